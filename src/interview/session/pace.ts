import { MINUTES_PER_QUESTION } from '../../questionnaires/duration.ts';
import { progressOf, type Session } from './session.ts';

/** How many replies' worth the usual pace counts for beside the interview's own. */
const CAUTION = 3;

/**
 * About how many minutes the questions without a reply will take. `start` is the interview as this sitting found it,
 * `elapsed` the minutes since; the usual pace gives way to its own with each reply.
 */
export function minutesLeft(session: Session, start: Session, elapsed: number): number {
  const { replied, total } = progressOf(session);
  const given = Math.max(0, replied - progressOf(start).replied);
  const pace = (elapsed + CAUTION * MINUTES_PER_QUESTION) / (given + CAUTION);
  return Math.ceil((total - replied) * pace);
}
