import type { Element, ElementContent } from 'hast';

/** More than any logo has; a program that draws it looks at each rule for each part. */
const MOST = { parts: 5000, drawn: 50_000, style: 50_000 } as const;

/** What is drawn once for all that refers to it, and holds no parts of its own. */
const PAINTS = new Set(['linearGradient', 'radialGradient']);

/**
 * Why a drawing is too much for those who draw it; nothing where it is not. Parts that are drawn in the place of others
 * count wherever they are used: ten that each use ten others ten times over are a billion in a few lines.
 */
export function excessOf(drawing: Element): string | undefined {
  const parts = partsOf(drawing);
  if (parts.length > MOST.parts) return `the drawing has more than ${MOST.parts} parts`;
  const style = parts.flatMap(({ tagName, children }) => (tagName === 'style' ? [textOf(children)] : [])).join(' ');
  if (style.length > MOST.style) return 'the style sheet of the drawing is too long';
  const byId = new Map(parts.map((part) => [String(part.properties.id ?? ''), part]));
  // Any rule may hold for any part.
  const byRule = referencesIn(style);
  const sizes = new Map<Element, number>();
  const sizeOf = (part: Element): number => {
    const known = sizes.get(part);
    if (known !== undefined) return known;
    // One that uses itself is drawn without end.
    sizes.set(part, Number.POSITIVE_INFINITY);
    const used = [...referencesOf(part), ...byRule].flatMap((id) => byId.get(id) ?? []);
    const inside = part.children.filter((child) => child.type === 'element');
    const outside = used.filter(({ tagName }) => !PAINTS.has(tagName));
    const isRule = part.tagName === 'style' || PAINTS.has(part.tagName);
    const size = isRule ? 1 : [...inside, ...new Set(outside)].reduce((sum, each) => sum + sizeOf(each), 1);
    sizes.set(part, size);
    return size;
  };
  const size = sizeOf(drawing);
  if (size === Number.POSITIVE_INFINITY) return 'a part of the drawing uses itself';
  return size > MOST.drawn ? `the drawing draws more than ${MOST.drawn.toLocaleString('en')} parts` : undefined;
}

function partsOf(drawing: Element): readonly Element[] {
  const parts: Element[] = [];
  const add = (part: Element): void => {
    parts.push(part);
    for (const child of part.children) if (child.type === 'element') add(child);
  };
  add(drawing);
  return parts;
}

function referencesOf({ properties }: Element): readonly string[] {
  const { xLinkHref, id: _, ...others } = properties;
  return [
    ...(typeof xLinkHref === 'string' ? [xLinkHref.slice(1)] : []),
    ...Object.values(others).flatMap((value) => (typeof value === 'string' ? referencesIn(value) : [])),
  ];
}

function referencesIn(style: string): readonly string[] {
  return [...style.matchAll(/url\(\s*["']?#([\w.-]+)/g)].map(([, id = '']) => id);
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
}
