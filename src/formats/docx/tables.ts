import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Nodes, Table as TableNode, TableRow as TableRowNode } from 'mdast';
import { plainText } from '../../document/outline.ts';
import { runsOf } from './inlines.ts';
import type { BlockPlace } from './lists.ts';
import { PAGE, STYLE, type WordLook } from './styles.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** A table over all the width that its place has, whose head stands on every page; no row is divided between two. */
export function tableOf(node: TableNode, place: BlockPlace): readonly FileChild[] {
  const room = PAGE.text - place.indent;
  const widths = columnWidths(node, room);
  const rows = node.children.map(
    (row, index) =>
      new TableRow({
        ...(index === 0 ? { tableHeader: true } : {}),
        cantSplit: true,
        children: widths.map((width, column) => cellOf(node, row, { index, column, width, look: place.look })),
      }),
  );
  return [
    new Table({
      rows,
      width: { size: room, type: WidthType.DXA },
      ...(place.indent === 0 ? {} : { indent: { size: place.indent, type: WidthType.DXA } }),
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: { top: 55, bottom: 55, left: 0, right: CELL_GAP, marginUnitType: WidthType.DXA },
      tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    }),
    spacer(),
  ];
}

/** Word joins tables that touch, and leaves no room below one. */
export function spacer(): Paragraph {
  return new Paragraph({ style: STYLE.small, children: [] });
}

const SIDES = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function cellOf(
  { align, children }: TableNode,
  row: TableRowNode,
  {
    index,
    column,
    width,
    look,
  }: { readonly index: number; readonly column: number; readonly width: number; readonly look: WordLook },
): TableCell {
  const isHead = index === 0;
  const goesOn = doesGoOn(row, index);
  const isGoneOnWith = doesGoOn(children[index + 1], index + 1);
  const { soft, line } = look.colours;
  const borders: ITableCellOptions['borders'] = isHead
    ? { bottom: { style: BorderStyle.SINGLE, size: 8, color: soft } }
    : { ...(goesOn || index === 1 ? {} : { top: { style: BorderStyle.SINGLE, size: 4, color: line } }) };
  const side = align?.[column] ?? 'left';
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    ...(column === 0 && goesOn ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
    ...(column === 0 && !goesOn && isGoneOnWith ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: [
      new Paragraph({
        style: isHead ? STYLE.tableHead : STYLE.tableText,
        keepNext: isHead || isGoneOnWith,
        ...(side === 'left' ? {} : { alignment: SIDES[side] }),
        children: runsOf(row.children[column]?.children ?? [], look),
      }),
    ],
  });
}

/** A row whose first cell is empty goes on with the row above. */
function doesGoOn(row: TableRowNode | undefined, index: number): boolean {
  return row !== undefined && index > 1 && wordsIn(row.children[0]) === '';
}

const NUMBERS = 1150;
/** What a letter of a column's head takes at most, and the room next to it: no word of a head may be divided. */
const HEAD_LETTER = 120;
const CELL_GAP = 140;
const BAR = 1900;
/** The longest that is taken for a figure, in characters. */
const LONGEST_FIGURE = 16;
/** Past this many characters a cell does not claim more room, or it would press the others into lines of letters. */
const MOST_SAID = 600;
/** The share of a table that figures and bars may take; where there are more of them, all columns share alike. */
const MOST_TAKEN = 0.8;

/** Figures and bars take what they need; the other columns share the rest by how much they say. */
function columnWidths(table: TableNode, room: number): readonly number[] {
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

/** What columns of figures and bars need; nothing for those of words. */
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

function wordsIn(cell: Nodes | undefined): string {
  return cell === undefined ? '' : plainText(cell);
}
