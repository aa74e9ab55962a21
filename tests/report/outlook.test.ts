import { describe, expect, it } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { buildReport } from '../../src/model/build-report.ts';
import type { Audience } from '../../src/model/people.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { renderDocument } from '../../src/report/document.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { nextLevel, planFor } from '../../src/scoring/plan/plan.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import type { Language } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { interviewBy, section, titles } from './reading.ts';

const catalogue = catalogueOf([
  { id: 'a', questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }] },
  { id: 'b', questions: [{ id: 'three', criticality: 'high', effort: 'M' }] },
]);

function reportOf(
  interviews: readonly Interview[],
  { of = catalogue, audience = 'client', language }: { of?: Catalogue; audience?: Audience; language?: Language } = {},
): string {
  const assessment = scoreInterviews(of, interviews);
  const plan = planFor(of, interviews, nextLevel(assessment));
  const analysis = { ...analyse(of, interviews, 1), plan };
  const model = buildReport(of, interviews, assessment, { audience, analysis, ...(language && { language }) });
  return renderMarkdown(renderDocument(model));
}

describe('what to settle first', () => {
  const differing = [
    interviewBy({ side: 'client', role: 'delivery', name: 'Miriam Ashdown' }, { 'a/one': 100, 'a/two': 67 }),
    interviewBy({ side: 'provider', role: 'provider-lead', name: 'Daniel Otieno' }, { 'a/one': 33 }),
  ];

  it('names the most telling question first, and whom it takes', () => {
    const text = section(reportOf(differing), 'What to settle first');
    expect(text).toMatch(/^1\. \*\*three \(b\)\*\*: To ask: /m);
    expect(text).toContain(
      '2. **one (a)**: To bring together, since they differ: Delivery lead, client; Provider’s lead.',
    );
  });

  it('names people in an internal copy only', () => {
    expect(reportOf(differing)).not.toMatch(/Miriam|Otieno/);
    expect(section(reportOf(differing, { audience: 'internal' }), 'What to settle first')).toContain('Miriam Ashdown');
  });

  it('says so when the verdict is the same either way', () => {
    const blocked = catalogueOf([{ id: 'a', questions: [{ id: 'one', knockOut: true }, { id: 'two' }] }]);
    const text = section(reportOf([interviewOf({ 'a/one': 0 })], { of: blocked }), 'What to settle first');
    expect(text).toContain('The verdict is the same however these are settled.');
    expect(text).not.toContain('the verdict is settled');
  });

  it('is not there when nothing is open', () => {
    const markdown = reportOf([interviewOf({ 'a/one': 67, 'a/two': 67, 'b/three': 67 })]);
    expect(titles(markdown)).not.toContain('What to settle first');
  });
});

describe('the shortest way', () => {
  it('is told in brief on the first page', () => {
    const markdown = reportOf([interviewOf({ 'a/one': 67, 'a/two': 67, 'b/three': 67 })]);
    expect(section(markdown, 'Verdict')).toContain(
      'The shortest way to “ready” is among them: two steps, 2–4 person-days in all. It has a section of its own further down.',
    );
  });

  it('makes sure of a level that the verdict has only as far as is known', () => {
    const markdown = reportOf([interviewOf({ 'a/one': 67, 'a/two': 67 })]);
    expect(section(markdown, 'Verdict')).toContain('the shortest way to make sure of “ready with conditions” is');
    const text = section(markdown, 'The shortest way to make sure of “ready with conditions”');
    expect(text).toContain('is sure to get there with less effort, however the open and disputed answers turn out.');
  });

  it('lists its steps with their places in the roadmap, and where it leads', () => {
    const text = section(
      reportOf([interviewOf({ 'a/one': 67, 'a/two': 67, 'b/three': 67 })]),
      'The shortest way to “ready”',
    );
    expect(text).toContain(
      'Two steps, 2–4 person-days: no other choice of steps gets there with less effort. Each step is counted at the most that it may take.',
    );
    expect(text).toContain('1. **one (a)**: _Both sides, before signing, 1–2 person-days; step 2 of the roadmap._');
    expect(text).toContain('the verdict would be: 83, ready');
  });

  it('is not there at the best level, nor before anything is scored', () => {
    const best = reportOf([interviewOf({ 'a/one': 100, 'a/two': 100, 'b/three': 100 })]);
    const empty = reportOf([interviewOf({})]);
    for (const markdown of [best, empty]) expect(markdown).not.toContain('The shortest way');
  });

  it('says when no step can reach it', () => {
    const capped = catalogueOf([
      { id: 'a', weight: 1, floors: { ready: 100 }, questions: [{ id: 'one', scores: [0, 100] }] },
    ]);
    const unreachable = {
      ...capped,
      profile: { ...capped.profile, levels: { ready: 101, 'ready-with-conditions': 101 } },
    };
    expect(reportOf([interviewOf({ 'a/one': 0 })], { of: unreachable })).toContain(
      'Even with every answer at its best',
    );
  });
});

describe('how far the verdict stands', () => {
  it('tells the share of trials, what moves the score and what flips the verdict', () => {
    const steep = catalogueOf([
      { id: 'a', questions: [{ id: 'q', scores: [0, 90, 100] }] },
      { id: 'b', questions: [{ id: 'q', scores: [0, 60, 100] }] },
    ]);
    const text = section(reportOf([interviewOf({ 'a/q': 90, 'b/q': 60 })], { of: steep }), 'Method');
    expect(text).toMatch(/Of 10,000 trials, \d,\d{3} give the same verdict/);
    expect(text).toContain('What moves the score most is the answer on “q”');
    expect(text).toContain('with the weight of the area “b” 50% lower, it would be ready.');
  });

  it('is not there without a verdict', () => {
    expect(reportOf([interviewOf({})])).not.toContain('How far the verdict stands');
  });
});

it('a report in Spanish has all three in Spanish', () => {
  const markdown = reportOf([interviewOf({ 'a/one': 67, 'a/two': 67 })], { language: SPANISH });
  expect(titles(markdown)).toEqual(
    expect.arrayContaining(['Qué aclarar primero', expect.stringMatching(/^El camino más corto para asegurar «/)]),
  );
  expect(markdown).toContain('### Hasta dónde se sostiene el veredicto');
  expect(markdown).not.toMatch(/To ask|trials|person-day/);
});

it('without an analysis, none of it is there', () => {
  const interviews = [interviewOf({ 'a/one': 67 })];
  const model = buildReport(catalogue, interviews, scoreInterviews(catalogue, interviews), { audience: 'client' });
  expect(renderMarkdown(renderDocument(model))).not.toMatch(/settle first|shortest way|verdict stands/);
});
