/** The levels in words. Keys are the ids that files and JSON use. */
export const LEVEL_WORDS = {
  'not-ready': 'not ready',
  'ready-with-conditions': 'ready with conditions',
  ready: 'ready',
} as const;

/** What a verdict can be for. */
export const DECISION_WORDS = {
  'to-choose': 'to choose a provider',
  'to-sign': 'to sign',
  'to-hand-over': 'to hand the work over',
  'to-go-on': 'to go on',
  'to-take-back': 'to take the work back or move it',
} as const;
export type DecisionWord = keyof typeof DECISION_WORDS;

/** A level, or `once-shown`: ready but for evidence that nobody has shown yet. */
export type StandingWord = keyof typeof LEVEL_WORDS | 'once-shown';

/** A verdict with what it is for: «ready to sign, with conditions»; without a decision the level alone. */
export function standingText(standing: StandingWord, decision: DecisionWord | null = null): string {
  const to = decision === null ? '' : ` ${DECISION_WORDS[decision]}`;
  switch (standing) {
    case 'once-shown':
      return `ready${to} once it is shown`;
    case 'ready-with-conditions':
      return decision === null ? LEVEL_WORDS[standing] : `ready${to}, with conditions`;
    case 'ready':
    case 'not-ready':
      return `${LEVEL_WORDS[standing]}${to}`;
  }
}
