import { BorderStyle, type IBorderOptions, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Tone } from '../../document/own-nodes.ts';
import { visible } from '../../text/display.ts';
import { blend, type Colours, type Theme } from '../../theme/theme.ts';

/** A4, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1247, text: 11906 - 2 * 1247 } as const;

/** How far quotations and programs are indented. */
export const QUOTE_INDENT = 260;
export const CODE_INDENT = 110;

/** The names of the styles that Word does not bring itself; a person who edits the report finds them in the list. */
export const STYLE = {
  facts: 'Facts',
  contents: 'ContentsHeading',
  code: 'Code',
  codeBlock: 'CodeBlock',
  quote: 'Quote',
  rule: 'Rule',
  logo: 'Logo',
  tableText: 'TableText',
  tableHead: 'TableHead',
  caption: 'FigureTitle',
  small: 'SmallPrint',
} as const;

/** The style of a callout: a notice before the first chapter, a verdict in one. */
export function calloutStyle(tone: Tone, isInChapter: boolean): string {
  return `${isInChapter ? 'Verdict' : 'Notice'}${tone.charAt(0).toUpperCase()}${tone.slice(1)}`;
}

function callouts({ colours, tones }: WordLook): readonly IParagraphStyleOptions[] {
  return Object.entries(tones).flatMap(([tone, color]) =>
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
          shading: { fill: colours.wash },
          indent: { left: 260 },
          spacing: { before: 160, after: 240, line: 276, lineRule: LineRuleType.AUTO },
          keepLines: true,
        },
      };
    }),
  );
}

/** The room above the title. Below a logo it is less, so that the contents stay on the first page. */
const ABOVE_TITLE = 1500;
const BELOW_LOGO = 900;

export interface StylesOptions {
  /** As in `en-GB`. */
  readonly language: string;
  readonly look: WordLook;
  readonly hasLogo: boolean;
}

/** All styles of the report. */
export function stylesFor({ language, look, hasLogo }: StylesOptions): IStylesOptions {
  const { colours, fonts } = look;
  const heading = { color: colours.headings, font: fonts.headings, bold: true } as const;
  return {
    default: {
      document: {
        run: { font: fonts.body, size: 21, color: colours.ink, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { ...heading, size: 48 },
        paragraph: {
          spacing: { before: hasLogo ? BELOW_LOGO : ABOVE_TITLE, after: 300, line: 252, lineRule: LineRuleType.AUTO },
          keepNext: true,
        },
      },
      heading1: {
        run: { ...heading, size: 32 },
        paragraph: {
          spacing: { before: 480, after: 180 },
          keepNext: true,
          keepLines: true,
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: colours.line } },
        },
      },
      heading2: {
        run: { ...heading, size: 23 },
        paragraph: { spacing: { before: 300, after: 100 }, keepNext: true, keepLines: true },
      },
      heading3: {
        run: { ...heading, size: 21 },
        paragraph: { spacing: { before: 220, after: 80 }, keepNext: true, keepLines: true },
      },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      hyperlink: { run: { color: colours.accent, underline: { color: colours.accent } } },
    },
    paragraphStyles: [
      own(STYLE.facts, 'Facts', { run: { color: colours.soft, size: 20 }, paragraph: { spacing: { after: 240 } } }),
      own(STYLE.contents, 'Contents Heading', {
        run: { color: colours.soft, size: 18, allCaps: true, characterSpacing: 20 },
        paragraph: { spacing: { before: 480, after: 100 }, keepNext: true },
      }),
      own('TOC1', 'toc 1', { paragraph: { spacing: { after: 60 } } }),
      own(STYLE.tableText, 'Table Text', {
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      }),
      own(STYLE.tableHead, 'Table Head', {
        run: { size: 17, bold: true, color: colours.soft },
        paragraph: { spacing: { after: 0 }, keepNext: true },
      }),
      own(STYLE.caption, 'Figure Title', {
        run: { size: 19, bold: true, color: colours.soft },
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      }),
      own(STYLE.small, 'Small Print', { run: { size: 17, color: colours.soft }, paragraph: { spacing: { after: 0 } } }),
      own(STYLE.quote, 'Quote', {
        run: { color: colours.soft },
        paragraph: {
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: colours.line } },
          indent: { left: QUOTE_INDENT },
        },
      }),
      own(STYLE.codeBlock, 'Code Block', {
        run: { font: fonts.code, size: 18 },
        paragraph: {
          shading: { fill: colours.wash },
          // Of the same colour: the ground reaches out to it, and the words keep clear of its edge.
          border: sides({ style: BorderStyle.SINGLE, size: 4, space: 5, color: colours.wash }),
          indent: { left: CODE_INDENT, right: CODE_INDENT },
          spacing: { before: 200, after: 260, line: 252, lineRule: LineRuleType.AUTO },
        },
      }),
      own(STYLE.rule, 'Rule', {
        run: { size: 8 },
        paragraph: {
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: colours.line } },
          spacing: { before: 120, after: 280 },
        },
      }),
      own(STYLE.logo, 'Logo', { paragraph: { spacing: { after: 0 } } }),
      ...callouts(look),
    ],
    characterStyles: [
      // Entries of the contents are links that look like text.
      { id: 'IndexLink', name: 'Index Link', run: {} },
      { id: STYLE.code, name: 'Code', run: { font: fonts.code, size: 18, shading: { fill: colours.wash } } },
    ],
  };
}

function sides(border: IBorderOptions): Record<'top' | 'bottom' | 'left' | 'right', IBorderOptions> {
  return { top: border, bottom: border, left: border, right: border };
}

function own(id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}

/** A theme as Word takes it: colours as `RRGGBB` on white paper, fonts by name. */
export interface WordLook {
  readonly colours: Readonly<Record<Ink, string>>;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly fonts: {
    readonly headings: string;
    readonly body: string;
    readonly code: string;
    readonly signs: string;
    readonly bars: string;
  };
}

/** The colours of a theme but its paper, and the accent laid thinly over white. */
type Ink = Exclude<keyof Colours, 'paper'> | 'pale';

/** Fonts that Word has everywhere; LibreOffice has metric twins of both (Caladea, Carlito). They cover Latin, Greek and Cyrillic. */
const FONTS = {
  headings: 'Cambria',
  body: 'Calibri',
  code: 'Consolas',
  signs: 'Segoe UI Symbol',
  // The blanks that bars are made of: in a wider font they would break over two lines.
  bars: 'Calibri',
} as const;

const WHITE = '#ffffff';
/** Pale enough to be told from the accent itself, and dark enough to be seen in print. */
const PALE_SHARE = 0.36;

/** Makes Word's look of a theme. A font is named, not carried: where it is not installed, Word takes one that is near. */
export function lookOf({ colours: { light }, font }: Theme): WordLook {
  const { ink, headings, soft, line, wash, accent, second, bad, warn, good } = light;
  const pale = blend(accent, WHITE, PALE_SHARE);
  const own = font === undefined ? {} : { headings: font.family, body: font.family };
  return {
    colours: bare({ ink, headings, soft, line, wash, accent, pale, second, bad, warn, good }),
    tones: bare({ good, warning: warn, bad, neutral: soft }),
    fonts: { ...FONTS, ...own },
  };
}

/** Word writes colours without their sign. */
export function bare<Name extends string>(colours: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const entries = Object.entries<string>(colours).map(([name, colour]) => [name, colour.slice(1).toUpperCase()]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/**
 * A text that Word can hold and that steers nothing in it. Charts and properties bring their texts as people wrote them;
 * what XML cannot hold, and what nobody sees, becomes its picture or its code point. XML 1.0, production 2 (Char).
 */
export function legalText(text: string): string {
  return visible(text, { keepLines: true });
}
