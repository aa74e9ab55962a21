import { isExpired } from '../../answers/evidence.ts';
import { type ChosenReply, engagementOf, type Interview } from '../../answers/interview.ts';
import { type Catalogue, type Circumstances, criticalityIn } from '../../questionnaires/catalogue.ts';
import { isScored, type ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { rankOf } from '../../questionnaires/vocabulary.ts';
import { decisionAt, type Gate, type ScenarioName, TOLERANCE } from '../assessment.ts';
import { basisOf } from '../basis.ts';
import { stageIn } from '../context.ts';
import { furthestReading } from '../furthest-outcome.ts';
import {
  answersIn,
  type Outcome,
  type Responses,
  readingIn,
  scoreAreas,
  scoreOfIn,
  sharesIn,
  weightsIn,
} from '../outcome.ts';
import { gatesOf, nestGates } from '../rules.ts';
import { type Scenarios, type ScoringOptions, scoringScenarios, withPoint } from '../scenarios.ts';
import { gradeOfResponse } from '../score.ts';
import { bestReply, levelByThresholds, type Response, responseWith, scoreOverall } from '../scores.ts';
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
  options?: ScoringOptions,
): Explanation {
  return finish(explaining(catalogue, interviews, scenario, options));
}

/** The same in slices. */
export function* explaining(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  scenario: ScenarioName,
  options?: ScoringOptions,
): Slices<Explanation> {
  const scenarios = yield* scoringScenarios(catalogue, interviews, options);
  const [outcome, read] = outcomeOf(scenarios, scenario);
  const gates: GateTerm[] = [];
  for (const gate of nestGates(outcome.gates)) {
    const { scenario: _, ...told } = gate;
    const { rule, questions } = gate;
    const basis = basisOf(gate, (id) => scenarios.responses.get(id));
    const isOnTrust = rule === 'critical-on-trust';
    // No other answer shows that the one given is true.
    const liftedBy = isOnTrust
      ? []
      : yield* liftsOf(gate, catalogue, (question, reply) =>
          gatesOnce(scenarios, read, responseWith(question, interviews, reply, scenarios.day), question),
        );
    gates.push({
      ...told,
      ...(basis === undefined ? {} : { basis }),
      ...(isOnTrust ? { toShow: questions } : {}),
      ...(rule === 'critical-left-out' ? { toConfirm: questions } : {}),
      liftedBy,
    });
  }
  return {
    format: 'outready/explanation/1',
    engagement: engagementOf(interviews) ?? { client: '', scope: '' },
    profile: { id: catalogue.profile.id, version: catalogue.profile.version },
    scenario,
    decision: decisionAt(stageIn(scenarios.outlook.states)),
    weighting: catalogue.profile.weighting,
    ...(read !== 'point' && scenarios.outlook.kind === 'bounded' ? { contextBounded: true } : {}),
    score: outcome.overall,
    areas: areaTerms(scenarios, outcome, read),
    thresholds: outcome.overall === null ? [] : thresholdsOf(catalogue, outcome, outcome.overall),
    levelByThresholds: levelByThresholds(catalogue.profile.levels, outcome.overall, outcome.areas),
    gates,
    level: outcome.level,
  };
}

/** The outcome to explain, and the scenario that it is of: where the point lies beyond low or high, it is explained. */
function outcomeOf(scenarios: Scenarios, scenario: ScenarioName): readonly [Outcome, ScenarioName] {
  if (scenario === 'point') return [scenarios.point, scenario];
  const outcome = furthestByScore(withPoint(scenarios)[scenario === 'low' ? 'lows' : 'highs'], scenario);
  return [outcome, outcome === scenarios.point ? 'point' : scenario];
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
 * The gates once a question has another response. The context stays, and of the scores no more than one area's changes in
 * each of its outcomes; the rules are asked again in the outcome that is then the furthest.
 */
function* gatesOnce(
  { catalogue, responses: before, outlook }: Scenarios,
  scenario: ScenarioName,
  response: Response,
  question: ScoredQuestion,
): Slices<readonly Gate[]> {
  yield;
  const responses = new Map(before).set(question.id, response);
  if (scenario !== 'point' && outlook.kind === 'bounded') {
    const scoreOf = scoreOfIn(responses, outlook.bounds.hidden, scenario);
    const answers = answersIn(catalogue, responses, scenario);
    return gatesOf(furthestReading(catalogue, outlook.bounds, scoreOf, answers, scenario));
  }
  const circumstances =
    scenario === 'point' || outlook.kind === 'bounded'
      ? outlook.now
      : furthestAfter(catalogue, responses, scenario, outlook.all);
  return gatesOf(readingIn(catalogue, responses, circumstances, scenario));
}

/** Of the outcomes of the context, the one with the furthest score. */
function furthestAfter(
  catalogue: Catalogue,
  responses: Responses,
  scenario: 'low' | 'high',
  all: readonly Circumstances[],
): Circumstances {
  const then = all.map((circumstances) => {
    const scoreOf = scoreOfIn(responses, circumstances.hidden, scenario);
    return { overall: scoreOverall(scoreAreas(catalogue, scoreOf, circumstances)), circumstances };
  });
  return furthestByScore(then, scenario).circumstances;
}

function areaTerms(
  { catalogue, responses, interviews, day }: Scenarios,
  { areas, standing }: Outcome,
  scenario: ScenarioName,
): readonly AreaTerm[] {
  const scoreOf = scoreOfIn(responses, standing.hidden, scenario);
  const shares = sharesIn(catalogue, scoreOf, standing);
  const weightOf = weightsIn(catalogue, standing);
  return catalogue.areas.map((area, index): AreaTerm => {
    const share = area.questions.reduce((sum, { id }) => sum + (shares.get(id) ?? 0), 0);
    const questions = area.questions.map((question): QuestionTerm => {
      const { id } = question;
      const [score, own] = [scoreOf(id), shares.get(id) ?? 0];
      const criticality = criticalityIn(question, standing);
      const isRaised = criticality !== question.criticality && !question.knockOut;
      return {
        id,
        criticality,
        ...(isRaised ? { isRaised } : {}),
        weight: weightOf(question),
        status: standing.hidden.has(id) ? 'hidden' : (responses.get(id)?.status ?? 'unanswered'),
        ...(standing.hidden.has(id) ? {} : backingOf(id, responses.get(id), interviews, day)),
        score,
        share: share === 0 ? 0 : own / share,
        shareOfWhole: own,
        points: own * (score ?? 0),
      };
    });
    const score = areas[index]?.score ?? null;
    return { id: area.id, weight: area.weight, score, share, points: share * (score ?? 0), questions };
  });
}

function backingOf(
  id: string,
  response: Response | undefined,
  interviews: readonly Interview[],
  day: string | undefined,
): Pick<QuestionTerm, 'evidence' | 'expired'> {
  const evidence = response && gradeOfResponse(response);
  if (evidence === undefined) return {};
  if (evidence !== 'said') return { evidence };
  const pieces = interviews.flatMap(({ answers }) => answers.get(id)?.evidence ?? []);
  const expired = pieces.flatMap((piece) => (isExpired(piece, day) ? (piece.until ?? []) : [])).sort();
  const last = expired.at(-1);
  return { evidence, ...(last === undefined ? {} : { expired: last }) };
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
    const floors = areas.flatMap(({ id }, index) => {
      const area = outcome.areas[index];
      if (area === undefined || area.score === null || area.floors[level] === 0) return [];
      return [threshold(area.floors[level], area.score, id)];
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

/**
 * Whether a gate is still the one to lift, or another that now caps as low on the same question. That a better answer has
 * yet to be shown does not make it the wrong one.
 */
function caps(each: Gate, gate: Pick<Gate, 'rule' | 'caps' | 'questions'>, question: string): boolean {
  if (rankOf(each.caps) > rankOf(gate.caps) || each.rule === 'critical-on-trust') return false;
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
