import type { RuleText } from '../diagnostics/rule-texts.ts';

/** What a check means, and how it may be waived. Titles name what is wrong: they head alerts. */
export interface DemandText extends RuleText {
  readonly waive: string;
}

const waiver = (rule: string, narrowed = ''): string =>
  `In the policy’s waivers: \`rule: ${rule}\`${narrowed} with a reason, an owner and the last day on which it holds (\`until\`).`;

const ORDERLY = 'A finding about waivers cannot itself be waived: the policy is the place to put it right.';

/** The wording of all that `check` can find, by the demand's key in the policy. */
export const DEMAND_TEXTS = {
  'valid-file': {
    title: 'Invalid file',
    explanation: 'What cannot be read cannot be judged. A gate that passes over a broken file is green for no reason.',
    remedy: 'Mend each place that the message names; `outready rule show` explains every code.',
    waive: 'An error cannot be waived: mend the file, or leave it out of the check.',
  },
  level: {
    title: 'Level too low',
    explanation: 'The verdict on the demanded scenario is below the level that the policy asks for.',
    remedy: 'See what caps it with `outready score`, and take the gates first: no score lifts a capped level.',
    waive: waiver('level'),
  },
  score: {
    title: 'Overall score too low',
    explanation:
      'The overall score, on the low scenario unless the policy says otherwise, is below the one demanded. What nobody can show does not count.',
    remedy: 'Answer what is open, then carry out the recommendations that cost the most points.',
    waive: waiver('score'),
  },
  areas: {
    title: 'Area score too low',
    explanation: 'A good average can hide one area that fails. The policy asks a score of this area by itself.',
    remedy: 'Carry out the recommendations of this area.',
    waive: waiver('areas', ', narrowed by `area:`,'),
  },
  coverage: {
    title: 'Too little answered',
    explanation:
      'Too large a share of the questions, by weight, is open. A verdict on the rest is a verdict on another engagement.',
    remedy: 'Ask the open questions; `outready assess FILE` goes on where the interview stopped.',
    waive: waiver('coverage'),
  },
  sides: {
    title: 'A side was not asked',
    explanation: 'One side alone sees half of the relationship, and both tend to think better of their own half.',
    remedy: 'Interview somebody of the side that is missing.',
    waive: waiver('sides'),
  },
  blockers: {
    title: 'Too many blockers',
    explanation: 'A blocker holds the assessment at not ready, and no strength elsewhere makes up for it.',
    remedy: 'Lift the blocker before anything is signed; `outready rule show` explains each of them.',
    waive: waiver('blockers', ', narrowed by `question:`,'),
  },
  conditions: {
    title: 'Too many conditions',
    explanation: 'Each condition is a promise to mend something. Too many of them are not kept.',
    remedy: 'Carry out the recommendations of the questions named.',
    waive: waiver('conditions', ', narrowed by `question:`,'),
  },
  open: {
    title: 'Too many open questions',
    explanation: 'An open question can turn out either way, and each widens the interval that the verdict stands on.',
    remedy: 'Ask the people who would know.',
    waive: waiver('open', ', narrowed by `question:`,'),
  },
  ageDays: {
    title: 'Answer too old',
    explanation:
      'People, contracts and systems change. An old answer describes an engagement that may no longer be there.',
    remedy: 'Ask the question again, and confirm or change its answer.',
    waive: waiver('ageDays', ', narrowed by `question:`,'),
  },
  baseline: {
    title: 'Worse than the baseline',
    explanation:
      'A level, a score, an area or a gate is worse than in the baseline. Slow decline passes every fixed threshold until it does not.',
    remedy: 'Find out what changed and put it right, or accept it openly and move the baseline.',
    waive: waiver('baseline', ', narrowed by `area:` or `question:`,'),
  },
  'waiver-expired': {
    title: 'Waiver expired',
    explanation: 'The last day on which the waiver held (in UTC) is over, so what it excused counts again.',
    remedy: 'Mend what was waived. If it must wait, agree on a new date and say why.',
    waive: ORDERLY,
  },
  'waiver-unused': {
    title: 'Waiver that waives nothing',
    explanation:
      'The demand is met, or the waiver names something that does not exist. It would silently excuse the next fall.',
    remedy: 'Remove the waiver, or correct what it names.',
    waive: ORDERLY,
  },
  'waiver-soon': {
    title: 'Waiver about to expire',
    explanation: 'In a few days what the waiver excuses will fail the check.',
    remedy: 'Mend it in time, or agree on a new date now.',
    waive: ORDERLY,
  },
} as const satisfies Readonly<Record<string, DemandText>>;
