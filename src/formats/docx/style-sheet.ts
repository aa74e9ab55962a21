import { BorderStyle, type IBorderOptions, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { CODE_INDENT, calloutStyle, QUOTE_INDENT, STYLE, type WordLook } from './styles.ts';

function callouts({ colours, tones }: WordLook): readonly IParagraphStyleOptions[] {
  return Object.entries(tones).flatMap(([tone, color]) =>
    [true, false].map((isInChapter): IParagraphStyleOptions => {
      const id = calloutStyle(tone as keyof typeof tones, isInChapter);
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
