/** What a rule's hit means to a reader: a title, why it matters, and how to mend it. */
export interface RuleText {
  readonly title: string;
  readonly explanation: string;
  readonly remedy: string;
}

/** The wording of every rule, gates first; a test holds it against the rules that exist. */
export const RULE_TEXTS = {
  'knock-out': {
    title: 'Knock-out',
    explanation: 'This question is at its worst answer, and no strength elsewhere can make up for it.',
    remedy: 'Move it off its worst answer before anything is signed.',
  },
  'critical-below-half': {
    title: 'Critical question below half',
    explanation: 'A critical question scores below 50, so the verdict cannot be better than ready with conditions.',
    remedy: 'Carry out its recommendation.',
  },
  'critical-open': {
    title: 'Critical question open',
    explanation: 'A critical question has no answer yet, and a guess is no ground for a plain ready.',
    remedy: 'Ask the people who would know, and get the evidence.',
  },
  shortfall: {
    title: 'Points lost',
    explanation: 'The answer is not the best that can be had, which costs points of the overall score.',
    remedy: 'Carry out its recommendation.',
  },
  'open-answer': {
    title: 'Open answer',
    explanation: 'There is no answer yet, so the score can only be given as an interval.',
    remedy: 'Ask the people who would know.',
  },
  'disputed-answer': {
    title: 'Respondents disagree',
    explanation: 'The respondents chose different answers; the interval runs from the lowest to the highest of them.',
    remedy: 'Bring the respondents together over the evidence.',
  },
  'critical-without-evidence': {
    title: 'Critical answer without evidence',
    explanation: 'A good answer to a critical question rests on somebody’s word alone.',
    remedy: 'Ask to see the evidence, and note where it is kept.',
  },
  'outdated-answer': {
    title: 'Answer to an earlier version',
    explanation: 'The question has changed its meaning since it was asked.',
    remedy: 'Ask it again.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

export type RuleId = keyof typeof RULE_TEXTS;
