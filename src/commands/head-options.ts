import { ANOTHER, ASKED, type Detail, detailEntry, type HeadOptions } from '../answers/head.ts';
import { choice, type Declaration, text } from './command.ts';

export const optionOf = (detail: Detail): string => detailEntry(detail).option;

type HeadDeclarations = {
  readonly [Option in keyof HeadOptions]-?: Declaration<NonNullable<HeadOptions[Option]>, false>;
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** An option for each detail of a head; `use` is what becomes of what is given: «is not asked». */
export function headOptions(use: string): HeadDeclarations {
  const all = `; what is given here and with the next ${NUMBERS[ASKED.length - 1]} options ${use}`;
  const declared = ASKED.map((detail, index) => {
    const { option, placeholder, help, words, isOptional } = detailEntry(detail);
    const description = index === 0 ? help + all : help;
    const choices = words !== undefined && isOptional ? [...words, ANOTHER] : words;
    return [option, choices === undefined ? text(placeholder, description) : choice(placeholder, description, choices)];
  });
  return Object.fromEntries(declared) as HeadDeclarations;
}
