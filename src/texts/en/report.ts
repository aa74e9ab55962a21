import { TITLE, VERDICT } from './first-page.ts';
import { count, countInWords, type Days, effortText, endsOf, list, pointsText, WORDS } from './words.ts';

/** The report's texts, section by section in the order of reading. */
export const REPORT = {
  /** The headings of a house's own sections, where they bring none. */
  own: { preface: 'Preface', closing: 'Closing remarks' },

  title: TITLE,

  answer: {
    noneOf: (of: number): string => `none of the ${of} listed`,
    someOf: (labels: readonly string[], of: number): string =>
      `${labels.length} of the ${of} listed: ${labels.join('; ')}`,
    outdated: 'an answer to an earlier version; to be asked again',
    findOut: (who: string | undefined, question: string): string =>
      `Find out first${who === undefined ? '' : ` (${who.toLowerCase()})`}: ${question}`,
  },

  verdict: VERDICT,

  gates: {
    blockers: 'Blockers',
    noBlocker: 'No answer given so far blocks the work.',
    blocking: (amount: number): string =>
      `${WORDS.capitalise(countInWords(amount, 'point blocks', 'points block'))} the work. No strength elsewhere makes up for this.`,
    couldBlock: (amount: number): string => (amount === 1 ? 'Could become a blocker' : 'Could become blockers'),
    conditions: 'Conditions',
    noCondition: 'No answer given so far attaches a condition.',
    toMeet: (amount: number): string =>
      `${WORDS.capitalise(countInWords(amount, 'condition has', 'conditions have'))} to be met before the verdict can be a plain “ready”.`,
    couldBeConditions: (amount: number): string =>
      amount === 1 ? 'Could become a condition' : 'Could become conditions',
    /** Two or more gates that rest on what was told in confidence. */
    inConfidence: (amount: number): string => `${WORDS.capitalise(countInWords(amount, 'point'))} told in confidence`,
    answer: 'Answer:',
    shown: 'Evidence:',
    why: 'Why it matters:',
    what: 'What to do:',
    who: 'Who and by when:',
    /** What comes after the people who differ have settled which answer is true. */
    afterwards: 'After that:',
    ifWorse: 'If the worse answer is true:',
    settle: (evidence: string): string =>
      `Settle first which answer is true, and look together at what would show it: ${evidence}`,
    /** What is told within a gate, since it rests on nothing but the same questions. */
    covers: 'This covers as well:',
    toShow: (evidence: string): string => `Ask to see: ${evidence}`,
    scores: (score: string, isDisputed: boolean): string =>
      `${isDisputed ? 'They count as' : 'It scores'} ${score} of 100.`,
    criticalOpen: 'Critical questions without an answer',
    noGuess: 'A plain “ready” cannot rest on a guess. These answers come first.',
    nobodyKnew: 'Nobody knew.',
    depends: 'This depends on answers that are open, or on which respondents differ.',
    differ: 'Respondents differ.',
    ifBad: 'It counts if what is open turns out badly.',
    /** `topics` are settled, and bad enough; `deciding`: the questions about the engagement, where these are known. */
    dependsOnContext: (topics: readonly string[], deciding: readonly string[]): string =>
      `Whether it comes to that depends on ${deciding.length === 0 ? 'the open questions about the engagement' : list(deciding)}; the ${topics.length === 1 ? 'answer' : 'answers'} on ${list(topics)} ${topics.length === 1 ? 'is' : 'are'} not good enough to prevent it.`,
    /** Behind what a blocker says of the engagement, where people do not agree on it. */
    contested: (topics: readonly string[]): string => `This goes by ${list(topics)}, on which people differ.`,
    dependsOn: (topics: readonly string[]): string => `Whether it comes to that depends on ${list(topics)}.`,
    hidden:
      'As far as is known it does not apply; it would if the open questions about the engagement turn out otherwise.',
  },

  areas: {
    heading: 'Areas',
    area: 'Area',
    glance: 'At a glance',
    score: 'Score',
    answered: 'Answered',
    coverage: 'Coverage',
    weight: 'Weight',
    noneYet: 'none yet',
    of: (answered: number, asked: number): string => `${answered} of ${asked}`,
    scale: 'Scores run from 0 to 100.',
    /** What the parts of a bar are, for those that some bar has. */
    inBars: 'In each bar, ',
    parts: { certain: ' is certain', open: ' depends on open or disputed answers', missing: ' is missing' },
    lastPart: ' and ',
    covered: 'Coverage is the share of the questions answered, each counted by its weight.',
    nothingApplies: 'nothing here applies to this engagement.',
    nothingAnswered: 'nothing answered yet.',
    belowFloor: (floor: string): string => `Below ${floor}, which by itself makes the verdict not ready.`,
    open: (amount: number): string => `${WORDS.capitalise(countInWords(amount, 'question'))} still open.`,
    inConfidence: 'what was answered here was told in confidence.',
    oneAnswer: (topic: string, score: string, isAll: boolean): string =>
      `the one answer${isAll ? '' : ' shown here'}, on ${topic}, scores ${score}`,
    /** `areAll`: whether there are no other answers, such as were told in confidence. */
    allBest: (amount: number, areAll: boolean): string => `${theAnswers(amount, areAll)} are the best that can be had`,
    allScore: (amount: number, score: string, areAll: boolean): string =>
      `${theAnswers(amount, areAll)} score ${score}`,
    spread: (best: readonly string[], worst: readonly string[]): string =>
      `strongest in ${list(best)}; weakest in ${list(worst)}`,
  },

  costs: {
    heading: 'What costs most points',
    /** Of `all` points, `points` are lost by the answers shown; `others` answers lose the rest. */
    lead: (shown: number, points: number, others: number, all: number): string => {
      const short = `the ${pointsText(all)} that the overall score is short of 100`;
      if (shown === 1) return `One answer accounts for ${short}.`;
      const these = `These ${countInWords(shown, 'answer')} account for`;
      if (others === 0) return `${these} ${short}.`;
      const rest = `${countInWords(others, 'more answer')} ${others === 1 ? 'makes' : 'make'} up the rest`;
      return `${these} ${points.toFixed(1)} of ${short}; ${rest} and can be found in the roadmap.`;
    },
    /** The same where answers told in confidence cost points too, so that these do not add up to the whole. */
    leadBeside: (shown: number, points: number, others: number): string => {
      const these = `${shown === 1 ? 'This answer costs' : `These ${countInWords(shown, 'answer')} cost`} ${pointsText(points)}`;
      const rest = others === 0 ? '' : `; ${countInWords(others, 'more answer')} can be found in the roadmap`;
      return `${these}${rest}. What was told in confidence is not listed.`;
    },
    what: 'What to do:',
    shown: 'Evidence:',
    evidence: 'What would show it:',
    sources: 'Drawn from:',
  },

  observations: {
    heading: 'Also worth knowing',
    concerns: (topics: readonly string[]): string => `This concerns ${list(topics)}.`,
  },

  unknown: {
    heading: 'What is still unknown',
    /** How many questions are open, how many of them about the engagement, and how many conversations it takes. */
    lead: (questions: number, context: number, conversations: number): string => {
      const open = [
        ...(questions > context ? [countInWords(questions - context, 'question')] : []),
        ...(context > 0 ? [`${countInWords(context, 'question')} about the engagement itself`] : []),
      ];
      const talks = WORDS.capitalise(countInWords(conversations, 'conversation'));
      const each = conversations === 1 ? '' : ', each with somebody likely to know';
      return `${WORDS.capitalise(list(open))} ${questions === 1 ? 'is' : 'are'} open. ${talks} could close ${questions === 1 ? 'it' : 'them'}${each}.`;
    },
    nobodyKnew: 'Asked, but nobody knew.',
    decides: {
      questions: 'The answer decides which other questions apply.',
      rule: 'The answer decides whether a stricter rule applies.',
    },
    askToSee: (evidence: string): string => `Ask to see: ${evidence}`,
    critical: 'critical',
    disputed: 'Where respondents differ',
    bringTogether:
      'Bring the people together over the evidence; until then the score can only be given as an interval.',
    unproven: 'Taken on trust',
    nothingShown: (amount: number): string =>
      `${amount === 1 ? 'This critical question was' : 'These critical questions were'} answered well, but nothing that still holds was shown. Ask to see:`,
    named: 'So far:',
    outdated: 'To be asked again',
    changed: (amount: number): string =>
      amount === 1
        ? 'This question has changed its meaning since it was answered.'
        : 'These questions have changed their meaning since they were answered.',
  },

  roadmap: {
    heading: 'Roadmap',
    /** Steps and person-days; of the steps, `open` start with finding something out and may add `ifNeeded` days. */
    lead: (steps: number, days: Days, open: number, ifNeeded: Days): string => {
      const all = WORDS.capitalise(countInWords(steps, 'step'));
      if (open === steps) {
        return `${all}, up to ${effortText(endsOf(ifNeeded)[1])} in all: ${open === 1 ? 'it' : 'each'} starts with finding something out.`;
      }
      const start = `${all}, ${effortText(days)} in all.`;
      if (open === 0) return start;
      const them = `${WORDS.capitalise(countInWords(open, 'of them starts', 'of them start'))} with finding something out`;
      return `${start} ${them}, which may take ${effortText(ifNeeded)} more.`;
    },
    notListed: 'Steps that rest only on what was told in confidence are not listed.',
    upTo: (days: number): string => `up to ${effortText(days)}`,
    ifNeeded: (days: Days): string => `${effortText(days)} if needed`,
    worth: (points: number): string => `worth ${pointsText(points)}`,
    after: (steps: readonly number[]): string =>
      `after ${steps.length === 1 ? 'step' : 'steps'} ${list(steps.map(String))}`,
    findOut: 'Find out first; then, if needed:',
  },

  strengths: {
    heading: 'What is already strong',
    lead: (areAllBest: boolean): string =>
      areAllBest
        ? 'These answers are at their best; they need no more than upkeep.'
        : 'Answers at their best need no more than upkeep. Those that are close to it have a step left, which the road map names.',
    closeTo: (topics: string): string => `close to the best in ${topics}`,
  },

  facts: { heading: 'Facts', fact: 'Fact', value: 'What is known' },
  answers: {
    heading: 'All answers',
    question: 'Question',
    who: 'Who',
    answer: 'Answer',
    score: 'Score',
    all: 'All',
    together: 'Together',
    remarks: 'Notes and evidence:',
    confidential: 'confidential',
    keyFact: 'key fact',
    notListed: 'Questions that were answered in confidence only are not listed.',
    evidence: 'Evidence: ',
  },

  /** The table of a framework for an auditor. */
  clauses: {
    heading: 'Clause by clause',
    lead: 'Each clause in words of our own, next to the questions that ask it. What is asked here can support a judgement on a clause; it does not take its place.',
    withheld:
      '“Not asked here” also stands where all that was said was told in confidence, which this copy does not show.',
    clause: 'Clause',
    evidence: 'Evidence',
    day: 'Day',
    gap: 'Gap',
    byHeading: 'by heading',
    lookedUp: (day: string): string => `Looked up on ${day}:`,
    /** How many of all clauses have which gap. */
    tally: (clauses: number, gaps: readonly (readonly [gap: string, clauses: number])[]): string =>
      `${count(clauses, 'clause')}: ${gaps.map(([gap, some]) => `${gap}, ${some}`).join('; ')}.`,
    gaps: {
      'not-asked': 'not asked here',
      open: 'open',
      'below-best': 'below its best',
      'not-shown': 'at its best, but not shown',
      'set-aside': 'set aside',
      shown: 'shown',
      'does-not-apply': 'not applicable here',
      outside: 'outside what can be asked',
    },
  },
};

function theAnswers(amount: number, areAll: boolean): string {
  if (!areAll) return `the ${count(amount, 'answer')} shown here`;
  return amount === 2 ? 'both answers' : `all ${count(amount, 'answer')}`;
}
