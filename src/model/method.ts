import { floorsOf, type LevelThresholds } from '../questionnaires/profile.ts';
import { editionText, Side } from '../questionnaires/questionnaire.ts';
import { type Agreement, visibleIn } from '../scoring/assessment.ts';
import { gateRules } from '../scoring/rules.ts';
import type { View } from './view.ts';

/** A text that the score rests on, and how to see that it is the same. */
export interface TextEdition {
  readonly title: string;
  readonly version: string;
  readonly digest: string;
  /** Other versions that interviews were asked with. */
  readonly askedWith: readonly string[];
}

export interface ReportMethod {
  readonly levels: LevelThresholds;
  readonly areas: readonly { readonly title: string; readonly weight: number; readonly floors: LevelThresholds }[];
  readonly rules: readonly { readonly title: string; readonly explanation: string }[];
  /** Among all respondents, and within a side of which two or more were interviewed. */
  readonly agreement: { readonly all: Agreement } & { readonly [side in Side]?: Agreement };
  readonly editions: readonly TextEdition[];
  readonly profile: TextEdition;
  /** Titles of the articles that questions draw on, and works of reference, in the order of the sources. */
  readonly articles: readonly string[];
  readonly references: readonly string[];
}

export function buildMethod(
  catalogue: View['catalogue'],
  { participants, assessment, language: { rules } }: View,
): ReportMethod {
  const { profile, areas, questionnaires, sources } = catalogue;
  const cited = new Set(areas.flatMap(({ questions }) => questions.flatMap((question) => question.sources)));
  const used = [...sources.values()].filter(({ id }) => cited.has(id));
  const askedWith = (id: string, version: string): readonly string[] => {
    const editions = participants.flatMap(({ interview }) => interview.asked.get(id) ?? []);
    const versions = editions.map(editionText);
    return [...new Set(versions)].filter((other) => other !== version).sort();
  };
  const visible = (id: string): number => {
    const result = assessment.areas.find((area) => area.id === id);
    return result === undefined ? 0 : visibleIn(result);
  };
  return {
    levels: profile.levels,
    areas: areas.map((area) => ({
      title: area.title,
      weight: area.weight,
      floors: floorsOf(area, visible(area.id)),
    })),
    rules: gateRules(catalogue).map((rule) => ({ title: rules[rule].title, explanation: rules[rule].explanation })),
    agreement: agreementsIn(assessment.agreement, participants),
    editions: [...questionnaires.values()].map((questionnaire) => {
      const { id, title, digest } = questionnaire;
      const version = editionText(questionnaire);
      return { title, version, digest: shorten(digest), askedWith: askedWith(id, version) };
    }),
    profile: { title: profile.title, version: profile.version, digest: shorten(profile.digest), askedWith: [] },
    articles: [...new Set(used.flatMap((source) => (source.kind === 'claim' ? [source.article] : [])))],
    references: used.flatMap((source) => (source.kind === 'reference' ? [source.text] : [])),
  };
}

function agreementsIn(
  agreement: View['assessment']['agreement'],
  participants: View['participants'],
): ReportMethod['agreement'] {
  const people = (side: Side): number =>
    participants.filter(({ interview }) => interview.respondent.side === side).length;
  const within = Side.options.filter((side) => people(side) > 1 && people(side) < participants.length);
  return { all: agreement.all, ...Object.fromEntries(within.map((side) => [side, agreement[side]])) };
}

/** Twelve digits are enough to tell two texts apart. */
function shorten(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
