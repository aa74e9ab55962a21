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

export function numberLists(): Lists {
  const starts = new Set<number>();
  let instance = 0;
  return {
    place: ({ ordered, start }, level) => {
      const depth = Math.min(level, LEVELS - 1);
      if (ordered !== true) return { reference: BULLETS, level: depth, instance: 0 };
      starts.add(start ?? 1);
      instance += 1;
      return { reference: numbersFrom(start ?? 1), level: depth, instance };
    },
    numbering: () => ({
      config: [definition(BULLETS, { format: LevelFormat.BULLET }), ...[...starts].map(numbers)],
    }),
  };
}

function numbersFrom(start: number): string {
  return `numbers-from-${start}`;
}

function numbers(start: number): NumberingDefinition {
  return definition(numbersFrom(start), { format: LevelFormat.DECIMAL, start });
}

function definition(
  reference: string,
  { format, start = 1 }: { readonly format: (typeof LevelFormat)[keyof typeof LevelFormat]; readonly start?: number },
): NumberingDefinition {
  return {
    reference,
    levels: Array.from({ length: LEVELS }, (_, level) => ({
      level,
      format,
      text: format === LevelFormat.BULLET ? (level % 2 === 0 ? '•' : '–') : `%${level + 1}.`,
      start: level === 0 ? start : 1,
      style: {
        run: { color: COLOUR.soft },
        paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } },
      },
    })),
  };
}
