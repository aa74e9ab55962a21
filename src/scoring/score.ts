import { GRADES, type Grade } from '../answers/evidence.ts';
import { engagementOf, type Interview, isOutdated, latestDay } from '../answers/interview.ts';
import { type Catalogue, criticalityIn, factsOf, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { compare } from '../text/compare-text.ts';
import { agreementOf } from './agreement.ts';
import {
  type AreaResult,
  type Assessment,
  decisionAt,
  type Finding,
  type Gate,
  type Interval,
  isDisputed,
  isOpen,
  type QuestionResult,
} from './assessment.ts';
import { stageIn } from './context.ts';
import { factsIn } from './facts.ts';
import { type Outcome, readingIn, scoreOfIn, sharesIn, weightsIn } from './outcome.ts';
import { comparePerceptions } from './perception.ts';
import { HALF, isAtLeast, type PointReading } from './rule.ts';
import { findingsAcross, nestGates } from './rules.ts';
import { extreme, type Scenarios, type ScoringOptions, scoringScenarios, withPoint } from './scenarios.ts';
import { geometricMean, LEFT_OUT, type Response, scaleOf, sum } from './scores.ts';
import { finish, type Slices } from './slices.ts';

/**
 * Scores an assessment: low, point and high scenarios of the interviews, areas, level, gates and findings.
 * Deterministic, and independent of the order of interviews and of the answers in them.
 * The interviews belong to one engagement and fit the catalogue (`mergeInterviews`, `checkAnswers`).
 */
export function scoreInterviews(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  options?: ScoringOptions,
): Assessment {
  return finish(scoringOf(catalogue, interviews, options));
}

/** The same in slices. */
export function* scoringOf(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  options?: ScoringOptions,
): Slices<Assessment> {
  const scenarios = yield* scoringScenarios(catalogue, interviews, options);
  const { questions, responses, hidden, point, outlook } = scenarios;
  const { lows, highs } = withPoint(scenarios);
  const worst = extreme(lows, -1);
  const best = extreme(highs, 1);

  const visible = questions.filter(({ id }) => !hidden.has(id));
  const scoreNow = scoreOfIn(responses, hidden, 'point');
  const shares = sharesIn(catalogue, scoreNow, outlook.now);
  const results = questions.map((question) => resultOf(question, scenarios, shares));
  const resultsById = new Map(results.map((result) => [result.id, result]));
  const stage = stageIn(outlook.states);
  const reading: PointReading = {
    ...readingIn(catalogue, responses, outlook.now, 'point'),
    weightOf: weightsIn(catalogue, outlook.now),
    responseTo: (id) => (hidden.has(id) ? undefined : responses.get(id)),
  };
  const confidential = [...catalogue.context, ...questions, ...factsOf(catalogue)].flatMap(({ id }) =>
    interviews.some(({ answers }) => answers.get(id)?.confidential) ? [id] : [],
  );
  return {
    format: 'outready/assessment/1',
    engagement: engagementOf(interviews) ?? { client: '', scope: '' },
    profile: { id: catalogue.profile.id, version: catalogue.profile.version },
    method: 2,
    stage,
    decision: decisionAt(stage),
    date: latestDay(interviews) ?? null,
    questionnaires: [...catalogue.questionnaires.values()].map(({ id, version, bases }) => ({
      id,
      version,
      ...(bases === undefined ? {} : { bases }),
    })),
    respondents: interviews
      .map(({ respondent: { side, role } }) => ({ side, ...(role === undefined ? {} : { role }) }))
      .sort(bySideAndRole),
    level: { low: worst.level, point: point.level, high: best.level },
    score: {
      low: furthest(
        lows.map(({ overall }) => overall),
        Math.min,
      ),
      point: point.overall,
      high: furthest(
        highs.map(({ overall }) => overall),
        Math.max,
      ),
    },
    ...(outlook.kind === 'bounded' ? { contextBounded: true } : {}),
    geometricMean: geometricMean(point.areas),
    weakestArea: weakestArea(catalogue, point.areas),
    coverage: coverageOf(results),
    areas: catalogue.areas.map((area, index): AreaResult => {
      const own = area.questions.flatMap(({ id }) => resultsById.get(id) ?? []);
      const share = sum(own.map((result) => result.share ?? 0));
      const score: Interval = {
        low: furthest(
          lows.map(({ areas }) => areas[index]?.score ?? null),
          Math.min,
        ),
        point: point.areas[index]?.score ?? null,
        high: furthest(
          highs.map(({ areas }) => areas[index]?.score ?? null),
          Math.max,
        ),
      };
      return { id: area.id, weight: area.weight, share, score, counts: countStatuses(own), coverage: coverageOf(own) };
    }),
    questions: results,
    gates: [...cappingIn(worst), ...nestGates(point.gates), ...cappingIn(best)],
    findings: [...findFindings(scenarios, results), ...findingsAcross(reading)],
    facts: factsIn(catalogue, interviews, outlook.now.hidden),
    perception: comparePerceptions(visible, interviews, reading.weightOf),
    agreement: agreementOf(visible, interviews),
    ...(confidential.length === 0 ? {} : { confidential }),
  };
}

/** The gates of the worst or the best outcome; one without a score takes no part. */
function cappingIn({ overall, gates }: Outcome): readonly Gate[] {
  return overall === null ? [] : nestGates(gates);
}

function resultOf(
  question: ScoredQuestion,
  { catalogue, responses, outlook }: Scenarios,
  shares: ReadonlyMap<string, number>,
): QuestionResult {
  const { id } = question;
  const response = responses.get(id);
  const isHidden = response === undefined || outlook.now.hidden.has(id);
  const criticality = criticalityIn(question, outlook.now);
  const grade = isHidden ? undefined : gradeOfResponse(response);
  return {
    id,
    criticality,
    weight: catalogue.profile.weights[criticality],
    share: shares.get(id) ?? 0,
    status: isHidden ? 'hidden' : response.status,
    ...(grade === undefined ? {} : { evidence: grade }),
    score: isHidden ? LEFT_OUT : response.score,
  };
}

/** The grade of the best backed answer; nothing where nobody answered. */
export function gradeOfResponse({ given }: Response): Grade | undefined {
  return GRADES.findLast((each) => given.some(({ grade }) => grade === each));
}

function countStatuses(results: readonly QuestionResult[]): AreaResult['counts'] {
  const counts = { answered: 0, unknown: 0, notApplicable: 0, unanswered: 0, hidden: 0 };
  for (const { status } of results) counts[status] += 1;
  return counts;
}

function coverageOf(results: readonly QuestionResult[]): number | null {
  let answered = 0;
  let all = 0;
  for (const { status, weight } of results) {
    if (status === 'answered') answered += weight;
    if (status === 'answered' || status === 'unknown' || status === 'unanswered') all += weight;
  }
  return all === 0 ? null : answered / all;
}

function weakestArea(catalogue: Catalogue, areas: Outcome['areas']): string | null {
  const scored = catalogue.areas.flatMap(({ id }, index) => {
    const score = areas[index]?.score ?? null;
    return score === null ? [] : [{ id, score }];
  });
  return scored.sort((a, b) => a.score - b.score || compare(a.id, b.id))[0]?.id ?? null;
}

function bySideAndRole(a: Assessment['respondents'][number], b: Assessment['respondents'][number]): number {
  return compare(a.side, b.side) || compare(a.role ?? '', b.role ?? '');
}

/** The least or the greatest of what is scored. */
function furthest(values: readonly (number | null)[], pick: (...known: readonly number[]) => number): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : pick(...known);
}

/** What a reader must know, the costliest shortfall first, then by rule and questionnaire order. */
function findFindings(
  { catalogue, interviews, questions }: Scenarios,
  results: readonly QuestionResult[],
): readonly Finding[] {
  const best = new Map(questions.map((question) => [question.id, scaleOf(question).best]));
  const shortfalls = results
    .flatMap(({ id, score, status, share = 0 }) => {
      const lacking = (best.get(id) ?? 0) - (score.point ?? Number.POSITIVE_INFINITY);
      if (status !== 'answered' || lacking <= 0) return [];
      // The overall score is linear in the answer to one question.
      return [{ rule: 'shortfall' as const, questions: [id], pointsLost: share * lacking }];
    })
    .sort((a, b) => b.pointsLost - a.pointsLost || compare(a.questions[0] ?? '', b.questions[0] ?? ''));
  const each = (rule: Finding['rule'], ids: readonly string[]): readonly Finding[] =>
    ids.map((id) => ({ rule, questions: [id] }));
  const ids = (test: (result: QuestionResult) => boolean): readonly string[] =>
    results.filter(test).map(({ id }) => id);
  return [
    ...shortfalls,
    ...each('open-answer', ids(isOpen)),
    ...each('disputed-answer', ids(isDisputed)),
    ...each(
      'critical-without-evidence',
      ids(
        ({ criticality, evidence, score }) =>
          criticality === 'critical' && evidence === 'said' && isAtLeast(HALF, score.point),
      ),
    ),
    ...each(
      'outdated-answer',
      scoredQuestions(catalogue)
        .filter((question) => interviews.some((one) => one.answers.has(question.id) && isOutdated(question, one)))
        .map(({ id }) => id),
    ),
  ];
}
