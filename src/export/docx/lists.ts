import { type INumberingOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { List } from 'mdast';
import type { Look } from './look.ts';

/** A place in Word's numbering: which list, and which of its levels. */
export interface ListPlace {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
  readonly isOrdered: boolean;
}

/** Hands out the numbering of lists as they are met; `numbering` is what the document must then define. */
export interface Lists {
  readonly place: (list: List, level: number) => ListPlace;
  readonly numbering: (look: Look) => INumberingOptions;
}

const BULLETS = 'bullets';
/** Word has nine levels. */
const LEVELS = 9;
/** The highest number that Word begins a list with. */
const LAST_START = 32_767;

/** How far a level is indented beyond the one above it. */
export const LEVEL_INDENT = 360;

export function numberLists(): Lists {
  const starts = new Set<number>();
  let instance = 0;
  return {
    place: ({ ordered, start }, level) => {
      const depth = Math.min(level, LEVELS - 1);
      if (ordered !== true) return { reference: BULLETS, level: depth, instance: 0, isOrdered: false };
      const first = Math.min(start ?? 1, LAST_START);
      starts.add(first);
      instance += 1;
      return { reference: numbersFrom(first), level: depth, instance, isOrdered: true };
    },
    numbering: (look) => ({
      config: [
        definition(BULLETS, look, { format: LevelFormat.BULLET }),
        ...[...starts].map((start) => definition(numbersFrom(start), look, { format: LevelFormat.DECIMAL, start })),
      ],
    }),
  };
}

function numbersFrom(start: number): string {
  return `numbers-from-${start}`;
}

function definition(
  reference: string,
  { colours }: Look,
  { format, start = 1 }: { readonly format: (typeof LevelFormat)[keyof typeof LevelFormat]; readonly start?: number },
): NumberingDefinition {
  return {
    reference,
    levels: Array.from({ length: LEVELS }, (_, level) => ({
      level,
      format,
      text: format === LevelFormat.BULLET ? (level % 2 === 0 ? '•' : '–') : `%${level + 1}.`,
      start,
      style: {
        run: { color: colours.soft },
        paragraph: { indent: { left: LEVEL_INDENT * (level + 1), hanging: LEVEL_INDENT } },
      },
    })),
  };
}
