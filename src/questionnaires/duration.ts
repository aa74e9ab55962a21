/** What a question takes in an interview that has no pace of its own yet, in minutes. */
export const MINUTES_PER_QUESTION = 0.7;

/** About how long so many questions take to ask, in whole minutes; past ten of them, to the nearest five. */
export function minutesToAsk(questions: number): number {
  const minutes = questions * MINUTES_PER_QUESTION;
  return minutes > 10 ? Math.round(minutes / 5) * 5 : Math.ceil(Number(minutes.toFixed(3)));
}
