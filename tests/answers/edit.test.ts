import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editAnswer, editAsked, editDetail, editHeader } from '../../src/answers/edit.ts';
import type { Answer } from '../../src/answers/interview.ts';
import { expectLinear } from '../kit/growth.ts';

const HAND_EDITED = `# first line
format:   outready/answers/1     # keep my spaces
engagement: {client: "Acme", scope: 'Analytics'}
respondent: { side: client }
profile: core

# ---- the answers ----
answers:
  # about communication
  communication/one: verbal   # said twice
  communication/two:
    option: a   # option
    # why
    note: |
      multi
        line
    evidence:
      - 'one.pdf'
  # before three
  communication/three: { option: z }  # flow

# the end
`;

const answer = (fields: Partial<Answer>): Answer => ({
  reply: { kind: 'unanswered' },
  evidence: [],
  confidential: false,
  ...fields,
});

const ORDER = [
  'communication/zero',
  'communication/one',
  'communication/two',
  'communication/three',
  'communication/four',
];

describe('editing keeps what a person wrote', () => {
  test('a changed answer changes only its own lines', () => {
    const edited = editAnswer(
      HAND_EDITED,
      'communication/two',
      answer({
        reply: { kind: 'option', option: 'b' },
        note: 'multi\n  line\n',
        evidence: [{ ref: 'one.pdf' }],
        answered: '2026-11-22',
      }),
      ORDER,
    );
    expect(edited).toBe(
      HAND_EDITED.replace('option: a   # option', 'option: b   # option').replace(
        "- 'one.pdf'\n",
        "- 'one.pdf'\n    answered: 2026-11-22\n",
      ),
    );
  });

  test('a short answer becomes long and keeps its comment', () => {
    const edited = editAnswer(HAND_EDITED, 'communication/one', answer({ reply: { kind: 'unknown' } }), ORDER);
    expect(edited).toBe(
      HAND_EDITED.replace(
        'communication/one: verbal   # said twice',
        'communication/one:\n    unknown: true   # said twice',
      ),
    );
  });

  test('a new answer goes where it is asked', () => {
    const given = answer({ reply: { kind: 'option', option: 'b' } });
    expect(editAnswer(HAND_EDITED, 'communication/zero', given, ORDER)).toBe(
      HAND_EDITED.replace('  # about comm', '  communication/zero:\n    option: b\n  # about comm'),
    );
    expect(editAnswer(HAND_EDITED, 'communication/four', given, ORDER)).toBe(
      HAND_EDITED.replace('# flow\n', '# flow\n  communication/four:\n    option: b\n'),
    );
  });

  test('an emptied answer leaves its comments in its place', () => {
    const edited = editAnswer(HAND_EDITED, 'communication/three', answer({}), ORDER);
    expect(edited).toBe(HAND_EDITED.replace('  communication/three: { option: z }  # flow\n', '  # flow\n'));
  });

  test('Windows line ends, a missing last line break and JSON survive', () => {
    const given = answer({ reply: { kind: 'option', option: 'b' }, note: 'one\ntwo' });
    const windows = HAND_EDITED.replaceAll('\n', '\r\n');
    expect(editAnswer(windows, 'communication/four', given, ORDER).replaceAll('\r\n', '')).not.toContain('\n');
    const cut = editAnswer(HAND_EDITED.replace(/\n\n# the end\n$/, ''), 'communication/four', given, ORDER);
    expect(parse(cut).answers['communication/four']).toEqual({ option: 'b', note: 'one\ntwo' });
    const json =
      '{"format":"outready/answers/1","engagement":{"client":"A","scope":"B"},"respondent":{"side":"client"},"profile":"core","answers":{}}';
    const edited = editHeader(editAnswer(json, 'communication/four', given, ORDER), 'updated', '2026-11-22T09:00:00Z');
    expect(JSON.parse(edited)).toMatchObject({
      answers: { 'communication/four': { option: 'b', note: 'one\ntwo' } },
      updated: '2026-11-22T09:00:00Z',
    });
  });

  test('a text that ends with line breaks takes none from the file', () => {
    for (const note of ['end\n\n', 'end\n', '\n \n', ' x\n\t\n']) {
      const edited = editAnswer(HAND_EDITED, 'communication/four', answer({ note: `x${note}` }), ORDER);
      expect(parse(edited).answers['communication/four']).toEqual({ note: `x${note}` });
      expect(edited.endsWith('\n\n# the end\n')).toBe(true);
    }
  });

  test('headers are set and added in place', () => {
    const once = editHeader(HAND_EDITED, 'updated', '2026-11-22T09:00:00Z');
    expect(once).toBe(HAND_EDITED.replace('profile: core\n', 'profile: core\nupdated: 2026-11-22T09:00:00Z\n'));
    expect(editHeader(once, 'updated', '2026-11-22T10:00:00Z')).toBe(once.replace('09:00', '10:00'));
    const asked = editAsked(once, 'communication', { version: '1.0.0', digest: 'sha256:00' });
    expect(editAsked(asked, 'dependence', { version: '1.0.0', digest: 'sha256:11' })).toContain(
      'asked:\n  communication:\n    version: 1.0.0\n    digest: sha256:00\n  dependence:\n    version: 1.0.0\n    digest: sha256:11\nupdated:',
    );
  });
});

const LONG = answer({ reply: { kind: 'option', option: 'b' }, note: 'new', answered: '2026-11-22' });
const [A, B] = [{ ref: 'a.pdf' }, { ref: 'b.pdf', until: '2027-06-30' }];
const shown = (...evidence: Answer['evidence']): Answer => answer({ reply: { kind: 'unknown' }, evidence });

describe('an entry is changed where it stands', () => {
  const file = (entry: string): string =>
    `format: outready/answers/1\nengagement: { client: A, scope: B }\nrespondent: { side: client }\nprofile: core\nanswers:\n${entry}`;

  test.each<[string, string, Answer, string]>([
    [
      'six columns and three spaces',
      '      x/y:\n            option:   a   # c\n',
      LONG,
      '      x/y:\n            option:   b   # c\n            note: new\n            answered: 2026-11-22\n',
    ],
    [
      'braces, and quotes of each kind',
      `  x/y: { "option": 'a', note: "old" } # c\n`,
      LONG,
      `  x/y: { "option": 'b', note: "new", answered: 2026-11-22 } # c\n`,
    ],
    [
      'braces over lines, with comments',
      '  x/y: { # 1\n    option: a, # 2\n    # 3\n    note: old # 4\n  }\n',
      LONG,
      '  x/y: { # 1\n    option: b, # 2\n    # 3\n    note: new, # 4\n    answered: 2026-11-22\n  }\n',
    ],
    [
      'a block of text',
      '  x/y:\n    note: | # 1\n       old\n       text\n\n    # 2\n    option: a\n    answered: 2026-11-22\n',
      LONG,
      '  x/y:\n    note: |- # 1\n       new\n\n    # 2\n    option: b\n    answered: 2026-11-22\n',
    ],
    [
      'a text of several lines above a comment that is indented deeper',
      '  x/y:\n    note: old\n        # deep\n    option: b\n    answered: 2026-11-22\n',
      { ...LONG, note: 'two\nlines' },
      '  x/y:\n    note: "two\\nlines"\n        # deep\n    option: b\n    answered: 2026-11-22\n',
    ],
    [
      'another kind of reply takes the place of the one before',
      '  x/y:\n    # 1\n    option: a # 2\n    note: new # 3\n',
      { ...LONG, reply: { kind: 'notApplicable', reason: 'no staff' } },
      '  x/y:\n    # 1\n    notApplicable: no staff # 2\n    note: new # 3\n    answered: 2026-11-22\n',
    ],
    [
      'what goes leaves its comments, what comes has its usual place',
      '  x/y:\n    # 1\n    items: # 2\n      - a # 3\n    # 4\n    note: old # 5\n  # 6\n  x/z: a\n',
      answer({ reply: { kind: 'option', option: 'b' } }),
      '  x/y:\n    option: b\n    # 1\n    # 2\n    # 3\n    # 4\n    # 5\n  # 6\n  x/z: a\n',
    ],
    [
      'what says nothing may stay',
      '  x/y: { option: a, evidence: [], confidential: false }\n',
      answer({ reply: { kind: 'option', option: 'b' } }),
      '  x/y: { option: b, evidence: [], confidential: false }\n',
    ],
    [
      'a short answer stays short',
      '  x/y: a # 1\n',
      answer({ reply: { kind: 'option', option: 'b' } }),
      '  x/y: b # 1\n',
    ],
    [
      'a short answer in braces',
      '  { x/y: a, x/z: a }\n',
      LONG,
      '  { x/y: { option: b, note: new, answered: 2026-11-22 }, x/z: a }\n',
    ],
    [
      'evidence is added after the last',
      '  x/y:\n    unknown: true\n    evidence: # 1\n    - a.pdf # 2\n    # 3\n',
      shown(A, B),
      '  x/y:\n    unknown: true\n    evidence: # 1\n    - a.pdf # 2\n    - ref: b.pdf\n      until: 2027-06-30\n    # 3\n',
    ],
    [
      'evidence in brackets is added in them',
      '  x/y: { unknown: true, evidence: [a.pdf] }\n',
      shown(A, B),
      '  x/y: { unknown: true, evidence: [a.pdf, { ref: b.pdf, until: 2027-06-30 }] }\n',
    ],
    [
      'evidence is seen, and keeps its digest',
      `  x/y:\n    unknown: true\n    evidence:\n      - a.pdf # 1\n      - { ref: b.pdf, sha256: "${'0aF9'.repeat(16)}" } # 2\n`,
      shown({ ref: 'a.pdf', seen: '2026-11-22' }, { ref: 'b.pdf', seen: '2026-11-22', sha256: '0aF9'.repeat(16) }),
      `  x/y:\n    unknown: true\n    evidence:\n      - ref: a.pdf # 1\n        seen: 2026-11-22\n      - { ref: b.pdf, seen: 2026-11-22, sha256: "${'0aF9'.repeat(16)}" } # 2\n`,
    ],
    [
      'evidence that goes leaves its comment, the rest stays',
      '  x/y:\n    unknown: true\n    evidence:\n      - a.pdf # 1\n      - until: 2027-06-30 # 2\n        ref: b.pdf\n',
      shown(B),
      '  x/y:\n    unknown: true\n    evidence:\n      # 1\n      - until: 2027-06-30 # 2\n        ref: b.pdf\n',
    ],
    [
      'evidence gets an end, and another loses it',
      '  x/y:\n    unknown: true\n    evidence:\n      - b.pdf # 1\n      - until: 2027-06-30 # 2\n        ref: a.pdf # 3\n',
      shown(B, A),
      '  x/y:\n    unknown: true\n    evidence:\n      - ref: b.pdf # 1\n        until: 2027-06-30\n      - \n        # 2\n        ref: a.pdf # 3\n',
    ],
    [
      'blank lines at the end of a text that keeps them are not made more',
      '  x/y:\n    note: |+\n      kept\n    option: a\n\n\n  x/z: a\n',
      answer({ note: 'kept\n' }),
      '  x/y:\n    note: |+\n      kept\n  x/z: a\n',
    ],
    [
      'all in braces goes but the braces',
      '  x/y: { # 1\n    option: a, note: # 2\n      old,\n    # 3\n  }\n',
      shown(A),
      '  x/y: { # 1\n    unknown: true,\n    evidence: [ a.pdf ], \n               # 2\n    # 3\n  }\n',
    ],
    [
      'a key in a line of its own',
      '  ? x/y # 1\n  : a # 2\n',
      LONG,
      '  ? x/y # 1\n  : option: b # 2\n    note: new\n    answered: 2026-11-22\n',
    ],
    ['a tab', '  x/y:\ta\t# 1\n', answer({ reply: { kind: 'option', option: 'b' } }), '  x/y:\tb\t# 1\n'],
  ])('%s', (_, entry, given, expected) => {
    const order = ['x/y', 'x/z'];
    for (const lineBreak of ['\n', '\r\n']) {
      const before = file(entry).replaceAll('\n', lineBreak);
      const edited = editAnswer(before, 'x/y', given, order);
      expect(edited).toBe(file(expected).replaceAll('\n', lineBreak));
      expect(editAnswer(edited, 'x/y', given, order)).toBe(edited);
    }
  });

  test('the last answer leaves braces, and the next one opens them', () => {
    const before = file('  # 1\n  x/y: a # 2\n').replace('answers:', 'answers: # 0');
    const empty = editAnswer(before, 'x/y', answer({}), ['x/y']);
    expect(empty).toBe(file('  # 1\n  # 2\n').replace('answers:', 'answers: {} # 0'));
    const again = editAnswer(empty, 'x/y', answer({ reply: { kind: 'unknown' } }), ['x/y']);
    expect(again).toBe(file('  # 1\n  # 2\n  x/y:\n    unknown: true\n').replace('answers:', 'answers: # 0'));
  });

  test('a detail and what was asked keep their comments, and their place', () => {
    const before = file('  x/y: a\n').replace(
      '{ client: A, scope: B }',
      '\n  # who\n  client: A # legal name\n  scope: "B"',
    );
    const named = editDetail(editDetail(before, 'client', 'C: D'), 'provider', 'E');
    expect(named).toBe(before.replace('client: A # legal name', 'client: "C: D" # legal name\n  provider: E'));
    expect(editDetail(named, 'provider', undefined)).toBe(named.replace('\n  provider: E', ''));
    const asked = before.replace('profile:', 'asked:\n    x: { version: 1.0.0 } # as of October\nprofile:');
    expect(editAsked(asked, 'x', { version: '2.0.0', digest: 'sha256:0' })).toBe(
      asked.replace('{ version: 1.0.0 }', '{ version: 2.0.0, digest: sha256:0 }'),
    );
  });
});

test('the time of an edit grows no faster than the file', () => {
  const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `x/q${index}`);
  const answers = (count: number): string =>
    ids(count)
      .map((id) => `  ${id}: a # ${id}\n`)
      .join('');
  const evidence = (count: number): string =>
    `  x/q7:\n    evidence:\n${answers(count).replaceAll(/^ {2}(\S*): a/gm, '      - $1')}`;
  const head =
    'format: outready/answers/1\nengagement: { client: A, scope: B }\nrespondent: { side: client }\nprofile: core\nanswers:\n';
  for (const entries of [answers, evidence]) {
    expectLinear((count) => {
      const [text, all] = [head + entries(count), ids(count)];
      const answer = { ...LONG, evidence: all.slice(1).map((ref) => ({ ref })) };
      return () => editAnswer(text, 'x/q7', answer, all);
    }, 600);
  }
});
