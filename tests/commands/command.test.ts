import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  choice,
  day,
  defineCommand,
  flag,
  list,
  oneOf,
  personDays,
  points,
  text,
  textOrNone,
  unless,
  usually,
  type ValuesOf,
  value,
  wholeNumber,
} from '../../src/commands/command.ts';
import { hostIn } from '../kit/host.ts';

const declared = defineCommand({
  name: 'try',
  summary: 'try it',
  description: 'Tries it.',
  arguments: { files: ['<file...>', 'files'], name: ['<name>', 'a name'], more: ['[more]', 'perhaps one more'] },
  options: {
    json: flag('as JSON'),
    budget: value('<days>', 'days', personDays),
    target: choice('<level>', 'a level', ['low', 'high']),
    metric: usually('rank', choice('<metric>', 'a metric', ['name', 'rank'])),
    area: list('<id>', 'an area', (given) => given.length),
    report: textOrNone('<path>', 'a report', 'no report'),
    profile: unless('no profile'),
  },
  examples: [],
  run: async ({ files, name, more, options, print }) => {
    expectTypeOf(files).toEqualTypeOf<readonly string[]>();
    expectTypeOf(name).toEqualTypeOf<string>();
    expectTypeOf(more).toEqualTypeOf<string | undefined>();
    expectTypeOf(options.budget).toEqualTypeOf<number | undefined>();
    expectTypeOf(options.metric).toEqualTypeOf<'name' | 'rank'>();
    // @ts-expect-error: no such option is declared.
    expect(options.budgett).toBeUndefined();
    // @ts-expect-error: an option that is not always given may be undefined.
    expect(options.budget?.toFixed() ?? options.budget.toFixed()).toBe('3');
    return print.json(options);
  },
});

describe('the types of options follow from their declaration', () => {
  test('what a run is given', async () => {
    const { host, out } = hostIn('.');
    const options = { budget: 3, metric: 'rank', area: [], profile: true } as const;
    expect(await declared.run({ files: [], name: '', more: undefined, options, host })).toBe(0);
    expect(JSON.parse(out())).toEqual(options);
  });

  test('those that are always there, and those that are only where they are given', () => {
    expectTypeOf<ValuesOf<typeof declared.options>>().toEqualTypeOf<
      {
        readonly metric: 'name' | 'rank';
        readonly area: readonly number[];
        readonly profile: boolean;
      } & {
        readonly json?: boolean;
        readonly budget?: number;
        readonly target?: 'low' | 'high';
        readonly report?: string | false;
      }
    >();
  });

  test('a usual value is one of the choices', () => {
    // @ts-expect-error: it is none of them.
    expect(usually('ranks', choice('<metric>', 'a metric', ['name', 'rank'])).usual).toBe('ranks');
    expect(usually('x', text('<text>', 'any text')).isAlways).toBe(true);
  });
});

describe('every option says in one way what it takes', () => {
  test.each([
    [wholeNumber, '0', 0],
    [wholeNumber, '12', 12],
    [points, '100', 100],
    [points, '68.35', 68.35],
    [personDays, '2.5', 2.5],
    [personDays, '.5', 0.5],
    [day, '2024-02-29', '2024-02-29'],
  ])('%o reads %s', (read, given, expected) => {
    expect(read(given, '--it')).toBe(expected);
  });

  test.each([
    [wholeNumber, '-1', '--it takes a whole number, not "-1"', undefined],
    [wholeNumber, '1.5', '--it takes a whole number, not "1.5"', undefined],
    [wholeNumber, '99999999999999999999', '--it takes a whole number, not "99999999999999999999"', undefined],
    [points, '100.1', '--it takes a number from 0 to 100, not "100.1"', undefined],
    [points, 'high', '--it takes a number from 0 to 100, not "high"', undefined],
    [personDays, 'some', '--it takes a number of person-days, not "some"', 'as in --it 10 or --it 2.5'],
    [personDays, '-1', '--it takes a number of person-days, not "-1"', 'as in --it 10 or --it 2.5'],
    [personDays, '', '--it takes a number of person-days, not ""', 'as in --it 10 or --it 2.5'],
    [day, '2026-02-30', '--it takes a day, not "2026-02-30"', 'as in --it 2026-11-22'],
    [day, '22.11.2026', '--it takes a day, not "22.11.2026"', 'as in --it 2026-11-22'],
    [
      (given: string) => oneOf(['low', 'high'], given, '--it'),
      'hig',
      '--it takes low, high, not "hig"',
      'did you mean "high"?',
    ],
  ])('%o does not read %s', (read, given, message, hint) => {
    expect(() => read(given, '--it')).toThrow(expect.objectContaining({ message, hint }));
  });
});
