import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../../src/answers/check.ts';
import { newInterview } from '../../../src/answers/edit.ts';
import { type Screen, startScreen } from '../../../src/interview/screen/screen.ts';
import { nextOpen, startSession } from '../../../src/interview/session/events.ts';
import { saveStep } from '../../../src/interview/session/save.ts';
import { assembleCatalogue } from '../../../src/questionnaires/catalogue.ts';
import { extendQuestionnaire } from '../../../src/questionnaires/extend.ts';
import { readQuestionnaire } from '../../../src/questionnaires/parse.ts';
import { hasErrors } from '../../../src/yaml/diagnostic.ts';
import { type AreaSpec, catalogueOf, must } from '../../kit/catalogue.ts';
import { answersOf, fileOf, MOMENT, press, readFile } from '../../kit/interview.ts';

const AREAS: readonly AreaSpec[] = [
  {
    id: 'a',
    version: '2.0.0',
    questions: [
      { id: 'one' },
      { id: 'two', when: { question: 'context/x', is: ['yes'] } },
      { id: 'three', changed: '2.0.0' },
      { id: 'theirs', ask: ['provider'], changed: '2.0.0' },
    ],
  },
  { id: 'b', questions: [{ id: 'list', points: [1, 2, 3] }] },
];
const CATALOGUE = catalogueOf(AREAS, [
  { id: 'x', options: ['yes', 'no'] },
  { id: 'y', options: ['yes', 'no'], when: { question: 'context/x', is: ['yes'] } },
]);

/** Presses keys and saves after each, as the terminal does. Gives the screen and the file's text. */
function interview(text: string, keys: readonly string[]): { readonly screen: Screen; readonly text: string } {
  let screen = startScreen(startSession(CATALOGUE, readFile(text).interview));
  let saved = text;
  for (const key of keys) {
    const next = press(screen, key);
    saved = saveStep(saved, screen.session, next.session, MOMENT);
    screen = next;
  }
  return { screen, text: saved };
}

const FRESH = newInterview({
  engagement: { client: 'Acme', scope: 'Analytics' },
  respondent: { side: 'client' },
  profile: 'test',
  questionnaires: [],
});

// An odd order, comments, flow style, an old version; a question and an option that version 2.0.0 no longer has.
const BY_HAND = `# first
answers:
  # about three
  a/three: { notApplicable: "none", note: 'n' }  # still?
  a/one: gone
  a/removed:
    option: s0   # was asked in 1.0.0
  a/theirs: s0
  b/list:
    items:
      - i1   # one
    note: |
      multi
        line
profile: test   # ours
asked: { a: { version: 1.0.0 } }
engagement: {client: "Acme", scope: 'Analytics'}
format: outready/answers/1
respondent: { side: client }
# last
`;

test('a step writes the answer, the version that was asked and the moment', () => {
  expect(interview(FRESH, ['1']).text).toBe(
    FRESH.replace(
      'answers: {}\n',
      [
        'asked:',
        '  context:',
        '    version: 1.0.0',
        '    digest: sha256:test',
        `updated: ${MOMENT}`,
        'answers:',
        '  context/x:',
        '    option: yes',
        '    answered: 2026-11-22\n',
      ].join('\n'),
    ),
  );
});

test.each([...'sfbr?z', 'up', 'down', 'left', 'right', 'escape', 'tab', 'u', 'q'])(
  '%s leaves the file as it is',
  (key) => {
    expect(interview(BY_HAND, ['f', key]).text).toBe(BY_HAND);
  },
);

describe('an area keeps the version it was asked with while an answer needs it', () => {
  const old = (answers: object, version = '1.0.0'): string =>
    fileOf({ 'context/x': 'yes', ...answers }, { asked: { a: version } });

  test.each<[string, string, readonly string[], string]>([
    ['nothing needs it', old({ 'a/one': 's0' }), ['n', 'Ask Jo'], '2.0.0'],
    ['a changed question is still to be asked', old({ 'a/three': 's0' }), ['1'], '1.0.0'],
    ['the changed question was asked again', old({ 'a/one': 's0', 'a/two': 's0', 'a/three': 's0' }), ['2'], '2.0.0'],
    ['the answer to a question that is gone', old({ 'a/removed': 's0' }), ['1'], '1.0.0'],
    ['an option that is gone', old({ 'a/two': 'gone' }), ['1'], '1.0.0'],
    ['that option was replaced', old({ 'a/one': 'gone' }), ['1'], '2.0.0'],
    ['a changed question that is not put to this side', old({ 'a/theirs': 's0' }), ['1'], '1.0.0'],
    ['a newer version was asked', old({}, '3.0.0'), ['1'], '2.0.0'],
  ])('%s', (_, text, keys, version) => {
    const start = startScreen(startSession(CATALOGUE, readFile(text).interview));
    const toArea = start.session.at === 'context/y' ? ['s'] : [];
    const saved = readFile(interview(text, [...toArea, ...keys]).text);
    expect(saved.interview.asked.get('a')?.version).toBe(version);
    expect(checkAnswers(saved, CATALOGUE).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const KEYS = [...'123456789dxnecbfsur?', 'return', 'space', 'up', 'down', 'escape'];
const WORDS = [
  'a: b',
  '# c',
  "it's",
  '"',
  '- x',
  '|',
  '日本',
  '👩‍👩‍👧',
  'שלום',
  '\u200f',
  '\u0085',
  '\u2028',
  'two\nlines',
  '\0',
  '\ud800',
  '\ufeff',
  '~',
  'yes',
  '\t',
];
const action = fc.oneof(
  fc.constantFrom(...KEYS),
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

test.each([
  ['a new file', FRESH],
  ['a file written by hand', BY_HAND],
  ['a file written by hand on Windows', BY_HAND.replaceAll('\n', '\r\n')],
])('whatever is pressed, %s stays valid, says what the session says, and is gone on with from there', (_, start) => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (keys) => {
      const { screen, text } = interview(start, keys);
      const read = readFile(text);
      expect(hasErrors(checkAnswers(read, CATALOGUE))).toBe(false);
      const resumed = startSession(CATALOGUE, read.interview);
      expect(answersOf(resumed)).toEqual(answersOf(screen.session));
      if (read.interview.asked.get('a')?.version !== '1.0.0')
        expect(resumed.at).toBe(nextOpen(screen.session, undefined));
      for (const [comment] of start.matchAll(/# .*$/gm)) expect(text).toContain(comment);
      if (start.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    }),
    { numRuns: 100 },
  );
});

describe('an extension', () => {
  const text = 'format: outready/questionnaire/1\nid: b\nversion: 1.1.0\nextends: b\n';
  const extension = must(
    readQuestionnaire({ text: `${text}change: { list: { help: Look. } }`, file: 'our/b.yaml', digest: 'd' }),
  );
  const dropping = must(
    readQuestionnaire({ text: `${text.replaceAll(': b', ': a')}drop: [theirs]`, file: 'our/a.yaml', digest: 'd' }),
  );
  const base = (id: string) => CATALOGUE.questionnaires.get(id) ?? expect.fail();

  test('is recorded with the versions that it builds on', () => {
    if ('questionnaire' in extension) throw new Error('not an extension');
    const { questionnaire } = must(extendQuestionnaire(extension, base('b'), 'sha256:both'));
    const catalogue = assembleCatalogue(CATALOGUE.profile, [questionnaire], []);
    const before = startSession(catalogue, readFile(fileOf()).interview);
    const after = press(startScreen(before), '1', 'return').session;
    expect(readFile(saveStep(fileOf(), before, after, MOMENT)).interview.asked).toEqual(
      new Map([['b', { version: '1.1.0', bases: ['1.0.0'], digest: 'sha256:both' }]]),
    );
  });

  test('that drops a question does not keep the version that its answer was asked with', () => {
    if ('questionnaire' in dropping) throw new Error('not an extension');
    const { questionnaire } = must(extendQuestionnaire(dropping, base('a'), 'sha256:both'));
    const catalogue = assembleCatalogue(CATALOGUE.profile, [questionnaire], []);
    const old = fileOf({ 'a/theirs': 's0' }, { asked: { a: '2.0.0' } });
    const before = startSession(catalogue, readFile(old).interview);
    const saved = readFile(saveStep(old, before, press(startScreen(before), '1').session, MOMENT)).interview;
    expect(saved.asked.get('a')).toEqual({ version: '1.1.0', bases: ['2.0.0'], digest: 'sha256:both' });
    expect(saved.answers.has('a/theirs')).toBe(true);
  });
});
