import type { SIDE_WORDS } from './words.ts';

type SideId = keyof typeof SIDE_WORDS;

/** What the comparison of two sides needs to know; gaps are in points of a score. */
export interface PerceptionFacts {
  readonly compared: number;
  readonly signedGap: number | null;
  readonly absoluteGap: number | null;
  readonly optimist: SideId | null;
}

type View = 'too-close' | 'about-right' | 'too-far' | 'mixed' | null;

/** On which side of the best distance each side sees the two teams; `mixed` where its people differ. */
export interface DistanceViews {
  readonly client: View;
  readonly provider: View;
}
