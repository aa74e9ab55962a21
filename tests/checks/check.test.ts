import { describe, expect, test } from 'vitest';
import { type CheckInput, checkEngagements } from '../../src/checks/check.ts';
import { NO_POLICY } from '../../src/checks/policy.ts';
import type { Diagnostic } from '../../src/yaml/diagnostic.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { AS_OF, engagedOf, policyOf } from '../kit/engaged.ts';
import { fileOf } from '../kit/interview.ts';

const CATALOGUE = catalogueOf([
  { id: 'a', questions: [{ id: 'one' }, { id: 'two' }] },
  { id: 'b', questions: [{ id: 'three' }] },
]);
const ENGAGED = engagedOf(CATALOGUE, { 'a.yaml': fileOf({ 'a/one': 's33' }) });
const ACME = { client: 'Acme', scope: 'Analytics', profile: 'test' };

/** A check in which there is nothing but what a test is about. */
function check(given: Partial<CheckInput>) {
  const facts = { asOf: AS_OF, hasEvidence: () => false, hasFile: () => false, seedOf: () => 1 };
  const nothing = { engagements: [], files: [], owners: new Map(), problems: [], policy: NO_POLICY, hasBaseline: true };
  return checkEngagements({ ...nothing, facts, ...given });
}

const problem = (change: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'unknown-key',
  severity: 'error',
  message: 'the key "x" is not known',
  file: 'a.yaml',
  span: { line: 3, column: 2, length: 1 },
  ...change,
});

describe('files', () => {
  test('one in which nothing is wrong is valid, at its first line', () => {
    const { results, unusable, format, asOf } = check({
      files: ['a.yaml', 'outready.policy.yaml'],
      owners: new Map([['a.yaml', ACME]]),
      engagements: [ENGAGED],
    });
    expect({ unusable, format, asOf }).toEqual({ unusable: false, format: 'outready/check/1', asOf: AS_OF });
    const valid = { demand: 'valid-file', status: 'pass', expected: null, actual: null, message: 'the file is valid' };
    const first = { line: 1, column: 1, length: 1 };
    expect(results).toEqual([
      { ...valid, engagement: ACME, location: { file: 'a.yaml', span: first } },
      { ...valid, location: { file: 'outready.policy.yaml', span: first } },
    ]);
  });

  test('what is wrong stands at its place, with its hint, and makes the check of no use', () => {
    const { results, unusable } = check({
      files: ['a.yaml'],
      owners: new Map([['a.yaml', ACME]]),
      problems: [problem({ hint: 'did you mean "y"?' }), problem({ file: 'b.yaml' })],
    });
    expect(unusable).toBe(true);
    const wrong = {
      demand: 'valid-file',
      status: 'fail',
      expected: null,
      actual: 'unknown-key',
      message: 'the key "x" is not known',
    };
    const span = { line: 3, column: 2, length: 1 };
    expect(results).toEqual([
      { ...wrong, engagement: ACME, hint: 'did you mean "y"?', location: { file: 'a.yaml', span } },
      { ...wrong, location: { file: 'b.yaml', span } },
    ]);
  });

  test('a warning is one, and the check goes on', () => {
    const { results, unusable } = check({ files: ['a.yaml'], problems: [problem({ severity: 'warning' })] });
    expect(unusable).toBe(false);
    expect(results.map(({ status }) => status)).toEqual(['warn']);
  });

  test('a valid file of an engagement that was left out is no pass', () => {
    const { results } = check({ files: ['a.yaml'], owners: new Map([['a.yaml', ACME]]) });
    expect(results).toMatchObject([
      {
        status: 'warn',
        message: 'the file is valid, but another one of its engagement is not, so the engagement was not judged',
      },
    ]);
  });
});

describe('nothing demanded', () => {
  const NOTHING = 'nothing is demanded, so only the files were checked';
  const isSaidOf = (given: Partial<CheckInput>) =>
    check({ hasBaseline: false, ...given }).results.some(({ message }) => message === NOTHING);

  test.each<readonly [string, Partial<CheckInput>, boolean]>([
    ['no policy is no demand', { files: ['a.yaml'] }, true],
    [
      'how many may be removed is no demand by itself',
      { files: ['a.yaml'], policy: policyOf('allow: { removed: 1 }') },
      true,
    ],
    ['one demand is enough', { files: ['a.yaml'], policy: policyOf('allow: { removed: 1, open: 1 }') }, false],
    ['to compare with an earlier state is a demand', { files: ['a.yaml'], hasBaseline: true }, false],
    ['a policy that cannot be used may demand anything', { files: ['a.yaml'], policy: undefined }, false],
  ])('%s', (_, given, isSaid) => {
    expect(isSaidOf(given)).toBe(isSaid);
  });

  test.each<readonly [string, Partial<CheckInput>, string]>([
    ['at the policy', { files: ['a.yaml'], policy: policyOf('scenario: low') }, 'policy.yaml'],
    ['else at the first file', { files: ['a.yaml', 'b.yaml'] }, 'a.yaml'],
    ['else at the first that cannot be read', { problems: [problem({ file: 'c.yaml' })] }, 'c.yaml'],
  ])('it is said %s', (_, given, file) => {
    const found = check({ hasBaseline: false, ...given }).results.find(({ demand }) => demand === 'nothing-demanded');
    expect(found).toEqual({
      demand: 'nothing-demanded',
      status: 'warn',
      expected: null,
      actual: null,
      message: NOTHING,
      hint: 'make demands by options or in outready.policy.yaml; `outready check FILE… --init` writes one that fits the present state',
      location: { file, span: { line: 1, column: 1, length: 1 } },
    });
  });
});

describe('a demand on an area that the profile does not have', () => {
  const unknown = (policy: Partial<CheckInput>) =>
    check({ engagements: [ENGAGED], ...policy }).results.filter(({ demand }) => demand === 'areas');

  test('fails at its place in the policy, once for all engagements, and makes the check of no use', () => {
    const policy = policyOf('require: { areas: { a: 0, bb: 10 } }');
    const other = engagedOf(CATALOGUE, { 'b.yaml': fileOf({}) });
    const { results, unusable } = check({ engagements: [ENGAGED, other], policy });
    expect(unusable).toBe(true);
    expect(results.filter(({ subject }) => subject === 'bb')).toEqual([
      {
        demand: 'areas',
        status: 'fail',
        expected: 10,
        actual: null,
        message: 'the profile "test" has no area "bb", so nothing can be demanded of it',
        hint: 'possible: a, b',
        location: { file: 'policy.yaml', span: { line: 2, column: 27, length: 2 } },
        subject: 'bb',
      },
    ]);
  });

  test('made by an option, it is the engagement’s', () => {
    const policy = { ...NO_POLICY, require: { areas: { zzzzzzzzz: 10 } } };
    expect(unknown({ policy })).toMatchObject([
      { engagement: ACME, hint: 'possible: a, b', location: { file: 'a.yaml', span: { line: 1, column: 1 } } },
    ]);
  });

  test('made by an option next to the policy’s own, too', () => {
    const written = policyOf('require: { areas: { a: 0 } }');
    const policy = { ...written, require: { areas: { a: 0, bb: 10 } } };
    expect(unknown({ policy })).toMatchObject([{ subject: 'bb', location: { file: 'a.yaml' } }, { subject: 'a' }]);
  });
});

describe('order', () => {
  test('by file, line, column, demand, subject and message', () => {
    const at = (file: string, line: number, column: number, message: string): Diagnostic =>
      problem({ file, message, span: { line, column, length: 1 } });
    const { results } = check({
      problems: [
        at('b.yaml', 1, 1, 'm'),
        at('a.yaml', 10, 1, 'm'),
        at('a.yaml', 2, 9, 'm'),
        at('a.yaml', 2, 3, 'n'),
        at('a.yaml', 2, 3, 'm'),
      ],
    });
    expect(results.map(({ location: { file, span }, message }) => [file, span.line, span.column, message])).toEqual([
      ['a.yaml', 2, 3, 'm'],
      ['a.yaml', 2, 3, 'n'],
      ['a.yaml', 2, 9, 'm'],
      ['a.yaml', 10, 1, 'm'],
      ['b.yaml', 1, 1, 'm'],
    ]);
  });

  test('of one place, by demand, then by subject', () => {
    const open = engagedOf(CATALOGUE, { 'a.yaml': fileOf({}) });
    const { results } = check({
      engagements: [open],
      policy: policyOf('require: { score: 1 }\nallow: { open: 0, unknown: 0 }'),
    });
    expect(results.map(({ demand, subject }) => [demand, subject])).toEqual([
      ['open', 'a/one'],
      ['open', 'a/two'],
      ['open', 'b/three'],
      ['score', undefined],
      ['unknown', undefined],
    ]);
  });
});

test('while something could not be used, no waiver is called of no use; one that has expired is', () => {
  const waiver = (until: string): string => `{ rule: open, reason: R, owner: O, until: ${until} }`;
  const policy = policyOf(`allow: { open: 9 }\nwaivers: [${waiver('2027-06-01')}, ${waiver('2026-01-01')}]`);
  const demands = (problems: readonly Diagnostic[]) =>
    check({ engagements: [ENGAGED], policy, problems }).results.map(({ demand }) => demand);
  expect(demands([])).toEqual(['open', 'waiver-unused', 'waiver-expired']);
  expect(demands([problem()])).toEqual(['open', 'valid-file', 'waiver-expired']);
});

test('engagements are named with their profile, and each result says whose it is', () => {
  const { results } = check({ engagements: [ENGAGED], policy: policyOf('require: { score: 1 }') });
  expect(results.map(({ engagement }) => engagement)).toEqual([ACME]);
});
