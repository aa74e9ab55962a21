import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { assembleCatalogue, type Catalogue } from '../../src/questionnaire/catalogue.ts';
import { parseQuestionnaire, type SourcedQuestionnaire } from '../../src/questionnaire/parse.ts';
import { parseProfile } from '../../src/questionnaire/profile.ts';
import { checkAreas, checkReferences } from '../../src/questionnaire/references.ts';
import { brief, must } from '../kit/catalogue.ts';

const CONTEXT = `format: outready/questionnaire/1
id: context
version: 1.0.0
title: Context
summary: Context
questions:
  - { id: kind, kind: context, topic: K, text: "K?", options: [{ id: work, label: W }, { id: play, label: P }] }
  - id: place
    kind: context
    topic: Place
    text: Where?
    when: { question: context/kind, is: [work] }
    options: [{ id: near, label: N }, { id: far, label: F }]
`;

const AREA = `format: outready/questionnaire/1
id: one
version: 1.0.0
title: One
summary: One
questions:
  - id: a
    topic: A
    text: A?
    why: A.
    criticality: high
    when: { all: [{ question: context/kind, is: [work, play] }, { not: { question: context/place, is: [far] } }] }
    options: [{ id: none, label: N, score: 0 }, { id: full, label: F, score: 100 }]
    evidence: A
    recommendation: { text: Do., effort: S, horizon: ongoing, after: [one/b, two/x] }
    sources: [S0.1, R1]
  - id: b
    topic: B
    text: B?
    why: B.
    criticality: high
    options: [{ id: none, label: N, score: 0 }, { id: full, label: F, score: 100 }]
    evidence: B
    recommendation: { text: Do., effort: S, horizon: ongoing }
    sources: [S0.1]
`;

const PROFILE = `format: outready/profile/1
id: p
version: 1.0.0
title: P
summary: P
areas:
  - id: one
`;

const read = (text: string): SourcedQuestionnaire => {
  const name = /^id: (.*)$/m.exec(text)?.[1] ?? '';
  return must(parseQuestionnaire({ text, file: `${name}.yaml`, name, digest: 'd' }));
};

function assemble(...texts: readonly string[]): {
  readonly catalogue: Catalogue;
  readonly all: readonly SourcedQuestionnaire[];
} {
  const all = texts.map(read);
  const { profile } = must(parseProfile({ text: PROFILE, file: 'p.yaml', name: 'p', digest: 'd' }));
  const sources = [
    { kind: 'claim', id: 'S0.1', text: 'x', article: 'A', articleId: 'S0' },
    { kind: 'reference', id: 'R1', text: 'y' },
  ] as const;
  const questionnaires = all.map(({ questionnaire }) => questionnaire);
  return { all, catalogue: assembleCatalogue(profile, questionnaires, sources) };
}

const show = ({ message, hint, ...diagnostic }: Diagnostic): string =>
  `${diagnostic.file}:${brief({ ...diagnostic, message })}: ${message}${hint === undefined ? '' : ` (${hint})`}`;

function problems(area: string, context = CONTEXT): readonly string[] {
  const { all, catalogue } = assemble(context, area);
  return all.flatMap((each) => checkReferences(each, catalogue, ['one', 'two']).map(show));
}

test('references that lead somewhere are fine, also into an area outside the profile', () => {
  expect(problems(AREA)).toEqual([]);
});

describe('references that lead nowhere', () => {
  test.each([
    [
      'a mistyped context question',
      'context/place',
      'context/plaec',
      ['one.yaml:12:84 dangling-reference: "context/plaec" is not a context question (did you mean "context/place"?)'],
    ],
    [
      'a scored question in a condition',
      'context/place',
      'one/b',
      ['one.yaml:12:84 dangling-reference: "one/b" is not a context question (possible: context/kind, context/place)'],
    ],
    [
      'an option that the context question lacks',
      '[far]',
      '[fra]',
      ['one.yaml:12:104 dangling-reference: "fra" is not an option of context/place (possible: near, far)'],
    ],
    [
      'a mistyped option',
      '[work, play]',
      '[work, pla]',
      ['one.yaml:12:56 dangling-reference: "pla" is not an option of context/kind (did you mean "play"?)'],
    ],
    [
      'a question that comes first but is none',
      'one/b,',
      'one/zz,',
      ['one.yaml:15:71 dangling-reference: there is no question "one/zz" (did you mean "one/a"?)'],
    ],
    [
      'a question of an area that there is not',
      'two/x',
      'three/x',
      [
        'one.yaml:15:78 dangling-reference: there is no question "three/x" (possible: context/kind, context/place, one/a, one/b)',
      ],
    ],
    [
      'a question after itself',
      'one/b,',
      'one/a,',
      ['one.yaml:15:71 dangling-reference: "one/a" cannot come after itself'],
    ],
    [
      'a claim that there is not',
      '[S0.1, R1]',
      '[S0.2, R1]',
      ['one.yaml:16:15 dangling-reference: the source "S0.2" is not in sources.yaml (did you mean "S0.1"?)'],
    ],
    [
      'a reference that there is not',
      '[S0.1, R1]',
      '[S0.1, X9]',
      ['one.yaml:16:21 dangling-reference: the source "X9" is not in sources.yaml (possible: S0.1, R1)'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(AREA).toContain(from);
    expect(problems(AREA.replace(from, to))).toEqual(expected);
  });
});

describe('conditions in a circle', () => {
  const circle = '{ id: kind, kind: context, when: { question: context/place, is: [far] }, ';
  test('of one', () => {
    expect(
      problems(AREA, CONTEXT.replace('question: context/kind, is: [work]', 'question: context/place, is: [far]')),
    ).toEqual(['context.yaml:12:11 dangling-reference: "context/place" depends on itself']);
  });

  test('of two are told for both', () => {
    expect(problems(AREA, CONTEXT.replace('{ id: kind, kind: context, ', circle))).toEqual([
      'context.yaml:7:38 dangling-reference: "context/kind" depends on itself',
      'context.yaml:12:11 dangling-reference: "context/place" depends on itself',
    ]);
  });

  test('a question that leads to a circle is not itself in it', () => {
    const third =
      '  - { id: third, kind: context, topic: T, text: "T?", when: { question: context/kind, is: [work] }, options: [{ id: a, label: A }, { id: b, label: B }] }\n';
    expect(problems(AREA, CONTEXT.replace('{ id: kind, kind: context, ', circle) + third)).toHaveLength(2);
  });
});

test('without a source, places are the first line of the file that the questionnaire came from', () => {
  const { all, catalogue } = assemble(CONTEXT, AREA.replace('[S0.1, R1]', '[S0.2, R1]'));
  const found = all.flatMap(({ questionnaire }) => checkReferences({ questionnaire }, catalogue, ['one', 'two']));
  expect(found.map(show)).toEqual([
    'one.yaml:1:1 dangling-reference: the source "S0.2" is not in sources.yaml (did you mean "S0.1"?)',
  ]);
});

describe('areas of a profile', () => {
  const check = (profile: string, context: string, area: string): readonly string[] => {
    const { profile: read, source } = must(parseProfile({ text: profile, file: 'p.yaml', name: 'p', digest: 'd' }));
    const { catalogue } = assemble(context, area);
    const { questionnaires } = catalogue;
    return checkAreas(source, assembleCatalogue(read, [...questionnaires.values()], []), ['one', 'two']).map(show);
  };

  test('each needs a questionnaire', () => {
    expect(check(`${PROFILE}  - id: two\n  - id: noe\n`, CONTEXT, AREA)).toEqual([
      'p.yaml:9:9 dangling-reference: there is no questionnaire "noe" (possible: one, two)',
    ]);
  });

  /** Context questions with two options, each deciding alone: three ways each, staying open among them. */
  const deciding = (count: number): readonly [string, string] => {
    const head = CONTEXT.slice(0, CONTEXT.indexOf('  - {'));
    const ids = Array.from({ length: count }, (_, index) => `c${index}`);
    const options = 'options: [{ id: x, label: X }, { id: y, label: Y }]';
    const questions = ids.map((id) => `  - { id: ${id}, kind: context, topic: T, text: "T?", ${options} }\n`);
    const leaves = ids.map((id) => `{ question: context/${id}, is: [x] }`).join(', ');
    return [head + questions.join(''), AREA.replace(/when: .*/, `when: { any: [${leaves}] }`)];
  };

  test('3^7 ways for the context to turn out are allowed', () => {
    expect(check(PROFILE, ...deciding(7))).toEqual([]);
  });

  test('3^8 are too many', () => {
    expect(check(PROFILE, ...deciding(8))).toEqual([
      'p.yaml:7:3 too-many-combinations: the context questions can turn out in 6561 ways that matter; at most 4096 are allowed (let fewer context questions decide what applies)',
    ]);
  });
});
