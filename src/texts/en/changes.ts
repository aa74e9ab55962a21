import type { DecisionWord, LEVEL_WORDS } from './standing.ts';
import { countInWords, list, pointsText, type ROLE_WORDS, respondentText, type SIDE_WORDS, WORDS } from './words.ts';

/** What has changed since the previous assessment. */
export const CHANGES = {
  /** `day` is that of the previous assessment, where it bears one. */
  heading: (day: string | undefined): string =>
    day === undefined ? 'Since the previous assessment' : `Since the previous assessment (${day})`,
  /** Three rounds or more. */
  trend: 'Round by round',
  verdict: verdictText,
  /** The same of two editions of the method. */
  otherMethod: ({ before, after }: TwoVerdicts): string =>
    `Then the score was ${standText(before)}, by the first edition of the method; now it is ${standText(after)}, by the second.`,
  byQuestion:
    'The second edition lets the side that sees it worse count, asks for evidence and has further conditions, so that neither the scores nor the verdicts can be set next to each other. What can be compared are the answers, question by question.',
  unchanged: 'Nothing has changed since then: the answers, the score and the verdict are the same.',
  beyond: (low: string, high: string): string =>
    `With other weights, open answers settled this way or that, and interviewers who differ by one step, the earlier score would still mostly have stayed between ${low} and ${high}: today’s lies outside.`,
  /** `isEarlier`: whether the range is that of the earlier score, or of today’s. */
  within: (low: string, high: string, isEarlier: boolean): string =>
    `This may mean little: other weights, open answers settled this way or that, and interviewers who differ by one step could have taken ${isEarlier ? 'the earlier score' : 'today’s score'} anywhere from ${low} to ${high}. Look at the answers below rather than at the score alone.`,
  cannotTell:
    'Whether other weights and interviewers alone would explain this cannot be told, since it is not known how far both scores could have varied.',
  likeForLike: (questions: number, before: string, after: string): string =>
    `Taking only the ${questions === 1 ? 'one question' : `${questions} questions`} answered both times, with today’s weights, the score goes from ${before} to ${after}.`,
  nothingAlike: 'No question was answered both times in a way that could be compared.',
  profile: (before: string, after: string): string =>
    `This assessment uses the profile “${after}”, the previous one “${before}”; that by itself can move the score.`,
  /** One of the two is there. */
  provider: (before: string | undefined, after: string | undefined): string => {
    if (before === undefined) return `${after ?? ''} has been chosen as the provider since then.`;
    return after === undefined
      ? `${before} is no longer the provider; none is chosen now.`
      : `The provider is ${after} now; it was ${before} then.`;
  },
  people: peopleText,
  scoresOnly: 'The previous assessment was stored as scores, without its answers; so the scores are compared.',
  notShown:
    'Answers told in confidence, then or now, count in the scores of the areas and of the whole; nothing else is told here of their questions.',
  area: 'Area',
  before: 'Then',
  after: 'Now',
  scoreBefore: 'Score then',
  scoreAfter: 'Score now',
  points: 'Points',
  question: 'Question',
  notAsked: 'not asked',
  better: (amount: number): string => `Better than before (${amount})`,
  worse: (amount: number): string => `Worse than before (${amount})`,
  answered: (amount: number): string => `Known now (${amount})`,
  reopened: (amount: number): string => `No longer known (${amount})`,
  other: (amount: number): string => `Changed in other ways (${amount})`,
  /** Of a checklist. */
  ticked: (amount: number, of: number): string => `${amount} of the ${of} listed`,
  facts: (amount: number): string => `Facts that changed (${amount})`,
  added: (labels: readonly string[]): string => `new: ${labels.join('; ')}`,
  dropped: (labels: readonly string[]): string => `no longer: ${labels.join('; ')}`,
  /** Where people differ. */
  countsAs: (score: string): string => `counts as ${score}`,
  /** `heading` is that of the section with all answers. */
  more: (amount: number, heading: string): string =>
    `${WORDS.capitalise(countInWords(amount, 'more question'))} ${amount === 1 ? 'is' : 'are'} not listed here; today’s answers are all under “${heading}”.`,
  moreSteps: (amount: number): string => `${amount} more can be read from the answers that are better than before.`,
  moreEvidence: (amount: number): string =>
    `${WORDS.capitalise(countInWords(amount, 'more piece of evidence', 'more pieces of evidence'))} expired as well.`,
  progress: 'Progress on the recommendations',
  progressText,
  full: 'Carried out: the answer is now the best there is.',
  begun: 'Begun: the answer is better now, though not yet the best.',
  gates: 'Blockers and conditions',
  liftedBlockers: 'No longer a blocker',
  addedBlockers: 'A blocker now',
  liftedConditions: 'No longer a condition',
  addedConditions: 'A condition now',
  stillBlockers: 'Still a blocker',
  stillConditions: 'Still a condition',
  evidence: 'Evidence that expired in between',
  evidenceBy: (day: string): string => `Evidence that expired by ${day}`,
  until: (day: string): string => `valid until ${day}`,
  confidential: 'confidential',
  setAside: 'Questions that cannot be compared',
  changed: 'Changed in meaning or options since they were asked',
  addedQuestions: 'Asked only now',
  removedQuestions: 'Asked only then',
  others: (amount: number): string => `${amount} more`,
};

/** The verdict then and now in one sentence. */
function verdictText({ before, after, points }: TwoVerdicts): string {
  if (before.level === null && after.level === null) return 'There was no score then, and there is none now.';
  if (after.level === null) return `Then the score was ${standText(before)}; now there is none.`;
  if (before.level === null) return `There was no score then; now it is ${standText(after)}.`;
  const now = WORDS.standing(after.level, after.decision);
  const then = WORDS.standing(before.level, before.decision);
  const move = moveText(points);
  if (then !== now)
    return `The verdict then was ${then}, at ${before.score}; now it is ${now}, at ${after.score}${move}.`;
  return before.score === after.score && move === ''
    ? `The verdict is ${now}, as it was then, and the score is the same: ${after.score}.`
    : `The verdict is ${now}, as it was then; the score was ${before.score} and is ${after.score} now${move}.`;
}

/** A score with its verdict: «62 (55–71), ready with conditions». */
function standText({ level, decision, score }: VerdictThen): string {
  return level === null ? score : `${score}, ${WORDS.standing(level, decision)}`;
}

function moveText(points: number | null): string {
  if (points === null || Math.abs(points) < 1e-9) return '';
  return `, ${points > 0 ? 'up' : 'down'} by ${pointsText(Math.abs(points))}`;
}

function peopleText({ joined, left, replaced }: PeopleChange): string {
  const named = (people: readonly RoleOf[]): string =>
    list(people.map(({ side, role }) => `the ${respondentText(side, role)}`));
  const were = (people: readonly RoleOf[]): string => (people.length === 1 ? 'was' : 'were');
  const parts = [
    ...(replaced.length > 0
      ? [`${named(replaced)} ${replaced.length === 1 ? 'is another person' : 'are other people'} now`]
      : []),
    ...(joined.length > 0 ? [`${named(joined)} ${were(joined)} heard only now`] : []),
    ...(left.length > 0 ? [`${named(left)} ${were(left)} heard only then`] : []),
  ];
  return `Not the same people were heard, which by itself can move a score: ${parts.join('; ')}.`;
}

function progressText({ made, full, begun }: Progress): string {
  const going = 'going by today’s answers';
  if (made === 1) {
    const one = 'The one recommendation made then';
    if (full + begun === 0) return `${one} does not show in a better answer yet.`;
    return `${one} is ${full === 1 ? 'carried out' : 'under way'}, ${going}.`;
  }
  const parts = [
    ...(full > 0 ? [countInWords(full, 'is carried out', 'are carried out')] : []),
    ...(begun > 0 ? [countInWords(begun, 'is under way', 'are under way')] : []),
  ];
  const done = parts.length === 0 ? 'none shows in a better answer yet' : `${list(parts)}, ${going}`;
  return `Of the ${made} recommendations made then, ${done}.`;
}

/** A verdict at one of two times; `score` as `62 (55–71)`. */
export interface VerdictThen {
  readonly level: keyof typeof LEVEL_WORDS | null;
  /** What it is for, where the stage of the deal was known. */
  readonly decision: DecisionWord | null;
  readonly score: string;
}

/** The verdicts of two assessments, with the points between them; `null` where either has no score. */
export interface TwoVerdicts {
  readonly before: VerdictThen;
  readonly after: VerdictThen;
  readonly points: number | null;
}

/** Somebody by side and role. */
export interface RoleOf {
  readonly side: keyof typeof SIDE_WORDS;
  readonly role?: keyof typeof ROLE_WORDS;
}

/** Who was heard only now, who only then, and which roles were somebody else's then. */
export interface PeopleChange {
  readonly joined: readonly RoleOf[];
  readonly left: readonly RoleOf[];
  readonly replaced: readonly RoleOf[];
}

/** What has become of the recommendations made then; `full`: the answer is at its best now, `begun`: it is better. */
export interface Progress {
  readonly made: number;
  readonly full: number;
  readonly begun: number;
}
