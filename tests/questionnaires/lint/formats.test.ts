import { expect, test } from 'vitest';
import { type LintReport, RENDER_LINT } from '../../../src/questionnaires/lint/formats.ts';
import { PLAIN } from '../../../src/text/display.ts';
import { fileOf, lintOf, questionOf } from '../../kit/wording.ts';

function reportOf(text: string): LintReport {
  return { files: ['f0.yaml'], texts: new Map([['f0.yaml', text]]), ...lintOf(text) };
}

test('text: the lines with the words marked, the count, why it matters and how to waive', () => {
  const report = reportOf(fileOf([questionOf({ text: 'Which goals are not on the list?' })]));
  expect(RENDER_LINT.text(report, PLAIN)).toBe(`f0.yaml:9:28 warning negation: "not" turns the question round
  9 |     text: "Which goals are not on the list?"
    |                            ^^^
  hint: ask for what is there

1 warning in 1 questionnaire.

Why it matters:
  negation: Readers miss a negative, and take two of them for their opposite.

Right as it stands? Say so in the question:  lint: [{ allow: negation, reason: "…" }]
`);
});

test('text: nothing to mend', () => {
  const lint = '[{ allow: negation, reason: r }]';
  expect(RENDER_LINT.text(reportOf(fileOf([questionOf()])), PLAIN)).toBe(
    'Clean: nothing to mend in 1 questionnaire.\n',
  );
  const waived = reportOf(fileOf([questionOf({ text: 'Which is not on the list?', lint })]));
  expect(RENDER_LINT.text(waived, PLAIN)).toBe('Clean: nothing to mend in 1 questionnaire; 1 waived with a reason.\n');
});

test('text: hostile words are shown, not obeyed', () => {
  const report = reportOf(fileOf([questionOf({ text: 'Is\u202e not \u001b[31mthis ABC\u0007?' })]));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
  expect(RENDER_LINT.text(report, PLAIN)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('json: all of it as data', () => {
  const lint = '[{ allow: absolute, reason: "<r> ]]> % | \\u202e" }]';
  const report = reportOf(fileOf([questionOf({ text: 'Which are not on all lists?', lint })]));
  expect(JSON.parse(RENDER_LINT.json(report))).toEqual({
    format: 'outready/lint/1',
    files: ['f0.yaml'],
    counts: { errors: 0, warnings: 1, waived: 1 },
    findings: [
      {
        rule: 'negation',
        severity: 'warning',
        message: '"not" turns the question round',
        hint: 'ask for what is there',
        file: 'f0.yaml',
        line: 9,
        column: 22,
        length: 3,
      },
    ],
    waived: [
      {
        rule: 'absolute',
        severity: 'warning',
        message: 'one exception makes "all" untrue',
        hint: 'say how many, or which',
        file: 'f0.yaml',
        line: 9,
        column: 29,
        length: 3,
        reason: '<r> ]]> % | \u202e',
      },
    ],
    rules: { negation: expect.objectContaining({ title: 'Negation', references: ['R29'] }) },
  });
});
