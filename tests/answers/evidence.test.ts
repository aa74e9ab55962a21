import { describe, expect, test } from 'vitest';
import { GRADES, type Grade, gradeOf, isExpired, isGradeEnough } from '../../src/answers/evidence.ts';
import type { Evidence } from '../../src/answers/interview.ts';

test('evidence holds to the end of its last day, and for ever without one', () => {
  expect(isExpired({ ref: 'a', until: '2026-11-22' }, '2026-11-22')).toBe(false);
  expect(isExpired({ ref: 'a', until: '2026-11-22' }, '2026-11-23')).toBe(true);
  expect(isExpired({ ref: 'a' }, '2999-01-01')).toBe(false);
  expect(isExpired({ ref: 'a', until: '2026-11-22' }, undefined)).toBe(false);
});

describe('the grade of evidence is that of the best piece that holds', () => {
  const SEEN = { ref: 'a', seen: '2026-11-01' };
  const GONE = { until: '2026-11-21' };
  test.each<[string, readonly Evidence[], Grade]>([
    ['none', [], 'said'],
    ['a name', [{ ref: 'a' }], 'named'],
    ['seen', [SEEN], 'seen'],
    ['one of two seen', [{ ref: 'b' }, SEEN], 'seen'],
    ['expired', [{ ref: 'a', ...GONE }], 'said'],
    ['seen, and expired since', [{ ...SEEN, ...GONE }], 'said'],
    ['seen and expired, next to a name', [{ ...SEEN, ...GONE }, { ref: 'b' }], 'named'],
  ])('%s', (_, evidence, grade) => expect(gradeOf(evidence, '2026-11-22')).toBe(grade));
});

test.each<[Grade | 'none', readonly Grade[]]>([
  ['none', GRADES],
  ['said', GRADES],
  ['named', ['named', 'seen']],
  ['seen', ['seen']],
])('%s takes no less', (demand, enough) => {
  expect(GRADES.filter((grade) => isGradeEnough(grade, demand))).toEqual(enough);
});
