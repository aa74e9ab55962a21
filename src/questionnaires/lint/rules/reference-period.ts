import { anyOf, hitsOf, type LintRule, stemOf } from '../subject.ts';

const FREQUENCY = anyOf(
  'how (?:often|frequently|regularly|many times|much time)',
  'how many [^?;,]{1,40}? (?:happened|occurred|arose|were|was|did|have|has)',
  'recently',
  'lately',
);
const UNIT = '(?:hour|day|week|fortnight|month|quarter|year|sprint)s?';
const PERIOD = anyOf(
  `(?:last|past|next|this|each|every|a|per|previous) (?:\\p{L}+ |\\p{N}+ )?${UNIT}`,
  `(?:within|in|over|during) (?:\\p{L}+ |\\p{N}+ )${UNIT}`,
  'since',
  '(?:19|20)\\p{N}{2}',
);

/** A question of frequency that does not say over which time to count, neither itself nor in its help. */
export const referencePeriod: LintRule = (subject) => {
  const stem = stemOf(subject);
  const said = `${stem.text} ${subject.question.help ?? ''}`;
  if (said.search(PERIOD) !== -1) return [];
  return hitsOf(stem, FREQUENCY, (found) => ({
    severity: 'warning',
    message: `"${found}" needs a period to count over`,
    hint: 'say which, such as «in the last six months»',
  }));
};
