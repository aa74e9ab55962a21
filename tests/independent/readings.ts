import { type Context, holds } from './context.ts';
import type { Answer, Area, Criticality, Grade, Question, Scenario, Side, World } from './world.ts';

export type Status = 'answered' | 'unknown' | 'notApplicable' | 'unanswered' | 'hidden';

/** What one person chose for a question. */
interface Choice {
  readonly side: Side;
  readonly score: number;
  /** The best evidence with this answer that holds on the day. */
  readonly evidence: Grade;
}

/** A question in one outcome of the context. */
export interface Reading {
  readonly id: string;
  readonly area: Area;
  readonly status: Status;
  /** The raised one. */
  readonly criticality: Criticality;
  readonly weight: number;
  readonly knockOut: boolean;
  readonly choices: readonly Choice[];
  /** The sides of those who said that it does not apply. */
  readonly setAsideBy: readonly Side[];
  readonly lowest: number;
  readonly best: number;
}

/** Every question of the profile in its order, hidden ones too. */
export function readQuestions(world: World, context: Context): readonly Reading[] {
  return world.areas.flatMap((area) => area.questions.map((question) => readQuestion(world, context, area, question)));
}

function readQuestion(world: World, context: Context, area: Area, question: Question): Reading {
  const truth = (condition: Question['when']) => condition !== undefined && holds(world, context, condition);
  // Undecided raises: null is not false. Where there is no condition, nothing does.
  const raised =
    question.knockOut === true || truth(question.criticalWhen) !== false || truth(question.knockOutWhen) !== false;
  const criticality = raised ? 'critical' : question.criticality;
  const applies = question.when === undefined || holds(world, context, question.when) !== false;
  const visible = applies && (area.only === undefined || area.only.includes(criticality));
  const scores = extremes(question);

  const choices: Choice[] = [];
  const setAsideBy: Side[] = [];
  let unknown = false;
  for (const { side, answers } of world.interviews) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    if ('unknown' in answer) unknown = true;
    else if ('notApplicable' in answer) setAsideBy.push(side);
    else choices.push({ side, score: scoreOf(question, answer), evidence: gradeOf(answer, world.day) });
  }
  const said: Status =
    choices.length > 0 ? 'answered' : unknown ? 'unknown' : setAsideBy.length > 0 ? 'notApplicable' : 'unanswered';
  return {
    id: question.id,
    area,
    status: visible ? said : 'hidden',
    criticality,
    weight: world.weights[criticality],
    knockOut: question.knockOut === true || truth(question.knockOutWhen) === true,
    choices,
    setAsideBy,
    ...scores,
  };
}

function extremes(question: Question): { readonly lowest: number; readonly best: number } {
  if ('items' in question) return { lowest: 0, best: 100 };
  const scores = question.options.map((option) => option.score);
  return { lowest: Math.min(...scores), best: Math.max(...scores) };
}

function scoreOf(question: Question, answer: Answer): number {
  if ('options' in question && 'option' in answer) {
    const option = question.options.find(({ id }) => id === answer.option);
    if (option !== undefined) return option.score;
  }
  if ('items' in question && 'items' in answer) {
    const ticked = question.items.filter(({ id }) => answer.items.includes(id));
    return (100 * sum(ticked.map(({ points }) => points))) / sum(question.items.map(({ points }) => points));
  }
  throw new Error(`No such answer to ${question.id}`);
}

function gradeOf(answer: Answer, day: string): Grade {
  const entries = 'evidence' in answer && answer.evidence !== undefined ? answer.evidence : [];
  const holding = entries.filter(({ until }) => until === undefined || until >= day);
  if (holding.some(({ seen }) => seen !== undefined)) return 'seen';
  return holding.length > 0 ? 'named' : 'none';
}

/** @returns the question's score in the scenario, or null where it is left out */
export function scoreIn(reading: Reading, scenario: Scenario): number | null {
  if (reading.status === 'hidden' || reading.status === 'notApplicable') return null;
  if (reading.status !== 'answered') {
    return scenario === 'low' ? reading.lowest : scenario === 'high' ? reading.best : null;
  }
  const scores = reading.choices.map(({ score }) => score);
  if (scenario === 'low') return Math.min(...scores);
  if (scenario === 'high') return Math.max(...scores);
  const sides = (['client', 'provider'] as const).map((side) =>
    reading.choices.filter((choice) => choice.side === side),
  );
  const means = sides
    .filter((people) => people.length > 0)
    .map((people) => sum(people.map(({ score }) => score)) / people.length);
  return Math.min(...means);
}

export function isOpen(reading: Reading): boolean {
  return reading.status === 'unknown' || reading.status === 'unanswered';
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
