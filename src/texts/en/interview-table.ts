import type { DetailWord } from './interview-places.ts';
import { count, list } from './words.ts';

/** Several people at one table, each with an interview of their own. */
export const TABLE = {
  heading: 'Whose interview?',
  /** One of them, with how far it is. */
  person: (who: string, replied: number, total: number): string => `${who} · ${replied} of ${total}`,
  someoneNew: 'Someone new',
  /** Said after going to another person’s interview. */
  now: (who: string): string => `Now: ${who}.`,
  nowElsewhere: (who: string): string => `Now: ${who}, who is not asked that question. This is the next open one.`,
  nowInReview: (who: string): string => `Now: ${who}, who is not asked that question, and has answered all the others.`,
  nowInConfidence: (who: string): string =>
    `Now: ${who}. What is kept at that question was told in confidence: this is another place.`,
  /** Why one cannot go there. */
  isOpenElsewhere: (file: string): string => `${file} is open in another interview: end that one first.`,
  isUnusable: (file: string, command: string): string => `${file} cannot be used as it is. What is wrong: ${command}`,
  nobodyElse: 'There is no other interview of this engagement here.',
  noSuchPerson: (words: string, people: readonly string[]): string =>
    `Nobody here is «${words}». Say person and a number or a name: ${list(people, 'or')}.`,
  whichPerson: (words: string, people: readonly string[]): string => `«${words}» can be ${list(people, 'or')}.`,
  say: 'Say person and a number or a name; person new starts an interview with someone new.',
  /** What two people said to the same question. */
  sideBySide: {
    nobodyHere: 'Nobody else is at this table yet: p goes to another person’s interview.',
    nobodyHerePlainly: 'Nobody else is at this table yet: say person.',
    notAsked: 'Nobody else at this table is asked this question.',
    notBoth: 'They have not both answered yet.',
    notAll: 'They have not all answered yet.',
    inConfidence: 'told in confidence',
    same: 'The answers are the same.',
    differs: 'The answers differ.',
    /** What was ticked by some of them only. */
    only: (who: string, ticked: readonly string[]): string => `Only ${who}: ${ticked.join('; ')}`,
    hidden: 'What is told in confidence is not compared.',
  },
};

/** A detail that all interviews of an engagement share was corrected in one of them. */
export const SPREAD = {
  ask: (files: readonly string[], details: readonly DetailWord[]): string =>
    `Also in ${count(files.length, 'other file')}: ${files.join(', ')}? What has another ${list(details, 'or')} cannot be scored together with this.`,
  askPlainly: (files: readonly string[], details: readonly DetailWord[]): string =>
    `${list(files)} still ${files.length === 1 ? 'has' : 'have'} another ${list(details, 'or')}, and cannot be scored together with this: say correct-all to correct ${files.length === 1 ? 'it' : 'them'}, too.`,
  done: (files: readonly string[]): string => `Corrected in ${list(files)}, too.`,
  left: (file: string, reason: string): string => `${file} stays as before. ${reason}.`,
  isOpenElsewhere: 'It is open in another interview',
  isUnusable: 'It cannot be read as answers any more',
  stays: (files: readonly string[]): string => `${list(files)} ${files.length === 1 ? 'stays' : 'stay'} as before.`,
  nothing: 'There is nothing to correct in other files.',
};
