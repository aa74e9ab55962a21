import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { brief, must } from '../kit/catalogue.ts';

const HEAD = `format: outready/answers/1
engagement: { client: Acme, scope: Analytics }
respondent: { side: client }
profile: core
answers:
`;

const parse = (text: string) => parseInterview(text, 'acme.yaml');
const answersIn = (lines: string): readonly (readonly [string, Answer])[] => [
  ...must(parse(HEAD + lines)).interview.answers,
];

/** All that is wrong: `line:column code: message`. */
function problems(text: string): readonly string[] {
  const { value, diagnostics } = parse(text);
  expect(value).toBeUndefined();
  return diagnostics.map((each) => {
    expect(each).toMatchObject({ severity: 'error', file: 'acme.yaml' });
    return `${brief(each)}: ${each.message}`;
  });
}

describe('the head', () => {
  test('as little as possible', () => {
    expect(must(parse(`${HEAD}  {}`)).interview).toEqual({
      file: 'acme.yaml',
      engagement: { client: 'Acme', scope: 'Analytics' },
      respondent: { side: 'client' },
      profile: 'core',
      questionnaires: [],
      asked: new Map(),
      answers: new Map(),
    });
  });

  test('everything', () => {
    const text = `format: outready/answers/1
engagement: { id: E-7, client: Acme, provider: Globex, scope: Analytics }
respondent: { name: Ann, side: provider, role: provider-lead }
people: [{ name: Marta, role: security officer }, { name: Jo }]
profile: core
areas: [communication]
questionnaires: [../ours]
asked:
  communication: { version: 1.2.3, digest: "sha256:ab" }
  context: { version: 1.0.0 }
started: 2026-11-22T09:00:00Z
updated: 2026-11-22T10:40:00+01:00
answers: {}
`;
    expect(must(parse(text)).interview).toEqual({
      file: 'acme.yaml',
      engagement: { id: 'E-7', client: 'Acme', provider: 'Globex', scope: 'Analytics' },
      respondent: { name: 'Ann', side: 'provider', role: 'provider-lead' },
      people: [{ name: 'Marta', role: 'security officer' }, { name: 'Jo' }],
      profile: 'core',
      areas: ['communication'],
      questionnaires: ['../ours'],
      asked: new Map([
        ['communication', { version: '1.2.3', digest: 'sha256:ab' }],
        ['context', { version: '1.0.0' }],
      ]),
      started: '2026-11-22T09:00:00Z',
      updated: '2026-11-22T10:40:00+01:00',
      answers: new Map(),
    });
  });

  test.each(['format', 'engagement', 'respondent', 'profile', 'answers'])('%s is required', (key) => {
    const text = `${HEAD}  {}`.replace(new RegExp(`^${key}:.*(\n {2}.*)?\n?`, 'm'), '');
    expect(problems(text)).toEqual([`1:1 missing-key: the key "${key}" is missing at the top level`]);
  });

  test.each<[string, string, string, readonly string[]]>([
    [
      'another format',
      'answers/1',
      'answers/2',
      ['1:9 wrong-value: expected "outready/answers/1", found the text "outready/answers/2"'],
    ],
    ['no client', 'client: Acme, ', '', ['2:1 missing-key: the key "client" is missing in engagement']],
    ['a blank client', 'client: Acme', 'client: " "', ['2:23 wrong-value: the text " " is blank']],
    ['no scope', ', scope: Analytics', '', ['2:1 missing-key: the key "scope" is missing in engagement']],
    ['no side', 'side: client', 'name: Ann', ['3:1 missing-key: the key "side" is missing in respondent']],
    [
      'a side that is none',
      'side: client',
      'side: vendor',
      ['3:21 wrong-value: expected one of client, provider, found the text "vendor"'],
    ],
    [
      'a role that is none',
      'side: client',
      'side: client, role: boss',
      ['3:35 wrong-value: expected one of sponsor, delivery, legal, security, provider-lead, found the text "boss"'],
    ],
    [
      'a text for the respondent',
      '{ side: client }',
      'client',
      ['3:13 wrong-type: expected a map (key: value), found the text "client"'],
    ],
    [
      'a profile with capitals',
      'profile: core',
      'profile: Core',
      ['4:10 wrong-value: the text "Core" is not kebab-case (like-this)'],
    ],
    [
      'a profile elsewhere',
      'profile: core',
      'profile: ../core',
      ['4:10 wrong-value: the text "../core" is not kebab-case (like-this)'],
    ],
    ['no areas', 'profile: core', 'profile: core\nareas: []', ['5:8 wrong-value: expected at least one entry']],
    [
      'a day for a time',
      'profile: core',
      'profile: core\nstarted: 2026-11-22',
      ['5:10 wrong-value: the text "2026-11-22" is not a time (2026-11-22T09:00:00Z)'],
    ],
    [
      'a time without its zone',
      'profile: core',
      'profile: core\nupdated: 2026-11-22T09:00:00',
      ['5:10 wrong-value: the text "2026-11-22T09:00:00" is not a time (2026-11-22T09:00:00Z)'],
    ],
    [
      'a version that YAML takes for a number',
      'profile: core',
      'profile: core\nasked: { communication: { version: 1.0 } }',
      ['5:36 wrong-type: expected a text, found the number 1'],
    ],
    [
      'asked without a version',
      'profile: core',
      'profile: core\nasked: { communication: { digest: x } }',
      ['5:10 missing-key: the key "version" is missing in asked › communication'],
    ],
    [
      'a mistyped key',
      'profile: core',
      'profil: core',
      [
        '1:1 missing-key: the key "profile" is missing at the top level',
        '4:1 unknown-key: the key "profil" is not known at the top level',
      ],
    ],
    [
      'a mistyped key of the engagement',
      'scope: A',
      'scop: A',
      [
        '2:1 missing-key: the key "scope" is missing in engagement',
        '2:29 unknown-key: the key "scop" is not known in engagement',
      ],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(HEAD).toContain(from);
    expect(problems(`${HEAD.replace(from, to)}  {}`)).toEqual(expected);
  });
});

describe('every form of an answer', () => {
  const plain = { evidence: [], confidential: false };

  test.each<[string, string, Answer]>([
    ['the short form', 'verbal', { ...plain, reply: { kind: 'option', option: 'verbal' } }],
    ['yes and no are options', 'yes', { ...plain, reply: { kind: 'option', option: 'yes' } }],
    ['an option', '{ option: verbal }', { ...plain, reply: { kind: 'option', option: 'verbal' } }],
    ['items', '{ items: [a, b] }', { ...plain, reply: { kind: 'items', items: ['a', 'b'] } }],
    ['no item applies', '{ items: [] }', { ...plain, reply: { kind: 'items', items: [] } }],
    ['unknown', '{ unknown: true }', { ...plain, reply: { kind: 'unknown' } }],
    [
      'not applicable, with the reason',
      '{ notApplicable: No people abroad }',
      { ...plain, reply: { kind: 'notApplicable', reason: 'No people abroad' } },
    ],
    [
      'a note alone is no answer yet',
      '{ note: Ask Bob }',
      { ...plain, reply: { kind: 'unanswered' }, note: 'Ask Bob' },
    ],
    [
      'everything about it',
      '{ option: a, note: N, evidence: [m.pdf, { ref: "https://x", until: 2027-06-30 }, { ref: y, seen: 2026-11-22, sha256: ' +
        `${'0aF9'.repeat(16)} }], confidential: true, answered: 2026-11-22 }`,
      {
        reply: { kind: 'option', option: 'a' },
        note: 'N',
        evidence: [
          { ref: 'm.pdf' },
          { ref: 'https://x', until: '2027-06-30' },
          { ref: 'y', seen: '2026-11-22', sha256: '0aF9'.repeat(16) },
        ],
        confidential: true,
        answered: '2026-11-22',
      },
    ],
    [
      'confidential said to be false',
      '{ option: a, confidential: false }',
      { ...plain, reply: { kind: 'option', option: 'a' } },
    ],
  ])('%s', (_, text, answer) => {
    expect(answersIn(`  communication/one: ${text}`)).toEqual([['communication/one', answer]]);
  });

  test('answers keep the file’s order', () => {
    expect(answersIn('  b/one: a\n  a/two: a\n  a/one: a\n').map(([id]) => id)).toEqual(['b/one', 'a/two', 'a/one']);
  });
});

describe('what is no answer', () => {
  const both = (first: string, second: string): string =>
    `"c/one" has both ${first} and ${second}; an answer is one of option, items, value, unknown, notApplicable`;

  test.each<[string, string, string]>([
    ['two replies', '{ option: a, unknown: true }', `6:23 contradiction: ${both('option', 'unknown')}`],
    [
      'two replies in another order',
      '{ unknown: true, option: a }',
      `6:12 contradiction: ${both('option', 'unknown')}`,
    ],
    ['an option and items', '{ option: a, items: [] }', `6:23 contradiction: ${both('option', 'items')}`],
    [
      'unknown and not applicable',
      '{ unknown: true, notApplicable: x }',
      `6:27 contradiction: ${both('unknown', 'notApplicable')}`,
    ],
    ['three replies', '{ option: a, items: [a], notApplicable: x }', `6:23 contradiction: ${both('option', 'items')}`],
    ['an empty map', '{}', '6:10 contradiction: the answer to "c/one" is empty'],
    ['nothing', '', '6:10 wrong-type: expected a text or a map (key: value), found nothing'],
    ['a number', '3', '6:10 wrong-type: expected a text or a map (key: value), found the number 3'],
    ['a truth value', 'true', '6:10 wrong-type: expected a text or a map (key: value), found the truth value true'],
    ['a list', '[a]', '6:10 wrong-type: expected a text or a map (key: value), found a list'],
    [
      'the label instead of the id',
      'Not at all',
      '6:10 wrong-value: the text "Not at all" is not kebab-case (like-this)',
    ],
    ['unknown that is not true', '{ unknown: false }', '6:21 wrong-value: expected true, found the truth value false'],
    [
      'not applicable without a reason',
      '{ notApplicable: true }',
      '6:27 wrong-type: expected a text, found the truth value true',
    ],
    ['a blank reason', '{ notApplicable: " " }', '6:27 wrong-value: the text " " is blank'],
    ['items that are a text', '{ items: a }', '6:19 wrong-type: expected a list, found the text "a"'],
    ['an item that is a number', '{ items: [a, 3] }', '6:23 wrong-type: expected a text, found the number 3'],
    ['a blank note', '{ option: a, note: "" }', '6:29 wrong-value: the text "" is blank'],
    ['evidence that is a text', '{ option: a, evidence: x }', '6:33 wrong-type: expected a list, found the text "x"'],
    [
      'evidence that is a number',
      '{ option: a, evidence: [3] }',
      '6:34 wrong-type: expected a text or a map (key: value), found the number 3',
    ],
    [
      'evidence without its place',
      '{ option: a, evidence: [{ until: 2026-01-01 }] }',
      '6:34 missing-key: the key "ref" is missing in answers › c/one › evidence › #1',
    ],
    [
      'a last day that is none',
      '{ option: a, evidence: [{ ref: x, until: soon }] }',
      '6:51 wrong-value: the text "soon" is not a date (2026-11-22)',
    ],
    [
      'a day of looking that is none',
      '{ option: a, evidence: [{ ref: x, seen: yes }] }',
      '6:50 wrong-value: the text "yes" is not a date (2026-11-22)',
    ],
    [
      'a digest that is none',
      `{ option: a, evidence: [{ ref: x, sha256: ${'f'.repeat(63)} }] }`,
      '6:52 wrong-value: a longer text is not a SHA-256 (64 hexadecimal digits)',
    ],
    [
      'a digest of another kind',
      `{ option: a, evidence: [{ ref: x, sha256: "sha256:${'a'.repeat(64)}" }] }`,
      '6:52 wrong-value: a longer text is not a SHA-256 (64 hexadecimal digits)',
    ],
    [
      'a day that the year does not have',
      '{ option: a, answered: 2026-02-29 }',
      '6:33 wrong-value: the text "2026-02-29" is not a date (2026-11-22)',
    ],
    [
      'confidential in words',
      '{ option: a, confidential: yes }',
      '6:37 wrong-type: expected true or false, found the text "yes"',
    ],
    ['a mistyped key', '{ optoin: a }', '6:12 unknown-key: the key "optoin" is not known in answers › c/one'],
  ])('%s', (_, text, expected) => {
    expect(problems(`${HEAD}  c/one: ${text}`)).toEqual([expected]);
  });

  test.each([
    ['no slash', 'communication'],
    ['capitals', 'Communication/one'],
    ['three parts', 'a/b/c'],
    ['a name that objects have', 'constructor'],
  ])('a question’s id with %s', (_, id) => {
    expect(problems(`${HEAD}  ${id}: a`)).toEqual([`6:3 key: the key "${id}" is not a question id (area/question)`]);
  });

  test('a question answered twice', () => {
    expect(problems(`${HEAD}  c/one: a\n  c/two: a\n  "c/one": b`)).toEqual([
      '8:3 duplicate-key: the key "c/one" stands here twice',
    ]);
  });

  test('no answers at all must be said', () => {
    expect(problems(HEAD)).toEqual(['5:9 wrong-type: expected a map (key: value), found nothing']);
  });

  test('everything at once, in the file’s order of kinds', () => {
    const text = `${HEAD.replace('client }', 'vendor }')}  c/one: 3\n  c/two: { answered: x, note: "" }\n  c: a`;
    expect(problems(text).map((each) => each.split(' ')[0])).toEqual(['3:21', '6:10', '7:31', '7:22', '8:3']);
  });
});

describe('what is wrong in one place does not hide what is wrong in another', () => {
  test.each([
    ['respondent: { side: client, rol: delivery }', 'answers:\n  one/a: s33'],
    ['respondent: { side: client }\nareas: [5]', 'answers:\n  one/a: s33'],
    ['respondent: { side: client }\nstarted: yesterday', 'answers:\n  one/a: s33'],
    ['respondent: { side: client }', 'answers:\n  one/a: s33\n  one/b: { option: 5 }'],
    ['respondent: { side: client }', 'answers:\n  one/a: s33\n  One/B: s33'],
  ])('%s / %s', (head, answers) => {
    const text = `format: outready/answers/1\nengagement: { client: A, scope: B }\n${head}\nprofile: test\n${answers}\n`;
    const { value, rest, diagnostics } = parseInterview(text, 'x.yaml');
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect([...(rest?.interview.answers.keys() ?? [])]).toEqual(['one/a']);
  });
});
