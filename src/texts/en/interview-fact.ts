/** A fact: a question without a score, whose answer is typed. The word `none` is the same in every language. */
export const FACT = {
  mark: 'a fact, no score',
  /** What is to be typed. */
  prompts: {
    text: 'Type the answer',
    number: 'Type a number, such as 1500 or 2.5',
    date: 'Type a day, such as 2026-11-22',
    list: 'Type one or several, with commas between them (or semicolons); none if there is none',
  },
  /** The same line by line. */
  say: {
    text: 'Say the answer.',
    number: 'Say a number, such as 1500 or 2.5.',
    date: 'Say a day, such as 2026-11-22.',
    list: 'Say one or several, with commas between them (or semicolons), or none.',
  },
  problems: {
    empty: 'Nothing changed: there is nothing to keep.',
    noNumber: (text: string): string => `«${text}» is not a number, such as 1500 or 2.5.`,
    ambiguous: (text: string): string =>
      `«${text}» can be read in two ways: leave out the mark between thousands, or add a digit to the decimals.`,
    noDay: (text: string): string => `«${text}» is not a day, such as 2026-11-22.`,
    /** A single word that may have been meant as a command. */
    looksLike: (text: string, command: string): string =>
      `Did you mean ${command}? If «${text}» is the answer, say value ${text}.`,
    value: 'Say what the answer is: value, then the text.',
    noValue: 'This question has answers to choose from: say their numbers.',
    /** What can be said to a fact, after what was wrong. */
    possible: 'Or say unknown, na REASON, skip or back; ? lists all the words.',
  },
};
