import type { AskedEdition, Reply } from '../answers/interview.ts';
import { readNumber } from '../answers/typed-number.ts';
import { type ContextState, evaluate } from '../questionnaires/evaluate.ts';
import { NONE, NOT_APPLICABLE, UNKNOWN } from '../questionnaires/reserved.ts';
import { cleanLine, cleanLines } from '../text/clean-text.ts';
import type { FormConditions, FormQuestion } from './form.ts';

// What a page's script is made of: it has to stay small, so nothing here may need a library.

/** What a page knows of a question. */
export type PageQuestion = FormConditions &
  Pick<FormQuestion, 'id' | 'area' | 'takes' | 'isContext' | 'isFact' | 'canSetAside' | 'last'> & {
    readonly choices: readonly string[];
  };

/** What a page knows of its form. */
export interface PageForm {
  /** Tells it apart from every other form on the same machine. */
  readonly key: string;
  /** The engagement’s id, where it has one; it is copied on. */
  readonly engagementId?: string;
  readonly profile: string;
  readonly areas?: readonly string[];
  readonly asked: Readonly<Record<string, AskedEdition>>;
  /** The names of the head’s details. */
  readonly details: readonly { readonly name: string; readonly isOptional: boolean }[];
  readonly questions: readonly PageQuestion[];
}

/** What stands in the fields of one question; those that are empty are left out. */
export interface Fill {
  /** Ids of choices, `unknown`, `not-applicable`, and where several can be ticked `none`. */
  readonly chosen: readonly string[];
  readonly value?: string;
  readonly reason?: string;
  readonly note?: string;
  /** A piece a line. */
  readonly evidence?: string;
  readonly confidential?: boolean;
  /** The day on which it was last answered. */
  readonly answered?: string;
}

export interface Filled {
  /** By the names of the details. */
  readonly head: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Fill>>;
}

const EMPTY: Fill = { chosen: [] };

export type Problem =
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'reason'; readonly id: string }
  | { readonly kind: 'number'; readonly id: string }
  | { readonly kind: 'day'; readonly id: string };

/** The reply that stands in a question’s fields, or what is wrong with them. */
export function replyIn(question: PageQuestion, fill: Fill = EMPTY): Reply | Problem {
  const { id, takes, isFact, choices } = question;
  const { chosen } = fill;
  if (chosen.includes(UNKNOWN)) return { kind: 'unknown' };
  if (chosen.includes(NOT_APPLICABLE)) {
    const reason = cleanLine(fill.reason ?? '');
    return reason === '' ? { kind: 'reason', id } : { kind: 'notApplicable', reason };
  }
  const known = choices.filter((choice) => chosen.includes(choice));
  const [first] = known;
  if (takes === 'one') return first === undefined ? { kind: 'unanswered' } : { kind: 'option', option: first };
  if (takes === 'some') {
    if (first === undefined && !chosen.includes(NONE)) return { kind: 'unanswered' };
    return isFact ? { kind: 'value', value: known } : { kind: 'items', items: known };
  }
  return typedReply(question, fill);
}

function typedReply({ id, takes }: PageQuestion, { chosen, value = '' }: Fill): Reply | Problem {
  const text = cleanLine(value);
  if (takes === 'list') {
    const entries = value.split('\n').map(cleanLine);
    const list = entries.filter((entry) => entry !== '');
    return list.length === 0 && !chosen.includes(NONE) ? { kind: 'unanswered' } : { kind: 'value', value: list };
  }
  if (text === '') return { kind: 'unanswered' };
  if (takes === 'text') return { kind: 'value', value: text };
  if (takes === 'date') return isDay(text) ? { kind: 'value', value: text } : { kind: 'day', id };
  const number = readNumber(text);
  return typeof number === 'number' ? { kind: 'value', value: number } : { kind: 'number', id };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether what stands in a question’s fields is a reply. */
export function isReply(reply: Reply | Problem): reply is Exclude<Reply, { kind: 'unanswered' }> {
  return !isProblem(reply) && reply.kind !== 'unanswered';
}

function isProblem(reply: Reply | Problem): reply is Problem {
  return ['missing', 'reason', 'number', 'day'].includes(reply.kind);
}

/** The ids of the questions that apply, given what is answered so far: as the interview has it. */
export function visibleIn({ questions }: PageForm, { head, answers }: Filled): ReadonlySet<string> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const stateOf = (id: string): ContextState => {
    const question = byId.get(id);
    if (question === undefined) return 'open';
    if (question.when !== undefined && evaluate(question.when, stateOf) === false) return 'notApplicable';
    const reply = replyIn(question, answers[id]);
    if (reply.kind === 'option') return { chosen: [reply.option] };
    return reply.kind === 'notApplicable' && question.canSetAside ? 'notApplicable' : 'open';
  };
  const side = head['respondent.side'] ?? '';
  return new Set(
    questions.flatMap(({ id, when, unless, side: only }) => {
      const isOut =
        (when !== undefined && evaluate(when, stateOf) === false) ||
        (unless !== undefined && evaluate(unless, stateOf) !== false) ||
        (only !== undefined && side !== '' && side !== only);
      return isOut ? [] : [id];
    }),
  );
}

/** How many of the questions that apply have a reply. */
export function progressIn(form: PageForm, filled: Filled): { readonly replied: number; readonly total: number } {
  const visible = visibleIn(form, filled);
  const replied = form.questions.filter(
    (question) => visible.has(question.id) && isReply(replyIn(question, filled.answers[question.id])),
  );
  return { replied: replied.length, total: visible.size };
}

/** What has to be put right before the answers can be saved, in the order of the page. */
export function problemsIn(form: PageForm, filled: Filled): readonly Problem[] {
  const visible = visibleIn(form, filled);
  return [
    ...form.details.flatMap(({ name, isOptional }): readonly Problem[] =>
      isOptional || cleanLine(filled.head[name] ?? '') !== '' ? [] : [{ kind: 'missing', name }],
    ),
    ...form.questions.flatMap((question) => {
      const reply = replyIn(question, filled.answers[question.id]);
      return visible.has(question.id) && isProblem(reply) ? [reply] : [];
    }),
  ];
}

/** The fields as last time’s reply fills them. */
export function fillOf(reply: Exclude<Reply, { kind: 'unanswered' }>): Pick<Fill, 'chosen' | 'value' | 'reason'> {
  switch (reply.kind) {
    case 'option':
      return { chosen: [reply.option] };
    case 'items':
      return { chosen: reply.items.length === 0 ? [NONE] : reply.items };
    case 'value': {
      const { value } = reply;
      if (typeof value !== 'object') return { chosen: [], value: String(value) };
      return { chosen: value.length === 0 ? [NONE] : value, value: value.join('\n') };
    }
    case 'unknown':
      return { chosen: [UNKNOWN] };
    case 'notApplicable':
      return { chosen: [NOT_APPLICABLE], reason: reply.reason };
    default:
      return reply satisfies never;
  }
}

/** What may be kept on the device: nothing that belongs to an answer in confidence. */
export function withoutConfidential({ head, answers }: Filled): Filled {
  return { head, answers: Object.fromEntries(Object.entries(answers).filter(([, { confidential }]) => !confidential)) };
}

/** An answer as a file holds it; `undefined` where nothing is in it. */
export function answerIn(question: PageQuestion, fill: Fill = EMPTY): Readonly<Record<string, unknown>> | undefined {
  const reply = replyIn(question, fill);
  const note = cleanLines(fill.note ?? '');
  const evidence = (fill.evidence ?? '')
    .split('\n')
    .map(cleanLine)
    .filter((ref) => ref !== '');
  const shape = {
    ...(reply.kind === 'option' ? { option: reply.option } : {}),
    ...(reply.kind === 'items' ? { items: reply.items } : {}),
    ...(reply.kind === 'value' ? { value: reply.value } : {}),
    ...(reply.kind === 'unknown' ? { unknown: true } : {}),
    ...(reply.kind === 'notApplicable' ? { notApplicable: reply.reason } : {}),
    ...(note === '' ? {} : { note }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
  if (Object.keys(shape).length === 0) return undefined;
  return {
    ...shape,
    ...(fill.confidential ? { confidential: true } : {}),
    ...(isReply(reply) && fill.answered !== undefined ? { answered: fill.answered } : {}),
  };
}
