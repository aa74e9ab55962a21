import type { Element, ElementContent } from 'hast';
import { svgText } from '../../theme/svg-text.ts';
import type { Colours, Theme } from '../../theme/theme.ts';
import { CHART_STYLE } from '../charts/style.ts';
import { svg } from '../charts/svg.ts';
import type { Lettering } from './lettering.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface SvgPicture extends Size {
  readonly svg: string;
}

export function sizeOf({ properties }: Element): Size {
  const [, , width = 0, height = 0] = String(properties.viewBox).split(' ').map(Number);
  return { width, height };
}

/** A drawing as a picture that stands for itself, its text in the document's fonts. */
export function pictureOf(drawing: Element, look: PdfLook): SvgPicture {
  const { width, height } = sizeOf(drawing);
  const { role: _, ariaLabelledBy: _title, ariaDescribedBy: _description, ...properties } = drawing.properties;
  const whole: Element = {
    ...drawing,
    properties: { xmlns: 'http://www.w3.org/2000/svg', ...properties, width: String(width), height: String(height) },
    children: [svg('style', {}, look.drawing), ...drawing.children.flatMap((child) => lettered(child, look.lettering))],
  };
  return { svg: svgText(whole), width, height };
}

/** Each text in one family that can show all of it; titles and descriptions are said by the picture's own text. */
function lettered(node: ElementContent, lettering: Lettering): readonly ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: lettering.fit(node.value) }];
  if (node.type !== 'element') return [];
  if (node.tagName === 'title' || node.tagName === 'desc') return [];
  const children = node.children.flatMap((child) => lettered(child, lettering));
  if (node.tagName !== 'text' && node.tagName !== 'tspan') return [{ ...node, children }];
  const family = lettering.familyFor(wordsOf(children));
  return [{ ...node, properties: { ...node.properties, style: `font-family:"${family}"` }, children }];
}

function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? wordsOf(node.children) : ''))
    .join('');
}

export interface PdfLook {
  readonly lettering: Lettering;
  readonly drawing: string;
  /** The letters of the longest word that is left whole; as for a column of a usual table when it is not said. */
  readonly longestWord?: number;
}

/** The colours of a theme as they are printed: by day, on white. */
export function printed({ colours }: Theme): Colours {
  return { ...colours.light, paper: '#ffffff' };
}

export function lookOf(colours: Colours, lettering: Lettering): PdfLook {
  return { lettering, drawing: drawingStyle(colours) };
}

/**
 * The style of the charts with plain colours, since no page around them names any, and with the one bold face there is.
 * Text has no outline: in a PDF, the outline of each letter would cover the letter before.
 */
function drawingStyle(colours: Colours): string {
  return CHART_STYLE.replaceAll(/var\(--(\w+)\)/g, (_, name: keyof Colours) => colours[name])
    .replaceAll(/font-weight:[6-9]\d\d/g, 'font-weight:600')
    .replaceAll(/svg \.row\{[^}]*\}/g, '')
    .replaceAll('\n', ' ');
}
