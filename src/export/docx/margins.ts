import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { fitEnd } from '../../language/layout.ts';
import { legalText } from './legal-text.ts';
import { COLOUR, STYLE } from './styles.ts';

/** What a line of the page's head can take without a second one, in columns of a terminal. */
const HEAD_COLUMNS = 125;

/** The head of every page but the first: the report's title, or who the copy is for. */
export function headerOf(title: string, watermark: string | undefined): Header {
  const copy =
    watermark === undefined ? [] : [new TextRun({ bold: true, color: COLOUR.warning, text: `${watermark}   ` })];
  const room = HEAD_COLUMNS - (watermark === undefined ? 0 : watermark.length + 3);
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.small,
        children: [...acrossThePage(watermark), ...copy, new TextRun(legalText(fitEnd(title, room).trimEnd()))],
      }),
    ],
  });
}

/** The head of the first page, which has the title itself. */
export function firstHeaderOf(watermark: string | undefined): Header {
  return new Header({ children: [new Paragraph({ style: STYLE.small, children: acrossThePage(watermark) })] });
}

function acrossThePage(watermark: string | undefined): readonly TextWatermark[] {
  return watermark === undefined
    ? []
    : [
        new TextWatermark({
          text: legalText(watermark),
          font: 'Calibri',
          color: 'E3E3E3',
          opacity: 1,
          layout: 'diagonal',
        }),
      ];
}

/** The page and how many there are: `3 / 21`. */
export function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.small,
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
