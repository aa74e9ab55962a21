import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerShape, editAnswer, editAsked, editHeader, newInterview } from '../../src/answers/edit.ts';
import type { Answer } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';

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
      HAND_EDITED.replace('option: a   # option', 'option: b').replace(
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
        'communication/one:\n    # said twice\n    unknown: true',
      ),
    );
  });

  test('a new answer goes where it is asked', () => {
    const given = answer({ reply: { kind: 'option', option: 'b' } });
    expect(editAnswer(HAND_EDITED, 'communication/zero', given, ORDER)).toBe(
      HAND_EDITED.replace('  communication/one:', '  communication/zero:\n    option: b\n  communication/one:'),
    );
    expect(editAnswer(HAND_EDITED, 'communication/four', given, ORDER)).toBe(
      HAND_EDITED.replace('# flow\n', '# flow\n  communication/four:\n    option: b\n'),
    );
  });

  test('an emptied answer leaves with its lines', () => {
    const edited = editAnswer(HAND_EDITED, 'communication/three', answer({}), ORDER);
    expect(edited).toBe(HAND_EDITED.replace('  communication/three: { option: z }  # flow\n', ''));
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
    expect(parse(edited)).toMatchObject({
      answers: { 'communication/four': { option: 'b' } },
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
    expect(once).toBe(HAND_EDITED.replace('answers:\n', 'updated: 2026-11-22T09:00:00Z\nanswers:\n'));
    expect(editHeader(once, 'updated', '2026-11-22T10:00:00Z')).toBe(once.replace('09:00', '10:00'));
    const asked = editAsked(once, 'communication', { version: '1.0.0', digest: 'sha256:00' });
    expect(editAsked(asked, 'dependence', { version: '1.0.0', digest: 'sha256:11' })).toContain(
      'asked:\n  communication:\n    version: 1.0.0\n    digest: sha256:00\n  dependence:\n    version: 1.0.0\n    digest: sha256:11\nupdated:',
    );
  });
});

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      'a: b',
      '# no comment',
      '- x',
      "it's",
      '"',
      'true',
      '2026-11-22',
      '1e3',
      '~',
      '|',
      '>-',
      'two\nlines',
      '  lead',
      'trail  ',
      'end\n\n',
      '\u0085',
      '\u2028',
      '\t',
      '&a *a',
      '{x}',
      '%',
      '`',
      '\\',
    ),
  )
  .filter((value) => /\S/u.test(value) && !value.includes('\0') && value.isWellFormed());

const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    reply: fc.oneof(
      fc.constantFrom('a', 'b').map((option) => ({ kind: 'option' as const, option })),
      fc.constant({ kind: 'unknown' as const }),
      fc.constant({ kind: 'unanswered' as const }),
      fc.subarray(['a', 'b', 'c']).map((items) => ({ kind: 'items' as const, items })),
      text.map((reason) => ({ kind: 'notApplicable' as const, reason })),
    ),
    note: text,
    evidence: fc.array(fc.record({ ref: text, until: fc.constant('2027-01-01') }, { requiredKeys: ['ref'] }), {
      maxLength: 3,
    }),
    confidential: fc.boolean(),
    answered: fc.constant('2026-11-22'),
  },
  { requiredKeys: ['reply', 'evidence', 'confidential'] },
);

const FRESH = newInterview({
  engagement: { client: 'Acme', scope: 'Analytics' },
  respondent: { side: 'client' },
  profile: 'core',
  questionnaires: [],
});

test.each([
  ['a hand-edited file', HAND_EDITED],
  ['a fresh file', FRESH],
  ['Windows line ends', HAND_EDITED.replaceAll('\n', '\r\n')],
])('any sequence of edits to %s reads back as the answers last given, every comment kept', (_, start) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...ORDER), anyAnswer), { maxLength: 12 }), (edits) => {
      let edited = start;
      const expected = new Map(Object.entries(parse(start).answers as object));
      for (const [id, given] of edits) {
        edited = editAnswer(edited, id, given, ORDER);
        const shape = answerShape(given);
        if (Object.keys(shape).length === 0) expected.delete(id);
        else expected.set(id, shape);
      }
      const { value, diagnostics } = parseInterview(edited, 'x.yaml');
      expect(diagnostics).toEqual([]);
      expect(
        Object.fromEntries(
          Object.entries(value?.source.data as { answers: object }).filter(([key]) => key === 'answers'),
        ),
      ).toEqual({ answers: Object.fromEntries(expected) });
      const outside = [...start.matchAll(/^ {0,2}# .*$/gm)].map(([line]) => line);
      for (const line of outside) expect(edited).toContain(line);
    }),
    { numRuns: 300 },
  );
});
