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
import type { Table as TableNode, TableRow as TableRowNode } from 'mdast';
import { CELL_GAP, columnWidths, wordsIn } from './column-widths.ts';
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
