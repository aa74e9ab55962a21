import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Link, PhrasingContent } from 'mdast';
import { BAR_PARTS, type BarPart, filledOf } from '../../document/own-nodes.ts';
import type { Interval } from '../../scoring/assessment.ts';
import { legalText, STYLE, type WordLook } from './styles.ts';

type RunStyle = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style'>;

/** The nodes of a line as runs; what Markdown has and a report never uses becomes its words. */
export function runsOf(
  nodes: readonly PhrasingContent[],
  look: WordLook,
  set: RunStyle = {},
): readonly ParagraphChild[] {
  return nodes.flatMap((node): readonly ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [words(node.value, set)];
      case 'strong':
        return runsOf(node.children, look, { ...set, bold: true });
      case 'emphasis':
        return runsOf(node.children, look, { ...set, italics: true });
      case 'delete':
        return runsOf(node.children, look, { ...set, strike: true });
      case 'inlineCode':
        return [words(node.value, { ...set, style: STYLE.code })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return linkOf(node, look, set);
      case 'scoreBar':
        return barOf(node.score, look);
      case 'swatch':
        return cells(SWATCH_CELLS, barColours(look)[node.part], look);
      default:
        return 'children' in node ? runsOf(node.children, look, set) : 'value' in node ? [words(node.value, set)] : [];
    }
  });
}

function words(value: string, set: RunStyle): TextRun {
  return new TextRun({ ...set, text: legalText(value) });
}

/** Only addresses on the web and of mail become links; everything else stays words. */
function linkOf({ url, children }: Link, look: WordLook, set: RunStyle): readonly ParagraphChild[] {
  if (!/^(?:https?:\/\/|mailto:)/i.test(url) || !URL.canParse(url)) return runsOf(children, look, set);
  const runs = runsOf(children, look, { ...set, style: 'Hyperlink' });
  return [new ExternalHyperlink({ link: legalText(url), children: runs })];
}

/** Cells of a bar: shaded blanks, which no font can lack and every printer shows. */
const BAR_CELLS = 40;
const SWATCH_CELLS = 3;

function barColours({ colours }: WordLook): Readonly<Record<BarPart, string>> {
  return { certain: colours.accent, open: colours.pale, missing: colours.line };
}

function barOf(score: Interval, look: WordLook): readonly ParagraphChild[] {
  const [filled, colours] = [filledOf(score, BAR_CELLS), barColours(look)];
  return BAR_PARTS.flatMap((part) => cells(filled[part], colours[part], look));
}

function cells(amount: number, fill: string, { fonts }: WordLook): readonly ParagraphChild[] {
  if (amount === 0) return [];
  return [new TextRun({ text: '\u00a0'.repeat(amount), shading: { fill }, size: 16, font: fonts.bars })];
}
