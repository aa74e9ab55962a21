import { type ChosenReply, engagementOf, type Interview } from '../../answers/interview.ts';
import type { Area, Catalogue, Circumstances } from '../../questionnaires/catalogue.ts';
import { isScored, rankOf, type ScoredQuestion, WEIGHTS } from '../../questionnaires/questionnaire.ts';
import { type Gate, isOpen, type ScenarioName, type Status, TOLERANCE } from '../assessment.ts';
import { furthestReading, type Outcome, type Responses, scoreOfIn } from '../outcome.ts';
import { gatesOf, withRulesOn } from '../rules.ts';
import { type Scenarios, scoringScenarios } from '../scenarios.ts';
import {
  bestReply,
  levelByThresholds,
  type Response,
  responseWith,
  type ScoreOf,
  scoreArea,
  scoreOverall,
} from '../scores.ts';
import { finish, type Slices } from '../slices.ts';
import type { AreaTerm, Explanation, GateTerm, LevelThreshold, QuestionTerm } from './explanation.ts';

/**
 * Every term from the answers to the level, in one scenario. Low and high show the outcome of the context questions
 * with the lowest and the highest score.
 */
export function explainScore(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  scenario: ScenarioName = 'point',
): Explanation {
  return finish(explaining(catalogue, interviews, scenario));
}

/** The same in slices. */
export function* explaining(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  scenario: ScenarioName,
): Slices<Explanation> {
  const scenarios = yield* scoringScenarios(catalogue, interviews);
  const outcome = outcomeOf(scenarios, scenario);
  const gates: GateTerm[] = [];
  for (const { rule, caps, questions } of outcome.gates) {
    const liftedBy = yield* liftsOf({ rule, caps, questions }, catalogue, (question, reply) =>
      gatesOnce(catalogue, scenarios, scenario, responseWith(question, interviews, reply), question),
    );
    gates.push({ rule, caps, questions, liftedBy });
  }
  const scoreOf = scoreOfIn(scenarios.responses, outcome.hidden, scenario);
  const statusOf = (id: string): Status =>
    outcome.hidden.has(id) ? 'hidden' : (scenarios.responses.get(id)?.status ?? 'unanswered');
  const scored = catalogue.areas.filter((area) => scoreArea(area, scoreOf) !== null);
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return {
    format: 'outready/explanation/1',
    engagement: engagementOf(interviews) ?? { client: '', scope: '' },
    profile: { id: catalogue.profile.id, version: catalogue.profile.version },
    scenario,
    ...(scenario !== 'point' && scenarios.outlook.kind === 'bounded' ? { contextBounded: true } : {}),
    score: outcome.overall,
    areas: catalogue.areas.map((area) => areaTerm(area, weights, scoreOf, statusOf)),
    thresholds: outcome.overall === null ? [] : thresholdsOf(catalogue, outcome, outcome.overall),
    levelByThresholds: levelByThresholds(catalogue, outcome.overall, outcome.areas),
    gates,
    level: outcome.level,
  };
}

function outcomeOf({ point, lows, highs }: Scenarios, scenario: ScenarioName): Outcome {
  if (scenario === 'point') return point;
  return furthestByScore(scenario === 'low' ? lows : highs, scenario);
}

/** The one with the lowest or the highest score, the first of equals. */
function furthestByScore<T extends { readonly overall: number | null }>(
  outcomes: readonly T[],
  scenario: 'low' | 'high',
): T {
  const direction = scenario === 'low' ? -1 : 1;
  return outcomes.reduce((chosen, outcome) => {
    if (outcome.overall === null) return chosen;
    return chosen.overall === null || direction * (outcome.overall - chosen.overall) > 0 ? outcome : chosen;
  });
}

/**
 * The gates that can rest on a question once it has another response. The context stays, and of the scores no more than
 * one area's changes in each of its outcomes; the rules are asked again in the outcome that is then the furthest.
 */
function* gatesOnce(
  catalogue: Catalogue,
  { responses: before, outlook, lows, highs }: Scenarios,
  scenario: ScenarioName,
  response: Response,
  question: ScoredQuestion,
): Slices<readonly Gate[]> {
  yield;
  const responses = new Map(before).set(question.id, response);
  const narrowed = withRulesOn(catalogue, question.id);
  if (scenario !== 'point' && outlook.kind === 'bounded') {
    const scoreOf = scoreOfIn(responses, outlook.bounds.hidden, scenario);
    const reading = furthestReading(outlook.bounds, scoreOf, scenario);
    return gatesOf({ ...reading, catalogue: narrowed, questions: reading.applies(question.id) ? [question] : [] });
  }
  const { hidden, holds } =
    scenario === 'point' || outlook.kind === 'bounded'
      ? outlook.now
      : furthestAfter(catalogue, responses, scenario, outlook.all, scenario === 'low' ? lows : highs, question);
  return gatesOf({
    scenario,
    catalogue: narrowed,
    questions: hidden.has(question.id) ? [] : [question],
    scoreOf: scoreOfIn(responses, hidden, scenario),
    isOpen: (id) => isOpen(responses.get(id)),
    holds,
  });
}

/** Of the outcomes of the context, the one with the furthest score once a question has another response. */
function furthestAfter(
  catalogue: Catalogue,
  responses: Responses,
  scenario: 'low' | 'high',
  all: readonly Circumstances[],
  outcomes: readonly Outcome[],
  { area }: ScoredQuestion,
): Circumstances {
  const place = catalogue.areas.findIndex((each) => each.id === area);
  const changed = catalogue.areas[place];
  const then = all.map((circumstances, index) => {
    const areas = outcomes[index]?.areas ?? [];
    const scoreOf = scoreOfIn(responses, circumstances.hidden, scenario);
    const scores = changed === undefined ? areas : areas.with(place, scoreArea(changed, scoreOf));
    return { overall: scoreOverall(catalogue, scores), circumstances };
  });
  return furthestByScore(then, scenario).circumstances;
}

function areaTerm(area: Area, weights: number, scoreOf: ScoreOf, statusOf: (id: string) => Status): AreaTerm {
  const score = scoreArea(area, scoreOf);
  const share = score === null || weights === 0 ? 0 : area.weight / weights;
  const counted = area.questions.filter(({ id }) => scoreOf(id) !== null);
  const sum = counted.reduce((total, { criticality }) => total + WEIGHTS[criticality], 0);
  const questions = area.questions.map(({ id, criticality }): QuestionTerm => {
    const own = scoreOf(id);
    const weight = WEIGHTS[criticality];
    const ownShare = own === null ? 0 : weight / sum;
    return {
      id,
      criticality,
      weight,
      status: statusOf(id),
      score: own,
      share: ownShare,
      points: share * ownShare * (own ?? 0),
    };
  });
  return { id: area.id, weight: area.weight, score, share, points: share * (score ?? 0), questions };
}

/** The thresholds of both levels, the lower level first; areas that score nothing have no floor to reach. */
function thresholdsOf({ profile, areas }: Catalogue, outcome: Outcome, overall: number): readonly LevelThreshold[] {
  return (['ready-with-conditions', 'ready'] as const).flatMap((level) => {
    const threshold = (needs: number, has: number, area?: string): LevelThreshold => ({
      level,
      ...(area === undefined ? {} : { area }),
      needs,
      has,
      holds: has >= needs - TOLERANCE,
    });
    const floors = areas.flatMap(({ id, floors }, index) => {
      const score = outcome.areas[index] ?? null;
      return score === null ? [] : [threshold(floors[level], score, id)];
    });
    return [threshold(profile.levels[level], overall), ...floors];
  });
}

/**
 * For each question that a gate rests on, the least better answer that lifts the gate by itself, found by trying: so it
 * holds for every rule there is. `gatesWith` evaluates the scenario of the gate with a reply to one question.
 */
function* liftsOf(
  gate: Pick<Gate, 'rule' | 'caps' | 'questions'>,
  catalogue: Catalogue,
  gatesWith: (question: ScoredQuestion, reply: ChosenReply) => Slices<readonly Gate[]>,
): Slices<GateTerm['liftedBy']> {
  const lifts: GateTerm['liftedBy'][number][] = [];
  for (const id of gate.questions) {
    const question = catalogue.questions.get(id);
    if (question === undefined || !isScored(question)) continue;
    for (const reply of answersFromWorst(question)) {
      const gates = yield* gatesWith(question, reply);
      if (gates.some((each) => caps(each, gate, id))) continue;
      lifts.push({ question: id, to: reply.kind === 'option' ? reply.option : reply.items });
      break;
    }
  }
  return lifts;
}

/** Whether a gate is still the one to lift, or another that now caps as low on the same question. */
function caps(each: Gate, gate: Pick<Gate, 'rule' | 'caps' | 'questions'>, question: string): boolean {
  if (rankOf(each.caps) > rankOf(gate.caps)) return false;
  return (
    each.questions.includes(question) ||
    (each.rule === gate.rule && each.questions.some((id) => gate.questions.includes(id)))
  );
}

/** A choice's options from the worst; of a checklist, ticking one item more after the other. */
function answersFromWorst(question: ScoredQuestion): readonly ChosenReply[] {
  if (question.kind === 'checklist') {
    const items = question.items.map(({ id }) => id);
    return [...items.keys(), items.length].map((count) => ({ kind: 'items', items: items.slice(0, count) }));
  }
  const worstFirst = [...question.options].sort((a, b) => a.score - b.score);
  return [...worstFirst.map(({ id }) => ({ kind: 'option' as const, option: id })), bestReply(question)];
}
