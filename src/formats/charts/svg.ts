import type { Element, ElementContent } from 'hast';
import type { Chart } from '../../document/own-nodes.ts';
import { visible } from '../../text/display.ts';
import { columnsOf } from '../../text/width.ts';
import { scoreText } from '../../texts/any-language.ts';

/** All charts are as wide, in units of their own: about a pixel of a page, so that text keeps a readable size. */
export const WIDTH = 480;

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element; words become text and never structure. Numbers are rounded, so that every machine writes the same. */
export function svg(
  tagName: string,
  attributes: Attributes,
  ...children: readonly (ElementContent | string)[]
): Element {
  const properties = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'number' ? round(value) : shown(value)]),
  );
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: shown(child) } : child)),
  };
}

/** A text without what would act on a reader, and without the two characters that no XML may hold. */
function shown(text: string): string {
  return visible(text).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}

export function round(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** A chart's outer element, with its title and description for those who cannot see it. */
export function frame({ id, kind, title, description }: Chart, height: number, children: readonly Element[]): Element {
  const attributes = {
    className: `chart-${kind}`,
    viewBox: `0 0 ${WIDTH} ${round(height)}`,
    role: 'img',
    ariaLabelledBy: `${id}-title`,
    ariaDescribedBy: `${id}-description`,
  };
  return svg(
    'svg',
    attributes,
    svg('title', { id: `${id}-title` }, title),
    svg('desc', { id: `${id}-description` }, description),
    ...children,
  );
}

/** A text of one line. `clip` is how many columns of a terminal it may take; what is longer ends in an ellipsis. */
export function label(text: string, attributes: Attributes, clip = Number.POSITIVE_INFINITY): Element {
  return svg('text', attributes, fold(text, clip, 1).join(''));
}

/** A text in at most so many lines of so many columns; broken between words where it can be, cut where it is too long. */
export function fold(text: string, columns: number, rows: number): readonly string[] {
  const lines = [''];
  const words = visible(text).trim().split(/\s+/);
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1) ?? '';
    const grown = last === '' ? word : `${last} ${word}`;
    if (columnsOf(grown) <= columns) lines[lines.length - 1] = grown;
    else if (lines.length < rows && last !== '') lines.push(cut(word, columns));
    else {
      const rest = words.slice(index).join(' ');
      lines[lines.length - 1] = cut(last === '' ? rest : `${last} ${rest}`, columns);
      break;
    }
  }
  return lines;
}

function cut(text: string, columns: number): string {
  // A cell takes at least one unit of text; only the start of a long text is looked at.
  const start = text.slice(0, Math.min(text.length, 8 * Math.min(columns, 1000)));
  if (start.length === text.length && columnsOf(text) <= columns) return text;
  const kept: string[] = [];
  let width = 1;
  for (const character of start) {
    width += columnsOf(character);
    if (width > columns) break;
    kept.push(character);
  }
  return `${kept.join('').trimEnd()}…`;
}

/** A mark that a chart uses, with its words next to it. */
export interface LegendEntry {
  readonly words: string;
  /** Drawn into a box of 22 by 12. */
  readonly mark: readonly Element[];
}

/** A legend in two columns from `top` down, and the height that it takes. */
export function legend(
  entries: readonly LegendEntry[],
  top: number,
): { readonly nodes: Element[]; readonly height: number } {
  const nodes = entries.map(({ words, mark }, index) =>
    svg(
      'g',
      { transform: `translate(${(index % 2) * (WIDTH / 2)} ${round(top + Math.floor(index / 2) * LEGEND_LINE)})` },
      ...mark,
      label(words, { className: 'small', x: 30, y: 10 }, 33),
    ),
  );
  return { nodes, height: Math.ceil(entries.length / 2) * LEGEND_LINE };
}

const LEGEND_LINE = 20;

/** What a reader hears of a score where others see it: the same cut figure. */
export function figureOf(score: number | null): string {
  return scoreText(score);
}
