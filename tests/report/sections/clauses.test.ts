import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Interview } from '../../../src/answers/interview.ts';
import { renderMarkdown } from '../../../src/document/markdown.ts';
import { CLAUSE_COLUMNS, renderClausesCsv } from '../../../src/formats/clauses-csv.ts';
import { renderReportJson } from '../../../src/formats/json.ts';
import { CLAUSES_CSV_START } from '../../../src/formats/report-formats.ts';
import { buildReport, type ReportOptions } from '../../../src/model/build-report.ts';
import { tallyOf } from '../../../src/model/clauses.ts';
import type { ReportModel } from '../../../src/model/model.ts';
import { clausesSection } from '../../../src/report/sections/clauses.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { citing, frameworkOf } from '../../kit/framework.ts';
import { interviewBy } from '../reading.ts';

const LAW = frameworkOf('law', [
  { ref: '1' },
  { ref: '2', seen: 'heading' },
  { ref: '3', when: { question: 'context/kind', is: ['y'] } },
  { ref: '4', outside: 'It asks for nothing' },
  { ref: '5' },
  { ref: '6' },
]);

const catalogue = citing(
  catalogueOf(
    [
      {
        id: 'a',
        questions: [
          { id: 'one' },
          { id: 'two' },
          { id: 'three' },
          { id: 'four' },
          { id: 'five' },
          { id: 'elsewhere', when: { question: 'context/kind', is: ['y'] } },
        ],
      },
    ],
    [{ id: 'kind', options: ['x', 'y'] }],
  ),
  LAW,
  {
    'a/one': ['1'],
    'a/two': ['1', '2'],
    'a/three': ['2', '3'],
    'a/four': ['2'],
    'a/five': ['6'],
    'a/elsewhere': ['2', '5'],
  },
);

const SHOWN = { option: 's100', evidence: [{ ref: 'plan.pdf', seen: '2026-11-20' }], answered: '2026-11-20' };
const ANSWERS = {
  'context/kind': 'x',
  'a/one': SHOWN,
  'a/two': { option: 's33', evidence: ['draft.pdf'], answered: '2026-11-19' },
  'a/three': 100,
  'a/four': { notApplicable: 'Nothing is stored' },
};

const client = (answers: Readonly<Record<string, unknown>>): Interview =>
  interviewBy({ side: 'client', role: 'legal', name: 'Marta Kowalska' }, answers);

function report(interviews: readonly Interview[], options: Partial<ReportOptions> = {}): ReportModel {
  const given = { audience: 'client', frameworks: ['law'], ...options } as const;
  return buildReport(catalogue, interviews, scoreInterviews(catalogue, interviews), given);
}

const gapsOf = ({ frameworks = [] }: ReportModel): readonly string[] =>
  frameworks.flatMap(({ rows }) => rows.map(({ ref, question, gap }) => `${ref} ${question?.id ?? '–'} ${gap}`));

describe('what each clause lacks', () => {
  test('by each of its questions that applies', () => {
    expect(gapsOf(report([client(ANSWERS)]))).toEqual([
      '1 a/one shown',
      '1 a/two below-best',
      '2 a/two below-best',
      '2 a/three not-shown',
      '2 a/four set-aside',
      '3 – does-not-apply',
      '4 – outside',
      '5 – not-asked',
      '6 a/five open',
    ]);
  });

  test('a clause counts by the most pressing of its rows', () => {
    const [law] = report([client(ANSWERS)]).frameworks ?? [];
    expect(law && tallyOf(law)).toEqual([
      ['not-asked', 1],
      ['open', 1],
      ['below-best', 2],
      ['does-not-apply', 1],
      ['outside', 1],
    ]);
  });

  test.each([
    ['while the context is open', {}, ['3 a/three not-shown', '5 a/elsewhere open']],
    ['in the other context', { 'context/kind': 'y' }, ['3 a/three not-shown', '5 a/elsewhere open']],
  ])('%s, a clause and its questions apply', (_, context, expected) => {
    const { 'context/kind': __, ...rest } = ANSWERS;
    expect(gapsOf(report([client({ ...rest, ...context })]))).toEqual(expect.arrayContaining(expected));
  });

  test('evidence that has run out shows nothing', () => {
    const old = { option: 's100', evidence: [{ ref: 'iso.pdf', until: '2026-01-31' }], answered: '2026-11-20' };
    expect(gapsOf(report([client({ ...ANSWERS, 'a/one': old })]))[0]).toBe('1 a/one not-shown');
  });

  test('the day is the latest on which anybody answered', () => {
    const other = interviewBy({ side: 'provider' }, { 'a/one': { option: 's100', answered: '2026-11-28' } });
    expect(report([client(ANSWERS), other]).frameworks?.[0]?.rows[0]?.day).toBe('2026-11-28');
  });

  test('nothing where no framework is asked for, or there is none of that id', () => {
    expect(report([client(ANSWERS)], { frameworks: [] }).frameworks).toEqual([]);
    expect(clausesSection(report([client(ANSWERS)], { frameworks: ['lwa'] }))).toEqual([]);
  });
});

describe('a client’s copy', () => {
  const secret = { ...SHOWN, confidential: true };

  test('does not say of what was told in confidence that it was asked', () => {
    expect(gapsOf(report([client({ ...ANSWERS, 'a/five': secret })]))).toContain('6 – not-asked');
    const all = report([client({ ...ANSWERS, 'a/five': secret })], { audience: 'internal' });
    expect(gapsOf(all)).toContain('6 a/five shown');
    expect(write(all)).toMatch(/“s100” \(confidential\)/);
  });

  test('leaves it open where what was told in confidence does not count', () => {
    const left = report([client({ ...ANSWERS, 'a/five': secret })], { counting: 'leave-out' });
    expect(gapsOf(left)).toContain('6 a/five open');
  });

  test('has roles for names', () => {
    const named = report([client({ ...ANSWERS, 'a/four': { notApplicable: 'Marta Kowalska said so' } })]);
    expect(write(named)).not.toContain('Kowalska');
    expect(renderClausesCsv(named, named.frameworks ?? [])).not.toContain('Kowalska');
  });
});

function write(model: ReportModel): string {
  return renderMarkdown({ type: 'root', children: [...clausesSection(model)] });
}

test('the chapter', () => {
  expect(write(report([client(ANSWERS)]))).toBe(
    `${[
      '## Clause by clause',
      '',
      'Each clause in words of our own, next to the questions that ask it. What is asked here can support a judgement on a clause; it does not take its place.',
      '',
      '### Framework law',
      '',
      '6 clauses: not asked here, 1; open, 1; below its best, 2; not applicable here, 1; outside what can be asked, 1. Looked up on 30 November 2026: <https://example.org/law>',
      '',
      '| Clause | Question | Answer | Evidence | Day | Gap |',
      '| - | - | - | - | -: | - |',
      '| **1** About 1 | one (a) | “s100” | plan.pdf (seen on 20 November 2026) | 20 November 2026 | shown |',
      '| | two (a) | “s33” | draft.pdf (named) | 19 November 2026 | **below its best** |',
      '| **2** About 2 (by heading) | two (a) | “s33” | draft.pdf (named) | 19 November 2026 | **below its best** |',
      '| | three (a) | “s100” | | | **at its best, but not shown** |',
      '| | four (a) | Not applicable: Nothing is stored | | | **set aside** |',
      '| **3** About 3 | | | | | not applicable here |',
      '| **4** About 4 | | It asks for nothing. | | | outside what can be asked |',
      '| **5** About 5 | | | | | **not asked here** |',
      '| **6** About 6 | five (a) | Not answered yet | | | **open** |',
    ].join('\n')}\n`,
  );
});

test('the chapter in Spanish', () => {
  const text = write(report([client(ANSWERS)], { language: SPANISH }));
  expect(text).toContain('## Cláusula por cláusula');
  expect(text).toContain('6 cláusulas: no se pregunta aquí, 1; pendiente, 1;');
});

describe('the table as CSV', () => {
  const model = report([client(ANSWERS)]);
  const text = renderClausesCsv(model, model.frameworks ?? []);
  const rows: readonly Readonly<Record<string, string>>[] = parse(text, { bom: true, columns: true });

  test('one row for a clause and a question', () => {
    expect(text.startsWith(CLAUSES_CSV_START)).toBe(true);
    expect(Object.keys(rows[0] ?? {})).toEqual([...CLAUSE_COLUMNS]);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({
      framework: 'law',
      clause: '1',
      title: 'About 1',
      seen: 'text',
      question: 'a/one',
      status: 'answered',
      answers: 'Legal counsel, client: s100',
      evidence: 'Legal counsel, client: plan.pdf (seen 2026-11-20)',
      evidence_grade: 'seen',
      day: '2026-11-20',
      gap: 'shown',
    });
    expect(rows[6]).toMatchObject({ clause: '4', question: '', gap: 'outside', outside: 'It asks for nothing' });
    expect(rows.every(({ copy }) => copy !== '')).toBe(true);
  });
});

test('as data', () => {
  const { clauses } = JSON.parse(renderReportJson(report([client(ANSWERS)]))) as {
    readonly clauses: readonly object[];
  };
  expect(clauses).toHaveLength(9);
  expect(clauses[0]).toEqual({
    framework: 'law',
    asOf: '2026-11-30',
    clause: '1',
    question: 'a/one',
    title: 'About 1',
    seen: 'text',
    day: '2026-11-20',
    gap: 'shown',
  });
  expect(renderReportJson(report([client(ANSWERS)], { frameworks: undefined as never }))).not.toContain('"clauses"');
});

test('what a framework says steers neither a page nor a spreadsheet', () => {
  const said = '=1+1 | <b>\u202e\n**x**';
  const house = frameworkOf('house', [
    { ref: said, title: said },
    { ref: 'b', title: said, outside: said },
  ]);
  const hostile = citing(catalogue, { ...house, title: said, url: 'javascript:alert(1)' }, { 'a/one': [said] });
  const interviews = [client(ANSWERS)];
  const model = buildReport(hostile, interviews, scoreInterviews(hostile, interviews), {
    audience: 'client',
    frameworks: ['house'],
  });
  const text = renderClausesCsv(model, model.frameworks ?? []);
  const rows: readonly Readonly<Record<string, string>>[] = parse(text, { bom: true, columns: true });
  expect(rows.map(({ title }) => title?.startsWith("'=1+1"))).toEqual([true, true]);
  expect(text).not.toContain('\u202e');
  const page = write(model);
  expect(page.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(4);
  expect(page).toContain('\\<b>');
  expect(page).not.toMatch(/\u202e|[^\\]<b>|[^\\]\*\*x|<javascript:|\(javascript:/);
});
