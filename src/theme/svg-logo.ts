import { parseXml, XmlCdata, XmlElement, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { Element, ElementContent } from 'hast';
import { decodeText } from '../yaml/decode.ts';
import {
  type Diagnostic,
  FIRST,
  failed,
  hasErrors,
  Lines,
  type Parsed,
  parsed,
  type Span,
} from '../yaml/diagnostic.ts';
import { excessOf } from './svg-excess.ts';
import { svgText } from './svg-text.ts';
import type { LogoImage } from './theme.ts';

/** What draws, and nothing that runs, loads, moves or needs a font. */
const DRAWS = new Set([
  ...[
    'svg',
    'g',
    'switch',
    'defs',
    'symbol',
    'use',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
  ],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern', 'style'],
]);

/** What drawing programs write in addition to the picture. It is left out: it may say who drew it, and where. */
const REMARKS = new Set(['title', 'desc', 'metadata']);

/** Makes a logo of an SVG file: only what draws is kept. What could do more is refused, with its place. */
export function parseSvgLogo(bytes: Uint8Array, file: string): Parsed<LogoImage> {
  const { value: text, diagnostics } = decodeText(bytes, file);
  if (text === undefined) return failed(diagnostics.map(notPicture));
  const lines = new Lines(text);
  const fault = (message: string, span: Span, hint: string, code: Diagnostic['code'] = 'unsafe-value'): Diagnostic => ({
    ...{ code, severity: 'error', message, file, span, hint },
  });
  const { root, reason, at = 0 } = rootOf(text);
  if (root === undefined) return failed([fault(reason, lines.span(at), 'a logo is a PNG or an SVG file', 'syntax')]);
  const found: Diagnostic[] = [];
  const drawing = clean(root, (message, at, hint) => found.push(fault(message, lines.span(at), hint)));
  const excess = hasErrors(found) ? undefined : excessOf(drawing);
  if (excess !== undefined) found.push(fault(excess, FIRST, SIMPLER));
  const size = sizeOf(root);
  if (size === undefined) {
    found.push(fault('the drawing does not say how large it is', FIRST, 'give it a viewBox', 'missing-key'));
  }
  if (size === undefined || hasErrors(found)) return failed(found);
  const [x, y, width, height] = size;
  const properties = { ...NAMESPACES, ...drawing.properties };
  const whole = { ...properties, viewBox: `${x} ${y} ${width} ${height}`, width: `${width}`, height: `${height}` };
  const svg = svgText({ ...drawing, properties: whole });
  return parsed({ type: 'svg', data: new TextEncoder().encode(svg), width, height }, []);
}

function notPicture(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, message: 'this is neither a PNG nor an SVG file', span: FIRST };
}

type Rooted =
  | { readonly root: XmlElement; readonly reason?: undefined; readonly at?: undefined }
  | { readonly root?: undefined; readonly reason: string; readonly at?: number };

function rootOf(text: string): Rooted {
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    return root?.name === 'svg' ? { root } : { reason: 'this is XML, but not an SVG drawing' };
  } catch (error) {
    if (error instanceof RangeError) return { reason: 'the drawing is nested too deep' };
    if (!(error instanceof XmlError)) throw error;
    return { reason: `this is neither a PNG nor an SVG file: ${reasonOf(error)}`, at: error.pos };
  }
}

/** The parser's first sentence, without the place that it names. */
function reasonOf({ message }: XmlError): string {
  const sentence = (message.split('\n')[0] ?? '').replace(/ \(line \d+, column \d+\)$/, '');
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Older programs know references only by the name from before SVG 2. */
const NAMESPACES = { xmlns: 'http://www.w3.org/2000/svg', xmlnsXLink: 'http://www.w3.org/1999/xlink' };

type Refuse = (message: string, offset: number, hint: string) => void;

const PATHS = 'turn letters into paths, so that the logo looks the same everywhere';
const SIMPLER = 'give the logo as a PNG, or as a drawing with fewer parts';
const PLAIN = 'save the drawing as plain SVG, with nothing linked into it';

/** No drawing program nests as deep, and deeper ones could overflow the stack of a program that shows the logo. */
const MOST_NESTED = 100;

function clean(element: XmlElement, refuse: Refuse, level = 0): Element {
  if (level > MOST_NESTED) refuse('the drawing is nested too deep', element.start, PLAIN);
  const inside = level > MOST_NESTED ? [] : element.children;
  const children = inside.flatMap((child) => cleanChild(child, element.name, refuse, level));
  // A switch offers what another program can draw next to what all can.
  const tagName = element.name === 'switch' ? 'g' : element.name;
  return { type: 'element', tagName, properties: attributesOf(element, refuse), children };
}

function cleanChild(node: XmlNode, parent: string, refuse: Refuse, level: number): readonly ElementContent[] {
  if (node instanceof XmlText || node instanceof XmlCdata) {
    if (parent !== 'style') return [];
    if (isHarmlessStyle(node.text)) return [{ type: 'text', value: node.text }];
    refuse('a style sheet in the drawing loads something', node.start, PLAIN);
    return [];
  }
  if (!(node instanceof XmlElement) || node.name.includes(':') || REMARKS.has(node.name)) return [];
  if (DRAWS.has(node.name)) return [clean(node, refuse, level + 1)];
  if (node.name === 'foreignObject' && parent === 'switch') return [];
  const isText = node.name === 'text';
  refuse(
    isText ? 'the drawing holds letters, which need a font' : `<${node.name}> has no place in a logo`,
    node.start,
    isText ? PATHS : PLAIN,
  );
  return [];
}

function attributesOf({ attributes, start }: XmlElement, refuse: Refuse): Element['properties'] {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/i.test(name)) refuse(`${name} would run a program`, start, PLAIN);
    else if (/^(?:xlink:)?href$/.test(name)) {
      if (value.startsWith('#')) kept.xLinkHref = value;
      else refuse('the drawing loads something from elsewhere', start, PLAIN);
    } else if (DRAWN.test(name) && !NOT_DRAWN.test(name)) {
      if (isHarmlessStyle(value)) kept[name] = value;
      else refuse(`${name} loads something from elsewhere`, start, PLAIN);
    }
  }
  return kept;
}

const DRAWN = /^[a-z][A-Za-z0-9-]*$/;

/** Attributes that say nothing about the picture. */
const NOT_DRAWN = /^(?:xmlns|data-|aria-|role$|tabindex$|lang$|version$)/;

/** A style that refers to nothing but the drawing's own gradients and the like, and hides nothing in escapes. */
function isHarmlessStyle(style: string): boolean {
  const rest = style.replaceAll(/url\(\s*(["']?)#[\w.-]+\1\s*\)/g, '');
  return !/url\s*\(|@|\\|<|expression\s*\(|image\s*\(|(?:javascript|data|https?|file):/i.test(rest);
}

/** The drawing's own window: its viewBox, or else what it says of its width and height. */
function sizeOf({ attributes }: XmlElement): readonly [number, number, number, number] | undefined {
  const box = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = 0, y = 0, width = 0, height = 0] =
    box.length === 4 ? box : [0, 0, lengthOf(attributes.width), lengthOf(attributes.height)];
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 ? [x, y, width, height] : undefined;
}

function lengthOf(value: string | undefined): number {
  return /^\s*\d+(?:\.\d+)?(?:px|pt|mm|cm|in)?\s*$/.test(value ?? '') ? Number.parseFloat(value ?? '') : 0;
}
