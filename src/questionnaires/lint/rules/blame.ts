import { anyOf, hitsOf, type LintRule, shownIn } from '../subject.ts';

const ACCUSING = anyOf(
  "(?<=(?:whose|your|their|his|her|our|\\p{L}[’']s|\\bat) )fault",
  'blam(?:e|es|ed|ing)',
  // Machines and tests fail; that people did is for them to say.
  '(?<=\\b(?:who|whoever|nobody|you|they|we|people|side|sides|team|teams|staff|client|provider|supplier|management)(?: (?:has|have|had))? )fail(?:s|ed)?',
  'failed to',
  'guilty',
  'culprits?',
  'careless(?:ly|ness)?',
  'lazy',
  'incompeten(?:t|ce)',
  'negligen(?:t|ce)',
  'unprofessional',
  'stubborn(?:ly)?',
);

/** Peoples, with a capital; their laws, holidays and languages judge nobody, nor does a name such as «Canadian Government». */
const PEOPLES = new RegExp(
  anyOf(
    `(?<!\\b[Ii]n )(?:${[
      'Americans?|Arabs?|Argentinians?|Australians?|Bangladeshis?|Brazilians?|British|Bulgarians?|Canadians?|Chinese',
      'Colombians?|Czechs?|Danish|Danes|Dutch|Egyptians?|English|Estonians?|Filipinos?|Finnish|French|Germans?|Greeks?',
      'Hungarians?|Indians?|Indonesians?|Irish|Israelis?|Italians?|Japanese|Kenyans?|Koreans?|Latvians?|Lithuanians?',
      'Malaysians?|Mexicans?|Moroccans?|Nigerians?|Norwegians?|Pakistanis?|Polish|Poles|Portuguese|Romanians?|Russians?',
      'Serbians?|Slovaks?|Spanish|Swedish|Swiss|Thais?|Turkish|Turks|Ukrainians?|Vietnamese',
    ].join('|')})(?! (?:laws?|courts?|languages?|contracts?|holidays?|time|tax(?:es)?)|\\s\\p{Lu})`,
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
