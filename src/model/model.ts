import type { Interview } from '../answers/interview.ts';
import { latestDay } from '../answers/latest-day.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Analysis } from '../scoring/analysis.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { Plan } from '../scoring/plan/plan.ts';
import { verdictFacts } from '../scoring/verdict.ts';
import type { Withheld } from '../texts/en/first-page.ts';
import { type RuleId, ruleText } from '../texts/en/rule-texts.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { discreetAnalysis } from './analysis.ts';
import { type ReportArea, tellAreas } from './areas.ts';
import type { Audience, Counting } from './audience.ts';
import { buildChanges, type ReportChanges } from './changes.ts';
import { confidentialIn, expectNothingConfidential } from './confidence.ts';
import { type ReportGates, tellGates } from './gates.ts';
import { type House, type ReportHouse, tellHouse } from './house.ts';
import { type KeyFact, tellKeyFacts } from './key-facts.ts';
import { type ReportMethod, tellMethod } from './method.ts';
import { type ReportNexts, tellNext } from './next.ts';
import { type ReportQuestion, type ReportScoredQuestion, type Told, tellQuestions } from './questions.ts';
import { isShortfall, planRoadmap, type Stage } from './roadmap.ts';
import { type ReportRobustness, tellRobustness } from './robustness.ts';
import { tellSides } from './sides.ts';
import { type ReportTwoSides, tellTwoSides } from './two-sides.ts';
import { type ReportUnknown, tellUnknown } from './unknown.ts';
import { type ReportVerdict, tellVerdict } from './verdict.ts';
import { scoredFor, type View, viewFor } from './view.ts';
import { type ReportWay, tellWay } from './way.ts';

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
  /** Whether what was told in confidence counts in the scores. */
  readonly counting: Counting;
  /** The locale of the program's own words in it. */
  readonly locale: string;
  readonly engagement: { readonly client: string; readonly provider?: string; readonly scope: string };
  readonly profile: string;
  /** The latest day on which anything was answered, as in 2026-11-22. */
  readonly date?: string;
  /** One label for each interview. */
  readonly people: readonly string[];
  readonly withheld: Withheld;
  /** The notes that are to be quoted, in the order of asking. */
  readonly keyFacts: readonly KeyFact[];
  /** The figures themselves, as `score --json` has them for this audience. */
  readonly assessment: Assessment;
  readonly verdict: ReportVerdict;
  /** There when an earlier assessment was given. */
  readonly changes?: ReportChanges;
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
  /** Whether answers told in confidence count in a client's scores: `count` when not given. */
  readonly counting?: Counting;
  /** Words that anybody may write without meaning a person, beside those of the catalogue and the language. */
  readonly commonWords?: ReadonlySet<string>;
  /** English when not given; the catalogue brings its own language. */
  readonly language?: Language;
  /** What takes more than scoring once; what rests on it is left out when not given. */
  readonly analysis?: ReportAnalysis;
  /** What a consultancy puts around the findings. */
  readonly house?: House;
  /** An earlier assessment of the same engagement, to say what has changed from it. */
  readonly baseline?: Snapshot;
}

export interface ReportAnalysis extends Analysis {
  /** The least effort to the next level. */
  readonly plan: Plan;
}

/**
 * Gathers what a report says. `assessment` is what `scoreInterviews` made of the same catalogue and interviews, and
 * `analysis` what was made of `scoredFor` the same audience; the order of the interviews makes no difference.
 */
export function buildReport(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  assessment: Assessment,
  { audience, counting = 'count', commonWords, language = ENGLISH, analysis, house, baseline }: ReportOptions,
): ReportModel {
  const discretion = { audience, counting, language, ...(commonWords === undefined ? {} : { commonWords }) };
  // People of the earlier round may be spoken of in this one, and the other way round.
  const view = viewFor(catalogue, interviews, { ...discretion, assessment, others: baseline?.interviews ?? [] });
  const scored = scoredFor(interviews, discretion);
  const { participants, assessment: figures } = view;
  const told = tellQuestions(view);
  const twoSides = tellTwoSides(view, told);
  const gates = tellGates(figures, told, language);
  const areas = tellAreas(view.catalogue, figures, told, tellSides(catalogue, view.interviews));
  const shortfalls = [...told.scored.values()]
    .filter((question) => isShortfall(question) && question.pointsLost > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost);
  const { client, provider, scope } = figures.engagement;
  const engagement = { client, ...(provider === undefined ? {} : { provider }), scope };
  const date = latestDay(view.interviews);
  const unknown = tellUnknown(view.catalogue, participants, figures, told, language.words);
  const roadmap = figures.score.point === null ? [] : planRoadmap([...told.scored.values()]);
  const ahead = analysis && tellAhead({ catalogue, scored, view, told, unknown, roadmap, areas, language }, analysis);
  // What a file is called may name people or tell what is nobody else's business.
  const changes =
    baseline &&
    buildChanges({
      before: { ...baseline, label: 'previous assessment' },
      after: {
        label: 'this assessment',
        catalogue,
        interviews,
        assessment: analysis === undefined ? assessment : { ...assessment, robustness: analysis.robustness },
      },
      options: discretion,
    });
  const model: ReportModel = {
    audience,
    counting,
    locale: language.locale,
    engagement,
    profile: catalogue.profile.title,
    ...(date === undefined ? {} : { date }),
    people: participants.map(({ label }) => label),
    withheld: view.withheld,
    keyFacts: tellKeyFacts([...told.context, ...told.scored.values()]),
    assessment: figures,
    verdict: tellVerdict({ catalogue, language, facts: view.facts, assessment: figures, areas, gates, shortfalls }),
    ...(changes === undefined ? {} : { changes }),
    gates,
    areas,
    shortfalls,
    ...(twoSides === undefined ? {} : { twoSides }),
    observations: tellObservations(figures, told, language),
    unknown,
    roadmap,
    context: told.context,
    method: tellMethod(catalogue, participants, figures, language),
    ...ahead,
    ...(house === undefined
      ? {}
      : { house: tellHouse(house, { engagement, ...(date === undefined ? {} : { date }) }, language) }),
  };
  if (audience === 'client') expectNothingConfidential(model);
  return model;
}

interface AheadMaterial {
  readonly catalogue: Catalogue;
  /** The interviews that the analysis was made of. */
  readonly scored: readonly Interview[];
  readonly view: View;
  readonly told: Told;
  readonly unknown: ReportUnknown;
  readonly roadmap: readonly Stage[];
  readonly areas: readonly ReportArea[];
  readonly language: Language;
}

/** What lies ahead, as far as the audience may know of it. */
function tellAhead(
  { catalogue, scored, view, told, unknown, roadmap, areas, language }: AheadMaterial,
  { plan, ...analysis }: ReportAnalysis,
): Pick<ReportModel, 'next' | 'way' | 'robustness'> {
  const isClient = view.audience === 'client';
  const { nextQuestions, robustness } = isClient ? discreetAnalysis(analysis, scored) : analysis;
  const stands = tellRobustness(robustness, told, areas);
  const facts = verdictFacts(catalogue, scored, plan.result);
  const marked = isClient ? confidentialIn(scored) : new Set<string>();
  const way = roadmap.length === 0 ? undefined : tellWay({ plan, facts }, told, roadmap, marked, language.verdict);
  return {
    next: tellNext(nextQuestions, view.assessment, told, unknown),
    ...(way === undefined ? {} : { way }),
    ...(stands === undefined ? {} : { robustness: stands }),
  };
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
