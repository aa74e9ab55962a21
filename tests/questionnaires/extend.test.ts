import { describe, expect, test } from 'vitest';
import { extendQuestionnaire } from '../../src/questionnaires/extend.ts';
import {
  parseQuestionnaire,
  readQuestionnaire,
  type SourcedExtension,
  type SourcedQuestionnaire,
} from '../../src/questionnaires/parse.ts';
import type { Questionnaire } from '../../src/questionnaires/questionnaire.ts';
import type { Parsed } from '../../src/yaml/diagnostic.ts';
import { brief, must } from '../kit/catalogue.ts';

const BASE = `format: outready/questionnaire/1
id: area
version: 1.2.0
title: Area
summary: What it is about.
questions:
  - id: one
    topic: First
    text: How is it done?
    why: It matters.
    criticality: high
    options:
      - { id: none, label: "Not at all", score: 0 }
      - { id: some, label: "Partly", score: 50, tag: too-far }
      - { id: full, label: "Fully", score: 100 }
    evidence: A document
    recommendation: { text: Do it., effort: M, horizon: ongoing, owner: client, after: [area/two, other/x] }
    sources: [S0.1]
    changed: 1.1.0
  - id: two
    kind: checklist
    topic: Second
    text: What applies?
    why: It matters too.
    criticality: low
    items: [{ id: a, label: "A", points: 1 }, { id: b, label: "B", points: 2.5 }]
    evidence: A list
    recommendation: { text: Do the rest., effort: S, horizon: ongoing }
    sources: [S0.2]
`;

const CONTEXT = `format: outready/questionnaire/1
id: context
version: 1.0.0
title: Context
summary: What it is.
questions:
  - { id: kind, kind: context, topic: Kind, text: "Which?", options: [{ id: work, label: W }, { id: play, label: P }] }
`;

const ADDED = `questions:
  - id: three
    topic: Third
    text: And this?
    why: It matters as well.
    criticality: medium
    options: [{ id: "no", label: "No", score: 0 }, { id: "yes", label: "Yes", score: 100 }]
    evidence: A note
    recommendation: { text: Do this., effort: S, horizon: ongoing, after: [area/one] }
    sources: [R1]
`;

const head = (id = 'area', from = 'area'): string =>
  `format: outready/questionnaire/1\nid: ${id}\nversion: 1.0.0\nextends: ${from}\n`;

const base = (text: string, name: string): Questionnaire =>
  must(parseQuestionnaire({ text, file: `${name}.yaml`, name, digest: 'sha256:base' })).questionnaire;

function read(text: string, name: string): SourcedExtension {
  const sourced = must(readQuestionnaire({ text, file: `our/${name}.yaml`, name, digest: 'sha256:own' }));
  if ('questionnaire' in sourced) throw new Error('not an extension');
  return sourced;
}

function extend(body: string, id = 'area', on = base(BASE, 'area')): Parsed<SourcedQuestionnaire> {
  return extendQuestionnaire(read(head(id, on.id) + body, id), on, 'sha256:both');
}

const questionOf = ({ questions }: Questionnaire, id: string) => questions.find((question) => question.id === id);

describe('an extension under its base’s id', () => {
  test('that says nothing is its base, with a version of its own', () => {
    expect(must(extend('')).questionnaire).toEqual({
      ...base(BASE, 'area'),
      version: '1.0.0',
      bases: ['1.2.0'],
      dropped: [],
      file: 'our/area.yaml',
      digest: 'sha256:both',
    });
  });

  test('drops, changes and adds questions, whose full ids stay', () => {
    const changes = `title: Ours
drop: [two]
change:
  one:
    criticality: critical
    knockOut: true
    help: Look twice.
    options: { some: "In part", full: { label: "Wholly" } }
    recommendation: { effort: L }
`;
    const { questionnaire } = must(extend(changes + ADDED));
    expect(questionnaire).toMatchObject({ title: 'Ours', summary: 'What it is about.', dropped: ['area/two'] });
    expect(questionnaire.questions.map(({ id }) => id)).toEqual(['area/one', 'area/three']);
    expect(questionOf(questionnaire, 'area/one')).toEqual({
      ...questionOf(base(BASE, 'area'), 'area/one'),
      criticality: 'critical',
      knockOut: true,
      help: 'Look twice.',
      options: [
        { id: 'none', label: 'Not at all', score: 0 },
        { id: 'some', label: 'In part', score: 50, tag: 'too-far' },
        { id: 'full', label: 'Wholly', score: 100 },
      ],
      recommendation: {
        text: 'Do it.',
        effort: 'L',
        horizon: 'ongoing',
        owner: 'client',
        after: ['area/two', 'other/x'],
      },
    });
  });

  test('the clauses that it says take the place of those that were', () => {
    const clauses = [{ framework: 'dora', ref: '30(1)' }];
    const { questionnaire } = must(extend(`change: { one: { clauses: ${JSON.stringify(clauses)} } }\n`));
    expect(questionOf(questionnaire, 'area/one')).toMatchObject({ clauses });
  });

  test('`changed` counts in the versions of the file that says it', () => {
    const changes = 'change:\n  two: { changed: 1.0.0, items: { a: { points: 2 }, b: B2 } }\n';
    const { questionnaire } = must(extend(changes + ADDED.replace('why:', 'changed: 0.9.0\n    why:')));
    const said = questionnaire.questions.map(({ id, changed, generation = 0 }) => [id, changed, generation]);
    expect(said).toEqual([
      ['area/one', '1.1.0', 0],
      ['area/two', '1.0.0', 1],
      ['area/three', '0.9.0', 1],
    ]);
    expect(questionOf(questionnaire, 'area/two')).toMatchObject({
      items: [
        { id: 'a', label: 'A', points: 2 },
        { id: 'b', label: 'B2', points: 2.5 },
      ],
    });
  });

  test('raises, groups and advises as it says; what a change takes the place of goes', () => {
    const condition = { question: 'context/kind', is: ['work'] };
    const raised = must(
      extend(`change:
  one:
    group: Who does it
    notApplicable: false
    criticalWhen: ${JSON.stringify(condition)}
    knockOutWhen: ${JSON.stringify(condition)}
    options: { some: { advice: { text: Finish it., effort: L } } }
`),
    ).questionnaire;
    expect(questionOf(raised, 'area/one')).toMatchObject({
      group: 'Who does it',
      notApplicable: false,
      criticality: 'high',
      criticalWhen: condition,
      knockOut: false,
      knockOutWhen: condition,
      options: [{ id: 'none' }, { id: 'some', advice: { text: 'Finish it.', effort: 'L' } }, { id: 'full' }],
    });
    const again = (change: string) =>
      questionOf(must(extend(`change: { one: ${change} }`, 'area', raised)).questionnaire, 'area/one');
    expect(again('{ options: { some: { advice: { effort: S } } } }')).toMatchObject({
      options: [{}, { label: 'Partly', advice: { text: 'Finish it.', effort: 'S' } }, {}],
    });
    const always = again('{ knockOut: true }');
    expect(always).toMatchObject({ knockOut: true });
    expect(always).not.toHaveProperty('knockOutWhen');
    expect(always).not.toHaveProperty('criticalWhen');
    const never = again('{ knockOut: false, criticality: medium }');
    expect(never).toMatchObject({ knockOut: false, criticality: 'medium', criticalWhen: condition });
    expect(never).not.toHaveProperty('knockOutWhen');
    expect(again('{ criticality: critical }')).not.toHaveProperty('criticalWhen');
    const first = must(extend('change: { one: { knockOut: true } }')).questionnaire;
    const under = `change: { one: { knockOutWhen: ${JSON.stringify(condition)} } }`;
    expect(questionOf(must(extend(under, 'area', first)).questionnaire, 'area/one')).toMatchObject({
      knockOut: false,
      knockOutWhen: condition,
    });
  });

  test('can itself be extended', () => {
    const first = must(extend(`drop: [two]\n${ADDED}`)).questionnaire;
    const second = must(
      extend('change: { three: { text: "And that?", changed: 1.0.0 } }', 'area', first),
    ).questionnaire;
    expect([second.bases, second.dropped]).toEqual([['1.2.0', '1.0.0'], ['area/two']]);
    expect(questionOf(second, 'area/three')).toMatchObject({ text: 'And that?', generation: 2 });
  });

  test('of the context', () => {
    const on = base(CONTEXT, 'context');
    const { questionnaire } = must(extend('change: { kind: { options: { work: Toil } } }', 'context', on));
    expect(questionOf(questionnaire, 'context/kind')).toMatchObject({ options: [{ label: 'Toil' }, { label: 'P' }] });
  });
});

test('under another id it is an area of its own, and what comes after what stays within it', () => {
  const { questionnaire } = must(extend(ADDED.replace('area/one', 'ours/one'), 'ours'));
  expect(questionnaire.questions.map(({ id, area }) => [id, area])).toEqual([
    ['ours/one', 'ours'],
    ['ours/two', 'ours'],
    ['ours/three', 'ours'],
  ]);
  expect(questionOf(questionnaire, 'ours/one')).toMatchObject({ recommendation: { after: ['ours/two', 'other/x'] } });
});

describe('what does not fit the base, and where', () => {
  const problems = (body: string, on?: Questionnaire): readonly string[] => {
    const { value, diagnostics } = extend(body, on?.id, on);
    expect(value).toBeUndefined();
    return diagnostics.map((each) => {
      expect(each).toMatchObject({ severity: 'error', file: `our/${on?.id ?? 'area'}.yaml` });
      return `${brief(each)}: ${each.message}${each.hint === undefined ? '' : ` (${each.hint})`}`;
    });
  };

  test.each<[string, string, readonly string[]]>([
    [
      'a question to drop that there is not',
      'drop: [two, onee]',
      ['5:13 dangling-reference: "area" has no question "onee" (did you mean "one"?)'],
    ],
    [
      'a question to change that there is not',
      'change: { constructor: { help: X } }',
      ['5:11 dangling-reference: "area" has no question "constructor" (possible: one, two)'],
    ],
    ['every question dropped', 'drop: [one, two]', ['5:7 wrong-value: every question is dropped, and none is added']],
    [
      'an added question that is there',
      ADDED.replace('id: three', 'id: one'),
      ['6:9 duplicate-id: "area" has a question "one" already (put what differs under change:)'],
    ],
    [
      'an added question with a dropped one’s id',
      `drop: [one]\n${ADDED.replace('id: three', 'id: one')}`,
      [
        '7:9 duplicate-id: the id "one" was that of a dropped question (give the new question another id: saved answers know it by its id)',
      ],
    ],
    [
      'an option that there is not',
      'change: { one: { options: { sme: X } } }',
      ['5:29 dangling-reference: "sme" is not an option of "one" (did you mean "some"?)'],
    ],
    [
      'items of a choice, options of a checklist',
      'change: { one: { items: { a: X } }, two: { options: { a: X } } }',
      ['5:18 wrong-type: "one" has options, not items', '5:44 wrong-type: "two" has items, not options'],
    ],
    [
      'another score that goes unsaid',
      'change: { one: { options: { some: { score: 60 } } } }',
      [
        '5:44 missing-changed: with another score, saved answers to "one" change their meaning (say so: add changed: 1.0.0 to the question)',
      ],
    ],
    [
      'other points that go unsaid',
      'change: { two: { items: { a: { points: 9 } } } }',
      [
        '5:40 missing-changed: with another number of points, saved answers to "two" change their meaning (say so: add changed: 1.0.0 to the question)',
      ],
    ],
    ...['criticality: critical', 'knockOut: true'].map((everywhere): [string, string, string[]] => [
      `what raises a question that has ${everywhere}`,
      `change: { one: { ${everywhere}, criticalWhen: { question: context/kind, is: [work] } } }`,
      [
        `5:${20 + everywhere.length} contradiction: "one" is critical everywhere, so "criticalWhen" raises nothing (leave it out, or give the question the criticality that it has elsewhere)`,
      ],
    ]),
    [
      'a part of advice that there is not',
      'change: { one: { options: { some: { advice: { effort: S } } } } }',
      [
        '5:45 missing-key: the option "some" has no advice yet, so this needs its text (add text: what to do from here)',
      ],
    ],
    [
      'a change of meaning that is still to come',
      'change: { one: { changed: 1.1.0 } }',
      [
        '5:27 wrong-value: the question cannot have changed in 1.1.0: this is version 1.0.0 (raise the version to 1.1.0, or set changed: 1.0.0)',
      ],
    ],
  ])('%s', (_, body, expected) => {
    expect(problems(body)).toEqual(expected);
  });

  test('a context question is not raised and gives no advice', () => {
    const on = base(CONTEXT, 'context');
    const condition = '{ question: context/kind, is: [work] }';
    expect(
      problems(
        `change: { kind: { criticalWhen: ${condition}, options: { work: { advice: { text: X } } }, group: G } }`,
        on,
      ),
    ).toEqual([
      '5:19 unknown-key: "kind" is a context question, which has no criticalWhen',
      '5:92 unknown-key: "kind" is a context question, which gives no advice',
    ]);
  });

  test('a context question has neither weight nor score, and answers to no clause', () => {
    const on = base(CONTEXT, 'context');
    expect(problems('change: { kind: { clauses: [{ framework: dora, ref: "1" }] } }', on)).toEqual([
      '5:19 unknown-key: "kind" is a context question, which has no clauses',
    ]);
    expect(problems('change: { kind: { criticality: high, options: { work: { score: 5 } } } }', on)).toEqual([
      '5:19 unknown-key: "kind" is a context question, which has no criticality',
      '5:57 unknown-key: "kind" is a context question, which has no score',
    ]);
  });

  test('what the base leaves out already', () => {
    const first = must(extend('drop: [two]')).questionnaire;
    expect(problems('drop: [two]', first)).toEqual([
      '5:8 dangling-reference: "area" has no question "two" (its base leaves it out already)',
    ]);
  });

  test('the same score said again is no change', () => {
    expect(extend('change: { one: { options: { some: { score: 50 } } } }').diagnostics).toEqual([]);
  });
});

describe('what is wrong with an extension, whatever its base', () => {
  const problems = (text: string, name = 'area'): readonly string[] => {
    const { value, diagnostics } = readQuestionnaire({ text, file: 'f', name, digest: 'd' });
    expect(value).toBeUndefined();
    return diagnostics.map((each) => `${brief(each)}: ${each.message}`);
  };

  test.each<[string, string, readonly string[]]>([
    ['an id unlike the name', head('aera'), ['2:5 wrong-value: the id "aera" must equal the file\'s name "area"']],
    ['the context as an area', head('area', 'context'), ['4:10 wrong-value: only context.yaml can extend "context"']],
    ['a question dropped twice', `${head()}drop: [one, one]`, ['5:13 duplicate-id: "one" is dropped twice']],
    [
      'a question dropped and changed',
      `${head()}drop: [one]\nchange: { one: { help: X } }`,
      ['5:8 contradiction: "one" is dropped and changed'],
    ],
    [
      'another kind',
      `${head()}change: { one: { kind: checklist } }`,
      ['5:18 unknown-key: the key "kind" is not known in change › one'],
    ],
    [
      'a score above 100',
      `${head()}change: { one: { options: { a: { score: 101 } } } }`,
      ['5:41 wrong-value: expected at most 100'],
    ],
    [
      'advice for an item',
      `${head()}change: { two: { items: { a: { advice: { text: X } } } } }`,
      ['5:32 unknown-key: the key "advice" is not known in change › two › items › a'],
    ],
    ['a full id', `${head()}drop: [area/one]`, ['5:8 wrong-value: the text "area/one" is not kebab-case (like-this)']],
    [
      'an added question without its options',
      `${head()}${ADDED.replace(/ {4}options.*\n/, '')}`,
      ['6:5 missing-key: the key "options" is missing in questions › #1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('the context can extend the context only', () => {
    expect(problems(head('context', 'area'), 'context')).toEqual([
      '4:10 wrong-value: context.yaml can extend "context" only',
    ]);
  });

  test('a whole questionnaire is read as before', () => {
    const text = { text: BASE, file: 'area.yaml', name: 'area', digest: 'd' };
    expect(must(readQuestionnaire(text))).toMatchObject({
      questionnaire: must(parseQuestionnaire(text)).questionnaire,
    });
  });
});
