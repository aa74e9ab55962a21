import type { RuleText } from './rule-texts.ts';

/** What a lint rule means to an author: as for every rule, plus when it is honest to waive it and where it comes from. */
export interface LintText extends RuleText {
  /** When a waiver is honest. */
  readonly waive: string;
  /** Ids in sources.yaml of the works that the rule rests on; none for a rule of this project's own. */
  readonly references: readonly string[];
}

/** The wording of every lint rule, in the order in which they are tried; a test holds it against the rules that exist. */
export const LINT_TEXTS = {
  'double-barrelled': {
    title: 'Double-barrelled question',
    explanation: 'A question that asks two things at once gets one answer, and nobody can tell to which of the two.',
    remedy: 'Ask one thing, and give the other a question of its own.',
    waive: 'Waive it where the joined words name one thing.',
    references: ['R29', 'R30'],
  },
  negation: {
    title: 'Negation',
    explanation: 'Readers miss a negative, and take two of them for their opposite.',
    remedy: 'Ask for what is there, so that more of it is better.',
    waive: 'Waive it where the absence itself is what the question is about.',
    references: ['R29'],
  },
  absolute: {
    title: 'Absolute word',
    explanation: 'A single exception makes an absolute untrue, so careful people avoid it and others tick it too soon.',
    remedy: 'Say how much, or name the cases that count.',
    waive: 'Waive it where the word sets a limit that can be checked.',
    references: ['R33'],
  },
  'vague-amount': {
    title: 'Vague amount',
    explanation: 'Two people take the same vague word for different amounts, and their answers cannot be compared.',
    remedy: 'Give a number, a date or an act that can be seen.',
    waive: 'Waive it where the word is defined nearby or is part of a name.',
    references: ['R30', 'R32'],
  },
  leading: {
    title: 'Leading question',
    explanation: 'A question that shows which answer is wanted gets that answer.',
    remedy: 'Leave the opinion out, and ask what is done.',
    waive: 'Waive it where the words are quoted or part of a name.',
    references: ['R29', 'R30'],
  },
  'agree-disagree': {
    title: 'Agreement scale',
    explanation: 'People tend to agree with whatever they are read, so a scale of agreement measures politeness too.',
    remedy: 'Ask about the thing itself, with an option for each state that it can be in.',
    waive: 'Waive it where agreement between the parties is the fact that is asked for.',
    references: ['R31'],
  },
  length: {
    title: 'Too long',
    explanation: 'A long question is forgotten before its end, above all when it is read aloud.',
    remedy: 'Keep a question to one sentence of 25 words, and an option to 20; the rest goes into the help.',
    waive: 'Waive it where each word is needed to tell two options apart.',
    references: ['R32'],
  },
  readability: {
    title: 'Hard to read',
    explanation: 'Above grade 12 of Flesch and Kincaid, a listener needs the question twice.',
    remedy: 'Use shorter words, and shorter sentences.',
    waive: 'Waive it where a long word is the one that the respondents use.',
    references: ['R32'],
  },
  'reference-period': {
    title: 'No reference period',
    explanation: 'Without a period, one person counts since yesterday and another since the contract began.',
    remedy: 'Say over which time to count, such as «in the last six months».',
    waive: 'Waive it where the event can happen only once.',
    references: ['R30'],
  },
  presumption: {
    title: 'Presumption',
    explanation: 'A question that takes something for granted leaves those who lack it without a true answer.',
    remedy: 'Add an option that admits its absence, or ask first whether it exists.',
    waive: 'Waive it where the thing is sure to exist.',
    references: ['R30'],
  },
  'stage-subject': {
    title: 'No subject at a stage',
    explanation:
      'While no provider is chosen there is one side, so that a question about two sides or about what the provider does has no true answer.',
    remedy: 'Leave that stage out under "when", and ask a question of its own there: what is asked for, and by whom.',
    waive: 'Waive it where the words name something that exists before a provider is chosen.',
    references: [],
  },
  jargon: {
    title: 'Unexplained abbreviation',
    explanation: 'A respondent who does not know an abbreviation guesses, and seldom says so.',
    remedy: 'Write it out, or explain it once in brackets behind the full term.',
    waive: 'Waive it where the abbreviation is better known than what it stands for.',
    references: ['R30'],
  },
  'no-role': {
    title: 'Nobody who would know',
    explanation: 'A question put to people who cannot know the answer collects guesses.',
    remedy: 'List the roles that would know under "roles".',
    waive: 'Waive it where truly anybody can answer.',
    references: ['R30', 'R34'],
  },
  anchors: {
    title: 'Anchors of the scale',
    explanation:
      'Answers can be compared when four options run from worst to best and each names an act or a document that one can see.',
    remedy: 'Write four options with rising scores, each saying what a visitor would find.',
    waive: 'Waive it where the best answer lies in the middle, or where the facts have another number of states.',
    references: ['R35'],
  },
  'scale-ends': {
    title: 'Ends of the scale',
    explanation:
      'A worst answer above 0 hides what is missing, and a best one below 100 leaves a question that nobody can answer in full.',
    remedy: 'Give the worst option 0 and the best 100.',
    waive: 'Waive it where even the worst answer is a good part of the way, or the best that can be had falls short.',
    references: [],
  },
  criticality: {
    title: 'Criticality said twice',
    explanation: 'A reader of the file goes by the criticality that stands there, and the score by another one.',
    remedy: 'Call a knock-out critical, and raise only what is not critical everywhere.',
    waive: 'Waive it where an extension is meant to take the knock-out or the criticality away.',
    references: [],
  },
  balance: {
    title: 'Unbalanced options',
    explanation: 'Options that overlap, repeat each other or differ widely in length draw answers by their look.',
    remedy: 'Make the options exclude each other and alike in length; leave «don’t know» to the program.',
    waive: 'Waive it where the longest option adds what cannot be left out.',
    references: ['R29', 'R30'],
  },
  'longest-best': {
    title: 'Best option stands out',
    explanation: 'A best option that is much longer than the others is picked by people who have not read it.',
    remedy: 'Move conditions into the help and the evidence, or say as much about the other options.',
    waive: 'Waive it where the longer words are a name that cannot be shortened.',
    references: [],
  },
  blame: {
    title: 'Blame',
    explanation: 'People who feel accused, or judged by where they come from, defend themselves and do not tell.',
    remedy: 'Ask what happened and what was done about it, and name the actual teams.',
    waive: 'Waive it where the word is a term of the trade.',
    references: ['R21', 'R30'],
  },
  why: {
    title: 'Why it matters',
    explanation:
      'A respondent who sees what is at stake takes the question seriously; a reader needs it for the finding.',
    remedy: 'Say in a sentence of eight words or more what goes wrong otherwise.',
    waive: 'Waive it where the stake is common knowledge to each respondent.',
    references: ['R22'],
  },
  'no-owner': {
    title: 'Nobody to act',
    explanation: 'A recommendation that names no side and nobody on it is read by everybody and begun by nobody.',
    remedy: 'Say under "owner" which side acts and under "role" who on it.',
    waive: 'Waive it where who acts differs from firm to firm, and the text says how to find out.',
    references: [],
  },
  advice: {
    title: 'Advice per option',
    explanation:
      'Where some options say what to do next, one that does not falls back on a general recommendation; at the best option there is nothing left to do.',
    remedy: 'Give each option below the best its advice, and the best one none.',
    waive: 'Waive it where the general recommendation is what to do from that option.',
    references: [],
  },
  'clause-horizon': {
    title: 'Clause after the signature',
    explanation: 'A clause is cheap before the contract is signed, and a favour afterwards.',
    remedy: 'Set the horizon of the advice to before-signing.',
    waive: 'Waive it where the clause can only be agreed later.',
    references: [],
  },
  source: {
    title: 'Source',
    explanation:
      'A claim in the list of sources that no question cites is a gap in what is asked; a source cited twice is one still.',
    remedy:
      'Cite the claim where a question rests on it, judge it not-askable with the reason, or take it off the list; cite each source once.',
    waive: 'Waive it where two parts of one work are meant.',
    references: [],
  },
  'weak-source': {
    title: 'A must on articles alone',
    explanation:
      'What can stop a deal is challenged, and an article, which may be a seller’s own, does not stand that.',
    remedy: 'Cite a law, a standard or a study next to the article, or lower the criticality.',
    waive: 'Waive it where the article is itself a study that can be looked up.',
    references: [],
  },
  figure: {
    title: 'Figure without a source',
    explanation: 'A number that no cited source gives cannot be checked, and the client will ask.',
    remedy: 'Cite the source that gives the figure, or leave the figure out.',
    waive: 'Waive it where the number is a definition and claims nothing.',
    references: [],
  },
  'length-cue': {
    title: 'Lengths that tell the scores',
    explanation:
      'Where longer options score higher, a questionnaire can be answered well without being read, and its score says little.',
    remedy:
      'Spread the lengths: a mean rank correlation within ±0.3, the best the longest in at most 35 percent, and 60 points at most for picking the longest.',
    waive: 'Waive it where the questions are few and their lengths are due to chance.',
    references: [],
  },
  'shared-owner': {
    title: 'Owned by both',
    explanation: 'What belongs to both sides waits for the other one.',
    remedy: 'Name the side that begins, and keep both for a third at most, where neither can act alone.',
    waive: 'Waive it where the questionnaire is about what the two sides do together.',
    references: [],
  },
  'no-stage': {
    title: 'Asked at every stage',
    explanation:
      'What makes sense while the work is running has often no answer before a provider is chosen, and the context knows the stage.',
    remedy: 'Say under "when" at which stages each question makes sense.',
    waive: 'Waive it where each question has an answer at every stage.',
    references: [],
  },
  'same-topic': {
    title: 'One topic for two questions',
    explanation: 'Summaries and reports name a question by its topic, so that two of one name cannot be told apart.',
    remedy: 'Tell the topics apart, by a colon and what each is about.',
    waive: 'Waive it where a group’s heading tells the two apart wherever they are named.',
    references: [],
  },
  'near-duplicate': {
    title: 'Near-duplicate',
    explanation: 'Two questions in nearly the same words annoy the respondent, and count one fact twice.',
    remedy: 'Merge the two, or make plain in what they differ.',
    waive: 'Waive it where the difference lies in the one word that is not shared.',
    references: [],
  },
  waiver: {
    title: 'Faulty waiver',
    explanation: 'A waiver hides a finding, so it has to name an existing rule, give a reason and still be needed.',
    remedy: 'Give the reason, mend the rule’s name, or remove the waiver.',
    waive: 'This one cannot be waived.',
    references: [],
  },
} as const satisfies Readonly<Record<string, LintText>>;

export type LintRuleId = keyof typeof LINT_TEXTS;

/** The ids of all lint rules, in the order of the registry. */
export const LINT_RULE_IDS = Object.keys(LINT_TEXTS) as readonly LintRuleId[];

/** The line that waives a rule, as it is written into a question or at the top of a questionnaire. */
export function waiverOf(rule: LintRuleId): string {
  return `lint: [{ allow: ${rule}, reason: "…" }]`;
}
