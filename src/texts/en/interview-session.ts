import { count, dayText, list } from './words.ts';

/** What an interview will take. */
export interface Takes {
  readonly questions: number;
  readonly minutes: number;
  readonly critical: number;
}

/** The beginning of an interview: for whom it is, who answers, where it is saved. */
export const START = {
  whom: 'Whom is this interview with?',
  anotherPerson: (engagement: string): string => `Another person on ${engagement}`,
  newEngagement: 'Someone on a new engagement',
  /** An engagement with the number of its interviews. */
  offer: (engagement: string, interviews: number): string => `${engagement} (${count(interviews, 'interview')} so far)`,
  found: 'Engagements found here:',
  clientOrNumber: 'Client (who would outsource), or the number of one of these for another person on it:',
  sayOneOf: (words: readonly string[]): string => `Say one of: ${words.join(', ')}.`,
  needsText: 'Please write something here.',
  areas: 'Areas to ask:',
  allAreas: (total: number): string => `all ${total}`,
  oneArea: 'At least one choice must be selected',
  someAreas: (amount: number, total: number): string => `${amount} of ${total}`,
  saveAs: 'Save the answers as:',
  saveAsPlainly: (proposal: string): string => `Save the answers as (empty: ${proposal}):`,
  anotherName: (obstacle: string): string => `Please choose another name: ${obstacle}.`,
  obstacles: {
    exists: 'it exists already',
    noFolder: 'its folder does not exist',
    noPermission: 'no permission to write into its folder',
  },
  /** Somebody who has an interview already. */
  sameRespondent: {
    tell: (file: string): string =>
      `${file} is the interview with this very respondent: please give another name or role. For a new round with the same person, use --from; to go on with it under another profile, --profile with that file.`,
    ask: (file: string): string => `${file} is the interview with this very person:`,
    goOn: (file: string, profile: string, wished: string): string =>
      profile === wished ? `Go on with ${file}` : `Go on with ${file} under ${wished}: its answers stay as they are`,
    round: 'A new round in a file of its own: the answers are offered again',
    another: 'Somebody else: ask for the name again',
  },
  /** All that is settled before the first question, on one screen. */
  setUp: {
    welcome: 'Once it begins, every answer is saved at once; Ctrl+C leaves at any time.',
    /** At most 11 columns: they stand in a row before what they name. */
    names: { only: 'questions', profile: 'profile', areas: 'areas', file: 'saved as' },
    prompts: { only: 'What to ask:', profile: 'Profile (which questions there are):' },
    begin: 'Begin',
    none: 'not said',
    everything: 'everything this side can answer',
    only: (role: string): string => `only what this role would know (${role})`,
    takes: ({ questions, minutes, critical }: Takes): string =>
      `Up to ${count(questions, 'question')}, about ${count(minutes, 'minute')}; ${critical} can be critical.`,
    taking: (what: string, { questions, minutes }: Takes): string =>
      `${what}: up to ${count(questions, 'question')}, about ${count(minutes, 'minute')}`,
    providerNeedsName: 'Who speaks for the provider has one: please write its name.',
    profileSays: (profile: string, summary: string): string => `Profile ${profile}: ${summary}`,
    textKeys: ['Enter next', '↑↓ move', 'Ctrl+U clear', 'Ctrl+C leave'],
    areaKeys: ['←→ area', 'Space tick', 'Enter next', '↑↓ move', 'Ctrl+C leave'],
    choiceKeys: (field: string): readonly string[] =>
      field === 'begin'
        ? ['Enter begin', '↑↓ change something', 'Ctrl+C leave']
        : ['←→ or number choose', 'Enter next', '↑↓ move', 'Ctrl+C leave'],
  },
  /** What is here to go on with. */
  list: {
    title: 'Interviews in this folder',
    engagement: (about: string, profile: string, round: number): string =>
      `${about} · ${profile}${round === 1 ? '' : `, round ${round}`}`,
    /** A person by name, side and role, as far as these are known. */
    person: (name: string | undefined, side: string, role: string | undefined): string =>
      `${name === undefined ? side : `${name}, ${side}`}${role === undefined ? '' : ` (${role})`}`,
    /** How far an interview is, with the day of its last change. */
    state: (replied: number, total: number, day: string | undefined): string =>
      `${replied === total ? `finished, all ${total}` : `${replied} of ${total}`} answered${day === undefined ? '' : `, ${dayText(day)}`}`,
    newEngagement: 'Someone on a new engagement',
    above: (amount: number): string => `↑ ${amount} more`,
    below: (amount: number): string => `↓ ${amount} more`,
    keys: ['↑↓ move', 'Enter go on', 'n next person', 'r joint report', 'q leave'],
    keysAtNew: ['↑↓ move', 'Enter begin', 'q leave'],
    say: 'Say a number to go on with that interview, next and a number for another person on its engagement, report and a number for its joint report, or new for a new engagement.',
    noNumber: (amount: number): string =>
      `Say a number from 1 to ${amount}, next or report with such a number, or new.`,
    reportAs: 'Write the report for the client as:',
    reportAsPlainly: (proposal: string): string => `Write the report for the client as (empty: ${proposal}):`,
  },
  /** A name that nothing has, but nearly. */
  mistyped: {
    ask: (file: string, similar: string): string => `There is no ${file}; ${similar} is there:`,
    goOn: (similar: string): string => `Go on with ${similar}`,
    begin: (file: string): string => `Begin a new interview in ${file}`,
  },
  noFileYet: 'No file is made yet. Go on from here with:',
  /** What the keys of a list do. */
  keys: { navigate: 'navigate', select: 'select', all: 'all', invert: 'invert', submit: 'submit' },
  space: 'space',
};

/** What is said around the questions. A command follows what ends with a colon. */
export const SESSION = {
  outlook: (questions: number, minutes: number): string =>
    `${count(questions, 'question')} to ask, about ${count(minutes, 'minute')}.`,
  dumbTerminal: 'TERM=dumb: the interview goes a line at a time, as with --plain.',
  complete: 'Every question is answered.',
  goOn: 'Go on with:',
  allSaved: 'Every answer you confirmed is saved.',
  lastNotSaved: 'The last answer is not saved; all before it are.',
  saved: (replied: number, total: number): string => `Saved: ${replied} of ${total} questions answered.`,
  /** What was typed and not confirmed, when an interview is left and when it goes on. */
  unconfirmed: {
    note: (topic: string): string => `the note on «${topic}»`,
    reason: (topic: string): string => `why «${topic}» does not apply`,
    evidence: (topic: string): string => `the evidence for «${topic}»`,
    value: (topic: string): string => `the answer to «${topic}»`,
    action: (topic: string): string => `the action on «${topic}»`,
    freeAction: 'an action',
    ticks: (topic: string): string => `the ticks on «${topic}»`,
    correction: (detail: string): string => `the correction of the ${detail}`,
    kept: (what: readonly string[]): string => `Not confirmed, but kept for the next start: ${list(what)}.`,
    notKept: (reason: string): string => `Not confirmed, and not kept for the next start either (${reason}):`,
    offer: 'Typed last time, but not confirmed:',
    say: 'Say take-up to keep it now, or let-go. Until then it waits.',
  },
  nextPerson: 'The next person on the same engagement.',
  /** Instead of the score, where nothing is to tell the merit of an answer. */
  blindEnd: (command: string): string =>
    `Neither the score nor the report is shown after a blind interview. For the score: ${command}`,
  answersSaved: (file: string): string => `Answers saved: ${file}`,
  chartsWritten: (amount: number, folder: string): string => `Charts written: ${amount} in ${folder}`,
  reportWritten: (file: string): string => `Report written: ${file}`,
};
