import type { DecisionWord } from './standing.ts';
import { count, countInWords, dayText, list, WORDS } from './words.ts';

const STAGE_WORDS = {
  deciding: 'deciding',
  contracting: 'contracting',
  transition: 'in transition',
  running: 'running',
  ending: 'ending',
} as const;
type StageWord = keyof typeof STAGE_WORDS;

/** What `status` says of each engagement. */
export const STATUS = {
  /** Where the deal stands and what it comes to next; in the middle of a line. */
  stage: (stage: StageWord | null, decision: DecisionWord | null): string => {
    if (stage === null) return 'stage not known yet';
    return decision === null ? STAGE_WORDS[stage] : `${STAGE_WORDS[stage]}, ${WORDS.decision[decision]}`;
  },
  profile: (id: string): string => `profile ${id}`,
  rounds: (amount: number, since: string | null): string => {
    const began = since === null ? '' : `, since ${dayText(since)}`;
    return amount === 1 ? `first round${began}` : `round ${amount}${began}`;
  },
  soFar: (verdict: string): string => `So far: ${verdict}.`,
  answered: (answered: number, total: number): string => `${answered} of ${total} answered`,
  noDay: 'no day known',
  notAsked: (sides: readonly string[]): string =>
    `Nobody asked yet: ${list(sides)}, whom open questions are for that nobody else can answer.`,
  history: (files: readonly string[], more: number): string =>
    `Of earlier rounds: ${[...files, ...(more === 0 ? [] : [`and ${more} more`])].join(', ')}`,
  musts: 'Open musts, and who would know',
  more: (amount: number): string => `and ${amount} more`,
  actions: 'Agreed, and not done',
  actionCounts: (open: number, due: number, parked: number, day: string): string =>
    `${count(open, 'action')} open, ${due} due by ${dayText(day)}; ${count(parked, 'point')} parked`,
  action: (text: string, owner: string | undefined, due: string | undefined): string => {
    const details = [owner ?? 'parked', ...(due === undefined ? [] : [`by ${dayText(due)}`])];
    return `${text} (${details.join(', ')})`;
  },
  none: 'There is no engagement here yet.',
  leftOut: (engagements: readonly string[]): string => `Left out until that is mended: ${engagements.join('; ')}.`,

  /** A text to paste into a mail, for one respondent. */
  followUp: {
    subject: (scope: string, parts: readonly string[]): string => `Subject: ${WORDS.capitalise(list(parts))}: ${scope}`,
    questions: (amount: number): string => countInWords(amount, 'open question'),
    evidence: (amount: number): string => countInWords(amount, 'piece of evidence', 'pieces of evidence'),
    actions: (amount: number): string => countInWords(amount, 'agreed action'),
    to: (whom: string): string => `To: ${whom}`,
    greeting: (name: string | undefined): string => (name === undefined ? 'Good day,' : `Dear ${name},`),
    thanks: (scope: string): string =>
      `Thank you for your time and for your answers on ${WORDS.quote(scope)}. Some points are still open. A sentence on each is enough; where somebody else would know, a name is as good.`,
    notAnswered: 'We have not come to these yet:',
    unknown: 'These you could not say at the time. Have you been able to find out, or do you know who would?',
    wanted: 'For these answers it would help to see something:',
    toName: (example: string): string => `${example}, for example`,
    expired: (what: string, until: string): string =>
      `${what} was valid until ${dayText(until)}; is there a newer one?`,
    toSee: (what: readonly string[]): string => `you named ${list(what)}; could you show it to me?`,
    agreed: 'And, as agreed:',
    agreedAction: (text: string, due: string | undefined): string =>
      due === undefined ? text : `${text} (by ${dayText(due)})`,
    closing: 'With many thanks and kind regards',
    nothing: 'Nobody has anything to follow up.',
  },
};
