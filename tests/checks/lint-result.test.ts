import { expect, test } from 'vitest';
import { renderJunit } from '../../src/checks/formats/junit.ts';
import { lintResult } from '../../src/checks/lint-result.ts';
import type { Diagnostic } from '../../src/yaml/diagnostic.ts';

const finding = (file: string, severity: Diagnostic['severity']): Diagnostic => ({
  code: 'negation',
  severity,
  message: 'there is a "not" in it',
  file,
  span: { line: 3, column: 5, length: 3 },
});

test('errors fail, warnings warn, what is waived is suppressed, and a clean file passes', () => {
  const report = {
    files: ['a.yaml', 'b.yaml'],
    findings: [finding('a.yaml', 'error'), finding('a.yaml', 'warning')],
    waived: [{ finding: finding('a.yaml', 'error'), reason: 'The absence is the point.' }],
    isReadable: true,
  };
  const result = lintResult(report, '2026-11-22');
  expect(result.results.map(({ demand, status, location, waiver }) => [demand, status, location.file, waiver])).toEqual(
    [
      ['lint', 'pass', 'b.yaml', undefined],
      ['negation', 'fail', 'a.yaml', undefined],
      ['negation', 'warn', 'a.yaml', undefined],
      ['negation', 'suppressed', 'a.yaml', { reason: 'The absence is the point.' }],
    ],
  );
  expect(renderJunit(result)).toContain('Waived: The absence is the point.');
  expect(lintResult({ ...report, isReadable: false }, '2026-11-22').unusable).toBe(true);
});

test('an entry is known by what it says, which stays when lines move', () => {
  const found = { ...finding('a.yaml', 'error'), hint: 'say it plainly' };
  const { results, format } = lintResult({ files: ['b.yaml'], findings: [found], waived: [], isReadable: true }, 'D');
  expect(format).toBe('outready/check/1');
  expect(results).toMatchObject([
    { demand: 'lint', message: 'nothing to mend', subject: 'b.yaml', expected: null, actual: null },
    {
      demand: 'negation',
      message: found.message,
      subject: found.message,
      hint: 'say it plainly',
      location: { span: found.span },
    },
  ]);
  const plain = lintResult({ files: [], findings: [finding('a.yaml', 'error')], waived: [], isReadable: true }, 'D');
  expect(plain.results[0]).not.toHaveProperty('hint');
});
