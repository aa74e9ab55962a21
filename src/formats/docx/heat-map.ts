import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { HEAT_STEPS, type HeatMapChart, heatStepOf, TILE_SIGNS, type Tile } from '../../document/own-nodes.ts';
import { scoreText } from '../../texts/any-language.ts';
import { bare, legalText, PAGE, STYLE, type WordLook } from './styles.ts';
import { NO_BORDERS, spacer } from './tables.ts';

const COLUMNS = 4;
const GAP = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' } as const;

const EMPTY = 'F6F6F6';

/** A table of tiles for each area: every tile names its topic and its score, so that colour only repeats it. */
export function heatMapOf({ groups, legend }: HeatMapChart, look: WordLook): readonly FileChild[] {
  const tiles = groups.flatMap((group) => group.tiles);
  const signs = new Set(tiles.flatMap(({ status, score }) => (score === null ? [TILE_SIGNS[status]] : [])));
  const words = [
    ...(tiles.some(({ isCritical }) => isCritical) ? [`★ ${legend.critical}`] : []),
    ...(signs.has(TILE_SIGNS.unknown) ? [`${TILE_SIGNS.unknown} ${legend.open}`] : []),
    ...(signs.has(TILE_SIGNS.notApplicable) ? [`${TILE_SIGNS.notApplicable} ${legend.notApplicable}`] : []),
    ...(signs.has(TILE_SIGNS.hidden) ? [`${TILE_SIGNS.hidden} ${legend.hidden}`] : []),
  ];
  return [
    ...groups.flatMap(({ label, tiles }) => [
      new Paragraph({
        style: STYLE.tableHead,
        spacing: { before: 160, after: 60 },
        children: [new TextRun(legalText(label))],
      }),
      tilesTable(tiles, look),
    ]),
    ...(words.length === 0
      ? []
      : [
          new Paragraph({
            style: STYLE.small,
            spacing: { before: 160 },
            children: [new TextRun(legalText(words.join('   ')))],
          }),
        ]),
    spacer(),
  ];
}

function tilesTable(tiles: readonly Tile[], look: WordLook): Table {
  const width = Math.floor(PAGE.text / COLUMNS);
  const rows = Array.from({ length: Math.ceil(tiles.length / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => tiles[row * COLUMNS + column]),
  );
  return new Table({
    width: { size: width * COLUMNS, type: WidthType.DXA },
    columnWidths: Array.from({ length: COLUMNS }, () => width),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { top: 50, bottom: 50, left: 90, right: 90, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          children: row.map((tile) => tileCell(tile, look, { width, keepNext: index + 1 < rows.length })),
        }),
    ),
  });
}

function tileCell(
  tile: Tile | undefined,
  { colours }: WordLook,
  { width, keepNext }: { readonly width: number; readonly keepNext: boolean },
): TableCell {
  const size = { size: width, type: WidthType.DXA } as const;
  if (tile === undefined) return new TableCell({ width: size, children: [line([], keepNext)] });
  const { topic, status, score, isCritical } = tile;
  const step = score === null ? undefined : HEAT_STEPS[heatStepOf(score)];
  const { fill, ink } =
    step === undefined ? { fill: EMPTY, ink: colours.soft } : bare({ fill: step.fill, ink: step.ink });
  const set: IRunOptions = { color: ink };
  return new TableCell({
    width: size,
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { fill },
    borders: { top: GAP, bottom: GAP, left: GAP, right: GAP },
    children: [
      line([new TextRun({ ...set, text: legalText(`${isCritical ? '★ ' : ''}${topic}`) })], keepNext),
      line(
        [new TextRun({ ...set, bold: true, text: score === null ? TILE_SIGNS[status] : scoreText(score) })],
        keepNext,
        AlignmentType.RIGHT,
      ),
    ],
  });
}

function line(
  children: readonly TextRun[],
  keepNext: boolean,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({ style: STYLE.tableText, keepNext, alignment, children });
}
