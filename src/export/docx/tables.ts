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
import { runsOf } from './inlines.ts';
import { COLOUR, PAGE, STYLE } from './styles.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line } as const;
const HEAD_LINE = { style: BorderStyle.SINGLE, size: 8, color: COLOUR.soft } as const;

export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** A table over the whole width, whose head stands on every page; no row is torn apart between two. */
export function tableOf(node: TableNode): readonly FileChild[] {
  const widths = columnWidths(node);
  const rows = node.children.map(
    (row, index) =>
      new TableRow({
        ...(index === 0 ? { tableHeader: true } : {}),
        cantSplit: true,
        children: widths.map((width, column) => cellOf(node, row, { index, column, width })),
      }),
  );
  return [
    new Table({
      rows,
      width: { size: PAGE.text, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: { top: 55, bottom: 55, left: 0, right: 140, marginUnitType: WidthType.DXA },
      tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    }),
    spacer(),
  ];
}

/** Word joins tables that touch, and leaves no room below one. */
export function spacer(): Paragraph {
  return new Paragraph({ style: STYLE.small, children: [] });
}

function cellOf(
  { align, children }: TableNode,
  row: TableRowNode,
  { index, column, width }: { readonly index: number; readonly column: number; readonly width: number },
): TableCell {
  const isHead = index === 0;
  const goesOn = doesGoOn(row, index);
  const isGoneOnWith = doesGoOn(children[index + 1], index + 1);
  const borders: ITableCellOptions['borders'] = isHead
    ? { bottom: HEAD_LINE }
    : { ...(goesOn || index === 1 ? {} : { top: LINE }) };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    ...(column === 0 && goesOn ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
    ...(column === 0 && !goesOn && isGoneOnWith ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: [
      new Paragraph({
        style: isHead ? STYLE.tableHead : STYLE.tableText,
        keepNext: isHead || isGoneOnWith,
        ...(align?.[column] === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
        children: runsOf(row.children[column]?.children ?? []),
      }),
    ],
  });
}

/** A row whose first cell is empty goes on with the row above. */
function doesGoOn(row: TableRowNode | undefined, index: number): boolean {
  return row !== undefined && index > 1 && wordsIn(row.children[0]) === '';
}

const NUMBERS = 1150;
const BAR = 1900;

/** Figures and bars take what they need; the other columns share the rest by how much they say. */
function columnWidths({ align, children }: TableNode): readonly number[] {
  const columns = Math.max(...children.map((row) => row.children.length));
  const fixed = Array.from({ length: columns }, (_, column) => {
    if (children.some((row) => row.children[column]?.children.some(({ type }) => type === 'scoreBar'))) return BAR;
    return align?.[column] === 'right' ? NUMBERS : undefined;
  });
  const said = fixed.map((width, column) =>
    width === undefined ? Math.sqrt(12 + Math.max(...children.map((row) => wordsIn(row.children[column]).length))) : 0,
  );
  const taken = fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const all = said.reduce((sum, share) => sum + share, 0);
  const rest = Math.max(PAGE.text - taken, 0);
  return fixed.map((width, column) => width ?? Math.floor((rest * (said[column] ?? 0)) / all));
}

function wordsIn(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}
