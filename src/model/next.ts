import type { Assessment } from '../scoring/assessment.ts';
import type { NextQuestion } from '../scoring/next-best.ts';
import type { ReportQuestion, Told } from './questions.ts';
import type { ReportUnknown } from './unknown.ts';

/** A question to settle, what that would bring, and whom it takes. */
export interface ReportNext extends Pick<NextQuestion, 'kind' | 'settles' | 'narrows'> {
  readonly question: ReportQuestion;
  /** Whom to ask, or who differs. */
  readonly people: readonly string[];
}

export interface ReportNexts {
  /** The most telling first. */
  readonly questions: readonly ReportNext[];
  /** How many more there are. */
  readonly others: number;
  /** Whether the verdict is the same however all of them are settled. */
  readonly isDecided: boolean;
}

const SHOWN = 5;

/** Tells what to settle first, and with whom, by the words under which people appear elsewhere in the report. */
export function tellNext(
  next: readonly NextQuestion[],
  { level }: Assessment,
  { context, scored }: Told,
  { conversations }: ReportUnknown,
): ReportNexts {
  const questions = next.slice(0, SHOWN).flatMap(({ question: id, kind, settles, narrows }): readonly ReportNext[] => {
    const question = scored.get(id) ?? context.find((each) => each.id === id);
    if (question === undefined) return [];
    const asked = conversations.find((each) => each.questions.some((open) => open.question.id === id));
    const open = asked === undefined ? [] : [asked.who];
    const chosen = question.answers.filter(({ said }) => said.kind === 'option' || said.kind === 'items');
    const people = kind === 'open' ? open : chosen.map(({ who }) => who);
    return [{ question, kind, settles, narrows, people }];
  });
  return { questions, others: next.length - questions.length, isDecided: level.low === level.high };
}
