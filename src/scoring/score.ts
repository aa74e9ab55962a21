import type { Interview } from '../answers/interview.ts';
import { engagementOf } from '../answers/merge.ts';
import { compare } from '../diagnostics/diagnostic.ts';
import { type Catalogue, scoredQuestions } from '../questionnaire/catalogue.ts';
import { type Level, rankOf } from '../questionnaire/identifiers.ts';
import { WEIGHTS } from '../questionnaire/schema.ts';
import { geometricMean, levelByThresholds, type ScoreOf, scoreArea, scoreOverall, worstLevel } from './aggregate.ts';
import { agreementOf } from './agreement.ts';
import type { AreaResult, Assessment, Gate, Interval, QuestionResult, ScenarioName, Status } from './assessment.ts';
import { contextOutcomes, contextStates, hiddenQuestions } from './context.ts';
import { findFindings } from './findings.ts';
import { LEFT_OUT, type Response, responseTo } from './responses.ts';
import { RULES } from './rules.ts';

/** One scenario under one outcome of the context questions. */
interface Outcome {
  readonly areas: readonly (number | null)[];
  readonly overall: number | null;
  readonly level: Level | null;
  readonly gates: readonly Gate[];
}

/**
 * Scores an assessment: low, point and high readings of the interviews, areas, level, gates and findings.
 * Deterministic, and independent of the order of interviews and of the answers in them.
 * The interviews belong to one engagement and fit the catalogue (`mergeInterviews`, `checkAnswers`).
 */
export function scoreInterviews(catalogue: Catalogue, interviews: readonly Interview[]): Assessment {
  const questions = scoredQuestions(catalogue);
  const responses = new Map(questions.map((question) => [question.id, responseTo(question, interviews)]));
  const states = contextStates(catalogue, interviews);
  const hiddenNow = hiddenQuestions(catalogue, states);
  const hiddenSets = distinct([
    hiddenNow,
    ...contextOutcomes(catalogue, states).map((each) => hiddenQuestions(catalogue, each)),
  ]);

  const outcomes = (scenario: ScenarioName): readonly Outcome[] =>
    hiddenSets.map((hidden) => evaluateOutcome(catalogue, responses, hidden, scenario));
  const point = evaluateOutcome(catalogue, responses, hiddenNow, 'point');
  const lows = outcomes('low');
  const highs = outcomes('high');
  const worst = extreme(lows, -1);
  const best = extreme(highs, 1);

  const results = questions.map((question) => resultOf(question.id, question.criticality, responses, hiddenNow));
  const scoreNow = scoreOfIn(responses, hiddenNow, 'point');
  return {
    format: 'outready/assessment/1',
    engagement: engagementOf(interviews) ?? { client: '', scope: '' },
    profile: { id: catalogue.profile.id, version: catalogue.profile.version },
    respondents: interviews
      .map(({ respondent: { side, role } }) => ({ side, ...(role === undefined ? {} : { role }) }))
      .sort(bySideAndRole),
    level: { low: worst.level, point: point.level, high: best.level },
    score: {
      low: least(lows.map(({ overall }) => overall)),
      point: point.overall,
      high: most(highs.map(({ overall }) => overall)),
    },
    geometricMean: geometricMean(catalogue, point.areas),
    weakestArea: weakestArea(catalogue, point.areas),
    coverage: coverageOf(results),
    areas: catalogue.areas.map((area, index): AreaResult => {
      const own = results.filter(({ id }) => area.questions.some((question) => question.id === id));
      const score: Interval = {
        low: least(lows.map(({ areas }) => areas[index] ?? null)),
        point: point.areas[index] ?? null,
        high: most(highs.map(({ areas }) => areas[index] ?? null)),
      };
      return { id: area.id, weight: area.weight, score, counts: countStatuses(own), coverage: coverageOf(own) };
    }),
    questions: results,
    gates: [...worst.gates, ...point.gates, ...best.gates],
    findings: findFindings(catalogue, interviews, results, scoreNow),
    agreement: agreementOf(questions, interviews),
  };
}

type Responses = ReadonlyMap<string, Response>;

function scoreOfIn(responses: Responses, hidden: ReadonlySet<string>, scenario: ScenarioName): ScoreOf {
  return (id) => (hidden.has(id) ? null : (responses.get(id)?.score[scenario] ?? null));
}

function evaluateOutcome(
  catalogue: Catalogue,
  responses: Responses,
  hidden: ReadonlySet<string>,
  scenario: ScenarioName,
): Outcome {
  const scoreOf = scoreOfIn(responses, hidden, scenario);
  const areas = catalogue.areas.map((area) => scoreArea(area, scoreOf));
  const overall = scoreOverall(catalogue, areas);
  const isOpen = (id: string): boolean => ['unknown', 'unanswered'].includes(responses.get(id)?.status ?? '');
  const questions = scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id));
  const reading = { scenario, catalogue, questions, scoreOf, isOpen };
  const gates = [...RULES].flatMap(([rule, find]) =>
    find(reading).map(({ caps, questions: ids }) => ({ rule, caps, scenario, questions: ids })),
  );
  const byThresholds = levelByThresholds(catalogue, overall, areas);
  const level = byThresholds === null ? null : (worstLevel([byThresholds, ...gates.map(({ caps }) => caps)]) ?? null);
  return { areas, overall, level, gates };
}

/** The outcome with the worst (-1) or best (1) level, then score; the present state of the context wins a tie. */
function extreme(outcomes: readonly Outcome[], direction: 1 | -1): Outcome {
  const value = ({ level, overall }: Outcome): number =>
    level === null || overall === null ? Number.NEGATIVE_INFINITY : direction * (rankOf(level) * 1000 + overall);
  return outcomes.reduce((chosen, outcome) => (value(outcome) > value(chosen) ? outcome : chosen));
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

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function most(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Outcomes that hide the same questions score the same; one of each is enough. The first stays first. */
function distinct(sets: readonly ReadonlySet<string>[]): readonly ReadonlySet<string>[] {
  return [...new Map(sets.map((set) => [[...set].join('\n'), set])).values()];
}
