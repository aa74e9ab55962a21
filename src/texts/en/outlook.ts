import { CAPS, type CapWord } from './summary.ts';
import { count, countInWords, type Days, effortText, endsOf, inWords, list, pointsText, WORDS } from './words.ts';

/** The words of the report for what lies ahead: what to settle first, the shortest way up, how far the verdict stands. */
export const OUTLOOK = {
  next: {
    heading: 'What to settle first',
    lead: 'Of what is open or in dispute, this would tell most about the verdict:',
    leadDecided:
      'The verdict is the same however these are settled. They are listed because they make the score more certain, the most telling first:',
    ask: (who: string): string => `To ask: ${who}.`,
    bringTogether: (people: readonly string[]): string => `To bring together, since they differ: ${people.join('; ')}.`,
    settles: 'Whatever comes of it, the verdict is settled.',
    maySettle: (percent: string): string => `Of the answers that it can have, ${percent} would settle the verdict.`,
    narrows: (mean: number, least: number): string =>
      Math.abs(mean - least) < 0.05
        ? `The interval gets narrower by ${pointsText(mean)}.`
        : `The interval gets narrower by ${pointsText(mean)} on average, and by ${pointsText(least)} at least.`,
    more: (amount: number): string =>
      `${WORDS.capitalise(countInWords(amount, 'more question'))} would add less and ${amount === 1 ? 'is' : 'are'} listed below.`,
  },
  way: {
    /** `isLeast`: whether no way takes less effort; else it is the best that a search found. */
    heading: (goal: GoalWords, isLeast: boolean): string =>
      `${isLeast ? 'The shortest way' : 'A short way'} ${goalText(goal)}`,
    /** The same in short, below the next steps of the first page; `isAmong`: whether it takes none but those. */
    brief: (goal: GoalWords, steps: number, days: Days, isAmong: boolean, isLeast: boolean): string => {
      const way = `${countInWords(steps, 'step')}, ${effortText(days)} in all`;
      const which = isLeast ? 'the shortest way' : 'the shortest way found';
      return isAmong
        ? `${WORDS.capitalise(which)} ${goalText(goal)} is among them: ${way}. It has a section of its own further down.`
        : `These weigh most; ${which} ${goalText(goal)} is another: ${way}. It has a section of its own further down.`;
    },
    outOfReach: (level: string): string =>
      `Even with every answer at its best, the verdict would not be ${level}; the profile asks for more than its questions can give.`,
    /** Critical questions that too few people set aside, above their list. */
    takeUp: (level: string, amount: number): string =>
      `The verdict cannot be ${level} while ${amount === 1 ? 'this critical question is' : 'these critical questions are'} set aside as not applicable by fewer than two people, or by nobody at the client. Take ${amount === 1 ? 'it' : 'them'} up again, or have a second person confirm it:`,
    /**
     * `isSettled`: whether nothing is open or disputed. `saving`: days that fall away if what is to be found out first is
     * in place already. `least`: what any way takes at least, where the search stopped before it was sure of this one.
     */
    lead: (steps: number, days: Days, isSettled: boolean, saving: number, least?: number): string => {
      const [from, to] = endsOf(days);
      const than = least === undefined ? 'less effort' : `less than ${effortText(least)}`;
      const counted = from === to ? '' : ' Each step is counted at the most that it may take.';
      const proven = isSettled
        ? `no other choice of steps gets there with ${than}.`
        : `no other choice of steps is sure to get there with ${than}, however the open and disputed answers turn out.`;
      const best = least === undefined ? proven : `the best of those that could be compared; ${proven}`;
      const start = `${WORDS.capitalise(countInWords(steps, 'step'))}, ${effortText(days)}: ${best}${counted}`;
      return saving === 0
        ? start
        : `${start} Up to ${effortText(saving)} of that falls away if what has to be found out first is in place already.`;
    },
    findOut: 'find out first',
    /** Further steps that rest on what was told in confidence; `hasOthers`: whether there are others. */
    inConfidence: (steps: number, hasOthers: boolean): string => {
      const told = 'on what was told in confidence';
      if (!hasOthers) return `${steps === 1 ? 'The one step rests' : 'All of its steps rest'} ${told}.`;
      const [rest, are] = steps === 1 ? ['rests', 'is'] : ['rest', 'are'];
      return `${WORDS.capitalise(countInWords(steps, 'more step'))} ${rest} ${told} and ${are} neither listed nor part of these person-days.`;
    },
    /** What has to be shown, above its list; `demand`: whether it is enough to name it. `hasSteps`: besides steps. */
    toShow: (amount: number, demand: 'named' | 'seen', hasSteps: boolean): string => {
      const what = demand === 'seen' ? 'the interviewer has to see the evidence' : 'evidence has to be named';
      const answers = amount === 1 ? 'this answer' : 'these answers';
      return `${hasSteps ? 'Besides, ' : 'No step is needed, but '}${what} for ${answers}; no effort is counted for that:`;
    },
    toShowInConfidence: (amount: number, hasOthers: boolean): string =>
      `Evidence has to be shown for ${countInWords(amount, hasOthers ? 'more answer' : 'answer')} that rest${amount === 1 ? 's' : ''} on what was told in confidence.`,
    roadmapStep: (number: number): string => `step ${number} of the roadmap`,
    /** `steps`: how many there are; none where all that is missing has to be shown. */
    result: (verdict: string, steps: number): string =>
      steps === 0
        ? `With that shown, the verdict would be: ${verdict}.`
        : `With ${steps === 1 ? 'this' : 'these'} done, the verdict would be: ${verdict}.`,
  },
  /** What was agreed to be done in the interviews. */
  actions: {
    heading: 'Agreed in the interviews',
    lead: ({ agreed, parked, overdue, done }: ActionAmounts): string => {
      const parts = [
        `${countInWords(agreed, 'action')} ${agreed === 1 ? 'was' : 'were'} agreed`,
        ...(done === 0 ? [] : [`${inWords(done)} ${done === 1 ? 'is' : 'are'} done`]),
        ...(overdue === 0 ? [] : [`${inWords(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue`]),
        ...(parked === 0
          ? []
          : [`${countInWords(parked, 'point')} ${parked === 1 ? 'is' : 'are'} parked until somebody takes it on`]),
      ];
      return `${WORDS.capitalise(list(parts))}. They stand next to what this report recommends.`;
    },
    action: 'Action',
    owner: 'Who',
    due: 'Due',
    state: 'State',
    parked: 'parked, no owner yet',
    /** In a client’s copy, where no role is known of the one who is named. */
    someOwner: 'the owner named in the interview',
    confidential: '(in confidence)',
    open: 'open',
    overdue: 'overdue',
    done: (day: string): string => `done on ${day}`,
    /** The same at a glance. */
    brief: ({ agreed, parked, overdue, done }: ActionAmounts): string =>
      `${[
        `${count(agreed, 'action')} agreed`,
        ...(parked === 0 ? [] : [`${parked} parked`]),
        ...(overdue === 0 ? [] : [`${overdue} overdue`]),
        ...(done === 0 ? [] : [`${done} done`]),
      ].join(', ')}.`,
  },
  robustness: {
    heading: 'How far the verdict stands',
    /** `same`: in how many of the trials the verdict is the same. */
    holds: (same: number, draws: number, low: string, high: string): string => {
      const give =
        same === draws ? 'all give' : same === 0 ? 'none gives' : same === 1 ? 'one gives' : `${grouped(same)} give`;
      return `Of ${grouped(draws)} trials, ${give} the same verdict, and nine in ten score between ${low} and ${high}.`;
    },
    varied:
      'What each trial varied: every weight, by up to a quarter; every threshold and floor of the verdict, by up to 5 points; the half mark, below which blockers and conditions apply, by up to 10 points; what an answer between the worst and the best one scores, by up to half the way to its neighbours; and whether the areas are put together by the arithmetic or the geometric mean. Open answers took any of their options, with evidence or without; disputed ones took any of the answers given, the better ones too; and what is open about the engagement itself took any of its outcomes.',
    /** `percent`: how many answers were taken as another one. */
    slips: (percent: string, slip: SlipWords): string => {
      const taken = `${percent} of the answers were taken as the next better or worse option, as another interviewer might have noted them.`;
      if (slip.isMeasured)
        return `${taken} That is half the share that differs among ${count(slip.pairs, 'pair')} of answers from two people of one side to one question.`;
      const there =
        slip.pairs === 0 ? 'there is none here' : `there ${slip.pairs === 1 ? 'is' : 'are'} ${slip.pairs} here`;
      return `${taken} This rate is assumed: to measure it takes ${slip.fewest} pairs of answers from two people of one side to one question, and ${there}.`;
    },
    notVaried:
      'What was not varied: the questions themselves, which of them are critical, which of them block at their worst answer, and the rules that hold the verdict down. How far the verdict rests on these, no such trial can tell.',
    drivers: (drivers: readonly string[]): string => `What moves the score most is ${list(drivers)}.`,
    answer: (topic: string): string => `the answer on “${topic}”`,
    openAnswer: (topic: string): string => `the open answer on “${topic}”`,
    optionScores: (topic: string): string => `what the answers on “${topic}” score`,
    questionWeight: (topic: string): string => `the weight of “${topic}”`,
    areaWeight: (title: string): string => `the weight of the area “${title}”`,
    aggregation: 'the way in which the areas are put together',
    context: 'what is still open about the engagement itself',
    flip: (weight: string, change: string, level: string): string =>
      `The smallest change of one weight that would change the verdict: with ${weight} ${change}, it would be ${level}.`,
    more: (percent: string): string => `${percent} higher`,
    less: (percent: string): string => `${percent} lower`,
    times: (factor: string): string => `${factor} times as high`,
    none: 'at nought',
    noFlip: 'No change of a single weight, down to nought or up to a hundredfold, would change the verdict.',
    /** Where blockers or conditions hold the verdict, so that weights could not lift it: `amount` of them. */
    onGates: (caps: CapWord, amount: number): string => {
      const [one, many] = CAPS[caps];
      return `The verdict rests on ${amount === 1 ? `a ${one}` : many}, not on weights.`;
    },
  },
};

/** How many there are of each kind; what is done was agreed, too. */
export interface ActionAmounts {
  readonly agreed: number;
  readonly parked: number;
  readonly overdue: number;
  readonly done: number;
}

/** Where the rate of slips comes from: so many pairs of answers, or an assumption where these are fewer than `fewest`. */
export interface SlipWords {
  readonly isMeasured: boolean;
  readonly pairs: number;
  readonly fewest: number;
}

/** Where a way leads: to a level, or to certainty of the one that the verdict has already. */
export interface GoalWords {
  /** In words. */
  readonly level: string;
  readonly isReached: boolean;
}

function goalText({ level, isReached }: GoalWords): string {
  return isReached ? `to make sure of “${level}”` : `to “${level}”`;
}

function grouped(amount: number): string {
  return String(amount).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}
