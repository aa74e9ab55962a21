/** A questionnaire for somebody without a terminal: read by the one who answers, alone. */
export const FORM = {
  title: 'Questionnaire',
  intro: [
    'Please answer from what you know of the work yourself. “I don’t know” is an answer, too: it shows whom else to ask.',
    'This page works without a network and sends nothing. What you fill in is kept on this device until you clear it, except what you mark as confidential.',
    'When you are done, save your answers with the button at the end, and send the file to whoever sent you this page. You can save as often as you like.',
  ],
  noScript:
    'Nothing can be saved from this view, because it runs no script. On an iPhone or iPad the preview is such a view: open the page in a browser on a computer or on Android, or print it and fill it in by hand.',
  head: {
    legend: 'About you and the work in question',
    client: 'Client (who would outsource)',
    provider: 'Provider (empty if none is chosen yet)',
    scope: 'The work in question',
    respondent: 'Your name (may stay empty)',
    role: 'Your role',
    side: 'You speak for',
  },
  help: 'About this question',
  unknown: 'I don’t know',
  notApplicable: 'This does not apply',
  none: 'None of these',
  noEntries: 'There is none',
  reason: 'Why it does not apply',
  answer: 'Your answer',
  number: 'A number, such as 1500 or 2.5',
  date: 'A day',
  list: 'One a line',
  note: 'Note',
  evidence: 'What shows it: a document or a link, one a line',
  confidential: 'In confidence: it counts, but is not quoted or attributed',
  lastTime: (day: string | undefined, answer: string): string =>
    `${day === undefined ? 'Last time' : `Last time (${day})`} you answered: ${answer}`,
  stillSo: 'Still so',
  clearAnswer: 'Clear this answer',
  save: 'Save my answers',
  clear: 'Clear everything',
  /** The two numbers stand in for what the page counts. */
  progress: (replied: string, total: string): string => `Answered: ${replied} of ${total}`,
  saved: (file: string): string =>
    `Your answers are in the file ${file}, in the folder to which your browser saves (mostly Downloads). Send that file back.`,
  cleared: 'Everything is cleared, on this device too.',
  undo: 'Bring it back',
  confidentialWarning:
    'What you marked as confidential is not kept on this device: save before you close or reload the page.',
  notKept: 'This browser keeps nothing for this page: save before you close it.',
  problems: {
    heading: 'Not saved yet. Please put right:',
    missing: (label: string): string => `${label}: please write or choose something`,
    reason: (topic: string): string => `${topic}: please say why it does not apply`,
    number: (topic: string): string => `${topic}: please write a number, such as 1500 or 2.5`,
    day: (topic: string): string => `${topic}: please write a day, such as 2026-11-22`,
  },
};
