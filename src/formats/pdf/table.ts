import type { PhrasingContent, Table, TableRow } from 'mdast';
import { array, type Code, call, keyword, value } from './code.ts';

/** Writes a table whose head comes again on each page. A row that starts with nothing goes on with the row above. */
export function writeTable(table: Table, lineOf: (nodes: readonly PhrasingContent[]) => Code): Code {
  const [head, ...rows] = table.children;
  if (head === undefined) return call('parbreak', {});
  const count = head.children.length;
  const columns = head.children.map((_, index) => columnOf(table, index));
  const align = head.children.map((_, index) => keyword(table.align?.[index] ?? 'left'));
  const cellsOf = (row: TableRow): readonly Code[] => {
    const isShort = row.children.every(({ children }) => lengthOf(children) < LONGEST_WHOLE);
    return Array.from({ length: count }, (_, index) =>
      call('table.cell', { breakable: value(!isShort) }, lineOf(row.children[index]?.children ?? [])),
    );
  };
  return call(
    'table',
    { columns: array(columns), align: array(align) },
    call('table.header', {}, ...head.children.map(({ children }) => lineOf(children)), call('table.hline', {})),
    ...rows.flatMap((row, index) => [
      ...(index === 0 || goesOn(row) ? [] : [call('table.hline', {})]),
      ...cellsOf(row),
    ]),
  );
}

/** Rows with less text than this stay whole; longer ones may continue on the next page. */
const LONGEST_WHOLE = 600;
const SHORT = 26;
const NARROWEST = 8;
const WIDEST = 60;
const BAR = 24;

/** Figures take what they need. The others share the rest: short ones by their longest text, long ones by the usual. */
function columnOf({ align, children: rows }: Table, index: number): Code {
  const lengths = rows.map(({ children }) => lengthOf(children[index]?.children ?? []));
  const longest = Math.max(...lengths);
  if (align?.[index] === 'right' && longest <= SHORT) return keyword('auto');
  if (longest <= SHORT) return value(Math.max(NARROWEST, longest), 'fr');
  const filled = lengths.filter((length) => length > 0);
  const mean = filled.reduce((sum, length) => sum + Math.min(length, 2 * WIDEST), 0) / filled.length;
  return value(Math.max(SHORT, Math.min(WIDEST, mean)), 'fr');
}

function goesOn({ children: [first] }: TableRow): boolean {
  return first !== undefined && first.children.length === 0;
}

function lengthOf(nodes: readonly PhrasingContent[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'scoreBar') return sum + BAR;
    if ('value' in node) return sum + node.value.length;
    return sum + ('children' in node ? lengthOf(node.children) : 1);
  }, 0);
}
