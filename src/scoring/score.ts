import { engagementOf, type Interview, isOutdated, latestDay, NO_ANSWER } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions, settlementsOf } from '../questionnaires/catalogue.ts';
import { WEIGHTS } from '../questionnaires/questionnaire.ts';
import { compare } from '../text/compare-text.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';
import { agreementOf, comparePerceptions } from './agreement.ts';
import {
  type AreaResult,
  type Assessment,
  type Finding,
  type Interval,
  isDisputed,
  isOpen,
  type QuestionResult,
  type Status,
} from './assessment.ts';
import { contextStates, isUndecided } from './context.ts';
import { type Responses, scoreOfIn } from './outcome.ts';
import type { PointReading } from './rule.ts';
import { findingsAcross } from './rules.ts';
import { extreme, scoringScenarios } from './scenarios.ts';
import { geometricMean, LEFT_OUT, type ScoreOf, scoreArea, scoreOverall } from './scores.ts';
import { finish, type Slices } from './slices.ts';

/**
 * Scores an assessment: low, point and high scenarios of the interviews, areas, level, gates and findings.
 * Deterministic, and independent of the order of interviews and of the answers in them.
 * The interviews belong to one engagement and fit the catalogue (`mergeInterviews`, `checkAnswers`).
 */
export function scoreInterviews(catalogue: Catalogue, interviews: readonly Interview[]): Assessment {
  return finish(scoringOf(catalogue, interviews));
}

/** The same in slices. `limit` is the most outcomes of the context to look at one by one. */
export function* scoringOf(catalogue: Catalogue, interviews: readonly Interview[], limit?: number): Slices<Assessment> {
  const { questions, responses, hidden, point, lows, highs, outlook } = yield* scoringScenarios(
    catalogue,
    interviews,
    limit,
  );
  const worst = extreme(lows, -1);
  const best = extreme(highs, 1);

  const visible = questions.filter(({ id }) => !hidden.has(id));
  const results = questions.map((question) => resultOf(question.id, question.criticality, responses, hidden));
  const resultsById = new Map(results.map((result) => [result.id, result]));
  const scoreNow = scoreOfIn(responses, hidden, 'point');
  const reading: PointReading = {
    catalogue,
    questions: visible,
    scoreOf: scoreNow,
    responseTo: (id) => (hidden.has(id) ? undefined : responses.get(id)),
  };
  const confidential = [...catalogue.context, ...questions].flatMap(({ id }) =>
    interviews.some(({ answers }) => answers.get(id)?.confidential) ? [id] : [],
  );
  return {
    format: 'outready/assessment/1',
    engagement: engagementOf(interviews) ?? { client: '', scope: '' },
    profile: { id: catalogue.profile.id, version: catalogue.profile.version },
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
    geometricMean: geometricMean(catalogue, point.areas),
    weakestArea: weakestArea(catalogue, point.areas),
    coverage: coverageOf(results),
    areas: catalogue.areas.map((area, index): AreaResult => {
      const own = area.questions.flatMap(({ id }) => resultsById.get(id) ?? []);
      const score: Interval = {
        low: furthest(
          lows.map(({ areas }) => areas[index] ?? null),
          Math.min,
        ),
        point: point.areas[index] ?? null,
        high: furthest(
          highs.map(({ areas }) => areas[index] ?? null),
          Math.max,
        ),
      };
      return { id: area.id, weight: area.weight, score, counts: countStatuses(own), coverage: coverageOf(own) };
    }),
    questions: results,
    gates: [...worst.gates, ...point.gates, ...best.gates],
    findings: [...findFindings(catalogue, interviews, results, scoreNow), ...findingsAcross(reading)],
    perception: comparePerceptions(visible, interviews),
    agreement: agreementOf(visible, interviews),
    ...(confidential.length === 0 ? {} : { confidential }),
  };
}

function resultOf(
  id: string,
  criticality: QuestionResult['criticality'],
  responses: Responses,
  hidden: ReadonlySet<string>,
): QuestionResult {
  const response = responses.get(id);
  const isHidden = response === undefined || hidden.has(id);
  const status: Status = isHidden ? 'hidden' : response.status;
  return { id, criticality, weight: WEIGHTS[criticality], status, score: isHidden ? LEFT_OUT : response.score };
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

function weakestArea(catalogue: Catalogue, scores: readonly (number | null)[]): string | null {
  const scored = catalogue.areas.flatMap(({ id }, index) => {
    const score = scores[index] ?? null;
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

/** The figures that the verdict's sentence is made from. */
export function verdictFacts(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  assessment: Assessment,
): VerdictFacts {
  const states = contextStates(catalogue, interviews);
  const deciding = [...settlementsOf(catalogue).keys()];
  const { score, level, questions } = assessment;
  const setAside = questions.filter(({ status }) => status === 'notApplicable');
  return {
    score,
    level,
    answered: questions.filter(({ status }) => status === 'answered').length,
    notApplicable: setAside.length,
    criticalNotApplicable: setAside.filter(({ criticality }) => criticality === 'critical').length,
    open: questions.filter(isOpen).length,
    disputed: questions.filter(isDisputed).length,
    openContext: deciding.filter((id) => isUndecided(states.get(id) ?? 'open')).length,
  };
}

/**
 * Tells by how many points the overall score would rise if one question were at 100 and all else stayed.
 * `null` while nothing at all is scored.
 */
function pointsLostIn(catalogue: Catalogue, scoreOf: ScoreOf): (question: string) => number | null {
  const areaScores = catalogue.areas.map((area) => scoreArea(area, scoreOf));
  const now = scoreOverall(catalogue, areaScores);
  const places = new Map(
    catalogue.areas.flatMap((area, place) => area.questions.map(({ id }) => [id, { area, place }] as const)),
  );
  return (question) => {
    const own = places.get(question);
    if (own === undefined || now === null) return null;
    const raised = scoreArea(own.area, (id) => (id === question ? 100 : scoreOf(id)));
    const then = scoreOverall(catalogue, areaScores.with(own.place, raised));
    return then === null ? null : then - now;
  };
}

/** What a reader must know, the costliest shortfall first, then by rule and questionnaire order. */
function findFindings(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  results: readonly QuestionResult[],
  scoreOf: ScoreOf,
): readonly Finding[] {
  const pointsLost = pointsLostIn(catalogue, scoreOf);
  const shortfalls = results
    .filter(({ score, status }) => status === 'answered' && score.point !== null && score.point < 100)
    .map(({ id }) => ({
      rule: 'shortfall' as const,
      questions: [id],
      pointsLost: pointsLost(id) ?? 0,
    }))
    .sort((a, b) => b.pointsLost - a.pointsLost || compare(a.questions[0] ?? '', b.questions[0] ?? ''));
  const each = (rule: Finding['rule'], ids: readonly string[]): readonly Finding[] =>
    ids.map((id) => ({ rule, questions: [id] }));
  const ids = (test: (result: QuestionResult) => boolean): readonly string[] =>
    results.filter(test).map(({ id }) => id);
  const answersTo = (id: string) => interviews.map(({ answers }) => answers.get(id) ?? NO_ANSWER);
  return [
    ...shortfalls,
    ...each('open-answer', ids(isOpen)),
    ...each('disputed-answer', ids(isDisputed)),
    ...each(
      'critical-without-evidence',
      ids(
        ({ id, criticality, status, score }) =>
          criticality === 'critical' &&
          status === 'answered' &&
          (score.point ?? 0) >= 50 &&
          answersTo(id).every(({ evidence }) => evidence.length === 0),
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
