/**
 * A score for the eye: cut, not rounded, so that 79.9 never reads as a threshold of 80 that it misses.
 * The slack is that of the thresholds themselves.
 */
export function scoreText(score: number | null): string {
  return score === null ? '–' : String(Math.floor(score + 1e-9));
}

/** A score with its interval: `62 (55–71)`, or `62` where both ends read the same. */
export function intervalText({
  low,
  point,
  high,
}: {
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
}): string {
  const [from, to] = [scoreText(low), scoreText(high)];
  return from === to && from === scoreText(point) ? from : `${scoreText(point)} (${from}–${to})`;
}

/**
 * A number with all its digits: with a mark between groups of three from five digits on, so that a year stays a year.
 */
export function groupedText(value: number, mark: string, point = '.'): string {
  const [whole = '', decimals] = String(value).split('.');
  const digits = /^-?\d{5,}$/.test(whole) ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, mark) : whole;
  return decimals === undefined ? digits : `${digits}${point}${decimals}`;
}

/** The same text with a capital first letter, for the start of a sentence. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
