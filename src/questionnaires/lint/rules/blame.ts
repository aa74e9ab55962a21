import { anyOf, hitsOf, type LintRule, shownIn } from '../subject.ts';

const ACCUSING = anyOf(
  '(?:at )?fault',
  'faulty',
  'blam(?:e|es|ed|ing)',
  '(?:to )?fail(?:s|ed|ing|ure|ures)?(?! (?:check|test|sample|delivery|build|run|login|payment|backup)s?\\b)',
  'guilty',
  'culprits?',
  'careless(?:ly|ness)?',
  'lazy',
  'incompeten(?:t|ce)',
  'negligen(?:t|ce)',
  'unprofessional',
  'stubborn(?:ly)?',
);

/** Peoples, with a capital; their laws, holidays and languages judge nobody. */
const PEOPLES = new RegExp(
  anyOf(
    `(?<!\\b[Ii]n )(?:${[
      'Americans?|Arabs?|Argentinians?|Australians?|Bangladeshis?|Brazilians?|British|Bulgarians?|Canadians?|Chinese',
      'Colombians?|Czechs?|Danish|Danes|Dutch|Egyptians?|English|Estonians?|Filipinos?|Finnish|French|Germans?|Greeks?',
      'Hungarians?|Indians?|Indonesians?|Irish|Israelis?|Italians?|Japanese|Kenyans?|Koreans?|Latvians?|Lithuanians?',
      'Malaysians?|Mexicans?|Moroccans?|Nigerians?|Norwegians?|Pakistanis?|Polish|Poles|Portuguese|Romanians?|Russians?',
      'Serbians?|Slovaks?|Spanish|Swedish|Swiss|Thais?|Turkish|Turks|Ukrainians?|Vietnamese',
    ].join('|')})(?! (?:laws?|courts?|languages?|contracts?|holidays?|time|tax(?:es)?))`,
    'nationalit(?:y|ies)',
    'national (?:character|mentality|culture)s?',
    'mentality',
  ).source,
  'gu',
);

/** Words that accuse, or that judge people by where they come from. */
export const blame: LintRule = (subject) =>
  shownIn(subject).flatMap((passage) => [
    ...hitsOf(passage, ACCUSING, (found) => ({
      severity: 'warning',
      message: `"${found}" accuses`,
      hint: 'ask what happened, and what was done about it',
    })),
    ...hitsOf(passage, PEOPLES, (found) => ({
      severity: 'warning',
      message: `"${found}" judges people by where they come from`,
      hint: 'name the actual teams, and what each does',
    })),
  ]);
