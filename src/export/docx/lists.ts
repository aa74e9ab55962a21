import { type INumberingOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { List } from 'mdast';
import { COLOUR } from './styles.ts';

/** A place in Word's numbering: which list, and which of its levels. */
export interface ListPlace {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

/** Hands out the numbering of lists as they are met; `numbering` is what the document must then define. */
export interface Lists {
  readonly place: (list: List, level: number) => ListPlace;
  readonly numbering: () => INumberingOptions;
}

const BULLETS = 'bullets';
/** Word has nine levels. */
const LEVELS = 9;
/** Between a mark and its text, in twentieths of a point. */
export const INDENT = 360;

interface Numbering {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly start?: number;
  readonly indent?: number;
}

export function numberLists(): Lists {
  const numberings = new Map<string, NumberingDefinition>();
  let instance = 0;
  return {
    place: ({ ordered, start, children }, level) => {
      const depth = Math.min(level, LEVELS - 1);
      if (ordered !== true) return { reference: BULLETS, level: depth, instance: 0 };
      const first = start ?? 1;
      const { reference, indent } = numbersFrom(first, first + children.length - 1);
      numberings.set(reference, definition(reference, { format: LevelFormat.DECIMAL, start: first, indent }));
      instance += 1;
      return { reference, level: depth, instance };
    },
    numbering: () => ({
      config: [definition(BULLETS, { format: LevelFormat.BULLET }), ...numberings.values()],
    }),
  };
}

/** Numbers of three digits and more need more room beside the text. */
function numbersFrom(first: number, last: number): { readonly reference: string; readonly indent: number } {
  const more = Math.max(0, String(last).length - 2);
  return { reference: `numbers-from-${first}${more === 0 ? '' : `-wide-${more}`}`, indent: INDENT + more * 120 };
}

function definition(reference: string, { format, start = 1, indent = INDENT }: Numbering): NumberingDefinition {
  return {
    reference,
    levels: Array.from({ length: LEVELS }, (_, level) => ({
      level,
      format,
      text: format === LevelFormat.BULLET ? (level % 2 === 0 ? '•' : '–') : `%${level + 1}.`,
      start: level === 0 ? start : 1,
      style: {
        run: { color: COLOUR.soft },
        paragraph: { indent: { left: indent * (level + 1), hanging: indent } },
      },
    })),
  };
}
