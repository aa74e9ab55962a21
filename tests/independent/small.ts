import { type Calculation, calculate } from './calculator.ts';
import type {
  Answer,
  Area,
  Condition,
  ContextQuestion,
  Evidence,
  Interview,
  Question,
  Scenario,
  World,
} from './world.ts';

export const SHOWN: readonly Evidence[] = [{ ref: 'file.pdf' }];
export const WORLD: World = {
  context: [],
  areas: [],
  levels: { ready: 80, 'ready-with-conditions': 60 },
  weighting: 'questions',
  evidence: 'named',
  weights: { critical: 4, high: 3, medium: 2, low: 1 },
  rules: [],
  interviews: [],
  day: '2026-11-22',
};

/** A choice of 0, 50 and 100 unless it says otherwise; its options are called after their scores. */
export function question(id: string, more: Partial<Question> = {}, scores: readonly number[] = [0, 50, 100]): Question {
  return { id: `a/${id}`, criticality: 'low', options: scores.map((score) => ({ id: `s${score}`, score })), ...more };
}

export function area(questions: readonly Question[], more: Partial<Area> = {}): Area {
  return { id: 'a', weight: 1, questions, ...more };
}

export function chose(score: number, evidence: readonly Evidence[] = SHOWN): Answer {
  return { option: `s${score}`, evidence };
}

export function person(side: Interview['side'], answers: Interview['answers']): Interview {
  return { side, name: 'Somebody', answers };
}

/** An area that lifts the overall score above every threshold once it is at its best. */
export const STRONG: Area = { id: 'b', weight: 20, questions: [{ ...question('x'), id: 'b/x' }] };

/** One area whose questions a client answered. */
export function client(
  questions: readonly Question[],
  answers: Interview['answers'],
  more: Partial<World> = {},
): Calculation {
  return calculate({ ...WORLD, areas: [area(questions)], interviews: [person('client', answers)], ...more });
}

export function gates(calculation: Calculation, scenario: Scenario = 'point'): readonly string[] {
  return calculation.gates[scenario].map(({ rule, questions, within }) =>
    [rule, ...questions.map((id) => id.slice(2)), ...(within === undefined ? [] : ['in', within])].join(' '),
  );
}

export const FUNCTION: ContextQuestion = { id: 'context/function', options: ['no', 'some', 'vital'] };
export const VITAL: Condition = { question: 'context/function', is: ['vital'] };
