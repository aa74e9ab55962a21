/** The day of a moment on the calendar of where the program runs, summer time included: 2026-11-22. */
export function localDay(time: Date): string {
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(twoDigits).join('-');
}

/** A moment such as 2026-11-22T09:00:00Z on the reader's own clock, to the minute; what is no moment stays as it is. */
export function momentText(moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  return `${localDay(time)} ${clockText(time)}`;
}

/** The time of day where the program runs, to the minute: 15:40. */
export function clockText(time: Date): string {
  return `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
