import { RULE_TEXTS } from '../../diagnostics/rule-texts.ts';
import type { Catalogue } from '../../questionnaire/catalogue.ts';
import type { LevelThresholds } from '../../questionnaire/profile.ts';
import type { Agreement, Assessment } from '../../scoring/assessment.ts';
import { gateRules } from '../../scoring/rules.ts';
import type { Participant } from './people.ts';

/** A text that the score rests on, and how to tell that it is the same. */
export interface Edition {
  readonly title: string;
  readonly version: string;
  /** The first hexadecimal digits of its digest. */
  readonly digest: string;
  /** Other versions that interviews were asked with. */
  readonly askedWith: readonly string[];
}

export interface ReportMethod {
  readonly levels: LevelThresholds;
  readonly areas: readonly { readonly title: string; readonly weight: number; readonly floors: LevelThresholds }[];
  readonly rules: readonly { readonly title: string; readonly explanation: string }[];
  readonly agreement: Agreement;
  readonly editions: readonly Edition[];
  readonly profile: Edition;
  /** Titles of the articles that questions draw on, and works of reference, in the order of the sources. */
  readonly articles: readonly string[];
  readonly references: readonly string[];
}

export function tellMethod(
  catalogue: Catalogue,
  participants: readonly Participant[],
  assessment: Assessment,
): ReportMethod {
  const { profile, areas, questionnaires, sources } = catalogue;
  const cited = new Set(areas.flatMap(({ questions }) => questions.flatMap((question) => question.sources)));
  const used = [...sources.values()].filter(({ id }) => cited.has(id));
  const askedWith = (id: string, version: string): readonly string[] => {
    const versions = participants.flatMap(({ interview }) => interview.asked.get(id)?.version ?? []);
    return [...new Set(versions)].filter((other) => other !== version).sort();
  };
  return {
    levels: profile.levels,
    areas: areas.map(({ title, weight, floors }) => ({ title, weight, floors })),
    rules: gateRules(catalogue).map((rule) => ({
      title: RULE_TEXTS[rule].title,
      explanation: RULE_TEXTS[rule].explanation,
    })),
    agreement: assessment.agreement.all,
    editions: [...questionnaires.values()].map(({ id, title, version, digest }) => ({
      title,
      version,
      digest: shorten(digest),
      askedWith: askedWith(id, version),
    })),
    profile: { title: profile.title, version: profile.version, digest: shorten(profile.digest), askedWith: [] },
    articles: [...new Set(used.flatMap((source) => (source.kind === 'claim' ? [source.article] : [])))],
    references: used.flatMap((source) => (source.kind === 'reference' ? [source.text] : [])),
  };
}

/** Twelve digits are enough to tell two texts apart. */
function shorten(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
