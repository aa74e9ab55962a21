const DAY = 86_400_000;

/** How many days lie between two days such as 2026-11-22: 0 for the same one, below 0 when `to` is the earlier. All in UTC. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The UTC day of a moment such as 2026-11-22T23:30:00-05:00. */
export function dayOf(moment: string): string {
  return new Date(moment).toISOString().slice(0, 10);
}
