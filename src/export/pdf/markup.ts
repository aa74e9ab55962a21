import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { drawScoreBar, drawSwatch } from '../../report/charts/bars.ts';
import { picturesOf } from './charts.ts';
import { type Code, call, content, literal, value } from './code.ts';
import { breakable, type Lettering } from './lettering.ts';
import { pictureOf } from './picture.ts';
import { plainText } from './plain-text.ts';
import { writeTable } from './table.ts';

/** Writes nodes of a report as Typst. What a report has none of is left out. */
export function blocksOf(nodes: readonly RootContent[], lettering: Lettering): readonly Code[] {
  return nodes.flatMap((node) => blockOf(node, lettering) ?? []);
}

function blockOf(node: RootContent, lettering: Lettering): Code | undefined {
  switch (node.type) {
    case 'heading':
      return call('heading', { level: value(Math.max(1, node.depth - 1)) }, lineOf(node.children, lettering));
    case 'paragraph':
      return call('par', {}, lineOf(node.children, lettering));
    case 'list': {
      const items = node.children.map((item) => itemOf(item, lettering));
      const start = node.ordered ? { start: value(node.start ?? 1) } : {};
      return call(node.ordered ? 'enum' : 'list', { ...start, tight: value(true) }, ...items);
    }
    case 'table':
      return writeTable(node, (children) => lineOf(children, lettering));
    case 'callout': {
      const tone = { tone: literal(node.tone) };
      return call('callout', tone, content(blocksOf(node.children, lettering)));
    }
    case 'chart':
      return content(
        picturesOf(node.chart, lettering).map(({ svg, width, words, title }) =>
          call(
            'chart',
            { width: value(width, 'mm') },
            literal(svg),
            literal(words),
            lineOf([{ type: 'text', value: title }], lettering),
          ),
        ),
      );
    default:
      return undefined;
  }
}

/** The line of an entry, and below it what belongs to it. */
function itemOf({ children }: ListItem, lettering: Lettering): Code {
  const parts = children.flatMap((child: BlockContent | RootContent) =>
    child.type === 'paragraph' ? [lineOf(child.children, lettering)] : blocksOf([child], lettering),
  );
  return content(parts.flatMap((part, index) => (index === 0 ? [part] : [call('parbreak', {}), part])));
}

export function lineOf(nodes: readonly PhrasingContent[], lettering: Lettering): Code {
  return content(nodes.flatMap((node) => inlineOf(node, lettering)));
}

function inlineOf(node: PhrasingContent, lettering: Lettering): readonly Code[] {
  switch (node.type) {
    case 'text':
      return wordsOf(node.value, lettering);
    case 'strong':
      return [call('strong', {}, lineOf(node.children, lettering))];
    case 'emphasis': {
      const words = lineOf(node.children, lettering);
      return [lettering.canSlant(lettering.fit(plainText(node))) ? call('emphasis', {}, words) : words];
    }
    case 'inlineCode':
      return [call('code', {}, content(wordsOf(node.value, lettering)))];
    case 'link': {
      const words = lineOf(node.children, lettering);
      return [/^https?:\/\//i.test(node.url) ? call('link', {}, literal(node.url), words) : words];
    }
    case 'break':
      return [call('linebreak', {})];
    case 'scoreBar': {
      const picture = pictureOf(drawScoreBar(node.score, ''), lettering);
      return [call('score-bar', {}, literal(picture.svg), literal(lettering.fit(node.words)))];
    }
    case 'swatch':
      return [call('swatch', {}, literal(pictureOf(drawSwatch(node.part), lettering).svg))];
    default:
      return [];
  }
}

function wordsOf(text: string, lettering: Lettering): readonly Code[] {
  // An empty box is where a line may break, and nothing that a reader would copy.
  return breakable(lettering.fit(text)).flatMap((piece, index) => [
    ...(index === 0 ? [] : [call('box', {})]),
    call('text', {}, literal(piece)),
  ]);
}
