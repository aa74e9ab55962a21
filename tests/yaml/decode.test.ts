import { describe, expect, test } from 'vitest';
import { decodeText, MAX_BYTES } from '../../src/yaml/decode.ts';
import { brief } from '../kit/catalogue.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('size', () => {
  test('1 MiB is read', () => {
    expect(decodeText(new Uint8Array(MAX_BYTES).fill(0x61), 'f').value).toHaveLength(MAX_BYTES);
  });

  test('a byte more is not', () => {
    const { value, diagnostics } = decodeText(new Uint8Array(MAX_BYTES + 1).fill(0x61), 'big.yaml');
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'too-large',
        severity: 'error',
        message: 'too large: at most 1048576 bytes (1 MiB) are read',
        file: 'big.yaml',
        span: { line: 1, column: 1, length: 1 },
      },
    ]);
  });
});

describe('encoding', () => {
  test.each([
    ['ASCII', 'a: 1\n'],
    ['several bytes a character', 'é 漢 😀\r\n'],
    ['a byte order mark stays, for the file is written back', '\ufeffa'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(decodeText(Buffer.from(text), 'f')).toEqual({ value: text, diagnostics: [] });
  });

  test.each([
    ['the first byte', bytes(0xff), 1],
    ['a Latin-1 letter in line 3', bytes('a\nb\ncaf', 0xe9, '\nd\n'), 3],
    ['a character cut off by a line break', bytes('a\n', 0xe6, 0xbc, '\n', 'b'), 2],
    ['a character cut off by the end', bytes('a\nb\nc', 0xf0, 0x9f), 3],
    ['a stray continuation byte after CRLF', bytes('a\r\n', 0x80), 2],
    ['a surrogate', bytes('a\n', 0xed, 0xa0, 0x80), 2],
    ['an overlong slash', bytes('\n\n\n', 0xc0, 0xaf), 4],
    ['UTF-16', Buffer.from('\ufeffa: 1\n', 'utf16le'), 1],
  ])('not UTF-8: %s', (_, input, line) => {
    const { value, diagnostics } = decodeText(input, 'f');
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief)).toEqual([`${line}:1 encoding`]);
  });
});
