import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Tone } from '../../document/own-nodes.ts';

/** The colours of the page by day, as on the HTML page. */
export const COLOUR = {
  ink: '1E2227',
  soft: '59616B',
  line: 'DFDBD2',
  wash: 'F4F1EA',
  accent: '1F5673',
  pale: 'ADC3CE',
  second: '9A4F12',
  bad: '9C2B1F',
  warning: '7D5200',
  good: '1F6340',
} as const;

const TONES: Readonly<Record<Tone, string>> = {
  good: COLOUR.good,
  warning: COLOUR.warning,
  bad: COLOUR.bad,
  neutral: COLOUR.soft,
};

/** Fonts that Word has everywhere; LibreOffice has metric twins of both (Caladea, Carlito). They cover Latin, Greek and Cyrillic. */
export const FONT = { headings: 'Cambria', body: 'Calibri', code: 'Consolas' } as const;

/** A4, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1247, text: 11906 - 2 * 1247 } as const;

/** The names of the styles that Word does not bring itself; a person who edits the report finds them in the list. */
export const STYLE = {
  facts: 'Facts',
  contents: 'ContentsHeading',
  code: 'Code',
  tableText: 'TableText',
  tableHead: 'TableHead',
  caption: 'FigureTitle',
  small: 'SmallPrint',
} as const;

/** The style of a callout: a notice before the first chapter, a verdict in one. */
export function calloutStyle(tone: Tone, isInChapter: boolean): string {
  return `${isInChapter ? 'Verdict' : 'Notice'}${tone.charAt(0).toUpperCase()}${tone.slice(1)}`;
}

function callouts(): readonly IParagraphStyleOptions[] {
  return Object.entries(TONES).flatMap(([tone, color]) =>
    [true, false].map((isInChapter): IParagraphStyleOptions => {
      const id = calloutStyle(tone as Tone, isInChapter);
      return {
        id,
        name: id.replace(/(?<=[a-z])(?=[A-Z])/, ' '),
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: isInChapter ? { size: 27, bold: true, color } : { size: 19 },
        paragraph: {
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 10, color } },
          shading: { fill: COLOUR.wash },
          indent: { left: 260 },
          spacing: { before: 160, after: 240, line: 276, lineRule: LineRuleType.AUTO },
          keepLines: true,
        },
      };
    }),
  );
}

const heading = { color: COLOUR.ink, font: FONT.headings, bold: true } as const;

/** All styles of the report, in the language given (as `en-GB`). */
export function stylesFor(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT.body, size: 21, color: COLOUR.ink, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { ...heading, size: 48 },
        paragraph: { spacing: { before: 1500, after: 300, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: {
        run: { ...heading, size: 32 },
        paragraph: {
          spacing: { before: 480, after: 180 },
          keepNext: true,
          keepLines: true,
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: COLOUR.line } },
        },
      },
      heading2: {
        run: { ...heading, size: 23 },
        paragraph: { spacing: { before: 300, after: 100 }, keepNext: true, keepLines: true },
      },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      hyperlink: { run: { color: COLOUR.accent, underline: { color: COLOUR.accent } } },
    },
    paragraphStyles: [
      own(STYLE.facts, 'Facts', { run: { color: COLOUR.soft, size: 20 }, paragraph: { spacing: { after: 240 } } }),
      own(STYLE.contents, 'Contents Heading', {
        run: { color: COLOUR.soft, size: 18, allCaps: true, characterSpacing: 20 },
        paragraph: { spacing: { before: 480, after: 100 }, keepNext: true },
      }),
      own('TOC1', 'toc 1', { paragraph: { spacing: { after: 60 } } }),
      own(STYLE.tableText, 'Table Text', {
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      }),
      own(STYLE.tableHead, 'Table Head', {
        run: { size: 17, bold: true, color: COLOUR.soft },
        paragraph: { spacing: { after: 0 }, keepNext: true },
      }),
      own(STYLE.caption, 'Figure Title', {
        run: { size: 19, bold: true, color: COLOUR.soft },
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      }),
      own(STYLE.small, 'Small Print', { run: { size: 17, color: COLOUR.soft }, paragraph: { spacing: { after: 0 } } }),
      ...callouts(),
    ],
    characterStyles: [
      // Entries of the contents are links that look like text.
      { id: 'IndexLink', name: 'Index Link', run: {} },
      { id: STYLE.code, name: 'Code', run: { font: FONT.code, size: 18, shading: { fill: COLOUR.wash } } },
    ],
  };
}

function own(id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}
