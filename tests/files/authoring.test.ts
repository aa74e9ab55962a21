import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { brief } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-authoring-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const { shipped } = await compileShipped('questionnaires', '.');

const OWN = `format: outready/questionnaire/1
id: own
version: 1.0.0
title: Own
summary: A questionnaire of one's own.
questions:
  - id: first
    topic: First
    text: How is it done?
    why: It matters.
    criticality: high
    options:
      - { id: none, label: "Not at all", score: 0 }
      - { id: full, label: "Fully", score: 100 }
    when: { question: context/offshore, is: ["yes"] }
    evidence: A document
    recommendation: { text: Do it., effort: S, horizon: ongoing, after: [communication/named-contact] }
    sources: [S0.1]
`;
const PROFILE = `format: outready/profile/1
id: own
version: 1.0.0
title: Own
summary: Own areas beside a shipped one.
areas: [{ id: own }, { id: communication }]
`;
const CONTEXT = `format: outready/questionnaire/1
id: context
version: 1.0.0
extends: context
change:
  offshore: { when: { question: context/personal-data, is: ["yes"] } }
`;
const extension = (id: string, from: string, rest = ''): string =>
  `format: outready/questionnaire/1\nid: ${id}\nversion: 1.0.0\nextends: ${from}\n${rest}`;

/** What is told of the profile `own` with these files: `file:line:column code: message (hint)`. */
async function told(...folders: readonly Readonly<Record<string, string>>[]): Promise<readonly string[]> {
  const root = mkdtempSync(path.join(ROOT, 'case-'));
  const paths = folders.map((files, index) => {
    const folder = path.join(root, String(index + 1));
    mkdirSync(path.join(folder, 'profiles'), { recursive: true });
    const all = index === 0 ? { 'own.yaml': OWN, 'profiles/own.yaml': PROFILE, ...files } : files;
    for (const [name, text] of Object.entries(all)) writeFileSync(path.join(folder, name), text);
    return folder;
  });
  const { diagnostics } = await loadCatalogue('own', { folders: paths, shipped, cwd: root });
  return diagnostics.map(
    (each) => `${each.file}:${brief(each)}: ${each.message}${each.hint === undefined ? '' : ` (${each.hint})`}`,
  );
}

const own = (from: string | RegExp, to: string): Readonly<Record<string, string>> => {
  const text = OWN.replace(from, to);
  expect(text).not.toBe(OWN);
  return { 'own.yaml': text };
};

describe('broken authoring input gives its own diagnostic, at its place', () => {
  const CASES: readonly (readonly [string, () => readonly Readonly<Record<string, string>>[], readonly string[]])[] = [
    ['nothing broken', () => [{}], []],
    [
      'an unknown id in `when`',
      () => [own('context/offshore', 'context/ofshore')],
      [
        '1/own.yaml:15:23 dangling-reference: "context/ofshore" is not a context question (did you mean "context/offshore"?)',
      ],
    ],
    [
      'an unknown option in `when`',
      () => [own('["yes"]', '["yse"]')],
      ['1/own.yaml:15:46 dangling-reference: "yse" is not an option of context/offshore (possible: no, yes)'],
    ],
    [
      'a circular `when`',
      () => [{ 'context.yaml': `${CONTEXT}  personal-data: { when: { question: context/offshore, is: ["yes"] } }\n` }],
      [
        '1/context.yaml:6:21 circular-when: the conditions go round in a circle: context/offshore → context/personal-data → context/offshore',
      ],
    ],
    [
      'a `when` on itself',
      () => [{ 'context.yaml': CONTEXT.replace('context/personal-data', 'context/offshore') }],
      ['1/context.yaml:6:21 circular-when: "context/offshore" depends on itself'],
    ],
    [
      'a circular `after`',
      () => [
        {
          'communication.yaml': extension(
            'communication',
            'communication',
            'change:\n  named-contact: { recommendation: { after: [own/first] } }\n',
          ),
        },
      ],
      [
        '1/own.yaml:17:74 circular-after: the recommendations wait for one another: own/first → communication/named-contact → own/first',
        '1/communication.yaml:6:46 circular-after: the recommendations wait for one another: communication/named-contact → own/first → communication/named-contact',
      ],
    ],
    [
      'a circular `extends`',
      () => [
        {
          'own.yaml': extension('own', 'house'),
          'house.yaml': extension('house', 'firm'),
          'firm.yaml': extension('firm', 'own'),
        },
      ],
      ['1/firm.yaml:4:10 circular-extends: the questionnaires extend one another: own → house → firm → own'],
    ],
    [
      'an `extends` of itself',
      () => [{ 'own.yaml': extension('own', 'own') }],
      [
        '1/own.yaml:4:10 circular-extends: "own" extends itself: no folder behind this one has a questionnaire of that id',
      ],
    ],
    [
      'an unknown base',
      () => [{ 'own.yaml': extension('own', 'comunication') }],
      [
        '1/own.yaml:4:10 dangling-reference: there is no questionnaire "comunication" to extend (did you mean "communication"?)',
      ],
    ],
    ['a score of 101', () => [own('score: 100', 'score: 101')], ['1/own.yaml:14:44 wrong-value: expected at most 100']],
    ['one option', () => [own(/^.*id: none.*\n/m, '')], ['1/own.yaml:13:7 wrong-value: expected at least 2 entries']],
    [
      'a question id twice',
      () => [own(/( {2}- id: first[\s\S]*)/, '$1$1')],
      ['1/own.yaml:19:9 duplicate-id: the question id "first" is used twice'],
    ],
    [
      'an option id twice',
      () => [own('id: full', 'id: none')],
      ['1/own.yaml:14:15 duplicate-id: the option id "none" is used twice'],
    ],
    [
      'a source that there is not',
      () => [own('[S0.1]', '[S9.1]')],
      ['1/own.yaml:18:15 dangling-reference: the source "S9.1" is not in sources.yaml (did you mean "S0.1"?)'],
    ],
    [
      'a change of meaning still to come',
      () => [own('why:', 'changed: 1.0.1\n    why:')],
      [
        '1/own.yaml:10:14 wrong-value: the question cannot have changed in 1.0.1: this is version 1.0.0 (raise the version to 1.0.1, or set changed: 1.0.0)',
      ],
    ],
    [
      'a dropped context question that conditions read',
      () => [{ 'context.yaml': extension('context', 'context', 'drop: [process-type, offshore]\n') }],
      [
        '1/context.yaml:5:22 dangling-reference: "context/offshore" cannot be left out: it decides whether "own/first" is asked',
      ],
    ],
    [
      'what a base that is changed no further says',
      () => [
        { 'communication.yaml': extension('communication', 'communication') },
        {
          'communication.yaml': extension(
            'communication',
            'communication',
            'change:\n  named-contact: { sources: [X1] }\n',
          ),
        },
      ],
      [
        '1/communication.yaml:4:10 dangling-reference: the source "X1" is not in sources.yaml; its base says so of "communication/named-contact" (did you mean "R1"?)',
      ],
    ],
    [
      'an `after` to what the same file drops',
      () => [
        {
          'communication.yaml': extension(
            'communication',
            'communication',
            'drop: [named-contact]\nchange:\n  early-bad-news: { recommendation: { after: [communication/named-contact] } }\n',
          ),
        },
      ],
      [
        '1/communication.yaml:7:47 dangling-reference: "communication/named-contact" is dropped here, so nothing can come after it',
      ],
    ],
    [
      'everything that is wrong with an extension at once',
      () => [{ 'own.yaml': extension('own', 'communication', 'drop: [named-contacts, named-contacts]\n') }],
      [
        '1/own.yaml:5:24 duplicate-id: "named-contacts" is dropped twice',
        ...['5:8', '5:24'].map(
          (place) =>
            `1/own.yaml:${place} dangling-reference: "communication" has no question "named-contacts" (did you mean "named-contact"?)`,
        ),
      ],
    ],
  ];

  test.each(CASES)('%s', async (_, folders, expected) => {
    expect(await told(...folders())).toEqual(expected);
  });
});

test('what comes after a question that another file drops comes first, without a word', async () => {
  const folders = [
    {
      'communication.yaml': extension('communication', 'communication', 'drop: [named-contact]'),
    },
  ];
  expect(await told(...folders)).toEqual([]);
});
