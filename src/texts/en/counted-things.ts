export type Thing = readonly [one: string, many: string, none?: string | undefined];

function things(noun: string, more = '', none?: string): Thing {
  return [`${noun}${more}`, `${noun}s${more}`, none];
}

const NOBODY_KNEW = ' to which nobody knew the answer';

const ASIDE = ' set aside as not applicable';

/** What there may be only so many of, and what to say when all is well where «no answer without …» is clumsy. */
export const THINGS = {
  blockers: things('blocker'),
  conditions: things('condition'),
  open: things('open question'),
  criticalOpen: things('open critical question'),
  unknown: things('question', NOBODY_KNEW),
  criticalUnknown: things('critical question', NOBODY_KNEW),
  notApplicable: things('question', ASIDE),
  criticalNotApplicable: things('critical question', ASIDE),
  ageDays: ['answer that is too old', 'answers that are too old', 'no answer is too old'],
  evidence: things('answer', ' without the evidence demanded', 'every answer that needs evidence has what is demanded'),
  evidenceFiles: [
    'piece of evidence that is not where it is said to be',
    'pieces of evidence that are not where they are said to be',
    'every file named as evidence is there',
  ],
  expiredEvidence: [
    'piece of evidence that has expired',
    'pieces of evidence that have expired',
    'no evidence has expired',
  ],
  removed: [
    'respondent who is not there any more',
    'respondents who are not there any more',
    'everybody who answered then is still there',
  ],
} as const satisfies Readonly<Record<string, Thing>>;

/** Demands that there be no more than so many of something. */
export type CountedThing = keyof typeof THINGS;
