import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'outready-agreement-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const EXAMPLE = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];
/** Three coders, fifteen units, as published with the measure's reference implementations. */
const CODERS = [',,,,,3,4,1,2,1,1,3,3,,3', '1,,2,1,3,3,4,3,,,,,,,', ',,2,1,3,4,4,,2,1,1,3,3,,4'];

function agreement(args: readonly string[], input = ''): ReturnType<typeof run> {
  return run(['agreement', ...args], { cwd: FOLDER, input });
}

describe('a matrix', () => {
  writeFileSync(path.join(FOLDER, 'coders.csv'), `\ufeff${CODERS.join('\r\n')}\r\n`);
  const basis =
    '3 raters, 15 units, 12 of them with two or more values\npercent agreement 75.0% (12 of 16 pairs of values are the same)\n';

  const firm = 'An alpha of 0.800 or more bears firm conclusions (Krippendorff 2004). So few\npairs say little.\n';
  const tentative =
    'Such an alpha bears tentative conclusions, for which 0.667 is the usual minimum;\nfirm ones take 0.800 (Krippendorff 2004). So few pairs say little.\n';

  test.each([
    [[], 'alpha 0.806721 (ordinal)', firm],
    [['--metric', 'nominal'], 'alpha 0.691358 (nominal)', tentative],
    [['--metric', 'interval'], 'alpha 0.810845 (interval)', firm],
    [['--metric', 'ratio'], 'alpha 0.808944 (ratio)', firm],
  ])('%j', (options, line, meaning) => {
    const stdout = `${line}\n${basis}${meaning}`;
    expect(agreement(['coders.csv', ...options])).toEqual({ status: 0, stdout, stderr: '' });
  });

  test('as JSON, from standard input', () => {
    const { status, stdout, stderr } = agreement(['-', '--json'], CODERS.join('\n').replaceAll(',', ';'));
    expect([status, stderr]).toEqual([0, '']);
    const { alpha, ...rest } = JSON.parse(stdout) as { readonly alpha: number };
    expect(alpha.toFixed(6)).toBe('0.806721');
    expect(rest).toEqual({
      format: 'outready/agreement/1',
      observed: 0.75,
      metric: 'ordinal',
      raters: 3,
      units: 15,
      pairable: 12,
      pairs: 16,
      values: 26,
    });
  });

  test('undefined is a word, and null as JSON', () => {
    const { status, stdout } = agreement(['-'], '1,1\n1,1\n');
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'alpha undefined (ordinal)']);
    expect(JSON.parse(agreement(['-', '--json'], '1,1\n1,1\n').stdout)).toMatchObject({ alpha: null });
  });

  test('all that is wrong with it, in its place', () => {
    const { status, stdout, stderr } = agreement(['-'], '1,2,3\n1,two\n\u001b[31m,2,3\n');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      [
        'stdin:2:1 error ragged-row: this line has 2 cells, the first one 3 cells',
        '  2 | 1,two',
        '    | ^^^^^',
        '  hint: a missing value is an empty cell',
        '',
        'stdin:2:3 error wrong-type: "two" is not a number, and ordinal needs numbers',
        '  2 | 1,two',
        '    |   ^^^',
        '  hint: leave it empty where a value is missing; the matrix has no names of raters or units',
        '',
        'stdin:3:1 error wrong-type: "␛[31m" is not a number, and ordinal needs numbers',
        '  3 | ␛[31m,2,3',
        '    | ^^^^^',
        '  hint: leave it empty where a value is missing; the matrix has no names of raters or units',
        '',
        'error: 3 errors in 1 file',
        '',
      ].join('\n'),
    );
  });

  test('stands alone', () => {
    const { status, stderr } = agreement(['coders.csv', 'acme.yaml']);
    expect([status, stderr]).toEqual([
      2,
      'error: a matrix is measured alone, and coders.csv is one of 2 files\nhint: give one CSV file, or the answers files of one engagement\n',
    ]);
  });

  test.each([
    [['gone.csv'], 'gone.csv:1:1 error unreadable: cannot be read: there is no such file'],
    [['coders.csv', '--metric', 'kappa'], 'error: --metric takes nominal, ordinal, interval, ratio, not "kappa"\n'],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = agreement(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('answers files', () => {
  test('the same figure as the assessment’s', () => {
    const measured = JSON.parse(run(['agreement', ...EXAMPLE, '--json']).stdout) as Record<string, unknown>;
    const assessed = JSON.parse(run(['score', ...EXAMPLE, '--json']).stdout) as { readonly agreement: object };
    const { all, ...sides } = assessed.agreement as Record<string, object>;
    expect(measured).toMatchObject({ format: 'outready/agreement/1', metric: 'ordinal', raters: 2, ...all, ...sides });
  });

  test('in words', () => {
    const { status, stdout, stderr } = run(['agreement', ...EXAMPLE]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^All respondents {2}alpha 0\.\d{6} \(ordinal\)\n {2}2 respondents, \d+ questions, \d+ of them with two or more answers\n {2}percent agreement \d+\.\d% \(\d+ of \d+ pairs of answers are the same\)\n {2}Such an alpha bears [\s\S]+\n$/,
    );
  });

  test('one respondent, whatever the file is called', () => {
    const text = [
      'format: outready/answers/1',
      'engagement: { client: Acme, scope: Analytics }',
      'respondent: { side: client }',
      'profile: core',
      'answers: {}',
    ].join('\n');
    writeFileSync(path.join(FOLDER, 'answers.txt'), text);
    const words = /alpha undefined .*\n.*\n {2}Agreement takes two or more respondents; there is only one\.\n$/;
    expect(agreement(['answers.txt']).stdout).toMatch(words);
    expect(agreement(['-'], text).stdout).toMatch(words);
  });

  test('what is wrong with them is told as for a score', () => {
    const { status, stderr } = agreement(['-'], 'format: outready/answers/2\n');
    expect(status).toBe(2);
    expect(stderr).toContain('stdin:1:9 error wrong-value');
  });
});
