import { AlignmentType, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { fitEnd } from '../../text/display.ts';
import { legalText, PAGE, STYLE, type WordLook } from './styles.ts';

/** What a line of the page's head can take without a second one, in columns of a terminal. */
const HEAD_COLUMNS = 125;

/** The head of every page but the first: the report's title, or who the copy is for. */
export function headerOf(title: string, watermark: string | undefined, look: WordLook): Header {
  const copy =
    watermark === undefined ? [] : [new TextRun({ bold: true, color: look.tones.warning, text: `${watermark}   ` })];
  const room = HEAD_COLUMNS - (watermark === undefined ? 0 : watermark.length + 3);
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.small,
        children: [...acrossThePage(watermark, look), ...copy, new TextRun(fitEnd(legalText(title), room).trimEnd())],
      }),
    ],
  });
}

/** The head of the first page, which has the title itself. */
export function firstHeaderOf(watermark: string | undefined, look: WordLook): Header {
  return new Header({ children: [new Paragraph({ style: STYLE.small, children: acrossThePage(watermark, look) })] });
}

function acrossThePage(watermark: string | undefined, { fonts }: WordLook): readonly TextWatermark[] {
  return watermark === undefined
    ? []
    : [
        new TextWatermark({
          text: legalText(watermark),
          font: fonts.body,
          color: 'E3E3E3',
          opacity: 1,
          layout: 'diagonal',
        }),
      ];
}

/** What the foot of a page can take in two lines, in columns of a terminal. */
const FOOT_COLUMNS = 215;

/** The page and how many there are, at the right: `3 / 21`. What a consultancy says stands at the left, and on the line above. */
export function footerOf(words: string | undefined): Footer {
  const page = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  if (words === undefined) {
    return new Footer({
      children: [new Paragraph({ style: STYLE.small, alignment: AlignmentType.RIGHT, children: [page] })],
    });
  }
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.small,
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE.text }],
        children: [
          new TextRun(fitEnd(legalText(words), FOOT_COLUMNS).trimEnd()),
          new TextRun({ children: [new Tab()] }),
          page,
        ],
      }),
    ],
  });
}
