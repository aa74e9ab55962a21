import { count } from './words.ts';

/** What is said when an interview is finished. A command follows on a line of its own what ends with a colon. */
export const ENDING = {
  /** Before the summary: it knows nothing of the engagement’s other interviews. */
  alone: (who: string): string => `This interview alone (${who}):`,
  /** The report of all interviews, for the client. `interviews`: how many there are of it. */
  offer: (file: string, interviews: number): string =>
    interviews === 1
      ? `Write the report on this one interview, as the client’s copy, to ${file}?`
      : `Write the joint report on all ${interviews} interviews, as the client’s copy, to ${file}?`,
  /** Without a terminal, or where it was not wished for. */
  reportLater: (interviews: number): string =>
    interviews === 1 ? 'The report on this one interview:' : `The joint report on ${count(interviews, 'interview')}:`,
  sayYes: 'Say yes to write it; anything else leaves it.',
  /** What is heard as a yes. */
  yes: 'yes y',
  remarks: 'There are remarks on it, which may quote what others said. To read them:',
  internal: 'The copy for yourself, with notes and names:',
  anotherPerson: 'Another person on this engagement:',
  status: 'Where the engagement stands:',
  compare: 'What has changed since the last round:',
};
