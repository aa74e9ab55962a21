import type { PhrasingContent } from 'mdast';
import { plainText } from '../../document/outline.ts';
import { drawScoreBar, drawSwatch } from '../charts/score-bar.ts';
import { type Code, call, content, literal } from './code.ts';
import { breakable } from './lettering.ts';
import { type PdfLook, pictureOf } from './picture.ts';

/** Writes what stands in a line as Typst. What can be no part of one is left out. */
export function lineOf(nodes: readonly PhrasingContent[], look: PdfLook): Code {
  return content(nodes.flatMap((node) => inlineOf(node, look)));
}

function inlineOf(node: PhrasingContent, look: PdfLook): readonly Code[] {
  const { lettering } = look;
  switch (node.type) {
    case 'text':
      return wordsOf(node.value, look);
    case 'strong':
      return [call('strong', {}, lineOf(node.children, look))];
    case 'emphasis': {
      const words = lineOf(node.children, look);
      return [lettering.canSlant(lettering.fit(plainText(node))) ? call('emphasis', {}, words) : words];
    }
    case 'delete':
      return [call('strike', {}, lineOf(node.children, look))];
    case 'inlineCode':
      return [call('code', {}, content(wordsOf(node.value, look)))];
    case 'link': {
      const words = lineOf(node.children, look);
      return [leadsSomewhere(node.url) ? call('link', {}, literal(node.url), words) : words];
    }
    case 'break':
      return [call('linebreak', {})];
    case 'scoreBar': {
      const picture = pictureOf(drawScoreBar(node.score, ''), look);
      return [call('score-bar', {}, literal(picture.svg), literal(lettering.fit(node.words)))];
    }
    case 'swatch':
      return [call('swatch', {}, literal(pictureOf(drawSwatch(node.part), look).svg))];
    default:
      return [];
  }
}

/** More letters than any address has that leads somewhere; Typst gives up at 8,000 bytes. */
const LONGEST_ADDRESS = 2000;

function leadsSomewhere(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url) && url.length <= LONGEST_ADDRESS;
}

/** Past so many pieces the compiler takes time as their square. */
const MOST_PIECES = 100;

export function wordsOf(text: string, { lettering, longestWord }: PdfLook): readonly Code[] {
  const pieces = breakable(lettering.fit(text), longestWord);
  // Of zero width, and found by who copies the text: only where nobody reads it for its words.
  if (pieces.length > MOST_PIECES) return [call('text', {}, literal(pieces.join('\u200b')))];
  // An empty box is where a line may break, and nothing that a reader would copy.
  return pieces.flatMap((piece, index) => [
    ...(index === 0 ? [] : [call('box', {})]),
    call('text', {}, literal(piece)),
  ]);
}
