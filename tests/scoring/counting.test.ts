import { expect, test } from 'vitest';
import { scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import type { Criticality } from '../../src/questionnaires/vocabulary.ts';
import type { ContextBounds } from '../../src/scoring/context-bounds.ts';
import { type Counting, countingAtLeast, countingAtMost, countingIn } from '../../src/scoring/counting.ts';
import { catalogueOf } from '../kit/catalogue.ts';

const QUESTIONS = scoredQuestions(
  catalogueOf([
    {
      id: 'a',
      questions: [
        { id: 'critical', criticality: 'critical' },
        { id: 'high', criticality: 'high' },
        { id: 'medium', criticality: 'medium' },
        { id: 'other', criticality: 'high' },
      ],
    },
  ]),
);

type Test = (question: (typeof QUESTIONS)[number]) => boolean;

/** The questions, without their area, that a test holds of. */
function of(test: Test): string {
  return QUESTIONS.filter(test)
    .map(({ id }) => id.slice(2))
    .join(' ');
}

function all({ applies, isCritical, isHigh, isKnockOut }: Counting) {
  return [applies, isCritical, isHigh, isKnockOut].map(of);
}

test('in one outcome: what is raised is critical and high no longer', () => {
  const [hidden, raised, knockOuts] = [['a/medium'], ['a/high'], ['a/other']].map((ids) => new Set(ids));
  if (hidden === undefined || raised === undefined || knockOuts === undefined) throw new Error('no sets');
  const counting = countingIn({ hidden, raised, knockOuts, holds: () => undefined });
  expect(all(counting)).toEqual(['critical high other', 'critical high', 'other', 'other']);
});

// Beyond all outcomes: `high` may be raised, `medium` may not apply, `other` is gone.
const MAY: Readonly<Record<string, readonly Criticality[]>> = {
  'a/critical': ['critical'],
  'a/high': ['high', 'critical'],
  'a/medium': ['medium', 'critical'],
  'a/other': ['high'],
};
const BOUNDS: ContextBounds = {
  hidden: new Set(['a/other']),
  uncertain: new Set(['a/medium']),
  criticalities: ({ id }) => MAY[id] ?? [],
  canKnockOut: ({ id }) => id !== 'a/medium',
  mustKnockOut: ({ id }) => id === 'a/critical',
  canHold: () => true,
  mustHold: () => false,
};

test('beyond all outcomes: what may be counts at most, what must be at least', () => {
  expect(all(countingAtMost(BOUNDS))).toEqual([
    'critical high medium',
    'critical high medium',
    'high other',
    'critical high other',
  ]);
  expect(all(countingAtLeast(BOUNDS))).toEqual(['critical high', 'critical', 'other', 'critical']);
});
