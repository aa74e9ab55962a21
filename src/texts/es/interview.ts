import type { Language } from '../language.ts';
import { CHANGE, CLASH, REPLY } from './interview-changes.ts';
import { FACT } from './interview-fact.ts';
import { KEYS } from './interview-keys.ts';
import { DETAILS, JUMP, REVIEW, TIME_BOX, VERDICT } from './interview-places.ts';
import { PLAIN } from './interview-plain.ts';
import { HELP, KEPT, LAST_TIME, QUESTION } from './interview-question.ts';
import { SAVING } from './interview-saving.ts';
import { SESSION, START } from './interview-session.ts';

export const INTERVIEW: Language['interview'] = {
  keys: KEYS,
  question: QUESTION,
  fact: FACT,
  kept: KEPT,
  help: HELP,
  lastTime: LAST_TIME,
  review: REVIEW,
  jump: JUMP,
  verdict: VERDICT,
  timeBox: TIME_BOX,
  details: DETAILS,
  reply: REPLY,
  change: CHANGE,
  clash: CLASH,
  saving: SAVING,
  plain: PLAIN,
  start: START,
  session: SESSION,
};
