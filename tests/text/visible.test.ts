import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../src/text/display.ts';

test.each([
  ['plain text', 'Grüße, 漢字 😀 – “x”', 'Grüße, 漢字 😀 – “x”'],
  ['an escape sequence', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['a bell, a NUL and a backspace', '\u0007\0\b', '␇␀␈'],
  ['delete', '\u007f', '␡'],
  ['a C1 control', '\u009b31m', '<U+009B>31m'],
  ['line breaks and tabs', 'a\nb\tc\rd', 'a b c d'],
  ['line and paragraph separators', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
  ['direction overrides', 'a\u202egnp.exe\u202c', 'a<U+202E>gnp.exe<U+202C>'],
  ['isolates and marks', '\u2066\u2069\u200e\u200f\u061c', '<U+2066><U+2069><U+200E><U+200F><U+061C>'],
  ['a byte order mark', '\ufeffa', '<U+FEFF>a'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
])('%s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('line breaks are kept on request, and nothing else', () => {
  expect(visible('a\nb\tc\r\u001b', { keepLines: true })).toBe('a\nb c ␛');
});

test('nothing that moves the cursor or turns the text gets through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visible(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
      expect(visible(shown)).toBe(shown);
    }),
  );
});
