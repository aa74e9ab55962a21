import type { GoalWords } from './outlook.ts';
import { type Days, effortText } from './words.ts';

/** What a page has beyond the report's text: its contents, and the words in and about its charts. */
export const PAGE = {
  contents: 'Contents',
  internalCopy: 'Internal copy',
  clientCopy: 'Copy for the client.',

  charts: {
    overall: 'The overall score and its thresholds',
    /** The score as `62 (55–71)`, and what the thresholds are. */
    overallDescription: (score: string, conditions: string, ready: string): string =>
      `The overall score is ${score}, on a scale from 0 to 100. Ready with conditions starts at ${conditions}, ready at ${ready}.`,
    overallPrevious: (score: string): string => `In the previous assessment it was ${score}.`,
    overallRow: 'Overall',
    areas: 'The areas as bars, with their thresholds',
    radar: 'The areas as a radar',
    /** Every area with its score: `Communication 72 (69–74)`. */
    areasDescription: (areas: readonly string[]): string => `On a scale from 0 to 100: ${areas.join('; ')}.`,
    /** The same, with what each side says: `Communication 72 (69–74), client 70, provider 74`. */
    withSides: (area: string, client: string, provider: string): string =>
      `${area}, client ${client}, provider ${provider}`,
    /** The same, with the score of the previous assessment. */
    withPrevious: (area: string, score: string): string => `${area}, previously ${score}`,
    allAnswers: 'All answers together',
    clientSide: 'Answers of the client',
    providerSide: 'Answers of the provider',
    interval: 'Open or disputed',
    certain: 'Certain',
    point: 'The score',
    previous: 'The previous score',
    fromConditions: 'Ready with conditions from here',
    fromReady: 'Ready from here',
    heatMap: 'Every question at a glance',
    heatMapDescription: (questions: number, below: number, open: number): string =>
      `A tile for each of ${questions} questions, by area; the weaker the answer, the darker the tile. ${below} score below 50, ${open} are open. The section “All answers” has the same as tables.`,
    critical: 'Critical question',
    open: 'Open',
    notApplicable: 'Not applicable',
    hidden: 'Does not apply here',
    /** `isLeast`: whether nothing reaches it with less effort; else it is the best that a search found. */
    timeline: ({ level, isReached }: GoalWords, isLeast: boolean): string =>
      `The least effort ${isLeast ? '' : 'found '}to ${isReached ? 'make sure of' : 'reach'} “${level}”`,
    timelineDescription: (steps: readonly string[], days: Days): string =>
      `${effortText(days)} in all, horizon by horizon: ${steps.join('; ')}.`,
    stepNeeded: 'To be done',
    stepPerhaps: 'To be found out first',
  },
};
