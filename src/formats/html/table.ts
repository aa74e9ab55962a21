import type { Element, ElementContent } from 'hast';

const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

/**
 * Makes a table fit for every width: on a narrow screen its rows become blocks, in which every cell names its column.
 * Roles keep it a table for those who hear it. A row that starts with nothing goes on with the row above.
 */
export function dressTable(table: Element): Element {
  const titles = cellsOf(firstRow(table)).map(textOf);
  const dressed = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    if (node.tagName === 'tr') return dressRow(node, titles);
    return { ...node, ...withRole(node), children: node.children.map(dressed) };
  };
  return { ...table, ...withRole(table), children: table.children.map(dressed) };
}

function dressRow(row: Element, titles: readonly string[]): Element {
  const [first] = cellsOf(row);
  const goesOn = first !== undefined && first.tagName === 'td' && first.children.length === 0;
  const cells = cellsOf(row).map((cell, index): Element => {
    const { align, ...properties } = cell.properties;
    const isHead = cell.tagName === 'th';
    return {
      ...cell,
      properties: {
        ...properties,
        role: ROLES[cell.tagName],
        ...(align === 'right' ? { className: ['number'] } : {}),
        ...(isHead ? { scope: 'col' } : { dataLabel: titles[index] ?? '' }),
      },
    };
  });
  return { ...row, properties: { role: 'row', ...(goesOn ? { className: ['more'] } : {}) }, children: cells };
}

function withRole({ tagName, properties }: Element): Pick<Element, 'properties'> {
  const role = ROLES[tagName];
  return { properties: role === undefined ? properties : { ...properties, role } };
}

function firstRow(node: Element): Element | undefined {
  if (node.tagName === 'tr') return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? firstRow(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function cellsOf(row: Element | undefined): readonly Element[] {
  return (row?.children ?? []).flatMap((child) => (child.type === 'element' ? [child] : []));
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
