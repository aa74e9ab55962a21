import * as z from 'zod';
import type { Interview, Reply } from '../answers/interview.ts';
import { type Catalogue, settlementsOf } from '../questionnaires/catalogue.ts';
import type { Question, ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { type Data, QuestionId, Role, Side } from '../questionnaires/vocabulary.ts';
import { Share, TOLERANCE } from './assessment.ts';
import { isUndecided, MAX_COMBINATIONS } from './context.ts';
import { type Scenarios, scoringScenarios } from './scenarios.ts';
import { scoreOf, withReplies } from './scores.ts';
import { finish, type Slices } from './slices.ts';
import { boundsAfterAnswer, boundsOf, type VerdictBounds } from './verdict-bounds.ts';

/** A question whose answer is open or disputed, and what it would bring to settle it. */
export const NextQuestionSchema = z.object({
  question: QuestionId,
  /** `open`: nobody chose an answer; `disputed`: the answers chosen do not agree. */
  kind: z.enum(['open', 'disputed']),
  /** The share of the ways of settling it after which low and high give the same level. */
  settles: Share,
  /** Points by which the interval of the overall score gets narrower: whatever the answer, and on average. */
  narrows: z.object({ least: z.number().min(0), mean: z.number().min(0) }),
  /** Who would know, and on which sides. */
  roles: z.array(Role),
  sides: z.array(Side),
});
export type NextQuestion = Data<z.infer<typeof NextQuestionSchema>>;

/**
 * Every open and every disputed question, the one to settle next first: it settles the verdict in most ways, or else
 * narrows the interval most on average; of equals, the first to be asked. All ways of settling a question count the
 * same: each option of an open one (of a checklist, its items ticked one after the other), each of the answers given to
 * a disputed one. Context questions that decide nothing are left out.
 */
export function nextQuestions(catalogue: Catalogue, interviews: readonly Interview[]): readonly NextQuestion[] {
  return finish(nextQuestionsIn(catalogue, interviews));
}

/** The same in slices. */
export function* nextQuestionsIn(
  catalogue: Catalogue,
  interviews: readonly Interview[],
): Slices<readonly NextQuestion[]> {
  const scenarios = yield* scoringScenarios(catalogue, interviews);
  // Bounds from outside compare with nothing but bounds from outside.
  const bounded = { day: scenarios.day, limit: scenarios.outlook.kind === 'bounded' ? 0 : MAX_COMBINATIONS };
  const now = boundsOf(scenarios);
  const settle = boundsAfterAnswer(scenarios);
  const listed: NextQuestion[] = [];
  for (const { question, kind, options } of undecidedContext(catalogue, scenarios)) {
    const after: VerdictBounds[] = [];
    for (const option of options) {
      const replies = new Map<string, Reply>([[question.id, { kind: 'option', option }]]);
      after.push(boundsOf(yield* scoringScenarios(catalogue, withReplies(interviews, replies), bounded)));
    }
    listed.push(nextQuestion(question, kind, now, after));
  }
  for (const question of scenarios.questions) {
    const response = scenarios.responses.get(question.id);
    if (response === undefined || scenarios.hidden.has(question.id) || response.status === 'notApplicable') continue;
    const given = [...new Set(response.given.map(({ score }) => score))];
    if (given.length === 1) continue;
    const after: VerdictBounds[] = [];
    for (const score of given.length > 0 ? given : scoresOf(question)) {
      after.push(settle(question, score));
      yield;
    }
    listed.push(nextQuestion(question, given.length > 0 ? 'disputed' : 'open', now, after));
  }
  return listed.sort((a, b) => difference(b.settles, a.settles) || difference(b.narrows.mean, a.narrows.mean));
}

/** What the same sums give in another order must not decide. */
function difference(a: number, b: number): number {
  return Math.abs(a - b) < TOLERANCE ? 0 : a - b;
}

function nextQuestion(
  { id, roles, ask }: Question,
  kind: NextQuestion['kind'],
  now: VerdictBounds,
  after: readonly VerdictBounds[],
): NextQuestion {
  const gains = after.map((each) => Math.max(0, widthOf(now) - widthOf(each)));
  const settled = after.filter(({ level }) => level.low !== null && level.low === level.high);
  return {
    question: id,
    kind,
    settles: settled.length / after.length,
    narrows: { least: Math.min(...gains), mean: gains.reduce((sum, gain) => sum + gain, 0) / gains.length },
    roles,
    sides: ask,
  };
}

function widthOf({ score: { low, high } }: VerdictBounds): number {
  return low === null || high === null ? 0 : high - low;
}

/** The context questions that are open or disputed, that apply, and on which anything hangs. */
function undecidedContext(catalogue: Catalogue, { hidden, outlook }: Scenarios) {
  const deciding = settlementsOf(catalogue);
  return catalogue.context.flatMap((question) => {
    const state = outlook.states.get(question.id) ?? 'open';
    if (!deciding.has(question.id) || hidden.has(question.id) || !isUndecided(state)) return [];
    const options = typeof state === 'string' ? question.options.map(({ id }) => id) : state.chosen;
    return [{ question, kind: typeof state === 'string' ? ('open' as const) : ('disputed' as const), options }];
  });
}

/** What each way of answering scores. */
function scoresOf(question: ScoredQuestion): readonly number[] {
  if (question.kind === 'choice') return question.options.map(({ score }) => score);
  const items = question.items.map(({ id }) => id);
  return [...items.keys(), items.length].map(
    (ticked) => scoreOf(question, { kind: 'items', items: items.slice(0, ticked) }) ?? 0,
  );
}
