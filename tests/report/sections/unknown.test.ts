import { expect, test } from 'vitest';
import { unknownSection } from '../../../src/report/sections/unknown.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('says what is open and whom to ask, and where people differ', () => {
  const model = reportOn({ 'a/must': { unknown: true }, 'a/two': 33 }, { provider: { 'a/two': 100 } });
  expect(said(unknownSection, model)).toBe(
    `## What is still unknown

One question is open. One conversation could close it.

### Sponsor, client

- **must (a)**, **critical**: must? Asked, but nobody knew. Ask to see: A document.

### Where respondents differ

Bring the people together over the evidence; until then the score can only be given as an interval.

- **two (a)**: two?
  - Delivery lead, client: “s33” (33)
  - Provider’s lead: “s100” (100)

### Taken on trust

${model.language.report.unknown.nothingShown(1)}

- **stop (a)**: A document.
`,
  );
});

test('counts what is open about the engagement by itself', () => {
  expect(said(unknownSection, emptyReport())).toContain(
    'Five questions and one question about the engagement itself are open. One conversation could close them.',
  );
});

test('what rests on somebody’s word alone is a chapter of its own', () => {
  expect(said(unknownSection, reportOn({}))).toMatch(/^## Taken on trust\n/);
});

test('answers to an earlier wording are named', () => {
  const model = reportOn({});
  const outdated = model.areas.flatMap(({ questions }) => questions).slice(0, 1);
  const text = said(unknownSection, { ...model, unknown: { ...model.unknown, outdated } });
  expect(text).toContain(`### ${model.language.report.unknown.outdated}`);
  expect(text).toContain('- **stop (a)**: stop?');
});

test('is not there where all is known and shown', () => {
  const shown = Object.fromEntries(['a/stop', 'a/must'].map((id) => [id, { option: 's100', evidence: ['E'] }]));
  expect(said(unknownSection, reportOn(shown))).toBe('');
});
