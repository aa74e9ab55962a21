import { count, list } from './words.ts';

/** How far a question has been tried. */
export type StatusWord = 'drafted' | 'reviewed' | 'pretested' | 'studied';

const STATUSES: Readonly<Record<StatusWord, string>> = {
  drafted: 'drafted',
  reviewed: 'reviewed by an expert',
  pretested: 'tried with respondents',
  studied: 'studied with data',
};

/** The words of the report's last section: how the score comes about, and what it rests on. */
export const METHOD = {
  heading: 'Method',
  score: 'From answers to a score',
  anchored:
    'Every possible answer describes something that can be seen or read, and has a fixed score from 0 to 100. A checklist scores the share of its points that is ticked.',
  averaged:
    'Where several people of one side answer, their scores are averaged; where both sides answer, the side that sees it worse counts. So what one side claims never lifts what the other denies.',
  weights: (weights: readonly string[]): string => `Questions weigh by how critical they are: ${list(weights)}.`,
  /** Questions that count as critical because of what was said about the engagement. */
  raised: (topics: readonly string[]): string =>
    `What was said about the engagement makes ${topics.length === 1 ? 'one more critical' : 'more of them critical'}: ${list(topics)}.`,
  areaScore: 'Area score',
  areaFormula: ' = sum of (weight × score) ÷ sum of weights, over the questions that are answered.',
  overallScore: 'Overall score',
  overallFormula: {
    areas: ' = sum of (area weight × area score) ÷ sum of area weights.',
    questions:
      ' = sum of (area weight × question weight × score) ÷ sum of (area weight × question weight), over all questions that are answered: a question counts by its own weight in whichever area it stands.',
  },
  sameWeights: {
    areas: 'All areas weigh the same.',
    questions: 'All areas have the same weight, so that one with more, or more critical, questions counts for more.',
  },
  areaWeights: (weights: readonly string[]): string => `The areas weigh: ${list(weights)}.`,
  leftOut:
    'Questions that do not apply are left out. Questions about the engagement carry no score; they decide which questions and rules apply.',
  area: 'Area',
  weight: 'Weight',
  share: 'Part of the overall score',
  interval: 'The interval',
  contextBounded:
    'Here the questions about the engagement itself could turn out in too many ways to try each. Both ends are therefore bounded from outside: each question that may or may not apply counts as it makes the score worse or better, so that what can come of it lies within the interval, which may be wider than it has to be. Trials of the verdict take some of these ways at random.',
  readings:
    'A score such as 45 (30–60) has three readings: in the middle, open questions are left out; the lower end takes every open question at its worst answer, and the upper end at its best. Where people differ, the ends take the lowest and the highest of their answers. However the open questions are settled, the score stays within the interval.',
  geometricMean:
    'The geometric mean stands beside the overall score because an average lets strong areas hide a weak one. It is exp(sum of (part of the overall score × ln of the area score)), with each area score taken as at least 1.',
  cut: 'Scores are cut to whole numbers, never rounded up, so that a score of 79.9 does not read as the 80 that it misses.',
  verdict: 'From the score to the verdict',
  /** `floors`: empty where none holds. */
  atLeast: (overall: string, floors: string): string =>
    `: at least ${overall} overall${floors === '' ? '' : ` and ${floors}`}.`,
  floors:
    'The usual least score of an area is asked of areas with three or more questions that apply, since one answer would decide it in a smaller one.',
  evidence: {
    none: 'This profile takes critical answers on trust: a plain “ready” needs no evidence.',
    named:
      'A plain “ready” takes evidence: of the critical questions that score 50 or more, at least three quarters, and each one that must not fail, have to name evidence that holds on the day.',
    seen: 'A plain “ready” takes evidence that the interviewer has seen: for at least three quarters of the critical questions that score 50 or more, and for each one that must not fail.',
  },
  everyArea: (floor: string): string => `at least ${floor} in every area`,
  eachOf: (floor: string, titles: readonly string[]): string => `at least ${floor} in each of ${list(titles)}`,
  eachArea: (floors: readonly { readonly floor: string; readonly title: string }[]): string =>
    `at least ${list(floors.map(({ floor, title }) => `${floor} in ${title}`))}`,
  less: ': anything less.',
  caps: 'Some answers hold the verdict down whatever the score. A blocker makes it not ready; a condition allows no more than ready with conditions. Each of these rules applies where what it says is the case:',
  /** Of a rule that caps nothing but in some engagements; `topics`: the questions about the engagement that decide. */
  blocksWhere: (topics: readonly string[]): string =>
    `It is a blocker only where the answer on ${list(topics.map((topic) => `“${topic}”`))} makes it one, and is told as a remark elsewhere.`,
  agreement: 'Agreement',
  /** `alpha` is the figure, or why there is none. */
  alpha: (questions: number, alpha: string, isDefined: boolean): string =>
    `Over ${count(questions, 'question')} that more than one person answered, Krippendorff’s alpha for ordinal data is ${alpha}${isDefined ? '; 1 is full agreement, 0 what chance would bring' : ''}.`,
  /** What an alpha is good for. */
  strength: {
    firm: 'An alpha of 0.800 or more bears firm conclusions (Krippendorff 2004).',
    tentative:
      'Such an alpha bears tentative conclusions, for which 0.667 is the usual minimum; firm ones take 0.800 (Krippendorff 2004).',
    weak: 'Such an alpha bears no conclusions: 0.667 is the usual minimum for tentative ones, and 0.800 for firm ones (Krippendorff 2004).',
  },
  /** Percent agreement. */
  observed: (percent: string, pairs: number): string =>
    `Percent agreement is ${percent}: so many of ${count(pairs, 'pair')} of answers to one question chose the same. What chance would bring is not taken off.`,
  fewPairs: 'So few pairs say little.',
  within: (side: string, alpha: string, questions: number): string =>
    `Within the ${side} it is ${alpha}${questions === 0 ? '' : ` over ${count(questions, 'question')}`}.`,
  noPairs: 'undefined, since no question was answered by two of its people',
  noVariation: 'undefined, since all the scores that can be compared are the same',
  versions: 'Versions',
  edition:
    'Scores are made by the second edition of this method. Those of the first, which averaged the two sides and asked for no evidence, cannot be set next to them; answers can.',
  text: 'Text',
  kind: 'Kind',
  version: 'Version',
  profile: 'profile',
  questionnaire: 'questionnaire',
  askedWith: (version: string, others: readonly string[]): string => `${version} (also asked with ${list(others)})`,
  sources: 'Sources',
  drawnFrom:
    'The questions draw on these articles and works; in brackets, how far the authors of the questions read each work.',
  seen: {
    full: 'read in full',
    abstract: 'abstract read',
    contents: 'read in part',
    secondary: 'known from others’ accounts',
    primary: 'read',
  },
  /** What the questions have been through, so that nobody takes the score for more than it is. */
  unvalidated: (statuses: readonly { readonly status: StatusWord; readonly count: number }[]): string => {
    const told = statuses.map(({ status, count: many }) => `${many} ${STATUSES[status]}`);
    const isTried = statuses.some(({ status }) => status === 'pretested' || status === 'studied');
    const questions = isTried ? list(told) : `${list(told)}, none tried with respondents`;
    return `This instrument has not been validated: its questions (${questions}), weights and thresholds are its authors’ judgement, and nobody has studied yet whether engagements with a higher score turn out better. Take the score for an orderly account of what people said and showed, and of what is missing for the next decision, not for a probability of success.`;
  },
};
