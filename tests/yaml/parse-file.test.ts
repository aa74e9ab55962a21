import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Diagnostic, FIRST, reporterFor } from '../../src/yaml/diagnostic.ts';
import { parseFile } from '../../src/yaml/parse-file.ts';
import { parseYaml } from '../../src/yaml/yaml-source.ts';

const SCHEMA = z.strictObject({ name: z.string(), size: z.number().exactOptional() });

const read = (text: string) =>
  parseFile(SCHEMA, { text, file: 'a.yaml' }, ({ name, size = 1 }, source, report) => {
    if (size > 9) report('wrong-value', ['size'], 'too large', 'at most 9');
    if (name === 'old') report('format', ['name'], 'an old name', undefined, { severity: 'warning', at: 'key' });
    return { name, lines: source.text.split('\n').length };
  });

describe('a file that is read by its schema', () => {
  test('gives what is made of its data', () => {
    expect(read('name: new\n')).toEqual({ value: { name: 'new', lines: 2 }, diagnostics: [] });
  });

  test.each([
    ['is no YAML', 'name: [', 'syntax'],
    ['does not fit', 'size: 2\n', 'missing-key'],
    ['fits, and is wrong all the same', 'name: new\nsize: 10\n', 'wrong-value'],
  ])('gives no value where it %s', (_, text, code) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
  });

  test('gives its value with the warnings', () => {
    const { value, diagnostics } = read('size: 2\nname: old\n');
    expect(value).toMatchObject({ name: 'old' });
    expect(diagnostics).toEqual([
      {
        code: 'format',
        severity: 'warning',
        message: 'an old name',
        file: 'a.yaml',
        span: { line: 2, column: 1, length: 4 },
      },
    ]);
  });
});

describe('a report on a file', () => {
  const noted = (text: string | undefined): readonly Diagnostic[] => {
    const found: Diagnostic[] = [];
    const source = text === undefined ? undefined : parseYaml(text, 'a.yaml').value;
    reporterFor(source, found, 'b.yaml', 'warning')('wrong-value', ['size'], 'too large');
    return found;
  };

  test('is at the place of the value', () => {
    expect(noted('name: a\nsize: 10\n')).toMatchObject([
      { file: 'b.yaml', severity: 'warning', span: { line: 2, column: 7, length: 2 } },
    ]);
  });

  test('is at the first line where the file was read without its source', () => {
    expect(noted(undefined)).toMatchObject([{ file: 'b.yaml', span: FIRST }]);
  });
});
