import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { PhrasingContent } from 'mdast';
import type { Interval } from '../../scoring/assessment.ts';
import { legalText } from './legal-text.ts';
import { COLOUR, STYLE } from './styles.ts';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'style'>;

/** The nodes of a line as runs; what Markdown has and a report never uses becomes its words. */
export function runsOf(nodes: readonly PhrasingContent[], look: Look = {}): readonly ParagraphChild[] {
  return nodes.flatMap((node): readonly ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [words(node.value, look)];
      case 'strong':
        return runsOf(node.children, { ...look, bold: true });
      case 'emphasis':
        return runsOf(node.children, { ...look, italics: true });
      case 'inlineCode':
        return [words(node.value, { ...look, style: STYLE.code })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return linkOf(node.url, node.children, look);
      case 'scoreBar':
        return barOf(node.score);
      case 'swatch':
        return cells(SWATCH_CELLS, BAR_COLOURS[node.part]);
      default:
        return 'children' in node ? runsOf(node.children, look) : 'value' in node ? [words(node.value, look)] : [];
    }
  });
}

function words(value: string, look: Look): TextRun {
  return new TextRun({ ...look, text: legalText(value) });
}

/** Only web addresses become links; everything else stays words. */
function linkOf(url: string, children: readonly PhrasingContent[], look: Look): readonly ParagraphChild[] {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return runsOf(children, look);
  return [new ExternalHyperlink({ link: legalText(url), children: runsOf(children, { ...look, style: 'Hyperlink' }) })];
}

/** Cells of a bar: shaded blanks, which no font can lack and every printer shows. */
const BAR_CELLS = 40;
const SWATCH_CELLS = 3;
const BAR_COLOURS = { certain: COLOUR.accent, open: COLOUR.pale, missing: COLOUR.line } as const;

/** Cut as the score itself is: a cell is full only when the score reaches its end. */
function barOf({ low, high }: Interval): readonly ParagraphChild[] {
  const full = Math.floor(((low ?? 0) / 100) * BAR_CELLS + 1e-9);
  const reach = Math.max(full, Math.ceil(((high ?? 0) / 100) * BAR_CELLS - 1e-9));
  const end = high !== null && low !== null && high - low < 1e-9 ? full : reach;
  return [
    ...cells(full, BAR_COLOURS.certain),
    ...cells(end - full, BAR_COLOURS.open),
    ...cells(BAR_CELLS - end, BAR_COLOURS.missing),
  ];
}

function cells(amount: number, fill: string): readonly ParagraphChild[] {
  return amount === 0 ? [] : [new TextRun({ text: '\u00a0'.repeat(amount), shading: { fill }, size: 16 })];
}
