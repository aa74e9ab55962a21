import { anyOf, askedIn, hitsOf, type LintHit, type LintRule, labelsOf, stemOf } from '../subject.ts';

const NONE = anyOf('none');

/** Those that belong to no absolute are left out: «at all», «above all», «every month», «only one», «not only». */
const PERIOD = '(?:\\p{N}+ |two |three |six |other )?(?:hour|day|week|month|quarter|year|spring|autumn|time)s?';
const ABSOLUTES = anyOf(
  '(?<!at |above |after |of )all',
  'always',
  `every(?! ${PERIOD}\\b)`,
  'everybody',
  'everyone',
  'everything',
  'never',
  'fully',
  'completely',
  'totally',
  'entirely',
  '(?<!not )only(?! one\\b| once\\b| after\\b| when\\b)',
);

/** Words that one exception makes untrue; «none» is one in what is asked, and a fair anchor among the options. */
export const absolute: LintRule = (subject) => [
  ...askedIn(subject).flatMap((passage) => hitsOf(passage, NONE, describe)),
  ...[stemOf(subject), ...labelsOf(subject)].flatMap((passage) => hitsOf(passage, ABSOLUTES, describe)),
];

function describe(found: string): Pick<LintHit, 'severity' | 'message' | 'hint'> {
  return { severity: 'warning', message: `one exception makes "${found}" untrue`, hint: 'say how many, or which' };
}
