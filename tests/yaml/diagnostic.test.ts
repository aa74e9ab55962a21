import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lines } from '../../src/yaml/diagnostic.ts';

describe('offsets become lines and columns', () => {
  const text = 'ab\ncd\r\n\ne';
  test.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [5, 2, 3],
    [7, 3, 1],
    [8, 4, 1],
    [9, 4, 2],
  ])('offset %i is %i:%i', (offset, line, column) => {
    expect(new Lines(text).span(offset)).toMatchObject({ line, column });
  });

  test('a span ends with its line, before the line break', () => {
    expect(new Lines(text).span(3, 9)).toEqual({ line: 2, column: 1, length: 2 });
  });

  test.each([
    [0, 0],
    [2, 2],
    [9, 9],
  ])('a span from %i to %i is still one long', (start, end) => {
    expect(new Lines(text).span(start, end).length).toBe(1);
  });

  test('a byte order mark is no column', () => {
    const lines = new Lines('\ufeffab: c\nd');
    expect(lines.span(0)).toEqual({ line: 1, column: 1, length: 1 });
    expect(lines.span(1, 3)).toEqual({ line: 1, column: 1, length: 2 });
    expect(lines.span(5, 6)).toEqual({ line: 1, column: 5, length: 1 });
    expect(lines.span(7)).toEqual({ line: 2, column: 1, length: 1 });
    expect(lines.line(1)).toBe('ab: c');
  });
});

describe('a line’s text', () => {
  test.each([
    ['with \\n', 'ab\ncd\n', ['ab', 'cd', '']],
    ['with \\r\\n', 'ab\r\ncd', ['ab', 'cd']],
    ['a lone \\r stays', 'a\rb', ['a\rb']],
    ['of nothing', '', ['']],
  ])('%s', (_, text, expected) => {
    const lines = new Lines(text);
    expect(expected.map((_line, index) => lines.line(index + 1))).toEqual(expected);
    expect(lines.line(expected.length + 1)).toBe('');
  });

  test('a span’s text stands at its line and column', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r\n'), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(5), (parts, at, more) => {
        const text = parts.join('');
        fc.pre(text.length > 0);
        const start = at % text.length;
        const { line, column, length } = new Lines(text).span(start, start + more);
        const upTo = text.slice(0, start);
        expect(line).toBe(upTo.split('\n').length);
        expect(column).toBe(upTo.length - upTo.lastIndexOf('\n'));
        const shown = new Lines(text).line(line).slice(column - 1, column - 1 + length);
        expect(text.startsWith(shown, start)).toBe(true);
      }),
    );
  });
});
