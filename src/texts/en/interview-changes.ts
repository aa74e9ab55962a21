import { WORDS } from './words.ts';

/** An answer in few words. */
export const REPLY = {
  noItems: 'none of these',
  unknown: 'nobody knew',
  notApplicable: (reason: string): string => `not applicable, because ${reason}`,
  unanswered: 'no answer',
  /** For the middle of a sentence. */
  brief: {
    answer: (number: number): string => `answer ${number}`,
    ticked: (amount: number, total: number): string => `${amount} of ${total} ticked`,
    unknown: '«nobody knew»',
    notApplicable: '«not applicable»',
    notOffered: 'an answer that is no longer offered',
  },
};

function named(topics: readonly string[], more: number): string {
  return `${topics.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`;
}

/** What a step changed. */
export const CHANGE = {
  detail: (name: string, text: string): string => `${WORDS.capitalise(name)}: ${text}.`,
  takenBack: 'Answer taken back.',
  changed: (topic: string): string => `${topic}: changed.`,
  changedFromTo: (topic: string, from: string, to: string): string => `${topic}: changed from ${from} to ${to}.`,
  nowAsked: (topics: readonly string[], more: number): string => `Now asked: ${named(topics, more)}`,
  noLongerAsked: (topics: readonly string[], more: number): string => `No longer asked: ${named(topics, more)}`,
  countsAgain: 'What was answered there before counts again.',
  countsNot: 'What was answered there stays in the file, but does not count.',
  stillCounts: 'What was answered there stays in the file and still counts.',
};

/** Someone else changed the file meanwhile. */
export const CLASH = {
  head: 'Not saved: someone else changed the file meanwhile.',
  again: 'Not saved: the file was changed once more.',
  theirs: 'What they changed',
  mine: 'Your step, not saved yet',
  onlyLayout: 'no answers, only comments or the layout',
  noteRemoved: 'note removed',
  note: (text: string): string => `note «${text}»`,
  evidence: 'evidence',
  confidential: 'confidential',
  notConfidential: 'no longer confidential',
  keyFact: 'key fact',
  notKeyFact: 'no longer a key fact',
  action: (text: string): string => `the action «${text}»`,
  actionGone: 'removed',
  day: 'the day',
  takeBoth: 'Take both: theirs, and your step with it',
  takeMine: (topics: readonly string[]): string =>
    `Both of you changed ${topics.join(', ')}: keep yours there, and theirs elsewhere`,
  takeTheirs: 'Take theirs, and leave your step out',
  more: (amount: number): string => `… and ${amount} more`,
  decide: 'Please decide first: 1 or 2; q leaves, without your last step.',
  say: 'Say both, theirs, or quit.',
};
