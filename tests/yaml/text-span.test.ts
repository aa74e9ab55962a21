import { describe, expect, test } from 'vitest';
import { spanInText } from '../../src/yaml/text-span.ts';
import { parseYaml } from '../../src/yaml/yaml-source.ts';
import { must } from '../kit/catalogue.ts';
import { expectLinear } from '../kit/growth.ts';

/** Where the word «here» of the value at `a` is found: `line:column+length`. */
function placeOf(text: string, word = 'here'): string {
  const source = must(parseYaml(text, 'f'));
  const { a } = source.data as { readonly a: string };
  const start = a.indexOf(word);
  expect(start).toBeGreaterThanOrEqual(0);
  const { line, column, length } = spanInText(source, ['a'], start, start + word.length);
  return `${line}:${column}+${length}`;
}

describe('a word is found in the way the file writes it', () => {
  test.each([
    ['plain', 'a: is it here or not', '1:10+4'],
    ['plain over lines', 'a: is it\n  over\n   here or not', '3:4+4'],
    ['plain, spaces before the break', 'a: is it  \n  here or not', '2:3+4'],
    ['plain, an empty line', 'a: is it\n\n  here or not', '3:3+4'],
    ['double quotes', 'a: "is it here or not"', '1:11+4'],
    ['double quotes, escaped ones before', 'a: "is \\"it\\" \\\\ here"', '1:18+4'],
    ['double quotes over lines', 'a: "is it\n  here"', '2:3+4'],
    ['single quotes', "a: 'is it here'", '1:11+4'],
    ['single quotes, a quote before', "a: 'isn''t it here'", '1:15+4'],
    ['folded', 'a: >-\n  is it\n  over here', '3:8+4'],
    ['folded, two paragraphs', 'a: >\n  is it\n\n  over here\n', '4:8+4'],
    ['literal', 'a: |\n  is it\n  over here\n', '3:8+4'],
    ['CRLF', 'a: >-\r\n  is it\r\n  over here\r\n', '3:8+4'],
    ['behind an emoji and an accent', 'a: "😀 é here"', '1:10+4'],
    ['a comment behind the header', 'a: >- # here\n  over here', '2:8+4'],
  ])('%s', (_, text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  test('a phrase that a line break parts is marked to the end of its first line', () => {
    expect(placeOf('a: >-\n  is it over\n  here', 'over here')).toBe('2:9+4');
  });
});

describe('where the two part ways, the scalar’s start', () => {
  test.each([
    ['an escape that stands for another character', 'a: "\\u0041 here"', '1:4+13'],
    ['a line joined without a space', 'a: "is \\\n  here"', '1:4+5'],
    ['a block that starts with spaces', 'a: |2\n   is here\n', '1:4+2'],
  ])('%s', (_, text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  test('a value that is no text', () => {
    const source = must(parseYaml('a: 12', 'f'));
    expect(spanInText(source, ['a'], 0, 1)).toEqual({ line: 1, column: 4, length: 2 });
  });
});

test('a million spaces take no quadratic time', () => {
  const spaced = (size: number): string => `a: "x${' '.repeat(size)}here"`;
  expect(placeOf(spaced(1_000_000))).toBe('1:1000006+4');
  expectLinear((size) => {
    const text = spaced(size);
    return () => placeOf(text);
  }, 100_000);
});
