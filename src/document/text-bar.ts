import type { Interval } from '../scoring/assessment.ts';
import type { BarPart } from './own-nodes.ts';

/** The parts of a score bar where there is nothing but text. */
export const BAR_CELLS: Readonly<Record<BarPart, string>> = { certain: '█', open: '▒', missing: '·' };

/** Full to the low bound, shaded as far as open answers may still lift the score. Cut like the score itself. */
export function textBar({ low, high }: Interval, cells = 10): string {
  const full = Math.floor(((low ?? 0) / 100) * cells + 1e-9);
  const isCertain = low === null || high === null || high - low < 1e-9;
  const reach = isCertain ? full : Math.max(full, Math.ceil((high / 100) * cells - 1e-9));
  const { certain, open, missing } = BAR_CELLS;
  return certain.repeat(full) + open.repeat(reach - full) + missing.repeat(cells - reach);
}
