/** What `outready` says without a command: what it is, and how to start. In English, as all help is. */
export const WELCOME = {
  what: 'Is this organisation ready to outsource this piece of work, and what is the shortest way there?',
  ways: 'Three ways to start',
  interview: 'Interview somebody',
  check: 'Check answers in CI',
  report: 'Write the report',
  here: 'Engagements in this folder',
  nothing: 'No engagement in this folder yet: begin with the first of these.',
  /** `isAll`: whether no more can be there. */
  more: (amount: number, isAll: boolean): string => `and ${isAll ? '' : 'at least '}${amount} more: outready status`,
  unusable: (amount: number): string =>
    `${amount === 1 ? 'One answers file' : `${amount} answers files`} here cannot be used: outready status says why.`,
  further: 'More on each: outready status. All commands: outready --help.',
};
