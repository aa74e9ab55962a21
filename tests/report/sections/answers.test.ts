import { expect, test } from 'vitest';
import { answersSection } from '../../../src/report/sections/answers.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('of one respondent nobody says who answered', () => {
  const text = said(answersSection, reportOn({ 'b/list': { items: ['i1'] } }));
  expect(text).toContain('| **stop**: stop? | s100   |   100 |');
  expect(text).toContain('| **list**: list?   | 1 of the 2 listed: i1 |    25 |');
  expect(text).not.toContain('Who');
});

test('of several each has a line, and what they come to together', () => {
  const text = said(answersSection, reportOn({ 'a/two': 33 }, { provider: { 'a/two': 100, 'a/stop': 100 } }));
  expect(text).toContain('| **stop**: stop? | All                   | s100   |         100 |');
  expect(text).toContain(`| **two**: two?   | Delivery lead, client | s33    |          33 |
|                 | Provider’s lead       | s100   |         100 |
|                 | Together              |        | 33 (33–100) |`);
});

const EXPIRED = { ref: 'F', seen: '2026-05-01', until: '2026-11-21' };

test('notes and evidence stand below, with whose they are and what they are', () => {
  const answers = {
    'b/three': {
      option: 's67',
      note: 'N\nM',
      keyFact: true,
      evidence: ['https://x.example', EXPIRED],
      answered: '2026-11-22',
    },
  };
  expect(said(answersSection, reportOn(answers))).toContain(`Notes and evidence:

- **three** (key fact): N\\
  M
  - Evidence: <https://x.example> (named)
  - Evidence: F (seen on 1 May 2026, expired on 21 November 2026)
`);
  const secret = { 'b/three': { option: 's67', note: 'N', confidential: true } };
  expect(said(answersSection, reportOn(secret, { audience: 'internal', provider: {} }))).toContain(
    '- **three** (Ann (delivery lead, client); confidential): N',
  );
});

test('a client is told that some answers are not listed, where they count', () => {
  const secret = { 'b/three': { option: 's67', confidential: true } };
  const [counted, left] = (['count', 'leave-out'] as const).map((counting) =>
    said(answersSection, reportOn(secret, { counting })),
  );
  expect(counted).toMatch(/^## All answers\n\n[A-Z].*confidence/);
  expect(left).toMatch(/^## All answers\n\n### /);
});

test('without an answer, the status stands for it; without questions there is nothing', () => {
  expect(said(answersSection, emptyReport())).toContain('| **kind**: kind? | not answered yet |');
  expect(said(answersSection, { ...emptyReport(), areas: [], context: [] })).toBe('');
});
