import type { DecisionWord } from './standing.ts';
import type { EvidenceDemand } from './verdict.ts';
import { count, countInWords, list, WORDS } from './words.ts';

/**
 * What stands between a verdict and a better level. `byScores`: the level that the scores alone give, in words, where no
 * score is too low for `level`. The counts are of what holds it back.
 */
export interface Gap {
  readonly level: 'ready' | 'ready-with-conditions';
  /** The level in words. */
  readonly word: string;
  readonly overall?: { readonly score: number; readonly needed: number };
  readonly areas: readonly { readonly title: string; readonly score: number; readonly needed: number }[];
  readonly byScores: string;
  readonly blockers: number;
  readonly conditions: number;
}

/** What a verdict of ready stands on. */
export interface Footing {
  /** Whether no open or disputed answer could make it worse. */
  readonly isCertain: boolean;
  readonly gaps: number;
  readonly onTrust: number;
}

/** The first page: the verdict, what it means and what it rests on. */
export const VERDICT = {
  heading: 'Verdict',
  keyFacts: 'Key facts',
  /** Critical questions that were set aside as not applicable. */
  setAside: (amount: number): string =>
    `${WORDS.capitalise(countInWords(amount, 'critical question was', 'critical questions were'))} set aside as not applicable, for the reason given:`,
  noWeight: 'No area with a weight has an answer, so there is no overall score.',
  nothingApplies: 'None of the questions applies to this engagement, so there is nothing to score.',
  nothingAnswered:
    'Nothing has been answered so far, so readiness cannot be judged. The questions and the people to ask are listed below.',
  /** `gaps` and `onTrust` count answers short of their best, and critical ones that nothing was shown for. */
  ready: ({ isCertain, gaps, onTrust }: Footing, decision: DecisionWord | null): string =>
    [
      `${decision === null ? soFar(isCertain, 'nothing stands in the way') : goAhead(isCertain, decision)}.`,
      ...(gaps === 0 ? [] : ['What is listed below would make a sound footing better; none of it stands in the way.']),
      ...(onTrust === 0
        ? []
        : [
            `${WORDS.capitalise(countInWords(onTrust, 'critical answer'))} still ${onTrust === 1 ? 'rests' : 'rest'} on somebody’s word; below is what to ask to see.`,
          ]),
    ].join(' '),
  withConditions: (conditions: number, isCertain: boolean, decision: DecisionWord | null): string => {
    if (decision === null) {
      const met = conditions === 1 ? 'the condition below has to be met' : 'the conditions below have to be met';
      return `${soFar(isCertain, conditions === 0 ? 'the gaps below have to be closed' : met)}.`;
    }
    const met = conditions === 1 ? 'the condition below is met' : 'the conditions below are met';
    return `${goAhead(isCertain, decision)}, provided that ${conditions === 0 ? 'the gaps below are closed' : met}.`;
  },
  /** Nothing stands in the way but that good answers to critical questions were not shown. */
  onceShown: (isCertain: boolean, decision: DecisionWord | null, demand: EvidenceDemand): string => {
    const [once, first] =
      demand === 'seen'
        ? ['the evidence for the answers below has been seen', 'the evidence for the answers below has to be seen']
        : ['evidence is named for the answers below', 'evidence has to be named for the answers below'];
    const start = decision === null ? soFar(isCertain, first) : `${goAhead(isCertain, decision)} once ${once}`;
    return `${start}; nothing else stands in the way.`;
  },
  notReady: (decision: DecisionWord | null): string =>
    decision === null
      ? 'The points below have to be put right first.'
      : `${STOP[decision]} until the points below have been put right.`,
  /** While the stage of the deal is open or disputed. */
  noDecision: 'The verdict is for no decision yet; the stage of the deal decides which.',
  /** How many answers have yet to be shown; a section of its own lists them. */
  toShow: (amount: number): string =>
    `${WORDS.capitalise(countInWords(amount, 'answer'))} ${amount === 1 ? 'is' : 'are'} listed below with what to ask to see.`,
  gap: ({ level, word, overall, areas, byScores, blockers, conditions }: Gap): string => {
    if (overall === undefined && areas.length === 0) {
      const holding = [
        ...(blockers === 0 ? [] : [countInWords(blockers, 'blocker')]),
        ...(conditions === 0 ? [] : [countInWords(conditions, 'condition')]),
      ];
      return `The scores alone would make it ${byScores}; ${list(holding)} ${blockers + conditions === 1 ? 'holds' : 'hold'} it back.`;
    }
    const gates = level === 'ready' ? conditions : blockers;
    const held = countInWords(gates, level === 'ready' ? 'condition' : 'blocker');
    const parts = [
      ...(overall === undefined
        ? []
        : [`the overall score has to rise from ${WORDS.score(overall.score)} to ${WORDS.score(overall.needed)}`]),
      ...areasToRaise(areas),
      ...(gates === 0
        ? []
        : [`${held} ${gates === 1 ? 'has' : 'have'} to be ${level === 'ready' ? 'met' : 'cleared'}`]),
    ];
    // The areas are a list of their own.
    const all = parts.length > 2 ? `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}` : list(parts);
    return `To be ${word}, ${all}.`;
  },
  weakest: (title: string, interval: string): string => `The weakest area is ${title}, at ${interval}.`,
  /** Areas without any answer, where others have some. */
  unanswered: (titles: readonly string[]): string =>
    `Nothing is known yet about ${list(titles.map((title) => `“${title}”`))}, so the score leaves ${titles.length === 1 ? 'it' : 'them'} out.`,
  mean: (overall: string, geometric: string): string =>
    overall === geometric
      ? 'No area lags far behind the others.'
      : `The overall score of ${overall} lets strong areas make up for weak ones; the geometric mean, which forgives a weak area less, comes to ${geometric}.`,
  reasons: (amount: number): string => `${WORDS.capitalise(countInWords(amount, 'reason'))} for this verdict`,
  /** Where the scores are high enough and the reasons are more than what holds the verdict back. */
  weightiest: 'What weighs most',
  reasonsNotFull: (amount: number): string =>
    `${WORDS.capitalise(countInWords(amount, 'reason'))} why it is not a full score`,
  steps: (amount: number): string => WORDS.capitalise(countInWords(amount, 'next step')),
  /** Of a question about the engagement: `what` blocks or does not, as it turns out. */
  decides: (state: ContextState, what: readonly string[]): string =>
    `${CONTEXT_STATES[state]} It decides whether this blocks: ${what.join('; ')}.`,
  nobodyKnew: 'Nobody could answer this critical question.',
  noAnswer: 'A critical question without an answer.',
};

/** How a question about the engagement stands that is not settled. */
export type ContextState = keyof typeof CONTEXT_STATES;

const CONTEXT_STATES = {
  unanswered: 'This has no answer yet.',
  unknown: 'Nobody could answer this.',
  disputed: 'People differ on this.',
} as const;

/** What may be done, by what the verdict is for. */
const GO = {
  'to-choose': 'a provider can be chosen',
  'to-sign': 'the contract can be signed',
  'to-hand-over': 'the work can be handed over',
  'to-go-on': 'the work can go on',
  'to-take-back': 'the work can be taken back or moved',
} as const;

const STOP = {
  'to-choose': 'No provider should be chosen',
  'to-sign': 'Nothing should be signed',
  'to-hand-over': 'The work should not be handed over',
  'to-go-on': 'The work should not go on as it is',
  'to-take-back': 'The work should not be taken back or moved',
} as const;

function goAhead(isCertain: boolean, decision: DecisionWord): string {
  return soFar(isCertain, GO[decision]);
}

function soFar(isCertain: boolean, text: string): string {
  return isCertain ? WORDS.capitalise(text) : `On the answers so far, ${text}`;
}

/** Areas that miss the same floor are named in one sentence; their titles may have commas. */
function areasToRaise(areas: Gap['areas']): readonly string[] {
  const floors = [...new Set(areas.map(({ needed }) => needed))];
  return floors.map((floor) => {
    const [first, ...others] = areas.filter(({ needed }) => needed === floor);
    if (first === undefined) return '';
    const to = WORDS.score(floor);
    if (others.length === 0) return `“${first.title}” has to rise from ${WORDS.score(first.score)} to ${to}`;
    const named = [first, ...others].map(({ title, score }) => `“${title}” (now ${WORDS.score(score)})`);
    return `the areas ${list(named)} have to reach ${to}`;
  });
}

/** The title page, with what the copy shows or leaves out. */
export const TITLE = {
  heading: (scope: string): string => (scope === '' ? 'Readiness to outsource' : `Readiness to outsource: ${scope}`),
  client: (name: string): string => `Client: ${name}`,
  provider: (name: string): string => `Provider: ${name}`,
  /** Later on there is one, whose name was left out. */
  noProvider: (decision: DecisionWord | null): string =>
    decision === 'to-choose' ? 'No provider chosen yet' : 'No provider named',
  noDate: 'undated',
  profile: (title: string): string => `Profile: ${title}`,
  interviews: (people: readonly string[]): string =>
    people.length === 0 ? 'No interviews yet' : `${count(people.length, 'interview')}: ${people.join('; ')}`,
  preparedBy: (name: string): string => `Prepared by ${name}`,
  internal: 'Internal copy.',
  internalNotice: ({ answers, notes, names }: Withheld): string => {
    const shown = [
      ...(answers > 0 ? [`${countInWords(answers, 'answer')} told in confidence`] : []),
      ...(notes > 0 ? [`${countInWords(notes, 'note')} of the interviewer’s own`] : []),
    ];
    const parts = [
      ...(names > 0 ? ['names people'] : []),
      shown.length === 0 ? 'may show what is nobody else’s business' : `shows ${list(shown)}`,
    ];
    return ` It ${list(parts)}. Do not pass it on.`;
  },
  /** What a client's copy leaves out; empty where that is nothing. */
  clientNotice: ({ answers, notes, names, actions = 0 }: Withheld, isCounted: boolean, hasPeople: boolean): string =>
    [
      ...(answers > 0 ? [confidenceText(answers, isCounted)] : []),
      ...(notes > 0
        ? [
            `${WORDS.capitalise(countInWords(notes, 'note'))} of the interviewer’s own ${notes === 1 ? 'is' : 'are'} left out of this copy.`,
          ]
        : []),
      ...(actions > 0
        ? [
            `${WORDS.capitalise(countInWords(actions, 'action'))} agreed in confidence ${actions === 1 ? 'is' : 'are'} left out of this copy.`,
          ]
        : []),
      ...(names > 0 && hasPeople ? ['People appear by role.'] : []),
    ].join(' '),
};

/** What answers told in confidence do in a client's copy. */
function confidenceText(answers: number, isCounted: boolean): string {
  const [were, they, are, questions] =
    answers === 1 ? ['was', 'it', 'is', 'its question is'] : ['were', 'they', 'are', 'their questions are'];
  const told = `${WORDS.capitalise(countInWords(answers, 'answer'))} ${were} told in confidence`;
  return isCounted
    ? `${told}: ${they} ${answers === 1 ? 'counts' : 'count'} in the scores of the areas and of the whole, and ${are} shown nowhere by ${answers === 1 ? 'itself' : 'themselves'}; a reader with the other figures can estimate ${answers === 1 ? 'it' : 'them'}.`
    : `${told}: ${they} ${are} left out, and ${questions} scored as if nobody had answered.`;
}

/** How much a client's copy leaves out, and an internal one shows. */
export interface Withheld {
  /** Answers told in confidence, each respondent's by itself. */
  readonly answers: number;
  /** Notes that are the interviewer's own. */
  readonly notes: number;
  /** Names of respondents. */
  readonly names: number;
  /** What was agreed in confidence; not there where nothing was. */
  readonly actions?: number;
}
