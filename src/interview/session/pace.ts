import { MINUTES_PER_QUESTION } from '../../questionnaires/duration.ts';
import { openQuestions } from './events.ts';
import { criticalityNow, progressOf, type Session } from './session.ts';

/** How fast an interview goes: the minutes that its replies took, and when the last one was given. */
export interface Pace {
  readonly replies: number;
  readonly minutes: number;
  /** Minutes from the start to the last reply. */
  readonly last: number;
}

export const USUAL_PACE: Pace = { replies: 0, minutes: 0, last: 0 };

/** The usual pace stands until so many replies were given, and counts like so many after that. */
const CAUTION = 3;
const WEIGHT = 8;

/** A reply that takes longer than this was talked about, or somebody left the room: what is beyond counts little. */
const LONG = 8;
const IDLE = 0.1;

/** The pace after a step, `elapsed` minutes after the start; only replies change it, so that it stands still while one talks. */
export function paceAfter(pace: Pace, before: Session, after: Session, elapsed: number): Pace {
  const given = progressOf(after).replied - progressOf(before).replied;
  if (given <= 0) return pace;
  const took = Math.max(0, elapsed - pace.last);
  const counted = Math.min(took, LONG) + Math.max(0, took - LONG) * IDLE;
  return { replies: pace.replies + given, minutes: pace.minutes + counted, last: elapsed };
}

function minutesPerQuestion({ replies, minutes }: Pace): number {
  if (replies < CAUTION) return MINUTES_PER_QUESTION;
  return (minutes + WEIGHT * MINUTES_PER_QUESTION) / (replies + WEIGHT);
}

/** About how many minutes the questions without a reply will take. */
export function minutesLeft(session: Session, pace: Pace): number {
  const { replied, total } = progressOf(session);
  return Math.ceil(Number(((total - replied) * minutesPerQuestion(pace)).toFixed(3)));
}

/** The time that somebody has for an interview. */
export interface TimeBox {
  readonly minutes: number;
  readonly elapsed: number;
  /** The planned end on the clock of the room, as in 15:40. */
  readonly until: string;
}

/** How much of the time is used, until when there is some, and what critical questions will stay open at this pace. */
export function timeBoxText(session: Session, pace: Pace, { minutes, elapsed, until }: TimeBox): string {
  const fit = Math.max(0, Math.floor((minutes - elapsed) / minutesPerQuestion(pace)));
  const left = openQuestions(session)
    .slice(fit)
    .filter((question) => criticalityNow(session, question) === 'critical').length;
  return session.language.interview.timeBox.line(Math.floor(elapsed), minutes, until, left);
}
