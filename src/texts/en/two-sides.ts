import { count, pointsText, SIDE_WORDS } from './words.ts';

type SideId = keyof typeof SIDE_WORDS;

/** What the comparison of two sides needs to know; gaps are in points of a score. */
export interface PerceptionFacts {
  readonly compared: number;
  readonly signedGap: number | null;
  readonly absoluteGap: number | null;
  readonly optimist: SideId | null;
}

type SideView = 'too-close' | 'about-right' | 'too-far' | 'mixed' | null;

/** On which side of the best distance each side sees the two teams; `mixed` where its people differ. */
export interface DistanceViews {
  readonly client: SideView;
  readonly provider: SideView;
}

/** How client and provider see the same things. */
export const TWO_SIDES = {
  heading: 'Two sides',
  perception: perceptionText,
  distance: distanceText,
  notQuoted: 'What was told in confidence is left out of this section, also of its figures.',
  furthest: 'Furthest apart',
  client: 'Client',
  provider: 'Provider',
  apart: 'Points apart',
  critical: 'critical',
  average: (score: string): string => `${score} on average`,
};

/** Who sees things in the better light, and how far apart the sides are: one or two sentences. */
function perceptionText({ compared, signedGap, absoluteGap, optimist }: PerceptionFacts): string {
  if (signedGap === null || absoluteGap === null) {
    return 'No question has been answered by both sides yet, so their views cannot be compared.';
  }
  const gap = pointsText(Math.abs(signedGap));
  if (compared === 1) {
    const only = 'On the one question that both answered';
    return optimist === null
      ? `${only}, they agree.`
      : `${only}, the ${SIDE_WORDS[optimist]} is the more optimistic, by ${gap}.`;
  }
  const over = `the ${count(compared, 'question')} that both answered`;
  if (absoluteGap === 0) return `On all of ${over} they agree.`;
  const apart = `Question by question, their answers lie ${pointsText(absoluteGap)} apart.`;
  if (optimist === null) return `Over ${over}, neither side is the more optimistic on average. ${apart}`;
  const more = `The ${SIDE_WORDS[optimist]} is the more optimistic side`;
  // One figure is not told twice: all differences go one way.
  return gap === pointsText(absoluteGap)
    ? `${more} wherever they differ, by ${gap} on average over ${over}.`
    : `${more}, by ${gap} on average over ${over}. ${apart}`;
}

const DISTANCE_WORDS = {
  'too-close': 'too close together',
  'about-right': 'about the right distance apart',
  'too-far': 'too far apart',
} as const;

/** On which side of the best distance each side sees the two; opposite views score alike, so they are named. */
function distanceText({ client, provider }: DistanceViews): string {
  if (client === provider && isPlain(client)) {
    return `Client and provider both see the two teams ${DISTANCE_WORDS[client]}.`;
  }
  const other = isPlain(client) && isPlain(provider) ? DISTANCE_WORDS[provider] : clauseOf(provider);
  const views = new Set([client, provider]);
  const isOpposite = views.has('too-close') && views.has('too-far');
  return [
    `The client ${clauseOf(client)}, the provider ${other}.`,
    ...(isOpposite ? ['The remedies are opposite: find out first which it is.'] : []),
  ].join(' ');
}

function clauseOf(view: SideView): string {
  if (isPlain(view)) return `sees the two teams ${DISTANCE_WORDS[view]}`;
  return view === 'mixed' ? 'is of two minds' : 'has not said';
}

function isPlain(view: SideView): view is keyof typeof DISTANCE_WORDS {
  return view !== null && view !== 'mixed';
}
