import XMLBuilder from 'fast-xml-builder';
import type { Element, ElementContent } from 'hast';
import { find, svg } from 'property-information';

/**
 * A drawing as the text of an SVG file, with its namespace as the tree has it. Written as XML: what HTML lets stand in
 * words and in attributes (`]]>`, `<`) would leave nothing to draw for those who read strictly.
 */
export function svgText(drawing: Element): string {
  return BUILDER.build([nodeOf(drawing)]);
}

const BUILDER = new XMLBuilder({
  preserveOrder: true,
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
});

function nodeOf(node: Element): object {
  const attributes = Object.entries(node.properties).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === false
      ? []
      : [[`@${find(svg, name).attribute}`, Array.isArray(value) ? value.join(' ') : String(value)]],
  );
  return { [node.tagName]: node.children.flatMap(contentOf), ':@': Object.fromEntries(attributes) };
}

function contentOf(node: ElementContent): readonly object[] {
  if (node.type === 'element') return [nodeOf(node)];
  return node.type === 'text' ? [{ '#text': node.value }] : [];
}
