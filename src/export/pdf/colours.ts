import { COLOURS } from '../../report/charts/style.ts';

/** The colours of a page by day, by their names; on paper, the ground is white. */
const DAY: ReadonlyMap<string, string> = new Map([
  ...[...(COLOURS.split('\n')[0] ?? '').matchAll(/--(\w+):(#[0-9a-f]{6})/g)].map(
    ([, name = '', colour = '']) => [name, colour] as const,
  ),
  ['paper', '#ffffff'],
]);

/** A colour by its name; black where there is none of that name. */
export function day(name: string): string {
  return DAY.get(name) ?? '#000000';
}
