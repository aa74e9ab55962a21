import type { FactQuestion } from '../questionnaires/questionnaire.ts';
import type { Language } from '../texts/language.ts';
import { Day, type FactValue } from './schema.ts';

/** Whether a value is of the kind that a fact asks for; which options a list names is not looked at. */
export function isOfType({ type }: FactQuestion, value: FactValue): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'date':
      return Day.safeParse(value).success;
    case 'list':
    case 'options':
      return typeof value === 'object';
    default:
      return type satisfies never;
  }
}

/** Whether a value can be the answer to a fact: of its kind, and naming only options that there are. */
export function fitsFact(question: FactQuestion, value: FactValue): boolean {
  if (!isOfType(question, value)) return false;
  const ids = question.options.map(({ id }) => id);
  return question.type !== 'options' || (typeof value === 'object' && value.every((id) => ids.includes(id)));
}

/** A value for the eye: numbers and days as the language has them, options by their labels, an empty list as «none». */
export function factText(question: FactQuestion, value: FactValue, words: Language['words']): string {
  return valueText({ type: question.type, value: labelled(question, value) }, words);
}

/** A value with the labels of options in the place of their ids. */
export function labelled({ options }: FactQuestion, value: FactValue): FactValue {
  if (typeof value !== 'object') return value;
  return value.map((entry) => options.find(({ id }) => id === entry)?.label ?? entry);
}

/** The same for a value that has its labels already. */
export function valueText(
  { type, value }: { readonly type: FactQuestion['type']; readonly value: FactValue },
  words: Language['words'],
): string {
  if (typeof value === 'number') return words.number(value);
  if (typeof value === 'string') return type === 'date' ? words.day(value) : value;
  if (value.length === 0) return words.none;
  return value.join(value.some((entry) => entry.includes(',')) ? '; ' : ', ');
}
