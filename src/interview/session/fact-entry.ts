import type { Answer, Reply } from '../../answers/interview.ts';
import { Day, type FactValue } from '../../answers/schema.ts';
import { readNumber } from '../../answers/typed-number.ts';
import type { FactQuestion } from '../../questionnaires/questionnaire.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Language } from '../../texts/language.ts';

/** What a typed text says of a fact, or what is wrong with it, as a sentence. */
export type FactEntry = { readonly value: FactValue } | { readonly problem: string };

/** Reads what was typed as the answer to a fact. Each type has one way that every language knows; see its prompt. */
export function readFact({ type }: FactQuestion, typed: string, { interview }: Language): FactEntry {
  const { problems } = interview.fact;
  const text = cleanLine(typed);
  if (text === '') return { problem: problems.empty };
  switch (type) {
    case 'number': {
      const number = readNumber(text);
      if (number === undefined) return { problem: problems.noNumber(text) };
      return number === 'ambiguous' ? { problem: problems.ambiguous(text) } : { value: number };
    }
    case 'date': {
      const day = readDay(text);
      return day === undefined ? { problem: problems.noDay(text) } : { value: day };
    }
    case 'list':
      return { value: readList(typed) };
    case 'text':
    case 'options':
      return { value: text };
    default:
      return type satisfies never;
  }
}

/** 2026-11-22, also without its noughts, and 22.11.2026, which is a day, a month and a year wherever it is written. */
export function readDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, ownDay = day, ownMonth = month, ownYear = year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  const written = `${ownYear}-${ownMonth?.padStart(2, '0')}-${ownDay?.padStart(2, '0')}`;
  return Day.safeParse(written).success ? written : undefined;
}

/** The word for an empty list, the same in every language. */
const NONE = 'none';

/** The entries between commas; where there are lines or semicolons, between these, so that an entry can have a comma. */
function readList(typed: string): readonly string[] {
  if (cleanLine(typed).toLowerCase() === NONE) return [];
  return typed
    .split(/[;\n]/.test(typed) ? /[;\n]/ : ',')
    .map(cleanLine)
    .filter((entry) => entry !== '');
}

/** What is known of a fact as it can be typed again; empty where nothing is. */
export function typedFact({ type }: FactQuestion, { reply }: Pick<Answer, 'reply'>): string {
  if (reply.kind !== 'value') return '';
  const { value } = reply;
  if (typeof value !== 'object') return cleanLine(String(value));
  if (value.length === 0) return type === 'list' ? NONE : '';
  const entries = value.map(cleanLine);
  if (!entries.some((entry) => entry.includes(','))) return entries.join(', ');
  return `${entries.join('; ')}${entries.length === 1 ? ';' : ''}`;
}

/** The reply that a value is. */
export function factReply(value: FactValue): Extract<Reply, { kind: 'value' }> {
  return { kind: 'value', value };
}
