import { count, list, ROLE_WORDS, SIDE_WORDS } from './words.ts';

/** The review, and what is said of the questions in it. */
export const REVIEW = {
  head: (replied: number, total: number): string => `Review · ${replied} of ${count(total, 'question')} answered`,
  plainHead: (replied: number, total: number): string => `Review: ${replied} of ${count(total, 'question')} answered.`,
  finish: 'Finish: show the score of this interview',
  finishOpen: 'Finish with questions open: show the score of this interview',
  finishUnconfirmed: 'Finish without what is not confirmed: show the score of this interview',
  /** The same where nothing is to tell the merit of an answer. */
  blind: {
    finish: 'Finish',
    finishOpen: 'Finish with questions open',
    finishUnconfirmed: 'Finish without what is not confirmed',
    say: (hasOpen: boolean): string =>
      `Say finish to end${hasOpen ? ' with questions open' : ''}, a number of the list or jump WORDS to go to a question, next for another person, back or quit.`,
  },
  titles: {
    unconfirmed: 'Typed, but not confirmed',
    open: 'Not answered yet',
    unknown: 'Nobody knew: whom to ask',
    notApplicable: 'Not applicable',
    'no-evidence': 'Critical, without evidence',
    quoted: 'Quoted to the client, on page one',
  },
  noScore: 'no score',
  settled: (level: string): string => `The verdict is settled: ${level}, whatever the open answers are.`,
  critical: ' (critical)',
  skipped: ', skipped',
  ask: (roles: readonly string[]): string => `ask the ${list(roles, 'or the')}`,
  note: (excerpt: string): string => `note: ${excerpt}`,
  /** What a list has out of sight. */
  moreAbove: (amount: number): string => `↑ ${amount} more`,
  moreBelow: (amount: number): string => `↓ ${amount} more`,
  say: (hasOpen: boolean): string =>
    `Say finish for the score of this interview${hasOpen ? ' with questions open' : ''}, a number of the list or jump WORDS to go to a question, next for another person, back or quit.`,
};

/** Where one can go. */
export const JUMP = {
  prompt: 'Go to an area by its number, or search by words',
  none: 'no question has that in it',
  noQuestion: (words: string): string => `No question has «${words}» in it.`,
  /** Where the words of a search were found, and what stands there. */
  foundIn: {
    note: (text: string): string => `in the note: ${text}`,
    evidence: (text: string): string => `in the evidence: ${text}`,
    answer: (text: string): string => `in an answer: ${text}`,
    help: (text: string): string => `in the help: ${text}`,
  },
  done: (replied: number, total: number): string => `${replied} of ${total}`,
  areas: 'Areas:',
  area: (title: string, replied: number, total: number): string => `${title}: ${replied} of ${total} answered`,
  say: 'Say its number now, or later jump and a number or a name.',
};

/** For whom the interview is, and who answers. */
export const DETAILS = {
  heading: 'This interview',
  /** Whose interview it is: a name with the side and the role, where they are known. */
  whose: (name: string | undefined, side: string, role: string | undefined): string =>
    name === undefined
      ? [...(role === undefined ? [] : [role]), side].join(', ')
      : `${name}, ${side}${role === undefined ? '' : ` (${role})`}`,
  /** At most 11 columns: they stand in a row before what they name. */
  names: {
    client: 'client',
    provider: 'provider',
    scope: 'scope',
    respondent: 'respondent',
    role: 'role',
    side: 'side',
  },
  /** The same with their articles. */
  articled: {
    client: 'the client',
    provider: 'the provider',
    scope: 'the scope',
    respondent: 'the respondent',
    role: 'the role',
    side: 'the side',
  },
  /** How a detail is asked for, in the set-up of an interview and when it is corrected. */
  prompts: {
    client: 'Client (who would outsource):',
    provider: 'Provider (leave empty if none is chosen yet):',
    scope: 'Scope (the work in question):',
    respondent: 'Respondent’s name (may stay empty):',
    role: 'Respondent’s role:',
    side: 'Which side does the respondent speak for?',
  },
  /** The same line by line, for a detail that is one of some words. */
  plainPrompts: {
    side: (words: readonly string[]): string => `Side of the respondent (${words.join(' or ')}):`,
    role: (words: readonly string[]): string => `Respondent’s role (${words.join(', ')}; may stay empty):`,
  },
  /** The words that a detail can be, as they are offered and, where that is different, as they are shown. */
  choices: { side: { client: 'the client', provider: 'the provider' }, role: ROLE_WORDS },
  shown: { side: SIDE_WORDS },
  anotherRole: 'another',
  noProvider: 'none chosen yet',
  notGiven: 'not given',
  /** What keeps a text from being a detail, where there is more to say than for any other. */
  problems: {
    client: 'The client needs a name: please write something.',
    scope: 'The scope needs a name: please write something.',
    side: (words: readonly string[]): string => `The side is ${words.join(' or ')}.`,
    role: (words: readonly string[]): string => `The role is one of ${words.join(', ')}; empty for another.`,
  },
  /** A line of the plain interview; `word` is what the command `correct` calls the detail. */
  line: (name: string, _word: string, text: string): string => `${name}: ${text}`,
  example: 'To put one right, say for example: correct client Acme Ltd',
};

/** What the command `correct` of the plain interview calls a detail, in every language. */
export type DetailWord = keyof typeof DETAILS.names;

/** The verdict of an interview under way. */
export const VERDICT = {
  alone: (sentence: string): string => `This interview alone, so far: ${sentence}`,
  blind: 'A blind interview shows no verdict.',
};

/** The time that there is for an interview. */
export const TIME_BOX = {
  /** `until` as on a clock; `left`: critical questions that will stay open at this pace. */
  line: (elapsed: number, minutes: number, until: string, left: number): string => {
    const open =
      left === 0
        ? 'at this pace no critical question stays open'
        : `at this pace ${count(left, 'critical question')} ${left === 1 ? 'stays' : 'stay'} open`;
    return `${elapsed} of ${minutes} min, until ${until}; ${open}`;
  },
  noMust: 'No other critical question is open.',
};
