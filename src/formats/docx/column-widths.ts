import type { Nodes, Table as TableNode } from 'mdast';
import { plainText } from '../../document/outline.ts';

const NUMBERS = 1150;
/** What a letter of a column's head takes at most, and the room next to it: no word of a head may be divided. */
const HEAD_LETTER = 120;
export const CELL_GAP = 140;
const BAR = 1900;
/** The longest that is taken for a figure, in characters. */
const LONGEST_FIGURE = 16;

/** Past this many characters a cell does not claim more room, or the others would become lines of single letters. */
const MOST_SAID = 600;
/** The share of a table that figures and bars may take; where there are more of them, all columns share alike. */
const MOST_TAKEN = 0.8;

/** Figures and bars take what they need; the other columns share the rest by how much they say. */
export function columnWidths(table: TableNode, room: number): readonly number[] {
  const needed = neededWidths(table);
  const all = needed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const fixed = all > MOST_TAKEN * room ? needed.map(() => undefined) : needed;
  const taken = all > MOST_TAKEN * room ? 0 : all;
  const said = fixed.map((_, column) =>
    Math.sqrt(12 + Math.min(MOST_SAID, Math.max(...table.children.map((row) => wordsIn(row.children[column]).length)))),
  );
  const claimed = said.reduce((sum, share, column) => sum + (fixed[column] === undefined ? share : 0), 0);
  return fixed.map((width, column) => width ?? Math.floor(((room - taken) * (said[column] ?? 0)) / claimed));
}

function neededWidths({ align, children }: TableNode): readonly (number | undefined)[] {
  const columns = Math.max(...children.map((row) => row.children.length));
  return Array.from({ length: columns }, (_, column) => {
    const cells = children.slice(1).map((row) => row.children[column]);
    if (cells.some((cell) => cell?.children.some(({ type }) => type === 'scoreBar'))) return BAR;
    const isFigures = align?.[column] === 'right' && cells.every((cell) => wordsIn(cell).length <= LONGEST_FIGURE);
    if (!isFigures) return undefined;
    const longest = Math.max(
      ...wordsIn(children[0]?.children[column])
        .split(/\s+/)
        .map((word) => word.length),
    );
    return Math.max(NUMBERS, longest * HEAD_LETTER + CELL_GAP);
  });
}

export function wordsIn(cell: Nodes | undefined): string {
  return cell === undefined ? '' : plainText(cell);
}
