import { type Catalogue, scoredQuestions, topicOf } from '../questionnaires/catalogue.ts';
import { leavesOf } from '../questionnaires/condition.ts';
import { floorsOf, type LevelThresholds, type Profile } from '../questionnaires/profile.ts';
import { isToldElsewhere } from '../questionnaires/profile-rules.ts';
import { editionText, type WaySeen } from '../questionnaires/questionnaire.ts';
import { QuestionStatus } from '../questionnaires/questionnaire-schema.ts';
import { Side } from '../questionnaires/vocabulary.ts';
import { type Agreement, visibleIn } from '../scoring/assessment.ts';
import { gateRules } from '../scoring/rules.ts';
import type { RuleId } from '../texts/en/rule-texts.ts';
import type { View } from './view.ts';

/** A text that the score rests on, and how to see that it is the same. */
export interface TextEdition {
  readonly title: string;
  readonly version: string;
  readonly digest: string;
  /** Other versions that interviews were asked with. */
  readonly askedWith: readonly string[];
}

export interface MethodArea {
  readonly title: string;
  readonly weight: number;
  /** The part of the overall score that rests on it, 0 to 1. */
  readonly share: number;
  /** 0 where none holds. */
  readonly floors: LevelThresholds;
}

export interface ReportMethod extends Pick<Profile, 'levels' | 'weighting' | 'weights' | 'evidence'> {
  readonly areas: readonly MethodArea[];
  /** Topics of the questions that are critical because of the context alone. */
  readonly raised: readonly string[];
  /** `decidedBy`: topics of the questions about the engagement that decide whether a rule caps anything; empty where it always does. */
  readonly rules: readonly {
    readonly title: string;
    readonly explanation: string;
    readonly decidedBy: readonly string[];
  }[];
  /** Among all respondents, and within a side of which two or more were interviewed. */
  readonly agreement: { readonly all: Agreement } & { readonly [side in Side]?: Agreement };
  readonly editions: readonly TextEdition[];
  readonly profile: TextEdition;
  /** Titles of the articles that questions draw on, and works of reference, in the order of the sources. */
  readonly articles: readonly string[];
  readonly references: readonly { readonly text: string; readonly seen?: WaySeen }[];
  readonly statuses: readonly { readonly status: QuestionStatus; readonly count: number }[];
}

export function buildMethod(
  catalogue: Catalogue,
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
  const resultOf = (id: string) => assessment.areas.find((area) => area.id === id);
  const criticality = new Map(assessment.questions.map((result) => [result.id, result.criticality]));
  const { levels, weighting, weights, evidence } = profile;
  return {
    levels,
    weighting,
    weights,
    evidence,
    areas: areas.map((area) => {
      const result = resultOf(area.id);
      const visible = result === undefined ? 0 : visibleIn(result);
      return {
        title: area.title,
        weight: area.weight,
        share: result?.share ?? 0,
        floors: floorsOf(area, visible),
      };
    }),
    raised: scoredQuestions(catalogue)
      .filter((each) => criticality.get(each.id) === 'critical' && each.criticality !== 'critical' && !each.knockOut)
      .map(({ id }) => topicOf(id, catalogue)),
    rules: gateRules(catalogue).map((rule) => ({
      title: rules[rule].title,
      explanation: rules[rule].explanation,
      decidedBy: isToldElsewhere(rule) ? decidersOf(catalogue, rule) : [],
    })),
    agreement: agreementsIn(assessment.agreement, participants),
    editions: [...questionnaires.values()].map((questionnaire) => {
      const { id, title, digest } = questionnaire;
      const version = editionText(questionnaire);
      return { title, version, digest: shorten(digest), askedWith: askedWith(id, version) };
    }),
    profile: { title: profile.title, version: profile.version, digest: shorten(profile.digest), askedWith: [] },
    articles: [...new Set(used.flatMap((source) => (source.kind === 'claim' ? [source.article] : [])))],
    references: used.flatMap((source) =>
      source.kind === 'reference'
        ? [{ text: source.text, ...(source.seen === undefined ? {} : { seen: source.seen }) }]
        : [],
    ),
    statuses: statusesOf(catalogue),
  };
}

/** How many of the questions have come how far, the least tried first; a status that none has is left out. */
function statusesOf(catalogue: Catalogue): ReportMethod['statuses'] {
  const questions = scoredQuestions(catalogue);
  return QuestionStatus.options.flatMap((status) => {
    const count = questions.filter((question) => (question.status ?? 'drafted') === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
}

function decidersOf({ profile, questions }: Catalogue, rule: RuleId): readonly string[] {
  const conditions = profile.rules.flatMap((each) => (each.rule === rule && 'when' in each ? (each.when ?? []) : []));
  const ids = new Set(conditions.flatMap((when) => leavesOf(when).map(({ question }) => question)));
  return [...ids].map((id) => questions.get(id)?.topic ?? id);
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
