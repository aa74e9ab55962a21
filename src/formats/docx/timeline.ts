import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { TimelineChart } from '../../document/own-nodes.ts';
import { legalText, PAGE, STYLE, type WordLook } from './styles.ts';
import { NO_BORDERS, spacer } from './tables.ts';

const STEP_COLUMN = Math.floor(PAGE.text * 0.46);
const MOST_TOGETHER = 12;
/** Stands in the cell of what is to be found out first, so that colour only repeats it. */
const PERHAPS = '\u00a0?';

/** A table with a row a step and a column a horizon; the cell where the two meet is filled. */
export function timelineOf({ columns, steps, legend }: TimelineChart, { colours }: WordLook): readonly FileChild[] {
  const width = Math.floor((PAGE.text - STEP_COLUMN) / Math.max(1, columns.length));
  const widths = [STEP_COLUMN, ...columns.map(() => width)];
  const head = row(
    ['', ...columns.map(({ label }) => label)].map((title, index) =>
      cell(widths[index] ?? width, [new TextRun(legalText(title))], { style: STYLE.tableHead, keepNext: true }),
    ),
    { tableHeader: true },
  );
  // A few steps stay on one page, with the legend; of many, the last one stays with it.
  const rows = steps.map(({ number, horizon, label, detail, isFindOutFirst }, index) =>
    row([
      cell(
        STEP_COLUMN,
        [
          new TextRun({ bold: true, text: legalText(`${number}. ${label}`) }),
          new TextRun({ break: 1, color: colours.soft, text: legalText(detail) }),
        ],
        { keepNext: steps.length <= MOST_TOGETHER || index + 1 === steps.length },
      ),
      ...columns.map((column) =>
        column.horizon === horizon
          ? cell(width, isFindOutFirst ? [new TextRun(PERHAPS)] : [], {
              fill: isFindOutFirst ? colours.pale : colours.accent,
            })
          : cell(width, []),
      ),
    ]),
  );
  const entries = [
    mark(colours.accent, legend.certain),
    ...(steps.some(({ isFindOutFirst }) => isFindOutFirst) ? [mark(colours.pale, legend.findOutFirst, PERHAPS)] : []),
  ];
  return [
    new Table({
      rows: [head, ...rows],
      width: { size: PAGE.text, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { ...NO_BORDERS, insideHorizontal: { style: 'single', size: 4, color: colours.line } },
      margins: { top: 50, bottom: 50, left: 0, right: 100, marginUnitType: WidthType.DXA },
    }),
    new Paragraph({ style: STYLE.small, spacing: { before: 120 }, children: entries.flat() }),
    spacer(),
  ];
}

function row(children: readonly TableCell[], look: { readonly tableHeader?: boolean } = {}): TableRow {
  return new TableRow({ children, cantSplit: true, ...look });
}

interface CellLook {
  readonly style?: string;
  readonly fill?: string;
  readonly keepNext?: boolean;
}

function cell(
  width: number,
  children: readonly TextRun[],
  { style = STYLE.tableText, fill, keepNext = false }: CellLook = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { fill } }),
    children: [new Paragraph({ style, keepNext, children })],
  });
}

function mark(fill: string, words: string, sign = ''): readonly TextRun[] {
  return [
    new TextRun({ text: sign.padEnd(4, '\u00a0'), shading: { fill } }),
    new TextRun(legalText(`\u00a0${words}     `)),
  ];
}
