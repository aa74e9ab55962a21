import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { renderCsv } from '../../src/formats/csv.ts';
import { renderHtml } from '../../src/formats/html.ts';
import { renderReportJson } from '../../src/formats/json.ts';
import { buildReport } from '../../src/model/build-report.ts';
import { viewFor } from '../../src/model/view.ts';
import { renderDocument } from '../../src/report/document.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { renderSummary } from '../../src/summary/summary.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one' }, { id: 'two' }] }]);

const now: Interview = {
  ...interviewOf(
    { 'a/one': { option: 's67', answered: '2026-11-22' }, 'a/two': { option: 's33', confidential: true } },
    { name: 'Marta Kowalska' },
  ),
  started: '2026-11-22T09:00:00Z',
  actions: [
    { text: 'Send draft 5 to Jane Roe', owner: 'Jane Roe', due: '2026-11-20', question: 'a/one' },
    { text: 'Ask Marta about the exit' },
    { text: 'Hush the figures', owner: 'Otto Quiet', question: 'a/two' },
    { text: 'Hush the plan', owner: 'Otto Quiet', confidential: true },
    { text: 'Count the licences', owner: 'marta kowalska', due: '2026-12-05', question: 'a/gone' },
  ],
};
const before: Interview = {
  ...interviewOf({}, { name: 'Marta Kowalska', file: 'before.yaml' }),
  started: '2026-05-01T09:00:00Z',
  actions: [
    { text: 'Book the lawyer', owner: 'Nils Before' },
    { text: 'Count the licences', owner: 'Nils Before', question: 'a/gone', done: '2026-06-01' },
    { text: 'Draw the chart', owner: 'Nils Before', done: '2026-06-01' },
  ],
};

const forClient = { audience: 'client', language: ENGLISH, history: [before] } as const;
const forUs = { audience: 'internal', language: ENGLISH, history: [before] } as const;

describe('what was agreed', () => {
  test('is all there for those who held the interviews', () => {
    const { actions } = viewFor(catalogue, [now], forUs);
    expect(actions.map(({ text, isOverdue, confidential }) => [text, isOverdue, confidential])).toEqual([
      ['Book the lawyer', false, undefined],
      ['Count the licences', false, undefined],
      ['Draw the chart', false, undefined],
      ['Send draft 5 to Jane Roe', true, undefined],
      ['Ask Marta about the exit', false, undefined],
      ['Hush the figures', false, true],
      ['Hush the plan', false, true],
    ]);
  });

  test('has roles for people in a client’s copy, and nothing that was told in confidence', () => {
    const { actions, withheld } = viewFor(catalogue, [now], forClient);
    expect(withheld.actions).toBe(2);
    expect(actions).toEqual([
      { text: 'Book the lawyer', owner: 'the owner named in the interview', isOverdue: false },
      { text: 'Count the licences', owner: 'Interviewee, client', due: '2026-12-05', isOverdue: false },
      { text: 'Draw the chart', owner: 'the owner named in the interview', done: '2026-06-01', isOverdue: false },
      {
        text: 'Send draft 5 to [somebody]',
        owner: 'the owner named in the interview',
        question: 'a/one',
        due: '2026-11-20',
        isOverdue: true,
      },
      { text: 'Ask [Interviewee, client] about the exit', isOverdue: false },
    ]);
  });

  test('on a question of which all was told in confidence is left out, whoever agreed on it', () => {
    const other: Interview = {
      ...interviewOf({}, { name: 'Bob', file: 'bob.yaml' }),
      actions: [{ text: 'Look into it', question: 'a/two' }],
    };
    const { actions } = viewFor(catalogue, [now, other], { audience: 'client', language: ENGLISH });
    expect(actions.map(({ text }) => text)).not.toContain('Look into it');
  });
});

const FORBIDDEN = /\b(?:Jane|Roe|Marta|Kowalska|Otto|Quiet|Nils|Hush)\b/i;

describe.each([
  ['English', ENGLISH],
  ['Spanish', SPANISH],
])('a client’s copy in %s', (_, language) => {
  const assessment = scoreInterviews(catalogue, [now]);
  const model = buildReport(catalogue, [now], assessment, { ...forClient, language });
  const root = renderDocument(model);

  test.each<[string, () => string]>([
    ['Markdown', () => renderMarkdown(root)],
    ['HTML', () => renderHtml(root)],
    ['CSV', () => renderCsv(model)],
    ['JSON', () => renderReportJson(model)],
    [
      'the summary',
      () => {
        const view = viewFor(catalogue, [now], { ...forClient, language });
        return renderSummary(view.catalogue, view.assessment, view.facts, { language, actions: view.actions });
      },
    ],
  ])('names nobody and tells no secret: %s', (_, render) => {
    const text = render();
    expect(text).toMatch(/Send draft 5|actions agreed|acciones acordadas/);
    expect(text).not.toMatch(FORBIDDEN);
  });
});

test('the report has a table of it, what is overdue first and what is done last', () => {
  const assessment = scoreInterviews(catalogue, [now]);
  const text = renderMarkdown(renderDocument(buildReport(catalogue, [now], assessment, forUs)));
  const table = text.slice(text.indexOf('## Agreed in the interviews')).split('\n\n').slice(0, 3).join('\n');
  expect(table.replaceAll(/ +/g, ' ').replaceAll(/-{2,}/g, '-')).toMatchInlineSnapshot(`
    "## Agreed in the interviews
    Six actions were agreed, one is done, one is overdue and one point is parked until somebody takes it on. They stand next to what this report recommends.
    | Action | Who | Due | State |
    | - | - | - | - |
    | **one (a)**: Send draft 5 to Jane Roe | Jane Roe | 20 November 2026 | overdue |
    | Book the lawyer | Nils Before | | open |
    | Count the licences | marta kowalska | 5 December 2026 | open |
    | **two (a)**: Hush the figures _(in confidence)_ | Otto Quiet | | open |
    | Hush the plan _(in confidence)_ | Otto Quiet | | open |
    | Ask Marta about the exit | _parked, no owner yet_ | | open |
    | Draw the chart | Nils Before | | done on 1 June 2026 |"
  `);
});

test('a report without actions has no such table', () => {
  const bare = interviewOf({ 'a/one': 's67' });
  const model = buildReport(catalogue, [bare], scoreInterviews(catalogue, [bare]), { audience: 'client' });
  expect(renderMarkdown(renderDocument(model))).not.toContain('Agreed in the interviews');
  expect(renderReportJson(model)).not.toContain('"actions"');
});
