import { count, list } from './words.ts';

/** The words of the report's last section: how the score comes about, and what it rests on. */
export const METHOD = {
  heading: 'Method',
  score: 'From answers to a score',
  anchored:
    'Every possible answer describes something that can be seen or read, and has a fixed score from 0 to 100. A checklist scores the share of its points that is ticked.',
  averaged: 'Where several people answer, their scores are averaged within each side, and then between the sides.',
  weights: (weights: readonly string[]): string => `Questions weigh by how critical they are: ${list(weights)}.`,
  areaScore: 'Area score',
  areaFormula: ' = sum of (weight × score) ÷ sum of weights, over the questions that are answered.',
  overallScore: 'Overall score',
  overallFormula: ' = sum of (area weight × area score) ÷ sum of area weights.',
  sameWeights: 'All areas weigh the same.',
  areaWeights: (weights: readonly string[]): string => `The areas weigh: ${list(weights)}.`,
  leftOut:
    'Questions that do not apply are left out. Questions about the engagement carry no score; they decide which questions and rules apply.',
  interval: 'The interval',
  contextBounded:
    'Here the questions about the engagement itself could turn out in too many ways to try each. Both ends are therefore bounded from outside: each question that may or may not apply counts as it makes the score worse or better, so that what can come of it lies within the interval, which may be wider than it has to be. Trials of the verdict take some of these ways at random.',
  readings:
    'A score such as 45 (30–60) has three readings: in the middle, open questions are left out; the lower end takes every open question at its worst answer, and the upper end at its best. Where people differ, the ends take the lowest and the highest of their answers. However the open questions are settled, the score stays within the interval.',
  geometricMean:
    'The geometric mean stands beside the overall score because an average lets strong areas hide a weak one. It is exp(sum of (area weight × ln of the area score) ÷ sum of area weights), with each area score taken as at least 1.',
  cut: 'Scores are cut to whole numbers, never rounded up, so that a score of 79.9 does not read as the 80 that it misses.',
  verdict: 'From the score to the verdict',
  atLeast: (overall: string, floors: string): string => `: at least ${overall} overall and ${floors}.`,
  everyArea: (floor: string): string => `at least ${floor} in every area`,
  eachArea: (floors: readonly { readonly floor: string; readonly title: string }[]): string =>
    `at least ${list(floors.map(({ floor, title }) => `${floor} in ${title}`))}`,
  less: ': anything less.',
  caps: 'Some answers hold the verdict down whatever the score. A blocker makes it not ready; a condition allows no more than ready with conditions. Each of these rules applies where what it says is the case:',
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
  text: 'Text',
  kind: 'Kind',
  version: 'Version',
  profile: 'profile',
  questionnaire: 'questionnaire',
  askedWith: (version: string, others: readonly string[]): string => `${version} (also asked with ${list(others)})`,
  sources: 'Sources',
  drawnFrom: 'The questions draw on these articles and works:',
};
