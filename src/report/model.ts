import type { Interview } from '../answers/interview.ts';
import { latestDay } from '../answers/latest-day.ts';
import type { Snapshot } from '../comparison/snapshot.ts';
import { type RuleId, ruleText } from '../diagnostics/rule-texts.ts';
import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { type Catalogue, scoredQuestions } from '../questionnaire/catalogue.ts';
import type { Analysis } from '../scoring/analysis.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { Plan } from '../scoring/plan/plan.ts';
import { expectNothingConfidential, withholdComparisons, withholdConfidential } from './confidential.ts';
import { type Confidential, countConfidential } from './facts/answers.ts';
import { type ReportArea, tellAreas } from './facts/areas.ts';
import { type ReportGates, tellGates } from './facts/gates.ts';
import { hideNames } from './facts/hide-names.ts';
import { type ReportMethod, tellMethod } from './facts/method.ts';
import { type ReportNexts, tellNext } from './facts/next.ts';
import { type Audience, introduce } from './facts/people.ts';
import { type ReportQuestion, type ReportScoredQuestion, type Told, tellQuestions } from './facts/questions.ts';
import { isShortfall, planRoadmap, type Stage } from './facts/roadmap.ts';
import { type ReportRobustness, tellRobustness } from './facts/robustness.ts';
import { tellSides } from './facts/sides.ts';
import { type ReportSince, tellSince } from './facts/since.ts';
import { type ReportTwoSides, tellTwoSides } from './facts/two-sides.ts';
import { type ReportUnknown, tellUnknown } from './facts/unknown.ts';
import { type ReportVerdict, tellVerdict } from './facts/verdict.ts';
import { type ReportWay, tellWay } from './facts/way.ts';
import { type House, type ReportHouse, tellHouse } from './house.ts';

/** Something else that a rule found, with the topics it rests on. */
export interface Observation {
  readonly title: string;
  readonly explanation: string;
  readonly remedy: string;
  readonly questions: readonly ReportScoredQuestion[];
}

/**
 * What a report says, as plain data in the order of reading, already stripped for its audience: whatever is made from
 * it cannot show what was left out. Scores are unrounded.
 */
export interface ReportModel {
  readonly audience: Audience;
  /** The locale of the program's own words in it. */
  readonly locale: string;
  readonly engagement: { readonly client: string; readonly provider?: string; readonly scope: string };
  readonly profile: string;
  /** The latest day that the interviews bear, as in 2026-11-22. */
  readonly date?: string;
  /** One label for each interview. */
  readonly people: readonly string[];
  readonly confidential: Confidential;
  /** The figures themselves, as `score --json` has them; without what must not be set side by side for this audience. */
  readonly assessment: Assessment;
  readonly verdict: ReportVerdict;
  /** There when an earlier assessment was given. */
  readonly since?: ReportSince;
  readonly gates: ReportGates;
  readonly areas: readonly ReportArea[];
  /** The answers that cost points of the overall score, the costliest first. */
  readonly shortfalls: readonly ReportScoredQuestion[];
  /** There when both sides were interviewed. */
  readonly twoSides?: ReportTwoSides;
  readonly observations: readonly Observation[];
  /** There when an analysis was given. */
  readonly next?: ReportNexts;
  readonly unknown: ReportUnknown;
  /** There when an analysis was given and there is a level to go up to. */
  readonly way?: ReportWay;
  readonly roadmap: readonly Stage[];
  readonly context: readonly ReportQuestion[];
  readonly method: ReportMethod;
  /** There when an analysis was given and there is a verdict. */
  readonly robustness?: ReportRobustness;
  /** There when a house was given. */
  readonly house?: ReportHouse;
}

export interface ReportOptions {
  readonly audience: Audience;
  /** English when not given; the catalogue brings its own language. */
  readonly language?: Language;
  /** What takes more than scoring once; what rests on it is left out when not given. */
  readonly analysis?: ReportAnalysis;
  /** What a consultancy puts around the findings. */
  readonly house?: House;
  /** An earlier assessment of the same engagement, to tell what has changed since. */
  readonly baseline?: Snapshot;
}

export interface ReportAnalysis extends Analysis {
  /** The least effort to the next level. */
  readonly plan: Plan;
}

/**
 * Gathers what a report says. `assessment` is what `scoreInterviews` made of the same catalogue and interviews; the
 * order of the interviews makes no difference.
 */
export function buildReport(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  assessment: Assessment,
  { audience, language = ENGLISH, analysis, house, baseline }: ReportOptions,
): ReportModel {
  const known = withholdConfidential(interviews, audience);
  const participants = introduce(known, audience, language.words);
  // People of the earlier round may be spoken of in this one, and the other way round.
  const former = introduce(baseline?.interviews ?? [], audience, language.words);
  const shown = hideNames([...former, ...participants], audience);
  const material = { catalogue, participants, assessment, audience, shown };
  const told = tellQuestions(material);
  const twoSides = tellTwoSides(material, told);
  const gates = tellGates(assessment, told, language);
  const areas = tellAreas(catalogue, assessment, told, tellSides(catalogue, known));
  const shortfalls = [...told.scored.values()]
    .filter((question) => isShortfall(question) && question.pointsLost > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost);
  const { client, provider, scope } = assessment.engagement;
  const engagement = { client, ...(provider === undefined ? {} : { provider }), scope };
  const date = latestDay(interviews);
  const unknown = tellUnknown(catalogue, participants, assessment, told, language.words);
  const roadmap = assessment.score.point === null ? [] : planRoadmap([...told.scored.values()]);
  const way =
    roadmap.length === 0
      ? undefined
      : analysis && tellWay(catalogue, interviews, analysis.plan, told, roadmap, language);
  const robustness = analysis && tellRobustness(analysis.robustness, told, areas);
  const figures = analysis === undefined ? assessment : { ...assessment, robustness: analysis.robustness };
  const after = { label: '', catalogue, interviews, assessment: figures };
  const since = baseline && tellSince({ before: baseline, after, told, audience, shown, language });
  const model: ReportModel = {
    audience,
    locale: language.locale,
    engagement,
    profile: catalogue.profile.title,
    ...(date === undefined ? {} : { date }),
    people: participants.map(({ label }) => label),
    confidential: countConfidential(shownQuestions(catalogue, told), interviews),
    assessment: withholdComparisons(assessment, known, audience),
    verdict: tellVerdict({ catalogue, language, participants, assessment, areas, gates, shortfalls }),
    ...(since === undefined ? {} : { since }),
    gates,
    areas,
    shortfalls,
    ...(twoSides === undefined ? {} : { twoSides }),
    observations: tellObservations(assessment, told, language),
    ...(analysis === undefined ? {} : { next: tellNext(analysis.nextQuestions, assessment, told, unknown) }),
    unknown,
    ...(way === undefined ? {} : { way }),
    roadmap,
    context: told.context,
    method: tellMethod(catalogue, participants, assessment, language),
    ...(robustness === undefined ? {} : { robustness }),
    ...(house === undefined
      ? {}
      : { house: tellHouse(house, { engagement, ...(date === undefined ? {} : { date }) }, language) }),
  };
  if (audience === 'client') expectNothingConfidential(model);
  return model;
}

function shownQuestions(
  catalogue: Catalogue,
  { context, scored }: Told,
): readonly Parameters<typeof countConfidential>[0][number][] {
  const shown = new Set(
    [...context, ...scored.values()].filter(({ status }) => status !== 'hidden').map(({ id }) => id),
  );
  return [...catalogue.context, ...scoredQuestions(catalogue)].filter(({ id }) => shown.has(id));
}

/** Findings that other sections tell in words of their own. */
const TOLD_ELSEWHERE: readonly RuleId[] = [
  'shortfall',
  'open-answer',
  'disputed-answer',
  'critical-without-evidence',
  'outdated-answer',
];

function tellObservations({ findings }: Assessment, { scored }: Told, { rules }: Language): readonly Observation[] {
  return findings
    .filter(({ rule }) => !TOLD_ELSEWHERE.includes(rule))
    .map(({ rule, tag, questions }) => ({
      ...ruleText(rules, { rule, tag }),
      questions: questions.flatMap((id) => scored.get(id) ?? []),
    }));
}
