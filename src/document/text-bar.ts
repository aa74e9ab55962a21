import type { Interval } from '../scoring/assessment.ts';
import { BAR_PARTS, type BarPart, filledOf } from './own-nodes.ts';

export const BAR_CELLS: Readonly<Record<BarPart, string>> = { certain: '█', open: '▒', missing: '·' };

/** Full to the low bound, shaded as far as open answers may still lift the score. */
export function textBar(score: Interval, cells = 10): string {
  const filled = filledOf(score, cells);
  return BAR_PARTS.map((part) => BAR_CELLS[part].repeat(filled[part])).join('');
}
