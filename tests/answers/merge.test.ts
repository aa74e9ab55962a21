import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engagementOf, type SourcedInterview } from '../../src/answers/interview.ts';
import { groupInterviews, mergeInterviews, nearEqualNames, parseInterview } from '../../src/answers/parse.ts';
import { brief, must } from '../kit/catalogue.ts';

interface Head {
  readonly engagement?: string;
  readonly respondent?: string;
  readonly profile?: string;
}

const interview = (
  file: string,
  {
    engagement = 'client: Acme, provider: Globex, scope: Analytics',
    respondent = `side: client, name: ${file}`,
    profile = 'core',
  }: Head = {},
): SourcedInterview =>
  must(
    parseInterview(
      `format: outready/answers/1\nengagement: { ${engagement} }\nrespondent: { ${respondent} }\nprofile: ${profile}\nanswers: {}\n`,
      file,
    ),
  );

const problems = (...interviews: readonly SourcedInterview[]): readonly string[] =>
  mergeInterviews(interviews).diagnostics.map((each) => `${each.file}:${brief(each)}: ${each.message}`);

test('one interview is an assessment', () => {
  const one = interview('a');
  expect(mergeInterviews([one])).toEqual({ value: [one.interview], diagnostics: [] });
});

describe('what interviews share', () => {
  test.each<[string, Head, string]>([
    [
      'client',
      { engagement: 'client: ACME, provider: Globex, scope: Analytics' },
      '2:23 different-engagement: the client is "ACME"; in a it is "Acme"',
    ],
    [
      'provider',
      { engagement: 'client: Acme, provider: Glob, scope: Analytics' },
      '2:39 different-engagement: the provider is "Glob"; in a it is "Globex"',
    ],
    [
      'a provider that one does not name',
      { engagement: 'client: Acme, scope: Analytics' },
      '2:1 different-engagement: the provider is not given; in a it is "Globex"',
    ],
    [
      'scope',
      { engagement: 'client: Acme, provider: Globex, scope: Payroll' },
      '2:54 different-engagement: the scope is "Payroll"; in a it is "Analytics"',
    ],
    ['profile', { profile: 'full' }, '4:10 different-engagement: the profile is "full"; in a it is "core"'],
  ])('%s', (_, head, expected) => {
    expect(problems(interview('b', head), interview('a'))).toEqual([`b:${expected}`]);
    expect(mergeInterviews([interview('a'), interview('b', head)]).value).toBeUndefined();
  });

  test('not the engagement’s id, which may be missing', () => {
    const named = interview('b', { engagement: 'id: E-7, client: Acme, provider: Globex, scope: Analytics' });
    const merged = must(mergeInterviews([interview('a'), named]));
    expect(engagementOf(merged)).toEqual({ id: 'E-7', client: 'Acme', provider: 'Globex', scope: 'Analytics' });
    expect(engagementOf([])).toBeUndefined();
  });

  test('every difference of every file is told, each against the first file by name', () => {
    const other = { engagement: 'client: X, provider: Y, scope: Z', profile: 'full' };
    const found = problems(interview('c', other), interview('a'), interview('b', other));
    expect(found.map((each) => each.slice(0, 6))).toEqual([
      'b:2:23',
      'b:2:36',
      'b:2:46',
      'b:4:10',
      'c:2:23',
      'c:2:36',
      'c:2:46',
      'c:4:10',
    ]);
  });
});

const UNDATED = ', and one of them does not say when it started: nobody can tell which counts';

describe('the same respondent twice', () => {
  test.each<[string, string, string]>([
    ['by side and name', 'side: client, role: legal, name: Ann', 'name: Ann, role: security, side: client'],
    ['by side and role, without names', 'side: client, role: legal', 'side: client, role: legal'],
    ['by side alone', 'side: provider', 'side: provider'],
  ])('%s', (_, first, second) => {
    expect(problems(interview('b', { respondent: second }), interview('a', { respondent: first }))).toEqual([
      `b:3:13 same-respondent: the same respondent as in a${UNDATED}`,
    ]);
  });

  test.each<[string, string, string]>([
    ['another side', 'side: client, name: Ann', 'side: provider, name: Ann'],
    ['another role', 'side: client, role: legal', 'side: client, role: security'],
    ['another name', 'side: client, role: legal, name: Ann', 'side: client, role: legal, name: Bob'],
    ['a name and none', 'side: client, name: Ann', 'side: client'],
  ])('but not with %s', (_, first, second) => {
    expect(problems(interview('a', { respondent: first }), interview('b', { respondent: second }))).toEqual([]);
  });

  test('three times is told twice', () => {
    const same = { respondent: 'side: client' };
    expect(problems(interview('c', same), interview('a', same), interview('b', same))).toEqual([
      `b:3:13 same-respondent: the same respondent as in a${UNDATED}`,
      `c:3:13 same-respondent: the same respondent as in a${UNDATED}`,
    ]);
  });
});

describe('the order', () => {
  const all = [
    interview('4', { respondent: 'side: client' }),
    interview('3', { respondent: 'side: client, role: delivery, name: Ann' }),
    interview('2', { respondent: 'side: client, role: delivery, name: Bob' }),
    interview('1', { respondent: 'side: client, role: legal, name: Cyd' }),
    interview('0', { respondent: 'side: provider, name: Ann' }),
  ];

  test('is by side, role, name and file, however the files were given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (given) => {
        expect(must(mergeInterviews(given)).map(({ file }) => file)).toEqual(['4', '3', '2', '1', '0']);
      }),
    );
  });

  test('does not change what is wrong', () => {
    const wrong = [
      interview('x', { profile: 'full' }),
      interview('y', { respondent: 'side: provider, name: Ann' }),
      interview('z', { engagement: 'client: A, scope: S' }),
    ];
    const expected = problems(...all, ...wrong);
    expect(expected.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...wrong], { minLength: 8 }), (given) => {
        expect(problems(...given)).toEqual(expected);
      }),
    );
  });
});

describe('interviews of many engagements', () => {
  const many = [
    interview('c.yaml', { engagement: 'client: Beta, scope: Analytics' }),
    interview('b.yaml'),
    interview('d.yaml', { profile: 'quick' }),
    interview('a.yaml', { engagement: 'client: Beta, scope: Analytics' }),
    interview('e.yaml'),
  ];

  test('are grouped by engagement and profile, in the order of the first of each', () => {
    expect(groupInterviews(many).map((group) => group.map(({ source }) => source.file))).toEqual([
      ['c.yaml', 'a.yaml'],
      ['b.yaml', 'e.yaml'],
      ['d.yaml'],
    ]);
  });

  test('names that a reader would take for one are told at the second spelling', () => {
    const near = interview('f.yaml', { engagement: 'client: ACME, provider: Globex, scope: Analytics' });
    expect(nearEqualNames(many)).toEqual([]);
    expect(nearEqualNames([...many, near]).map((each) => `${each.file}:${brief(each)}: ${each.message}`)).toEqual([
      'f.yaml:2:23 near-equal-name: the client is "ACME"; at b.yaml:2:23 it is "Acme"',
    ]);
  });
});
