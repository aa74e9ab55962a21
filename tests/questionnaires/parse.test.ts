import { describe, expect, test } from 'vitest';
import { parseQuestionnaire, type SourcedQuestionnaire } from '../../src/questionnaires/parse.ts';
import type { Questionnaire } from '../../src/questionnaires/questionnaire.ts';
import { brief, must } from '../kit/catalogue.ts';

const FULL = `format: outready/questionnaire/1
id: area
version: 1.2.0
title: Area
summary: What it is about.
questions:
  - id: one
    topic: First
    text: How is it done?
    why: It matters.
    help: Look closely.
    ask: [provider]
    roles: [legal, security]
    criticality: critical
    knockOut: true
    options:
      - { id: none, label: "Not at all", score: 0 }
      - { id: some, label: "Partly", score: 50, tag: too-far }
      - { id: full, label: "Fully", score: 100 }
    when: { question: context/kind, is: [work] }
    evidence: A document
    recommendation:
      text: Do it.
      effort: M
      horizon: before-signing
      owner: client
      after: [area/two]
    sources: [S0.1, R3]
    changed: 1.1.0
  - id: two
    kind: checklist
    topic: Second
    text: What applies?
    why: It matters too.
    criticality: low
    items:
      - { id: a, label: "A", points: 1 }
      - { id: b, label: "B", points: 2.5 }
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
  - id: kind
    kind: context
    topic: Kind
    text: What kind is it?
    options:
      - { id: work, label: "Work" }
      - { id: play, label: "Play" }
`;

const parse = (text: string, name = 'area') =>
  parseQuestionnaire({ text, file: `q/${name}.yaml`, name, digest: 'sha256:d' });

/** All that is wrong after a replacement that must have been made: `line:column code: message (hint)`. */
function problems(from: string | RegExp, to: string, text = FULL, name = 'area'): readonly string[] {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const { value, diagnostics } = parse(changed, name);
  expect(value).toBeUndefined();
  return diagnostics.map((each) => {
    expect(each).toMatchObject({ severity: 'error', file: `q/${name}.yaml` });
    return `${brief(each)}: ${each.message}${each.hint === undefined ? '' : ` (${each.hint})`}`;
  });
}

describe('a questionnaire that fits', () => {
  test('ids are written out and defaults filled in', () => {
    const { questionnaire } = must(parse(FULL)) satisfies SourcedQuestionnaire;
    expect(questionnaire).toEqual({
      id: 'area',
      version: '1.2.0',
      title: 'Area',
      summary: 'What it is about.',
      file: 'q/area.yaml',
      digest: 'sha256:d',
      questions: [
        {
          id: 'area/one',
          area: 'area',
          kind: 'choice',
          topic: 'First',
          text: 'How is it done?',
          why: 'It matters.',
          help: 'Look closely.',
          ask: ['provider'],
          roles: ['legal', 'security'],
          criticality: 'critical',
          knockOut: true,
          options: [
            { id: 'none', label: 'Not at all', score: 0 },
            { id: 'some', label: 'Partly', score: 50, tag: 'too-far' },
            { id: 'full', label: 'Fully', score: 100 },
          ],
          when: { question: 'context/kind', is: ['work'] },
          evidence: 'A document',
          recommendation: {
            text: 'Do it.',
            effort: 'M',
            horizon: 'before-signing',
            owner: 'client',
            after: ['area/two'],
          },
          sources: ['S0.1', 'R3'],
          changed: '1.1.0',
        },
        {
          id: 'area/two',
          area: 'area',
          kind: 'checklist',
          topic: 'Second',
          text: 'What applies?',
          why: 'It matters too.',
          ask: ['client', 'provider'],
          roles: ['sponsor', 'delivery', 'legal', 'security', 'provider-lead'],
          criticality: 'low',
          knockOut: false,
          items: [
            { id: 'a', label: 'A', points: 1 },
            { id: 'b', label: 'B', points: 2.5 },
          ],
          evidence: 'A list',
          recommendation: { text: 'Do the rest.', effort: 'S', horizon: 'ongoing', owner: 'both', after: [] },
          sources: ['S0.2'],
        },
      ],
    } satisfies Questionnaire);
  });

  test('what the second edition added stands as it is written', () => {
    const text = FULL.replace('criticality: critical\n    knockOut: true', 'criticality: high').replace(
      '    when: {',
      `    group: Who does it
    notApplicable: false
    criticalWhen: { question: context/kind, is: [work] }
    knockOutWhen: { not: { question: context/kind, is: [play] } }
    when: {`,
    );
    const advice = { text: 'Finish it.', effort: 'L', horizon: '30-days', owner: 'provider', role: 'legal' };
    const advised = text.replace('tag: too-far', `tag: too-far, advice: ${JSON.stringify(advice)}`);
    expect(must(parse(advised)).questionnaire.questions[0]).toMatchObject({
      criticality: 'high',
      knockOut: false,
      group: 'Who does it',
      notApplicable: false,
      criticalWhen: { question: 'context/kind', is: ['work'] },
      knockOutWhen: { not: { question: 'context/kind', is: ['play'] } },
      options: [{ id: 'none' }, { id: 'some', advice }, { id: 'full' }],
    });
  });

  test.each([
    ['above 0', 'score: 0', 'score: 20'],
    ['below 100', 'score: 100', 'score: 80'],
    ['and end at one score', 'score: 100', 'score: 0'],
  ])('a scale may begin or end %s: that is for the lint to tell', (_, from, to) => {
    expect(parse(FULL.replace(from, to)).diagnostics).toEqual([]);
  });

  test('waivers of the wording lint are no part of it, and a missing reason does not stop it', () => {
    const waived = FULL.replace('questions:\n', 'lint: [{ allow: x }]\nquestions:\n').replace(
      '    topic: First\n',
      '    topic: First\n    lint: [{ allow: x, reason: y }]\n',
    );
    expect(must(parse(waived)).questionnaire).toEqual(must(parse(FULL)).questionnaire);
  });

  test('a context question needs neither why nor scores', () => {
    const { questionnaire } = must(parse(CONTEXT, 'context'));
    expect(questionnaire.questions).toEqual([
      {
        id: 'context/kind',
        area: 'context',
        kind: 'context',
        topic: 'Kind',
        text: 'What kind is it?',
        ask: ['client', 'provider'],
        roles: ['sponsor', 'delivery', 'legal', 'security', 'provider-lead'],
        options: [
          { id: 'work', label: 'Work' },
          { id: 'play', label: 'Play' },
        ],
      },
    ]);
  });
});

describe('every required key is missed', () => {
  test.each(['format', 'id', 'version', 'title', 'summary'])('%s of the file', (key) => {
    expect(problems(new RegExp(`^${key}: .*\n`, 'm'), '')).toEqual([
      `1:1 missing-key: the key "${key}" is missing at the top level`,
    ]);
  });

  test('questions of the file', () => {
    const head = FULL.slice(0, FULL.indexOf('questions:'));
    expect(problems(FULL, head)).toEqual(['1:1 missing-key: the key "questions" is missing at the top level']);
    expect(problems(FULL, `${head}questions: []\n`)).toEqual(['6:12 wrong-value: expected at least one entry']);
  });

  test.each(['topic', 'text', 'why', 'criticality', 'evidence', 'sources'])('%s of a choice', (key) => {
    expect(problems(new RegExp(`^ {4}${key}: .*\n`, 'm'), '')).toEqual([
      `7:5 missing-key: the key "${key}" is missing in questions › #1`,
    ]);
  });

  test('id of a choice', () => {
    expect(problems('id: one\n    topic', 'topic')).toEqual([
      '7:5 missing-key: the key "id" is missing in questions › #1',
    ]);
  });

  test('options of a choice', () => {
    expect(problems(/ {4}options:\n( {6}.*\n){3}/, '')).toEqual([
      '7:5 missing-key: the key "options" is missing in questions › #1',
    ]);
  });

  test('items of a checklist', () => {
    expect(problems(/ {4}items:\n( {6}.*\n){2}/, '')).toEqual([
      '30:5 missing-key: the key "items" is missing in questions › #2',
    ]);
  });

  test.each(['text', 'effort', 'horizon'])('%s of a recommendation', (key) => {
    expect(problems(new RegExp(`^ {6}${key}: .*\n`, 'm'), '')).toEqual([
      `22:5 missing-key: the key "${key}" is missing in questions › #1 › recommendation`,
    ]);
  });

  test.each([
    ['id', '{ id: none, ', '{ ', 'options › #1', '17:9'],
    ['label', 'label: "Not at all", ', '', 'options › #1', '17:9'],
    ['score', ', score: 0 }', ' }', 'options › #1', '17:9'],
  ])('%s of an option', (key, from, to, where, place) => {
    expect(problems(from, to)[0]).toBe(
      `${place} missing-key: the key "${key}" is missing in questions › #1 › ${where}`,
    );
  });

  test.each(['topic', 'text'])('%s of a context question', (key) => {
    expect(problems(new RegExp(`^ {4}${key}: .*\n`, 'm'), '', CONTEXT, 'context')).toEqual([
      `7:5 missing-key: the key "${key}" is missing in questions › #1`,
    ]);
  });
});

describe('what does not fit, and where', () => {
  const option = '- { id: full, label: "Fully", score: 100 }';
  const more = (count: number): string =>
    [option, ...Array.from({ length: count }, (_, index) => `- { id: x${index}, label: "X", score: 9 }`)].join(
      '\n      ',
    );

  test.each<[string, string | RegExp, string, readonly string[]]>([
    [
      'an unknown key of the file',
      'title: Area',
      'titel: x\ntitle: Area',
      ['4:1 unknown-key: the key "titel" is not known at the top level (did you mean "title"?)'],
    ],
    [
      'an unknown key of a question',
      'help: Look',
      'hlep: Look',
      ['11:5 unknown-key: the key "hlep" is not known in questions › #1 (did you mean "help"?)'],
    ],
    [
      'an unknown key of an option',
      'tag: too-far',
      'tga: too-far',
      [
        '18:49 unknown-key: the key "tga" is not known in questions › #1 › options › #2 (possible: id, label, score, tag, advice)',
      ],
    ],
    [
      'an unknown key of a recommendation',
      'owner: client',
      'ower: client',
      ['26:7 unknown-key: the key "ower" is not known in questions › #1 › recommendation (did you mean "owner"?)'],
    ],
    [
      'an unknown kind names the possible ones',
      'kind: checklist',
      'kind: multiple',
      ['31:11 wrong-value: expected one of choice, checklist, context, fact, found the text "multiple"'],
    ],
    [
      'a mistyped kind',
      'kind: checklist',
      'kind: checklst',
      [
        '31:11 wrong-value: expected one of choice, checklist, context, fact, found the text "checklst" (did you mean "checklist"?)',
      ],
    ],
    [
      'an id unlike the file’s name',
      'id: area',
      'id: aera',
      [
        '2:5 wrong-value: the id "aera" must equal the file\'s name "area" (rename the file to aera.yaml or set id: area)',
      ],
    ],
    [
      'an id with capitals',
      'id: one',
      'id: One',
      ['7:9 wrong-value: the text "One" is not kebab-case (like-this) (write "one")'],
    ],
    ['a full id', 'id: one', 'id: area/one', ['7:9 wrong-value: the text "area/one" is not kebab-case (like-this)']],
    ['two questions of one id', 'id: two', 'id: one', ['30:9 duplicate-id: the question id "one" is used twice']],
    ['two options of one id', 'id: some', 'id: none', ['18:15 duplicate-id: the option id "none" is used twice']],
    ['two items of one id', 'id: b, label', 'id: a, label', ['38:15 duplicate-id: the item id "a" is used twice']],
    ['one option', /( {6}- \{ id: none.*\n {6}.*\n)/, '', ['17:7 wrong-value: expected at least 2 entries']],
    ['eight options', option, more(5), ['17:7 wrong-value: expected at most 7 entries']],
    [
      'advice without a text',
      'score: 50, tag: too-far',
      'score: 50, advice: { effort: S }',
      ['18:49 missing-key: the key "text" is missing in questions › #1 › options › #2 › advice'],
    ],
    [
      'an effort of advice on another scale',
      'score: 50, tag: too-far',
      'score: 50, advice: { text: Go., effort: XL }',
      ['18:78 wrong-value: expected one of S, M, L, found the text "XL"'],
    ],
    ['a score above 100', 'score: 50', 'score: 101', ['18:45 wrong-value: expected at most 100']],
    ['a score below 0', 'score: 50', 'score: -1', ['18:45 wrong-value: expected at least 0']],
    ['a score in words', 'score: 50', 'score: half', ['18:45 wrong-type: expected a number, found the text "half"']],
    ['no points', 'points: 2.5', 'points: 0', ['38:38 wrong-value: expected more than 0']],
    ['no items', /items:\n( {6}.*\n){2}/, 'items: []\n', ['36:12 wrong-value: expected at least one entry']],
    [
      'a mistyped criticality',
      'criticality: critical',
      'criticality: crtical',
      [
        '14:18 wrong-value: expected one of critical, high, medium, low, found the text "crtical" (did you mean "critical"?)',
      ],
    ],
    [
      'an effort of another scale',
      'effort: M',
      'effort: XXL',
      ['24:15 wrong-value: expected one of S, M, L, found the text "XXL"'],
    ],
    [
      'a horizon that is none',
      'horizon: before-signing',
      'horizon: 60-days',
      [
        '25:16 wrong-value: expected one of before-signing, 30-days, 90-days, ongoing, found the text "60-days" (did you mean "30-days"?)',
      ],
    ],
    [
      'a side that is none',
      '[provider]',
      '[vendor]',
      ['12:11 wrong-value: expected one of client, provider, found the text "vendor"'],
    ],
    ['nobody to ask', '[provider]', '[]', ['12:10 wrong-value: expected at least one entry']],
    [
      'a role that is none',
      '[legal, security]',
      '[legal, boss]',
      ['13:20 wrong-value: expected one of sponsor, delivery, legal, security, provider-lead, found the text "boss"'],
    ],
    [
      'a version of two numbers',
      'version: 1.2.0',
      'version: 1.2',
      ['3:10 wrong-type: expected a text, found the number 1.2 (put it in quotes: "1.2")'],
    ],
    [
      'a version with leading zeros',
      'version: 1.2.0',
      'version: 1.02.0',
      ['3:10 wrong-value: the text "1.02.0" is not a version (1.2.3)'],
    ],
    ['a blank title', 'title: Area', 'title: " "', ['4:8 wrong-value: the text " " is blank']],
    ['no sources', '[S0.1, R3]', '[]', ['28:14 wrong-value: expected at least one entry']],
    [
      'an id of one part in after',
      '[area/two]',
      '[two]',
      ['27:15 wrong-value: the text "two" is not a question id (area/question)'],
    ],
    [
      'a condition without its options',
      ', is: [work] }',
      ' }',
      ['20:5 missing-key: the key "is" is missing in questions › #1 › when'],
    ],
    ['a condition of no options', 'is: [work]', 'is: []', ['20:41 wrong-value: expected at least one entry']],
    [
      'a condition that is a text',
      '{ question: context/kind, is: [work] }',
      'always',
      ['20:11 wrong-type: expected a map (key: value), found the text "always"'],
    ],
    [
      'options of a checklist',
      'items:',
      'options: []\n    items:',
      ['36:5 unknown-key: the key "options" is not known in questions › #2'],
    ],
    [
      'a text for the options',
      /options:\n( {6}.*\n){3}/,
      'options: none, some, full\n',
      ['16:14 wrong-type: expected a list, found the text "none, some, full"'],
    ],
    [
      'a text for the questions',
      /questions:\n[\s\S]*/,
      'questions: none\n',
      ['6:12 wrong-type: expected a list, found the text "none"'],
    ],
    [
      'syntax',
      'topic: First',
      'topic: First: or not',
      ['8:12 syntax: nested mappings are not allowed in compact mappings'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(problems(from, to)).toEqual(expected);
  });

  test('a context question outside context.yaml', () => {
    const found = problems('id: context', 'id: area', CONTEXT);
    expect(found).toEqual(['8:11 wrong-value: context questions live in context.yaml']);
  });

  test('another kind of question in context.yaml', () => {
    const text = FULL.replace('id: area', 'id: context').replace('area/two', 'context/two');
    expect(problems('title: Area', 'title: Context', text, 'context')).toEqual([
      '7:5 wrong-value: context.yaml holds context questions only (set kind: context)',
      '31:11 wrong-value: context.yaml holds context questions only (set kind: context)',
    ]);
  });

  test('a context question has no score', () => {
    expect(problems('label: "Work"', 'label: "Work", score: 0', CONTEXT, 'context')).toEqual([
      '12:36 unknown-key: the key "score" is not known in questions › #1 › options › #1 (possible: id, label, tag)',
    ]);
  });

  test('all at once', () => {
    const text = FULL.replace('id: some', 'id: none').replace('id: two', 'id: one');
    expect(problems('id: area', 'id: b', text).map((each) => each.split(':')[0])).toEqual(['2', '30', '18']);
  });
});
