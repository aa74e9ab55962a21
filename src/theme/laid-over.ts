/** A colour laid thinly over a ground: `share` (0 to 1) of it and the rest of the ground, as `#rrggbb`. */
export function laidOver(colour: string, ground: string, share: number): string {
  const channels = (hex: string): readonly number[] =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const under = channels(ground);
  const mixed = channels(colour).map((channel, index) => share * channel + (1 - share) * (under[index] ?? 0));
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
