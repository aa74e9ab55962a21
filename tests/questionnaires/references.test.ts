import { describe, expect, test } from 'vitest';
import { assembleCatalogue, type Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { Framework } from '../../src/questionnaires/framework.ts';
import { parseQuestionnaire, type SourcedQuestionnaire } from '../../src/questionnaires/parse.ts';
import { parseProfile } from '../../src/questionnaires/profile.ts';
import { checkAreas, checkReferences } from '../../src/questionnaires/references.ts';
import type { Diagnostic } from '../../src/yaml/diagnostic.ts';
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
    clauses: [{ framework: law, ref: "1(a)" }, { framework: law, ref: "2" }]
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

const LAW: Framework = {
  id: 'law',
  title: 'Law',
  url: 'https://example.org',
  asOf: '2026-11-30',
  clauses: [
    { ref: '1(a)', title: 'A', seen: 'text' },
    { ref: '2', title: 'B', seen: 'heading' },
  ],
  file: 'law.yaml',
  digest: 'd',
};

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
  return { all, catalogue: assembleCatalogue(profile, questionnaires, sources, [LAW]) };
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

test('what was shipped may name clauses that an own framework does without', () => {
  const { all, catalogue } = assemble(CONTEXT, AREA.replace('1(a)', '9'));
  expect(all.flatMap(({ questionnaire }) => checkReferences({ questionnaire }, catalogue, ['one', 'two']))).toEqual([]);
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
      'a framework that there is not',
      'framework: law, ref: "2"',
      'framework: laws, ref: "2"',
      ['one.yaml:17:61 dangling-reference: there is no framework "laws" (did you mean "law"?)'],
    ],
    [
      'a clause that its framework lacks',
      '1(a)',
      '1(b)',
      ['one.yaml:17:38 dangling-reference: the framework "law" has no clause "1(b)" (did you mean "1(a)"?)'],
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
      ['one.yaml:15:71 circular-after: "one/a" cannot come after itself'],
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

  test.each(['criticalWhen', 'knockOutWhen'])('a condition under %s is read likewise', (key) => {
    const raised = (condition: string): string =>
      AREA.replace('    why: A.\n', `    why: A.\n    ${key}: ${condition}\n`);
    expect(problems(raised('{ question: context/kind, is: [play] }'))).toEqual([]);
    expect(problems(raised('{ not: { question: context/kind, is: [pla] } }'))).toEqual([
      'one.yaml:11:57 dangling-reference: "pla" is not an option of context/kind (did you mean "play"?)',
    ]);
    expect(problems(raised('{ question: one/b, is: [full] }'))).toEqual([
      'one.yaml:11:31 dangling-reference: "one/b" is not a context question (possible: context/kind, context/place)',
    ]);
  });
});

describe('a context question that an extension drops', () => {
  const dropping = (area: string): readonly string[] => {
    const { all, catalogue } = assemble(CONTEXT, area);
    const [context] = all.map(({ questionnaire }) => questionnaire);
    if (context === undefined) throw new Error('no context');
    const less = {
      ...context,
      questions: context.questions.filter(({ id }) => id !== 'context/place'),
      dropped: ['context/place'],
    };
    const questionnaires = [less, ...[...catalogue.questionnaires.values()].slice(1)];
    const dropped = assembleCatalogue(catalogue.profile, questionnaires, [...catalogue.sources.values()]);
    return checkReferences({ questionnaire: less }, dropped, ['one', 'two']).map(({ message }) => message);
  };
  const free = AREA.replace(/ {4}when.*\n/, '');

  test.each([
    ['is asked', AREA],
    ['is critical', free.replace('why: A.', 'why: A.\n    criticalWhen: { question: context/place, is: [far] }')],
    ['is a knock-out', free.replace('why: A.', 'why: A.\n    knockOutWhen: { question: context/place, is: [far] }')],
  ])('cannot go while it decides whether another %s', (what, area) => {
    expect(dropping(area)).toEqual([`"context/place" cannot be left out: it decides whether "one/a" ${what}`]);
  });

  test('can go where nothing reads it', () => expect(dropping(free)).toEqual([]));
});

describe('conditions in a circle', () => {
  const circle = '{ id: kind, kind: context, when: { question: context/place, is: [far] }, ';
  test('of one', () => {
    expect(
      problems(AREA, CONTEXT.replace('question: context/kind, is: [work]', 'question: context/place, is: [far]')),
    ).toEqual(['context.yaml:12:11 circular-when: "context/place" depends on itself']);
  });

  test('of two are told once, by name', () => {
    expect(problems(AREA, CONTEXT.replace('{ id: kind, kind: context, ', circle))).toEqual([
      'context.yaml:7:38 circular-when: the conditions go round in a circle: context/kind → context/place → context/kind',
    ]);
  });

  test('a question that leads to a circle is not itself in it', () => {
    const third =
      '  - { id: third, kind: context, topic: T, text: "T?", when: { question: context/kind, is: [work] }, options: [{ id: a, label: A }, { id: b, label: B }] }\n';
    expect(problems(AREA, CONTEXT.replace('{ id: kind, kind: context, ', circle) + third)).toHaveLength(1);
  });
});

describe('recommendations in a circle', () => {
  const second = AREA.replace('ongoing }', 'ongoing, after: [one/a] }');

  test('of two are told once, at the one that comes first in the file', () => {
    expect(problems(second)).toEqual([
      'one.yaml:15:71 circular-after: the recommendations wait for one another: one/a → one/b → one/a',
    ]);
  });

  test('through another questionnaire are told in each file that has a part in it', () => {
    const other = AREA.replace('id: one', 'id: two').replaceAll('id: a', 'id: x').replace('[one/b, two/x]', '[one/a]');
    const { all, catalogue } = assemble(CONTEXT, AREA.replace('one/b, ', ''), other);
    const found = all.flatMap((each) => checkReferences(each, catalogue, ['one', 'two']));
    expect(found.map(show)).toEqual([
      'one.yaml:15:71 circular-after: the recommendations wait for one another: one/a → two/x → one/a',
      'two.yaml:15:71 circular-after: the recommendations wait for one another: two/x → one/a → two/x',
    ]);
  });

  test('of very many are told in part', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `one/q${index}`);
    const head = AREA.slice(0, AREA.indexOf('  - id: a'));
    const question = AREA.slice(AREA.indexOf('  - id: b'));
    const all = ids.map((id) =>
      question.replace('id: b', `id: ${id.slice(4)}`).replace('ongoing', `ongoing, after: [${ids.join(', ')}]`),
    );
    expect(problems(head + all.join('')).length).toBeLessThanOrEqual(20);
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

  test('as many context questions as one likes may decide', () => {
    expect(check(PROFILE, ...deciding(20))).toEqual([]);
  });
});

describe('rules of a profile', () => {
  const area = AREA.replace(
    'label: F, score: 100 }]\n    evidence: B',
    'label: F, score: 100, tag: too-far }]\n    evidence: B',
  );
  const check = (rule: string, only = ''): readonly string[] => {
    const text = `${PROFILE}${only}rules:\n  - { ${rule} }\n`;
    const { profile, source } = must(parseProfile({ text, file: 'p.yaml', name: 'p', digest: 'd' }));
    const { questionnaires } = assemble(CONTEXT, area).catalogue;
    return checkAreas(source, assembleCatalogue(profile, [...questionnaires.values()], []), ['one', 'two']).map(show);
  };

  test.each([
    ['rule: lock-in, substitutes: one/a, knowHow: one/b', []],
    ['rule: exit-of-critical-function, when: { question: context/kind, is: [work] }, questions: [one/a]', []],
    ['rule: one-legged-governance, practices: one, contract: one/b', []],
    ['rule: cognitive-distance, question: one/b', []],
    [
      'rule: lock-in, substitutes: one/c, knowHow: one/b',
      [
        'p.yaml:9:35 dangling-reference: there is no scored question "one/c": the rule "lock-in" cannot read it (did you mean "one/a"?)',
      ],
    ],
    [
      'rule: hidden-problems, questions: [one/a, context/kind]',
      [
        'p.yaml:9:49 dangling-reference: there is no scored question "context/kind": the rule "hidden-problems" cannot read it (possible: one/a, one/b)',
      ],
    ],
    [
      'rule: rushed-transfer, plan: one/a, gate: two/x',
      [
        'p.yaml:9:49 dangling-reference: the area "two" is not part of this profile, so "two/x" is never asked: the rule "rushed-transfer" cannot read it (list "two" among the areas, or leave the question out of the rule)',
      ],
    ],
    [
      'rule: exit-of-critical-function, when: { question: context/kid, is: [work] }, questions: [one/a]',
      ['p.yaml:9:58 dangling-reference: "context/kid" is not a context question (did you mean "context/kind"?)'],
    ],
    [
      'rule: exit-of-critical-function, when: { not: { question: context/kind, is: [wrok] } }, questions: [one/a]',
      ['p.yaml:9:84 dangling-reference: "wrok" is not an option of context/kind (did you mean "work"?)'],
    ],
    ...[
      ['lock-in', 'substitutes: one/a, knowHow: one/b'],
      ['rushed-transfer', 'plan: one/a, gate: one/b'],
      ['unverifiable-quality', 'judgement: one/a, control: one/b'],
      ['hollowing-out', 'boundary: one/a, knowHow: one/b'],
      ['unlawful-transfer', 'question: one/a'],
    ].map(([rule, parameters]): [string, string[]] => {
      const text = `rule: ${rule}, ${parameters}, when: { question: context/kind, is: [wrok] }`;
      const column = text.indexOf('wrok') + '  - { '.length + 1;
      const message = '"wrok" is not an option of context/kind (did you mean "work"?)';
      return [text, [`p.yaml:9:${column} dangling-reference: ${message}`]];
    }),
    [
      'rule: exit-of-critical-function, when: { question: context/kind, is: [work] }, questions: [one/a], atMost: 0, below: 50',
      [
        'p.yaml:9:114 contradiction: "atMost" and "below" both say which answers the rule takes for weak, and "below" holds (keep one of the two)',
      ],
    ],
    [
      'rule: one-legged-governance, practices: two, contract: one/b',
      ['p.yaml:9:47 dangling-reference: the area "two" is not part of this profile (possible: one)'],
    ],
    [
      'rule: hidden-problems, questions: [one/a, one/b], count: 3',
      [
        'p.yaml:9:64 contradiction: the rule waits for 3 weak answers and lists 2 (lower the count, or list more questions)',
      ],
    ],
    [
      'rule: cognitive-distance, question: one/a',
      [
        'p.yaml:9:43 contradiction: no option of "one/a" says on which side it lies (give options the tag too-close or too-far)',
      ],
    ],
  ])('%s', (rule, expected) => {
    expect(check(rule)).toEqual(expected);
  });

  test('a question that the profile leaves out is never asked', () => {
    expect(check('rule: cognitive-distance, question: one/b', '    only: [critical]\n')).toEqual([
      'p.yaml:10:43 dangling-reference: "one/b" is never asked under this profile: the rule "cognitive-distance" cannot read it (the area "one" is limited to only: [critical])',
    ]);
  });

  test('a shipped profile, which has no source, warns where own questionnaires take away what it reads', () => {
    const text = `${PROFILE}rules:\n  - { rule: hidden-problems, questions: [one/a, one/gone] }\n`;
    const { profile } = must(parseProfile({ text, file: 'p.yaml', name: 'p', digest: 'd' }));
    const { questionnaires } = assemble(CONTEXT, area).catalogue;
    const found = checkAreas(undefined, assembleCatalogue(profile, [...questionnaires.values()], []), ['one']);
    expect(found.map(({ severity, ...rest }) => [severity, brief({ severity, ...rest })])).toEqual([
      ['warning', '1:1 dangling-reference'],
    ]);
  });
});
