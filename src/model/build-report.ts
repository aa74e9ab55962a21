import { type Interview, latestDay } from '../answers/interview.ts';
import { trendOf } from '../comparison/compare.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { verdictFacts } from '../scoring/verdict-facts.ts';
import { type RuleId, ruleText } from '../texts/en/rule-texts.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { listAreas, sideScores } from './areas.ts';
import { type Branding, buildBranding } from './branding.ts';
import { buildChanges } from './changes.ts';
import { listClauses } from './clauses.ts';
import { trendViews } from './compare-views.ts';
import { confidentialIn, expectNothingConfidential } from './confidence.ts';
import { buildMethod } from './method.ts';
import type { Observation, ReportModel } from './model.ts';
import { buildOutlook, planRoadmap, type ReportAnalysis } from './outlook.ts';
import { isShortfall, listQuestions, type ReportQuestions } from './questions.ts';
import { buildTwoSides } from './two-sides.ts';
import { buildUnknown, onTrustNow } from './unknown.ts';
import { buildGates, buildVerdict } from './verdict.ts';
import { scoredFor, type View, type ViewOptions, viewFor } from './view.ts';

export interface ReportOptions extends Pick<ViewOptions, 'audience' | 'counting' | 'commonWords' | 'history'> {
  /** English when not given; the catalogue brings its own language. */
  readonly language?: Language;
  /** What takes more than scoring once; what rests on it is left out when not given. */
  readonly analysis?: ReportAnalysis;
  readonly branding?: Branding;
  /** The frameworks whose clauses are set next to the answers, by id. */
  readonly frameworks?: readonly string[];
  /** An earlier assessment of the same engagement, to say what has changed from it. */
  readonly baseline?: Snapshot;
  /** The rounds before this one, the latest first; from two on the report shows the trend. */
  readonly earlier?: readonly Snapshot[];
}

/** So many rounds, this one among them, show where it goes. */
const TREND = 3;

/**
 * Gathers what a report says. `assessment` is what `scoreInterviews` made of the same catalogue and interviews, and
 * `analysis` what was made of `scoredFor` the same audience; the order of the interviews makes no difference.
 */
export function buildReport(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  assessment: Assessment,
  {
    audience,
    counting = 'count',
    commonWords,
    language = ENGLISH,
    analysis,
    branding,
    frameworks,
    baseline,
    earlier = [],
    history = [],
  }: ReportOptions,
): ReportModel {
  const discretion = { audience, counting, language, ...(commonWords === undefined ? {} : { commonWords }) };
  // People of the earlier round may be named in this one, and the other way round.
  const view = viewFor(catalogue, interviews, {
    ...discretion,
    assessment,
    others: [baseline, ...earlier].flatMap((each) => each?.interviews ?? []),
    history,
  });
  const questions = listQuestions(view);
  const { context } = questions;
  const scored = [...questions.scored.values()];
  const twoSides = buildTwoSides(view, questions);
  const gates = buildGates(view, questions);
  const areas = listAreas(view, questions, sideScores(catalogue, view.interviews, { day: view.day }));
  const shortfalls = scored
    .filter((question) => isShortfall(question) && question.pointsLost > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost);
  const { client, provider, scope } = view.assessment.engagement;
  const engagement = { client, ...(provider === undefined ? {} : { provider }), scope };
  const date = latestDay(view.interviews);
  const unknown = buildUnknown(view, questions);
  const roadmap = view.assessment.score.point === null ? [] : planRoadmap(scored);
  const analysed = scoredFor(interviews, discretion);
  const outlook =
    analysis &&
    buildOutlook(view, {
      ...questions,
      areas,
      unknown,
      roadmap,
      analysis,
      marked: audience === 'client' ? confidentialIn(analysed) : new Set(),
      demand: catalogue.profile.evidence,
      planned: language.verdict(verdictFacts(catalogue, analysed, analysis.plan.result)),
    });
  const changes =
    baseline &&
    buildChanges({
      // What a file is called may name people: a report names none.
      before: { ...baseline, label: 'previous assessment' },
      after: {
        label: 'this assessment',
        catalogue,
        interviews,
        assessment: analysis === undefined ? assessment : { ...assessment, robustness: analysis.robustness },
      },
      options: discretion,
    });
  const rounds = [...earlier].reverse().concat({ label: '', catalogue, interviews, assessment });
  const trend =
    rounds.length < TREND ? undefined : trendOf(trendViews(rounds, discretion).map((each) => ({ ...each, label: '' })));
  const model: ReportModel = {
    audience,
    counting,
    language,
    engagement,
    profile: catalogue.profile.title,
    ...(date === undefined ? {} : { date }),
    people: view.participants.map(({ label }) => label),
    withheld: view.withheld,
    keyFacts: listKeyFacts([...context, ...areas.flatMap(({ asked }) => asked)]),
    assessment: view.assessment,
    verdict: buildVerdict(view, { areas, gates, shortfalls }),
    ...(changes === undefined ? {} : { changes }),
    ...(trend === undefined ? {} : { trend }),
    gates,
    onTrust: onTrustNow(view),
    areas,
    shortfalls,
    ...(twoSides === undefined ? {} : { twoSides }),
    observations: listObservations(view, questions),
    unknown,
    roadmap,
    actions: view.actions.map((action) => {
      const asked = action.question !== undefined && view.catalogue.questions.has(action.question);
      return { ...action, ...(asked ? { name: topicOf(action.question ?? '', view.catalogue) } : {}) };
    }),
    context,
    method: buildMethod(catalogue, view),
    ...outlook,
    ...(branding === undefined
      ? {}
      : { branding: buildBranding(branding, { ...engagement, decision: view.facts.decision }, date, language) }),
    ...(frameworks === undefined ? {} : { frameworks: listClauses(view, questions, frameworks) }),
  };
  if (audience === 'client') expectNothingConfidential(model);
  return model;
}

function listKeyFacts(questions: readonly ReportModel['context'][number][]): ReportModel['keyFacts'] {
  return questions.flatMap(({ topic, area, name, answers }) =>
    answers.flatMap(({ who, note, keyFact, confidential }) =>
      note === undefined || !keyFact || confidential ? [] : [{ topic, area, name, who, note }],
    ),
  );
}

/** Findings that other sections put into words of their own. */
const SAID_ELSEWHERE: readonly RuleId[] = [
  'shortfall',
  'open-answer',
  'disputed-answer',
  'critical-without-evidence',
  'outdated-answer',
];

function listObservations(
  { assessment: { findings }, language: { rules } }: View,
  { scored }: ReportQuestions,
): readonly Observation[] {
  return findings
    .filter(({ rule }) => !SAID_ELSEWHERE.includes(rule))
    .map(({ rule, tag, questions }) => ({
      ...ruleText(rules, { rule, tag }),
      questions: questions.flatMap((id) => scored.get(id) ?? []),
    }));
}
