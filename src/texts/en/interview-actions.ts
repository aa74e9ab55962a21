/** What was agreed to be done, in the interview. */
export const ACTIONS = {
  titles: { agreed: 'Actions agreed', parked: 'Parked', done: 'Done' },
  due: (day: string): string => `due ${day}`,
  doneOn: (day: string): string => `done on ${day}`,
  /** Below the question at which it was agreed. */
  kept: {
    agreed: (action: string): string => `Action: ${action}`,
    parked: (action: string): string => `Parked: ${action}`,
    done: (action: string): string => `Action: ${action}`,
  },
  /** What is asked for one after the other. */
  prompts: {
    action: 'What is to be done?',
    'action-owner': 'Who does it? (empty: parked, nobody yet)',
    'action-due': 'By which day? As in 2026-12-05, or +14 for in 14 days (empty: none)',
  },
  /** The action of which the rest is asked. */
  about: (text: string): string => `Action: ${text}`,
  heading: 'An action',
  /** Said after a step. */
  said: {
    agreed: 'Agreed.',
    parked: 'Parked: nobody does it yet.',
    changed: 'Changed.',
    done: 'Done today.',
    notDone: 'No longer marked as done.',
    dropped: 'Removed.',
    already: 'That is agreed already.',
    notHere: 'It was agreed in another interview, whose file stays as it is: mark it as done instead.',
  },
  none: 'Nothing is agreed yet. Say action TEXT; OWNER; DAY.',
  /** Below the list of the plain interview. */
  say: 'Say done or drop and a number, or action TEXT; OWNER; DAY.',
  problems: {
    noText: 'Say what is to be done: action TEXT; OWNER; DAY.',
    tooMany: 'That has more than two semicolons: say action TEXT; OWNER; DAY.',
    noDay: (text: string): string => `«${text}» is no day: write it as in 2026-12-05, or +14 for in 14 days.`,
    noNumber: (last: number): string =>
      last === 0 ? 'Nothing is agreed yet.' : `Say the number of an action, from 1 to ${last}; actions lists them.`,
  },
};
