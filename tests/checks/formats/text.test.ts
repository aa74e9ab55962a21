import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckEntry, IN_ENGLISH } from '../../../src/checks/check-result.ts';
import { CheckSchema, renderJson } from '../../../src/checks/formats/json.ts';
import { renderText } from '../../../src/checks/formats/text.ts';
import { PLAIN, visible } from '../../../src/text/display.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { AT_ROOT } from '../../kit/check-result.ts';

const entry = (change: Partial<CheckEntry>): CheckEntry => ({
  engagement: { client: 'Acme', scope: 'S' },
  demand: 'open',
  status: 'fail',
  expected: 0,
  actual: 1,
  message: 'a question is open',
  location: { file: 'a.yaml', span: { line: 2, column: 3, length: 1 } },
  ...change,
});

const textOf = (results: readonly CheckEntry[], texts: ReadonlyMap<string, string> = new Map()): string =>
  renderText(
    { format: 'outready/check/1', asOf: '2026-11-22', results, unusable: false },
    { palette: PLAIN, texts, place: AT_ROOT, version: '0.0.0', pages: [], fingerprint: String },
  );

describe('the whole of it', () => {
  const { engagement: _, ...ofFile } = entry({ demand: 'valid-file', status: 'pass', message: 'the file is valid' });
  const at = (line: number, column: number) => ({ file: 'a.yaml', span: { line, column, length: 2 } });
  const results = [
    { ...ofFile, location: { ...at(1, 1), file: 'policy.yaml' } },
    entry({ demand: 'open', location: at(1, 1) }),
    entry({ demand: 'score', status: 'pass', message: 'the score is 70', location: at(1, 1) }),
    entry({ demand: 'valid-file', status: 'pass', message: 'the file is valid', location: at(1, 1) }),
    entry({ demand: 'level', status: 'warn', message: 'the level is low', hint: 'raise it', location: at(2, 3) }),
    entry({
      demand: 'blockers',
      status: 'suppressed',
      hint: 'mend it',
      location: at(2, 1),
      waiver: { reason: 'R', owner: 'O', until: '2027-01-01' },
    }),
    entry({ engagement: { client: 'Beta', provider: 'P', scope: 'T' }, demand: 'score', status: 'pass' }),
  ];
  const texts = new Map([['a.yaml', 'first\nsecond line\n']]);

  test('by engagement: what passed, then the rest in the order in which demands are explained; files last', () => {
    expect(textOf(results, texts)).toBe(`Acme: S
  pass valid-file  a.yaml is valid
  pass score       the score is 70

a.yaml:2:3 warn level: the level is low
  2 | second line
    |   ^^
  hint: raise it

a.yaml:2:1 waived blockers: a question is open
  2 | second line
    | ^^
  waiver: R (O); until 2027-01-01, that day included (UTC)

a.yaml:1:1 fail open: a question is open

Beta with P: T
  pass score  a question is open

  pass valid-file  policy.yaml is valid

1 failed, 4 passed, 1 waived, 1 warning; judged on 2026-11-22 (UTC).
`);
  });

  test('in Spanish', () => {
    const result = { format: 'outready/check/1', asOf: '2026-11-22', results, unusable: true } as const;
    const wording = { ...IN_ENGLISH, ...SPANISH };
    const options = {
      palette: PLAIN,
      texts,
      place: AT_ROOT,
      version: '0.0.0',
      pages: [],
      fingerprint: String,
      wording,
    };
    expect(renderText(result, options)).toBe(`Acme: S
  cumple valid-file  a.yaml es válido
  cumple score       the score is 70

a.yaml:2:3 aviso level: the level is low
  2 | second line
    |   ^^
  sugerencia: raise it

a.yaml:2:1 exento blockers: a question is open
  2 | second line
    | ^^
  exención: R (O); hasta el 2027-01-01, incluido ese día (UTC)

a.yaml:1:1 falla open: a question is open

Beta con P: T
  cumple score  a question is open

  cumple valid-file  policy.yaml es válido

1 falla, 4 cumplen, 1 exento, 1 aviso; comprobado a fecha de 2026-11-22 (UTC). Lo que no se puede utilizar no se ha evaluado.
`);
  });

  test('the last line is good where nothing fails, and bad where something could not be used', () => {
    const palette = { ...PLAIN, good: (text: string) => `+${text}+`, bad: (text: string) => `!${text}!` };
    const last = (unusable: boolean): string | undefined => {
      const result = { format: 'outready/check/1', asOf: 'D', results: [], unusable } as const;
      const options = { palette, texts: new Map(), place: AT_ROOT, version: '0.0.0', pages: [], fingerprint: String };
      return renderText(result, options).trimEnd();
    };
    expect(last(false)).toBe('+0 passed; judged on D (UTC).+');
    expect(last(true)).toBe('!0 passed; judged on D (UTC). What cannot be used was not judged.!');
  });
});

test('more than five of a kind are told in a line each, and none is left out', () => {
  const results = Array.from({ length: 9 }, (_, index) =>
    entry({
      message: `question ${index}`,
      location: { file: 'a.yaml', span: { line: 2, column: index + 1, length: 1 } },
    }),
  );
  const text = textOf(results, new Map([['a.yaml', 'first\nsecond line\n']]));
  expect(text.match(/^a\.yaml:2:\d fail open: question \d$/gm)).toHaveLength(9);
  expect(text.match(/2 \| second line/g)).toHaveLength(5);
});

test('colours say what passed, what did not, and what is waived', () => {
  const palette = {
    ...PLAIN,
    good: (text: string) => `+${text}+`,
    bad: (text: string) => `!${text}!`,
    dim: (text: string) => `~${text}~`,
  };
  const results = [entry({ status: 'pass' }), entry({}), entry({ status: 'suppressed' })];
  const result = { format: 'outready/check/1', asOf: '2026-11-22', results, unusable: false } as const;
  const text = renderText(result, {
    palette,
    texts: new Map(),
    place: AT_ROOT,
    version: '0.0.0',
    pages: [],
    fingerprint: String,
  });
  for (const word of ['+pass+ open', '!fail! open', '~waived~ open', '!1 failed, 1 passed, 1 waived'])
    expect(text).toContain(word);
});

test('whatever files say, the text cannot steer a terminal and the JSON comes back as it was', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u001b[2J', '\r\nfail', '\u202e', '%0A::error::', ']]>', '<script>', '|', '\u0000', '\u2028'),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (client, message, file) => {
      const result = entry({
        engagement: { client, scope: message },
        message,
        hint: client,
        subject: message,
        location: { file, span: { line: 1, column: 1, length: 1 } },
        status: 'suppressed',
        waiver: { reason: message, owner: client, until: '2027-01-01' },
      });
      expect(
        textOf([result])
          .split('\n')
          .map((line) => visible(line))
          .join('\n'),
      ).toBe(textOf([result]));
      const whole = { format: 'outready/check/1', asOf: '2026-11-22', results: [result], unusable: true } as const;
      const back = CheckSchema.parse(JSON.parse(renderJson(whole)));
      expect(back.results).toMatchObject([{ message, hint: client, location: { file, line: 1, column: 1 } }]);
    }),
    { numRuns: 100 },
  );
});
