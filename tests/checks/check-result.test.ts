import { describe, expect, test } from 'vitest';
import {
  amountOf,
  type CheckResult,
  type CheckStatus,
  engagementNames,
  exitStatusOf,
  IN_ENGLISH,
  inWords,
  meantBy,
  type Say,
  summaryLine,
} from '../../src/checks/check-result.ts';
import { identitiesOf } from '../../src/checks/formats/entry-text.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { entryOf, resultOf } from '../kit/check-result.ts';

const IN_SPANISH = { ...IN_ENGLISH, ...SPANISH };

test.each<readonly [readonly CheckStatus[], boolean, number | undefined, number]>([
  [[], false, undefined, 0],
  [['pass', 'suppressed', 'warn'], false, undefined, 0],
  [['pass', 'fail'], false, undefined, 1],
  [['fail'], true, undefined, 2],
  [['pass'], true, undefined, 2],
  [['warn'], false, 1, 0],
  [['warn', 'warn'], false, 1, 1],
  [['warn'], false, 0, 1],
  [['suppressed'], false, 0, 0],
])('%j, unusable: %s, warnings allowed: %s', (statuses, unusable, maxWarnings, expected) => {
  const results = statuses.map((status) => ({
    demand: 'score',
    status,
    expected: null,
    actual: null,
    message: 'x',
    location: { file: 'a.yaml', span: { line: 1, column: 1, length: 1 } },
  }));
  const limits = maxWarnings === undefined ? {} : { maxWarnings };
  expect(exitStatusOf({ format: 'outready/check/1', asOf: '2026-11-22', results, unusable }, limits)).toBe(expected);
});

describe('the summary', () => {
  const ofEach = (...statuses: readonly CheckStatus[]) => statuses.map((status) => entryOf({ status }));

  test.each<readonly [readonly CheckStatus[], boolean, string, string]>([
    [[], false, '0 passed; judged on 2026-11-22 (UTC).', '0 cumplen; comprobado a fecha de 2026-11-22 (UTC).'],
    [
      ['pass', 'fail', 'warn', 'suppressed'],
      false,
      '1 failed, 1 passed, 1 waived, 1 warning; judged on 2026-11-22 (UTC).',
      '1 falla, 1 cumple, 1 exento, 1 aviso; comprobado a fecha de 2026-11-22 (UTC).',
    ],
    [
      ['warn', 'warn'],
      true,
      '0 passed, 2 warnings; judged on 2026-11-22 (UTC). What cannot be used was not judged.',
      '0 cumplen, 2 avisos; comprobado a fecha de 2026-11-22 (UTC). Lo que no se puede utilizar no se ha evaluado.',
    ],
  ])('%j, unusable: %s', (statuses, unusable, english, spanish) => {
    const result = resultOf(ofEach(...statuses), unusable);
    expect(summaryLine(result)).toBe(english);
    expect(summaryLine(result, IN_SPANISH)).toBe(spanish);
  });

  test('counts one status at a time', () => {
    expect(amountOf(ofEach('fail', 'warn', 'fail'), 'fail')).toBe(2);
  });
});

test('message, hint and the reason of a waiver are worded, and all else stays', () => {
  const said = {
    message: ({ check }: typeof IN_ENGLISH) => check.inConfidence,
    hint: ({ check }: typeof IN_ENGLISH) => check.remove,
  };
  const waiver = {
    reason: ({ check }: typeof IN_ENGLISH) => check.reasonInConfidence,
    owner: 'O',
    until: '2027-01-01',
  };
  const { message: _, hint: __, waiver: ___, ...entry } = entryOf({ questions: ['a/b'] });
  const results = [
    { ...entry, ...said, waiver },
    { ...entry, message: said.message },
  ];
  const result: CheckResult<Say> = { ...resultOf([]), results };
  expect(inWords(result).results).toEqual([
    {
      ...entry,
      message: 'a point told in confidence',
      hint: 'remove it',
      waiver: { reason: 'told in confidence', owner: 'O', until: '2027-01-01' },
    },
    { ...entry, message: 'a point told in confidence' },
  ]);
  expect(inWords(result, IN_SPANISH).results).toMatchObject([
    { message: 'un punto contado en confianza', hint: 'quítela', waiver: { reason: 'contado en confianza' } },
    { message: 'un punto contado en confianza' },
  ]);
});

test.each<readonly [string, readonly string[], string | undefined]>([
  ['alpa', ['alpha', 'beta'], 'did you mean "alpha"?'],
  ['x', ['alpha', 'beta'], 'possible: alpha, beta'],
  ['x', [], undefined],
])('%s among %j', (id, ids, hint) => {
  expect(meantBy(id, ids)?.(IN_ENGLISH)).toBe(hint);
});

const of = (profile: string | undefined, scope = 'S') => ({
  client: 'Acme',
  scope,
  ...(profile === undefined ? {} : { profile }),
});

test('the profile stands after a name that two share, and only there', () => {
  const engagements = [of('core'), of('quick'), of(undefined), of('core', 'T')];
  const nameOf = engagementNames(engagements.map((engagement) => entryOf({ engagement })));
  expect(engagements.map(nameOf)).toEqual(['Acme: S (profile core)', 'Acme: S (profile quick)', 'Acme: S', 'Acme: T']);
  const alone = engagementNames([entryOf({ engagement: of('core') }), entryOf({ engagement: of('core') })]);
  expect(alone(of('core'))).toBe('Acme: S');
});

test('what two profiles find is not the same finding', () => {
  const [one, other] = identitiesOf([entryOf({ engagement: of('core') }), entryOf({ engagement: of('quick') })]);
  expect(one).not.toBe(other?.replace(/#\d+$/, ''));
});
