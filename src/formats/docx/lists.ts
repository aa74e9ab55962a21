import { type INumberingOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { List } from 'mdast';
import type { WordLook } from './styles.ts';

export interface ListPlace {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
  readonly isOrdered: boolean;
}

/** Hands out the numbering of lists as they are met; `numbering` is what the document must then define. */
export interface Lists {
  readonly place: (list: List, level: number) => ListPlace;
  readonly numbering: (look: WordLook) => INumberingOptions;
}

const BULLETS = 'bullets';
/** Word has nine levels. */
const LEVELS = 9;
/** The highest number that Word begins a list with. */
const LAST_START = 32_767;

/** How far a level is indented beyond the one above it, in twentieths of a point. */
export const LEVEL_INDENT = 360;

interface Numbering {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly start?: number;
  readonly indent?: number;
}

export function numberLists(): Lists {
  const numberings = new Map<string, Numbering>();
  let instance = 0;
  return {
    place: ({ ordered, start, children }, level) => {
      const depth = Math.min(level, LEVELS - 1);
      if (ordered !== true) return { reference: BULLETS, level: depth, instance: 0, isOrdered: false };
      const first = Math.min(start ?? 1, LAST_START);
      const { reference, indent } = numbersFrom(first, first + children.length - 1);
      numberings.set(reference, { format: LevelFormat.DECIMAL, start: first, indent });
      instance += 1;
      return { reference, level: depth, instance, isOrdered: true };
    },
    numbering: (look) => ({
      config: [
        definition(BULLETS, look, { format: LevelFormat.BULLET }),
        ...[...numberings].map(([reference, numbering]) => definition(reference, look, numbering)),
      ],
    }),
  };
}

/** Numbers of three digits and more need more room in front of the text. */
function numbersFrom(first: number, last: number): { readonly reference: string; readonly indent: number } {
  const more = Math.max(0, String(last).length - 2);
  return { reference: `numbers-from-${first}${more === 0 ? '' : `-wide-${more}`}`, indent: LEVEL_INDENT + more * 120 };
}

function definition(
  reference: string,
  { colours }: WordLook,
  { format, start = 1, indent = LEVEL_INDENT }: Numbering,
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
        paragraph: { indent: { left: indent * (level + 1), hanging: indent } },
      },
    })),
  };
}

export interface BlockPlace {
  readonly look: WordLook;
  readonly lists: Lists;
  /** Before the first chapter, at its heading, or after that. */
  readonly part: 'opening' | 'start' | 'chapters';
  /** How far lists and quotations around the block move it to the right. */
  readonly indent: number;
  readonly isQuoted?: boolean;
  readonly isLead?: boolean;
  /** The name by which the contents point at a chapter. */
  readonly anchor?: string;
}
