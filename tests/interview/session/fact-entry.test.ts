import { describe, expect, test } from 'vitest';
import { readFact, typedFact } from '../../../src/interview/session/fact-entry.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { factAt } from '../../kit/facts.ts';

const { problems } = ENGLISH.interview.fact;

describe('a number', () => {
  test.each([
    ['0', 0],
    ['1500', 1500],
    [' 2.5 ', 2.5],
    ['2,5', 2.5],
    ['0,125', 0.125],
    ['1500,250', 1500.25],
    ['-3', -3],
    ['−3', -3],
    ['1 500', 1500],
    ['1\u202f500\u00a0000,5', 1_500_000.5],
    ['1’500', 1500],
    ['1,500,000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1,500.75', 1500.75],
    ['1.500,75', 1500.75],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j is %d', (text, value) => {
    expect(readFact(factAt('number'), text, ENGLISH)).toEqual({ value });
  });

  test.each(['1,500', '1.500', '-12,345'])('%j can be read in two ways', (text) => {
    expect(readFact(factAt('number'), text, ENGLISH)).toEqual({ problem: problems.ambiguous(text) });
  });

  test.each([
    'x',
    '1e3',
    '12,34,567',
    '1.500,75.2',
    '5 %',
    '12 34',
    '9007199254740993',
    '.5',
    '--1',
    'NaN',
    '1,500,00',
  ])('%j is none', (text) => {
    expect(readFact(factAt('number'), text, ENGLISH)).toEqual({ problem: problems.noNumber(text) });
  });
});

describe('a day', () => {
  test.each([
    ['2027-06-30', '2027-06-30'],
    ['2027-6-3', '2027-06-03'],
    ['30.6.2027', '2027-06-30'],
    ['3. 6. 2027', '2027-06-03'],
  ])('%j is %s', (text, value) => {
    expect(readFact(factAt('date'), text, ENGLISH)).toEqual({ value });
  });

  test.each(['2027-02-30', '06/03/2027', '27-06-30', 'tomorrow', '31.6.2027'])('%j is none', (text) => {
    expect(readFact(factAt('date'), text, ENGLISH)).toEqual({ problem: problems.noDay(text) });
  });
});

describe('a list', () => {
  test.each([
    ['Initech', ['Initech']],
    ['Poland, India,, ', ['Poland', 'India']],
    ['Globex, Inc.; Initech', ['Globex, Inc.', 'Initech']],
    ['Globex, Inc.;', ['Globex, Inc.']],
    ['Globex, Inc.\nInitech\n', ['Globex, Inc.', 'Initech']],
    [' None ', []],
  ])('%j has these entries', (text, value) => {
    expect(readFact(factAt('list'), text, ENGLISH)).toEqual({ value });
  });

  test.each([[['a', 'b']], [['a, b']], [['a, b', 'c']], [[]]])('%j comes back as it was typed again', (value) => {
    const list = factAt('list');
    const text = typedFact(list, { reply: { kind: 'value', value } });
    expect(readFact(list, text, ENGLISH)).toEqual({ value });
  });
});

test('a text is kept but for what cannot be typed', () => {
  expect(readFact(factAt('text'), ' of\u0007Poland ', ENGLISH)).toEqual({ value: 'of Poland' });
});

test.each(['text', 'number', 'date', 'list'] as const)('nothing is no %s', (type) => {
  expect(readFact(factAt(type), ' \t', ENGLISH)).toEqual({ problem: problems.empty });
});
