import { dayText, list } from './words.ts';

/** How many questions have a reply. */
export interface Done {
  readonly replied: number;
  readonly total: number;
}

/** A question on the screen, and line by line. */
export const QUESTION = {
  setsWhatApplies: 'sets what applies',
  /** How far the area and all of it are; about how many minutes the rest takes, where that is known. */
  progress: (here: Done, all: Done, minutes: number | undefined): string => {
    const done = `${here.replied} of ${here.total} here, ${all.replied} of ${all.total} in all`;
    return minutes === undefined ? done : `${done}, ${minutes} min left`;
  },
  place: (number: number, total: number): string => `[${number} of ${total}]`,
  /** After a word that was not understood. */
  stillAt: (place: string, topic: string): string => `Still at ${place} ${topic}; again says the question once more.`,
  several: 'Several may apply: say their numbers, or none.',
  /** `number`: the answer that fits an engagement without a provider. */
  noProvider: (number: number): string => `No provider is named here, which answer ${number} fits.`,
  prompts: {
    reason: 'Why does this question not apply?',
    note: 'Note (yours; k quotes it to the client; empty: none)',
    evidence: 'Evidence: a path, a link, or in words what you saw',
    evidenceAgain: 'Evidence (an empty one is removed)',
  },
  /** Which lines of a long text are in sight. */
  linesShown: (from: number, to: number, total: number): string => ` · lines ${from}–${to} of ${total}`,
  nothingChosen: 'Nothing is chosen yet: press the number of an answer, or choose one with ↑↓, then Enter.',
  nothingTicked: 'Nothing is ticked yet: press the numbers of what applies, then Enter; 0 says that none does.',
  noSuchPiece: (number: string, last: number): string => `There is no evidence ${number}; the last is ${last}.`,
  noSuchAnswer: (number: string): string => `There is no answer ${number}.`,
  pasteNeedsNote: 'Nothing pasted: press n to write a note first.',
  takenUp: 'Taken up again from last time, as it was not kept yet.',
  needsReason: 'Nothing changed: not applicable needs a reason.',
  alwaysApplies: 'This question always applies: choose an answer, or say that nobody knows.',
};

/** What is kept with a question already. */
export const KEPT = {
  outdated: 'This question has changed since it was answered: please ask it again.',
  answer: 'Answer: ',
  value: (text: string): string => `Answer: ${text}`,
  unknown: 'Answer: nobody knew',
  notApplicable: (reason: string): string => `Answer: not applicable, because ${reason}`,
  noItems: 'Answer: none of these',
  notOffered: 'The answer in the file is no longer offered.',
  note: 'Note: ',
  evidence: (number: number | undefined, ref: string, state: string): string =>
    `Evidence${number === undefined ? '' : ` ${number}`}: ${ref} (${state})`,
  evidenceRemoved: (ref: string): string => `Evidence removed: ${ref}.`,
  /** Said after a piece of evidence was marked as seen, or the mark taken back. */
  seenToday: (ref: string): string => `Seen today: ${ref}.`,
  notSeen: (ref: string): string => `No longer marked as seen: ${ref}.`,
  confidential: 'Told in confidence: it counts, and the client is not shown it by itself',
  keyFact: 'Key fact: the client is quoted this note',
  ticksUnconfirmed: 'Ticks not saved yet: Enter confirms.',
  /** A text of last time that was not kept. */
  waiting: {
    note: 'A note from last time is not kept yet: n takes it up.',
    reason: 'A reason from last time is not kept yet: x takes it up.',
    evidence: 'Evidence from last time is not kept yet: e takes it up.',
    value: 'An answer from last time is not kept yet: Enter takes it up.',
    action: 'An action from last time is not kept yet: a takes it up.',
  },
};

/** The help for a question. */
export const HELP = {
  why: 'Why it matters',
  listenFor: 'What to listen for',
  evidence: 'What would show it',
  who: 'Who would know',
  people: (roles: readonly string[]): string => list(roles, 'or'),
};

function answers(amount: number): string {
  return amount === 1 ? '1 answer' : `${amount} answers`;
}

/** What was said in the round before. */
export const LAST_TIME = {
  when: (day: string | undefined): string => (day === undefined ? 'Last time: ' : `Last time (${dayText(day)}): `),
  note: (isConfidential: boolean): string => `Note last time${isConfidential ? ', confidential' : ''}: `,
  evidence: (isConfidential: boolean): string => `Evidence last time${isConfidential ? ', confidential' : ''}: `,
  confirm: 'Enter confirms it.',
  confirmPlainly: 'Say same to confirm it.',
  takeOverPlainly: 'Say take-over to keep last time’s note and evidence now, too.',
  answer: (number: string): string => `answer ${number}.`,
  items: (numbers: readonly string[]): string => `answers ${list(numbers)}.`,
  noItems: 'none of these.',
  value: (text: string): string => `${text}.`,
  unknown: 'nobody knew.',
  notApplicable: (reason: string): string => `not applicable, because ${reason}.`,
  changed: 'The question has changed since: please ask it anew.',
  notOffered: 'That is no longer offered: please ask it anew.',
  nothing: 'There is no answer of last time to confirm here.',
  waiting: (amount: number): string =>
    `${answers(amount)} of last time ${amount === 1 ? 'waits' : 'wait'} to be confirmed anew.`,
  gone: (amount: number): string =>
    `${answers(amount)} of last time ${amount === 1 ? 'is' : 'are'} to questions that are no longer asked.`,
};
