import { count, list } from './words.ts';

/** The words of the summary on the terminal. */
export const SUMMARY = {
  noProvider: 'no provider chosen yet',
  engagement: (client: string, provider: string, profile: string): string =>
    `${client} with ${provider} · profile ${profile}`,
  interviews: (people: readonly string[]): string => `${count(people.length, 'interview')}: ${list(people)}`,
  open: (amount: number): string => `${amount} open`,
  weakest: (title: string, score: string): string => `Weakest area: ${title}, ${score}.`,
  geometricMean: (score: string): string => `Geometric mean of the areas: ${score}.`,
  contextBounded:
    'The context could turn out in too many ways to try each, so both ends of the scores are bounded from outside: what can come of it lies within, and they may be further apart than they have to be.',
  coverage: (percent: string): string => `${percent} percent of the weight is answered.`,
  blockers: 'Blockers',
  conditions: 'Conditions',
  setAside: 'Set aside as not applicable',
  costs: 'What costs most points',
  more: (amount: number): string => `and ${amount} more`,
  stillOpen: 'Still open, and who would know',
  critical: 'critical',
  settles: 'settles the verdict',
  maySettle: 'may settle the verdict',
};
