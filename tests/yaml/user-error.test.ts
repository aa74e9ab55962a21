import { describe, expect, test } from 'vitest';
import { type Diagnostic, FIRST, failed, parsed } from '../../src/yaml/diagnostic.ts';
import { Problems, UnusableInput } from '../../src/yaml/user-error.ts';

const problem = (file: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  code: 'unreadable',
  severity,
  message: 'cannot be read',
  file,
  span: FIRST,
});

describe('what is wrong with what is read', () => {
  test('is gathered in the order in which it is found, whatever it is found in', () => {
    const problems = new Problems();
    expect(problems.take(parsed('a', [problem('a.yaml', 'warning')]))).toBe('a');
    problems.add([problem('b.yaml'), problem('b.yaml', 'warning')]);
    expect(problems.take(failed([problem('c.yaml')]))).toBeUndefined();
    expect(problems.found.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
      'a.yaml warning',
      'b.yaml error',
      'b.yaml warning',
      'c.yaml error',
    ]);
    expect([...problems.brokenFiles()]).toEqual(['b.yaml', 'c.yaml']);
  });

  test('a hostile file has more of it than a call takes arguments', () => {
    const problems = new Problems();
    problems.add(new Array(200_000).fill(problem('a.yaml')));
    expect(problems.found).toHaveLength(200_000);
  });
});

describe('what was to be made of it', () => {
  const thrownBy = (problems: Problems, value?: string): unknown => {
    try {
      return problems.require(value);
    } catch (error) {
      return error;
    }
  };

  test('is there where there are only warnings', () => {
    const problems = new Problems();
    problems.add([problem('a.yaml', 'warning')]);
    expect(thrownBy(problems, 'value')).toBe('value');
  });

  test.each<readonly [string, string | undefined, readonly Diagnostic[], string]>([
    ['an error', 'value', [problem('a.yaml')], '1 error in 1 file'],
    ['errors', 'value', [problem('a.yaml'), problem('a.yaml'), problem('b.yaml')], '3 errors in 2 files'],
    ['warnings count for nothing', 'value', [problem('a.yaml', 'warning'), problem('b.yaml')], '1 error in 1 file'],
    ['nothing could be made of it', undefined, [problem('a.yaml')], '1 error in 1 file'],
  ])('is refused: %s', (_, value, found, message) => {
    const problems = new Problems(new Map([['a.yaml', 'a: b\n']]));
    problems.add(found);
    const error = thrownBy(problems, value);
    expect(error).toBeInstanceOf(UnusableInput);
    expect(error).toMatchObject({ message, diagnostics: found, texts: problems.texts });
  });
});
