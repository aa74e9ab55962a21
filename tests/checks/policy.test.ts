import { describe, expect, test } from 'vitest';
import { demandsOf, NO_POLICY, overridePolicy, parsePolicy } from '../../src/checks/policy.ts';
import { brief } from '../kit/catalogue.ts';
import { policyOf } from '../kit/engaged.ts';

describe('what is wrong with a policy, with its place and the word that was meant', () => {
  const waiver = (more: string): string => `waivers:\n  - { reason: R, owner: O, until: 2027-01-01, ${more} }`;
  test.each<readonly [string, string, string | undefined]>([
    ['', '', undefined],
    ['scenario: hihg', '2:11 wrong-value', 'did you mean "high"?'],
    ['require: { scor: 70 }', '2:12 unknown-key', 'did you mean "score"?'],
    ['requires: {}', '2:1 unknown-key', 'did you mean "require"?'],
    ['require: { score: 101 }', '2:19 wrong-value', undefined],
    ['require: { level: perfect }', '2:19 wrong-value', undefined],
    ['require: { areas: { Alpha: 3 } }', '2:21 key', undefined],
    ['require: { sides: [] }', '2:19 wrong-value', undefined],
    ['require: { evidence: { criticality: [urgent] } }', '2:38 wrong-value', undefined],
    ['require: { evidenceFiles: false }', '2:27 wrong-value', undefined],
    ['allow: { blockers: -1 }', '2:20 wrong-value', undefined],
    ['allow: { agedays: 10 }', '2:10 unknown-key', 'did you mean "ageDays"?'],
    ['baseline: { tolerance: two }', '2:24 wrong-type', undefined],
    [waiver('rule: scroe'), '3:53 wrong-value', 'did you mean "score"?'],
    [waiver('rule: valid-file'), '3:53 wrong-value', undefined],
    [waiver('rule: score, area: a, question: a/b'), '3:66 contradiction', 'remove the area'],
    ['waivers:\n  - { rule: score, owner: O, until: 2027-01-01 }', '3:5 missing-key', undefined],
    ['waivers:\n  - { rule: score, reason: R, owner: O, until: 31.3.2027 }', '3:48 wrong-value', undefined],
  ])('%s', (lines, expected, hint) => {
    const { diagnostics } = parsePolicy(`format: outready/policy/1\n${lines}\n`, 'policy.yaml');
    expect(diagnostics.map(brief).join(', ')).toBe(expected);
    if (hint !== undefined) expect(diagnostics[0]?.hint).toBe(hint);
  });
});

test('a contradiction is an error that says what contradicts what', () => {
  const lines = 'waivers:\n  - { rule: score, area: a, question: a/b, reason: R, owner: O, until: 2027-01-01 }';
  expect(parsePolicy(`format: outready/policy/1\n${lines}\n`, 'policy.yaml').diagnostics).toMatchObject([
    { severity: 'error', message: 'a waiver is for a question or for an area, not for both', file: 'policy.yaml' },
  ]);
});

test('of the grades of evidence, said is none that can be demanded', () => {
  const { diagnostics } = parsePolicy('format: outready/policy/1\nrequire: { evidence: { grade: said } }\n', 'p.yaml');
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'wrong-value', span: { line: 2, column: 31 } }]);
});

describe('demands of the command line', () => {
  const written = policyOf(
    'scenario: high\nrequire: { score: 90, level: ready, areas: { a: 1, b: 2 } }\nallow: { open: 3 }',
  );

  test('stand in place of the policy’s own, and leave the others alone', () => {
    const flags = { scenario: 'point', require: { score: 60, areas: { b: 3 } }, allow: { unknown: 1 } } as const;
    expect(overridePolicy(written, flags)).toMatchObject({
      scenario: 'point',
      require: { score: 60, level: 'ready', areas: { a: 1, b: 3 } },
      allow: { open: 3, unknown: 1 },
    });
  });

  test('the grade of evidence, which leaves it to the policy which answers need any', () => {
    const seen = { require: { evidence: { grade: 'seen' } }, allow: {} } as const;
    const policy = policyOf('require: { evidence: { grade: named, criticality: [critical, high] } }');
    expect(overridePolicy(policy, seen).require).toEqual({
      evidence: { grade: 'seen', criticality: ['critical', 'high'] },
    });
    expect(overridePolicy(NO_POLICY, seen).require).toEqual({ evidence: { grade: 'seen' } });
  });

  test('the tolerance, and nothing where no area is demanded', () => {
    const changed = overridePolicy(NO_POLICY, { require: {}, allow: {}, tolerance: 3 });
    expect(changed).toEqual({ ...NO_POLICY, baseline: { tolerance: 3 } });
    expect(changed.require).not.toHaveProperty('areas');
  });

  test('none change nothing', () => {
    expect(overridePolicy(written, { require: {}, allow: {} })).toEqual(written);
  });
});

test('the demands that are made', () => {
  expect(demandsOf(NO_POLICY)).toEqual([]);
  expect(demandsOf(policyOf('require: { score: 1 }\nallow: { open: 0 }\nbaseline: { from: x }'))).toEqual([
    'score',
    'open',
    'baseline',
  ]);
});
