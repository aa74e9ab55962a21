import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourcedInterview } from '../../src/answers/interview.ts';
import { mergeInterviews, parseInterview } from '../../src/answers/parse.ts';
import { isSameRespondent, roundsBefore, roundsOf, startedBy } from '../../src/answers/rounds.ts';
import { brief, must } from '../kit/catalogue.ts';

/** `ann 3 a,b`: Ann's file of the third day, about the areas a and b; without areas about all. */
function interview(file: string): SourcedInterview {
  const [name = '', day, areas = ''] = file.split(' ');
  return must(
    parseInterview(
      [
        'format: outready/answers/1',
        'engagement: { client: Acme, scope: Analytics }',
        `respondent: { side: client, name: ${name} }`,
        'profile: core',
        ...(areas === '' ? [] : [`areas: [${areas}]`]),
        ...(day === '-' ? [] : [`started: 2026-11-0${day}T09:00:00Z`]),
        'answers: {}',
      ].join('\n'),
      file,
    ),
  );
}

const filesOf = (round: readonly SourcedInterview[] = []): readonly string[] =>
  round.map(({ source }) => source.file).sort();

describe('rounds', () => {
  test.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['one file', ['ann 1'], [['ann 1']]],
    ['two people', ['ann 1', 'bob 2'], [['ann 1', 'bob 2']]],
    ['the latest of one person', ['ann 1', 'ann 2'], [['ann 2'], ['ann 1']]],
    [
      'who was not asked again stands',
      ['ann 1', 'ann 2', 'bob 1'],
      [
        ['ann 2', 'bob 1'],
        ['ann 1', 'bob 1'],
      ],
    ],
    [
      'three rounds of one, two of another',
      ['ann 1', 'ann 3', 'ann 5', 'bob 2', 'bob 4'],
      [
        ['ann 5', 'bob 4'],
        ['ann 3', 'bob 2'],
        ['ann 1', 'bob 2'],
      ],
    ],
    ['other areas are the same round', ['ann 1 a', 'ann 2 b'], [['ann 1 a', 'ann 2 b']]],
    [
      'an area that was asked again',
      ['ann 1 a', 'ann 2 b', 'ann 3 a'],
      [
        ['ann 2 b', 'ann 3 a'],
        ['ann 1 a', 'ann 2 b'],
      ],
    ],
    ['all areas after some', ['ann 1 a', 'ann 2 b', 'ann 3'], [['ann 3'], ['ann 1 a', 'ann 2 b']]],
    ['areas that overlap in one', ['ann 1 a,b', 'ann 2 b,c'], [['ann 2 b,c'], ['ann 1 a,b']]],
    ['other areas need no start', ['ann - a', 'ann 1 b'], [['ann - a', 'ann 1 b']]],
  ])('%s', (_, files, expected) => {
    const { current, earlier } = must(roundsOf(files.map(interview)));
    expect([current, ...earlier].map(filesOf)).toEqual(expected);
  });

  test('files that no longer count name the one that does', () => {
    const { superseded } = must(roundsOf(['ann 1', 'ann 2', 'bob 1 a', 'bob 2 b', 'bob 3 a'].map(interview)));
    expect(superseded).toEqual([
      { file: 'ann 1', by: 'ann 2' },
      { file: 'bob 1 a', by: 'bob 3 a' },
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['a tie', ['ann 1', 'ann 1 '], ['ann 1 : the same respondent as in ann 1, and both started at the same moment']],
    ['no start', ['ann 1', 'ann -'], ['ann 1: the same respondent as in ann -, and one of them does not say when']],
    ['a tie in areas', ['ann 1 a', 'ann 1 a,b'], ['ann 1 a,b: the same respondent as in ann 1 a, and both']],
  ])('%s is an error', (_, files, expected) => {
    const { value, diagnostics } = roundsOf(files.map(interview));
    expect(value).toBeUndefined();
    const told = diagnostics.map(({ file, message }) => `${file}: ${message}`);
    expect(told.map((text, index) => text.startsWith(expected[index] ?? '-'))).toEqual(expected.map(() => true));
    expect(diagnostics.map(brief)[0]).toContain('same-respondent');
  });

  const some = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('ann', 'bob', 'cyd'),
      day: fc.integer({ min: 1, max: 9 }),
      areas: fc.option(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), { nil: undefined }),
    }),
    { selector: ({ name, day }) => `${name} ${day}`, minLength: 1, maxLength: 12 },
  );
  const filesFrom = (drawn: readonly { name: string; day: number; areas: readonly string[] | undefined }[]) =>
    drawn.map(({ name, day, areas }) => interview(`${name} ${day}${areas === undefined ? '' : ` ${areas.join(',')}`}`));

  test('every file stands in some round, none overlaps within one, and the order of the files changes nothing', () => {
    fc.assert(
      fc.property(some, fc.integer(), (drawn, turn) => {
        const files = filesFrom(drawn);
        const { current, earlier, superseded } = must(roundsOf(files));
        const all = [current, ...earlier];
        expect(new Set(all.flat())).toEqual(new Set(files));
        expect(superseded.map(({ file }) => file).sort()).toEqual(
          filesOf(files.filter((each) => !current.includes(each))),
        );
        for (const round of all) {
          for (const one of round) {
            const same = round.filter(
              (other) => other !== one && isSameRespondent(one.interview.respondent, other.interview.respondent),
            );
            for (const other of same) {
              const [areas, others] = [one.interview.areas, other.interview.areas];
              expect(areas?.some((area) => others?.includes(area) ?? true)).toBe(false);
            }
          }
        }
        const at = Math.abs(turn) % files.length;
        const turned = must(roundsOf([...files.slice(at), ...files.slice(0, at)]));
        expect([turned.current, ...turned.earlier].map(filesOf)).toEqual(all.map(filesOf));
      }),
    );
  });

  test('the latest of each is in the round that counts', () => {
    fc.assert(
      fc.property(some, (drawn) => {
        const { current } = must(roundsOf(filesFrom(drawn)));
        for (const name of new Set(drawn.map((each) => each.name))) {
          const last = Math.max(...drawn.filter((each) => each.name === name).map(({ day }) => day));
          expect(filesOf(current).some((file) => file.startsWith(`${name} ${last}`))).toBe(true);
        }
      }),
    );
  });
});

test('the rounds before some files know nothing of what came after them, nor of other people', () => {
  const [one, two, three, other] = ['ann 1', 'ann 2', 'ann 3', 'bob 1'].map(interview) as [
    SourcedInterview,
    SourcedInterview,
    SourcedInterview,
    SourcedInterview,
  ];
  const known = [one, two, three, other];
  expect(roundsBefore([two], known).map(filesOf)).toEqual([['ann 1']]);
  expect(roundsBefore([one], known)).toEqual([]);
  expect(roundsBefore([three, other], known).map(filesOf)).toEqual([
    ['ann 2', 'bob 1'],
    ['ann 1', 'bob 1'],
  ]);
});

describe('a day', () => {
  const files = ['ann 1', 'ann 3', 'bob 2'].map(interview);
  test.each<[string, readonly string[]]>([
    ['2026-11-01', ['ann 1']],
    ['2026-11-02', ['ann 1', 'bob 2']],
    ['2026-12-01', ['ann 1', 'ann 3', 'bob 2']],
    ['2026-10-31', []],
  ])('%s', (day, expected) => expect(filesOf(must(startedBy(files, day)))).toEqual(expected));

  test('one that does not say when it started is told with its place', () => {
    expect(startedBy([interview('ann -')], '2026-11-01').diagnostics.map(brief)).toEqual(['3:13 no-start']);
  });
});

test('an assessment takes the latest round, whatever the earlier one calls the provider', () => {
  const file = (name: string, provider: string, day: number) =>
    must(
      parseInterview(
        `format: outready/answers/1\nengagement: { id: x1, client: Acme, ${provider}scope: S }\nrespondent: { side: client }\nprofile: core\nstarted: 2026-11-0${day}T09:00:00Z\nanswers: {}\n`,
        name,
      ),
    );
  const merged = mergeInterviews([file('old', '', 1), file('new', 'provider: Globex, ', 2)]);
  expect(merged.diagnostics).toEqual([]);
  expect(must(merged).map((each) => each.file)).toEqual(['new']);
});
