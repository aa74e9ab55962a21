import { expect, test } from 'vitest';
import { blockersSection, conditionsSection } from '../../../src/report/sections/gates.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('a blocker says what was answered, why it matters, what to do and who does it', () => {
  const model = reportOn({ 'a/stop': { option: 's0', evidence: [{ ref: 'Minutes', seen: '2026-11-22' }] } });
  expect(said(blockersSection, model)).toBe(`## Blockers

One point blocks the work. No strength elsewhere makes up for this.

### stop (a)

- **Answer:** “s0”. It scores 0 of 100. The client says so, and evidence is named.
- **Evidence:** Minutes (seen on 22 November 2026).
- **Why it matters:** Because of stop.
- **What to do:** Do it.
- **Who and by when:** Both sides, before signing, 1–2 person-days.
`);
  expect(said(conditionsSection, model)).toBe('');
});

test('where nothing was shown, a blocker and a condition say so', () => {
  const model = reportOn({ 'a/stop': 's0', 'a/must': { option: 's33', evidence: [] } });
  expect(said(blockersSection, model)).toContain('- **Evidence:** none was named.\n');
  expect(said(conditionsSection, model)).toContain('- **Evidence:** none was named.\n');
});

test('what is only taken on trust asks to be shown, and says what there is', () => {
  const expired = { option: 's100', evidence: [{ ref: 'E', until: '2026-11-21' }], answered: '2026-11-22' };
  expect(said(conditionsSection, reportOn({ 'a/stop': expired, 'a/must': 's100' }))).toContain(
    `- **stop (a)**: Ask to see: A document. Evidence: E (named, expired on 21 November 2026).
- **must (a)**: Ask to see: A document. Evidence: none was named.
`,
  );
});

test('a condition without an answer takes a line, and says whom to ask', () => {
  const text = said(conditionsSection, reportOn({ 'a/stop': { unknown: true }, 'a/must': undefined }));
  expect(text).toContain('### Critical questions without an answer');
  expect(text).toContain('- **must (a)**: Find out first (sponsor, client): must?');
  expect(text).toContain('- **stop (a)**: Nobody knew. Find out first (sponsor, client): stop?');
});

test('what could block is told with what it depends on', () => {
  const open = said(blockersSection, reportOn({ 'a/stop': { unknown: true } }));
  expect(open).toContain('### Could become a blocker');
  expect(open).toContain('- **stop (a)**: Nobody knew. Find out first (sponsor, client): stop?');
  const disputed = said(blockersSection, reportOn({}, { provider: { 'a/stop': 0 } }));
  expect(disputed).toContain('“s0”');
});

test('what was told in confidence is counted, and not told', () => {
  const model = reportOn({ 'a/stop': { option: 's0', confidential: true } });
  const text = said(blockersSection, model);
  expect(text).toContain('## Blockers');
  expect(text).not.toContain('stop');
  const [gate] = model.gates.blockers;
  if (gate === undefined) throw new Error('there is no blocker');
  const two = { ...model, gates: { ...model.gates, blockers: [gate, gate] } };
  expect(said(blockersSection, two).match(/^### .*$/gm)).toEqual(['### Two points told in confidence']);
});

test('without a verdict, or with nothing that holds it down, there is neither', () => {
  for (const model of [emptyReport(), emptyReport(1), reportOn({})]) {
    expect(said(blockersSection, model)).toBe('');
    expect(said(conditionsSection, model)).toBe('');
  }
});
