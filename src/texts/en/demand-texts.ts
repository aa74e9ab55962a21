import type { RuleText } from './rule-texts.ts';

/** What a result of a check means to a reader; `waive` says how to let it pass for a time, or why that cannot be done. */
export interface DemandText extends RuleText {
  readonly waive: string;
}

const WHOLE = 'Add a waiver for it to the policy, with a reason, an owner and the last day on which it holds.';
const BY_QUESTION =
  'Add a waiver to the policy, for one question or for all, with a reason, an owner and the last day on which it holds.';
const BY_AREA =
  'Add a waiver to the policy, for one area or for all, with a reason, an owner and the last day on which it holds.';
const NEVER = 'This cannot be waived.';

/** The page of every demand, and of what a check says next to them, in the order in which they are explained. */
export const DEMAND_TEXTS = {
  'valid-file': {
    title: 'Valid files',
    explanation:
      'Every answers file, and the policy, must be readable and fit its questionnaires. While one is not, nobody can say how ready the engagement is.',
    remedy: 'Mend the file at the line that is shown; the hint says what was probably meant.',
    waive: NEVER,
  },
  'nothing-demanded': {
    title: 'Nothing demanded',
    explanation:
      'No policy was found, or it demands nothing, and no option does: only the files were checked, so a pass says nothing about the engagements.',
    remedy:
      'Make demands in outready.policy.yaml or by options; `outready check FILE… --init` writes a policy that fits the present state.',
    waive: NEVER,
  },
  'stage-open': {
    title: 'Stage open',
    explanation:
      'A verdict is for the next decision: to choose a provider, to sign, to hand the work over, to go on, or to take it back. While the stage of the deal is open or disputed, nobody knows which, and questions that have no subject yet count as if they had one.',
    remedy:
      'Go on with the interview, which asks for the stage first; where people differ, ask again whoever is wrong.',
    waive: NEVER,
  },
  level: {
    title: 'Level',
    explanation:
      'The engagement must reach a level of readiness. It is judged on the low scenario unless the policy says otherwise, in which everything open counts as its worst answer: what nobody can show does not count.',
    remedy: 'Remove the blockers and conditions first, then raise the weakest areas.',
    waive: WHOLE,
  },
  score: {
    title: 'Overall score',
    explanation: 'The overall score, from 0 to 100, must not be below the one demanded.',
    remedy: 'Answer what is open, and carry out the recommendations that cost most points.',
    waive: WHOLE,
  },
  areas: {
    title: 'Score of an area',
    explanation: 'An area must score at least so much by itself, however strong the others are.',
    remedy: 'Carry out the recommendations for this area, those of critical questions first.',
    waive: BY_AREA,
  },
  coverage: {
    title: 'Coverage',
    explanation: 'So large a share of the questions, by weight, must be answered.',
    remedy: 'Ask the people who would know; the report lists them.',
    waive: WHOLE,
  },
  blockers: {
    title: 'Blockers',
    explanation: 'A blocker makes the engagement not ready, whatever its score.',
    remedy: 'Put the answer that it rests on right before the next decision.',
    waive: BY_QUESTION,
  },
  conditions: {
    title: 'Conditions',
    explanation: 'A condition stands between the engagement and a plain ready.',
    remedy: 'Carry out the recommendation of the question that it rests on.',
    waive: BY_QUESTION,
  },
  open: {
    title: 'Open questions',
    explanation: 'A question is open when nobody knew the answer, or nobody has answered it yet.',
    remedy: 'Ask the people who would know.',
    waive: BY_QUESTION,
  },
  criticalOpen: {
    title: 'Open critical questions',
    explanation: 'A critical question has no answer, and a guess is no ground for a decision.',
    remedy: 'Ask the people who would know before anything else.',
    waive: BY_QUESTION,
  },
  unknown: {
    title: 'Unknown answers',
    explanation: 'A question was asked, and nobody knew the answer.',
    remedy: 'Find out who would know, and ask them.',
    waive: BY_QUESTION,
  },
  criticalUnknown: {
    title: 'Unknown answers to critical questions',
    explanation: 'A critical question was asked, and nobody knew the answer.',
    remedy: 'Find out who would know, and ask them before anything else.',
    waive: BY_QUESTION,
  },
  notApplicable: {
    title: 'Questions set aside',
    explanation:
      'A question was set aside as not applicable, so it neither scores nor blocks, and an assessment can look better the more of it is set aside.',
    remedy: 'Look at the reason given; where it does not hold, ask the question.',
    waive: BY_QUESTION,
  },
  criticalNotApplicable: {
    title: 'Critical questions set aside',
    explanation:
      'A critical question was set aside as not applicable, so what could have blocked the engagement was not looked at.',
    remedy: 'Look at the reason given before anything else; where it does not hold, ask the question.',
    waive: BY_QUESTION,
  },
  ageDays: {
    title: 'Age of answers',
    explanation:
      'An answer older than so many days no longer says how things are. An answer without a date of its own is as old as the last save of its file.',
    remedy: 'Ask the question again, and save the answer with its new date.',
    waive: BY_QUESTION,
  },
  evidence: {
    title: 'Evidence',
    explanation:
      'A good answer to a question that matters must be backed, or it is somebody’s word: by evidence that is named and still holds, or, with `grade: seen`, by evidence that the interviewer has looked at. Evidence that has expired backs nothing.',
    remedy:
      'Ask to see the evidence, note where it is kept and until when it holds, and mark it as seen once you have looked at it.',
    waive: BY_QUESTION,
  },
  evidenceFiles: {
    title: 'Files of evidence',
    explanation:
      'A file that is named as evidence must be where the answer says it is, whether or not anybody has looked at it.',
    remedy: 'Put the file there, or correct its path, which starts at the folder of the answers file.',
    waive: BY_QUESTION,
  },
  expiredEvidence: {
    title: 'Evidence that has expired',
    explanation: 'Evidence such as a certificate holds until the end of its last day, and shows nothing after it.',
    remedy: 'Ask for the new version, and note until when it holds.',
    waive: BY_QUESTION,
  },
  respondents: {
    title: 'Number of respondents',
    explanation: 'One person’s view is one person’s view: so many people must have been interviewed.',
    remedy: 'Interview more people, each into a file of their own.',
    waive: WHOLE,
  },
  sides: {
    title: 'Both sides',
    explanation: 'Somebody of each side named must have been interviewed.',
    remedy: 'Interview somebody of the side that is missing.',
    waive: WHOLE,
  },
  roles: {
    title: 'Roles of respondents',
    explanation: 'Somebody in each role named must have been interviewed, as each knows what others do not.',
    remedy: 'Interview somebody in the role that is missing, and note the role in the file.',
    waive: WHOLE,
  },
  gap: {
    title: 'Gap between the sides',
    explanation:
      'Client and provider see the same things too differently: so many points lie between their answers on average.',
    remedy: 'Bring both sides together over the questions on which they differ most, with the evidence at hand.',
    waive: WHOLE,
  },
  agreement: {
    title: 'Agreement of the respondents',
    explanation:
      'Krippendorff’s alpha over all respondents must be so high: 1 is full agreement, 0 is what chance gives.',
    remedy: 'Bring the respondents together over the questions on which they differ.',
    waive: WHOLE,
  },
  robustness: {
    title: 'Robustness of the verdict',
    explanation:
      'When weights, thresholds, the scores of options, open answers and slips of judgement are varied at random, the verdict must not get worse in more than so large a share of the draws.',
    remedy:
      'Settle what is open, and raise what stands closest to a threshold; the report names what drives the score.',
    waive: WHOLE,
  },
  files: {
    title: 'Files that must exist',
    explanation: 'A file that the policy demands, such as an exit plan, must be there.',
    remedy: 'Put the file where the policy says, or correct its path, which starts at the folder of the policy.',
    waive: WHOLE,
  },
  baseline: {
    title: 'Nothing got worse',
    explanation:
      'Compared with an earlier state, the level, the overall score or an area is lower by more than the tolerance, or there is a new blocker. A new version of a questionnaire is no regression.',
    remedy: 'Look at the answers that changed, and put right what they tell.',
    waive: BY_AREA,
  },
  removed: {
    title: 'Nobody dropped out',
    explanation:
      'A respondent or an engagement that an earlier state has is not there any more. Without the voice that disagrees every figure looks better. As long as there is something to compare with, none may be removed unless the policy allows it.',
    remedy:
      'Put the file back, or say in a waiver why it went. Where only a name was corrected, an id in both states keeps the engagement the same.',
    waive: WHOLE,
  },
  'waiver-expired': {
    title: 'Expired waiver',
    explanation: 'A waiver holds until the end of its last day, in UTC. After that it suppresses nothing.',
    remedy: 'Remove it, or agree on a new date with a reason that still holds.',
    waive: NEVER,
  },
  'waiver-unused': {
    title: 'Waiver of no use',
    explanation: 'A waiver suppresses nothing: the demand is met without it, or it names something that is not there.',
    remedy: 'Remove it, so that it cannot hide a later failure.',
    waive: NEVER,
  },
  'waiver-soon': {
    title: 'Waiver about to expire',
    explanation: 'A waiver that is needed ends within 14 days; then the check fails.',
    remedy: 'Mend what it is for, or agree on a new date in time.',
    waive: NEVER,
  },
} as const satisfies Readonly<Record<string, DemandText>>;
