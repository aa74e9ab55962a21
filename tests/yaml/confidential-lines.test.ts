import { describe, expect, test } from 'vitest';
import { confidentialLines, withoutConfidences } from '../../src/yaml/confidential-lines.ts';
import type { Diagnostic } from '../../src/yaml/diagnostic.ts';
import { renderDiagnostics } from '../../src/yaml/render.ts';

/** The numbers of the lines that may not be shown. */
function linesIn(text: string): readonly number[] {
  const isConfidential = confidentialLines(text, 'a.yaml');
  return text.split('\n').flatMap((_, index) => (isConfidential(index + 1) ? [index + 1] : []));
}

describe('the lines of an entry that is marked confidential', () => {
  test.each<readonly [string, string, readonly number[]]>([
    [
      'in block form, from its key to its end',
      'answers:\n  a/one: x\n  a/two:\n    option: y\n    note: >\n      a\n      b\n    confidential: true\n  a/three: z\n',
      [3, 4, 5, 6, 7, 8],
    ],
    ['in flow form', 'answers:\n  a/one: { option: y, confidential: true }\n  a/two: z\n', [2]],
    ['all in one line', 'answers: { a/one: { option: y, confidential: true }, a/two: z }\n', [1]],
    ['with what was meant as a mark', 'answers:\n  a/one:\n    option: y\n    confidential: yes\n', [2, 3, 4]],
    ['with a mark that is misspelled', 'answers:\n  a/one:\n    option: y\n    Confidental: true\n', [2, 3, 4]],
    ['in other words, misspelled or not', 'answers:\n  a/one: { note: x, "confidence": high }\n', [2]],
    [
      'not where another key is misspelled',
      'answers:\n  a/one: { evidences: x, respondents: y, engagements: z }\n',
      [],
    ],
    ['not where the mark says no', 'answers:\n  a/one:\n    option: y\n    confidential: false\n', []],
    ['not where only a text has the word', 'answers:\n  a/one: { note: is confidential }\n', []],
    [
      'with the marks of Windows',
      'answers:\r\n  a/one:\r\n    option: y\r\n    Confidential: true\r\n  a/two: z\r\n',
      [2, 3, 4],
    ],
  ])('%s', (_, text, expected) => {
    expect(linesIn(text)).toEqual(expected);
  });

  test('of a file that cannot be read, all of them, where it has the word at all', () => {
    expect(linesIn('answers: [\nconfidential: true\n')).toEqual([1, 2, 3]);
    expect(linesIn('answers: [\nb: c\n')).toEqual([]);
  });

  test('of a file that holds no answers, none', () => {
    expect(linesIn('# Preface\n\nThis is: confidential: true [\n')).toEqual([]);
  });
});

describe('what is told of such an entry', () => {
  const text = 'answers:\n  a/one:\n    option: zzsecret\n    confidential: true\n  a/two: { option: open }\n';
  const at = (line: number, word: string): Diagnostic => ({
    code: 'unknown-option',
    severity: 'error',
    message: `"${word}" is not an option of a/one`,
    file: 'a.yaml',
    span: { line, column: 13, length: 8 },
    hint: `did you mean "${word}s"?`,
  });
  const texts = new Map([['a.yaml', text]]);

  test('is its place and its kind', () => {
    expect(renderDiagnostics([at(3, 'zzsecret')], texts)).toBe(
      'a.yaml:3:13 error unknown-option: unknown option; the line is not shown, as it may be confidential\n',
    );
  });

  test('and how its mark is spelled', () => {
    const misspelled = new Map([['a.yaml', text.replace('confidential', 'confidental')]]);
    const diagnostic: Diagnostic = { ...at(4, 'confidental'), hint: 'did you mean "confidential"?' };
    expect(withoutConfidences([diagnostic, at(3, 'zzsecret')], misspelled)).toEqual([
      expect.objectContaining({ hint: 'did you mean "confidential"?', message: expect.stringContaining('not shown') }),
      expect.not.objectContaining({ hint: expect.anything() }),
    ]);
  });

  test('and all of the others', () => {
    expect(withoutConfidences([at(5, 'open')], texts)).toEqual([at(5, 'open')]);
    expect(withoutConfidences([at(3, 'x')], new Map())).toEqual([at(3, 'x')]);
  });
});
