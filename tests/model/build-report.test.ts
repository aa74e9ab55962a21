import { describe, expect, test } from 'vitest';
import { buildReport, type ReportOptions } from '../../src/model/build-report.ts';
import type { Assessment, Finding } from '../../src/scoring/assessment.ts';
import { nextLevel, planFor } from '../../src/scoring/plan/plan.ts';
import { measureRobustness } from '../../src/scoring/robustness/draw.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { interviewBy } from '../report/reading.ts';
import { BEST, emptyReport, reportOn } from '../report/sections/small.ts';
import { roundOf } from './rounds.ts';

test('says whose copy it is, of what and in which language', () => {
  const answers = {
    'b/three': { option: 's67', answered: '2026-11-20' },
    'a/two': { option: 's67', answered: '2026-11-22' },
  };
  const model = reportOn(answers);
  expect(model).toMatchObject({
    audience: 'client',
    counting: 'count',
    engagement: { client: 'Acme', provider: 'Globex', scope: 'Analytics' },
    profile: 'Test',
    date: '2026-11-22',
    people: ['Delivery lead, client'],
    withheld: { answers: 0, notes: 0, names: 1 },
  });
  expect(model.language).toBe(ENGLISH);
  expect(reportOn({}, { language: SPANISH }).language).toBe(SPANISH);
  expect(reportOn({}, { counting: 'leave-out' }).counting).toBe('leave-out');
  for (const key of ['date', 'branding', 'since', 'twoSides']) expect(emptyReport()).not.toHaveProperty(key);
});

test('shortfalls are the answers that cost points, the costliest first', () => {
  expect(
    reportOn({ 'a/two': 67, 'b/three': 0, 'a/must': { unknown: true } }).shortfalls.map(({ topic }) => topic),
  ).toEqual(['three', 'two']);
  expect(reportOn({}).shortfalls).toEqual([]);
});

test('an engagement without a provider has none, and what both sides said is there where both were asked', () => {
  const { provider: _, ...engagement } = interviewOf({}).engagement;
  const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]);
  const interviews = [{ ...interviewOf({}), engagement }];
  const model = buildReport(catalogue, interviews, scoreInterviews(catalogue, interviews), { audience: 'client' });
  expect(model.engagement).toStrictEqual({ client: 'Acme', scope: 'Analytics' });
  expect(reportOn({ 'a/two': 33 }, { provider: { 'a/two': 100 } }).twoSides).toMatchObject({ compared: 1 });
});

test('less than a point lost is a shortfall as well', () => {
  const light = catalogueOf([
    { id: 'a', weight: 0.005, questions: [{ id: 'one' }] },
    { id: 'b', questions: [{ id: 'two' }] },
  ]);
  const interviews = [interviewOf({ 'a/one': 0, 'b/two': 100 })];
  const { shortfalls } = buildReport(light, interviews, scoreInterviews(light, interviews), { audience: 'client' });
  expect(shortfalls.map(({ id }) => id)).toEqual(['a/one']);
  expect(shortfalls[0]?.pointsLost).toBeLessThan(1);
});

describe('with an earlier assessment', () => {
  const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]);
  const by = (score: number, name: string, note = 'n') =>
    interviewBy({ side: 'client', role: 'legal', name }, { 'a/one': { option: `s${score}`, note, keyFact: true } });
  const then = roundOf({ 'a/one': 0 }, { respondent: { side: 'client', role: 'legal', name: 'Zoe Quist' } }, catalogue);

  function since(options: Partial<ReportOptions>) {
    const interviews = [by(100, 'Ivo Brand', 'Ask Zoe.')];
    const assessment = scoreInterviews(catalogue, interviews);
    return buildReport(catalogue, interviews, assessment, { audience: 'client', ...options });
  }

  test('a report tells what has changed, and without one it does not', () => {
    const { changes } = since({ baseline: then });
    expect(changes?.answers.better).toMatchObject([{ topic: 'one (a)', points: 100 }]);
    expect(changes?.significance?.verdict).toBeNull();
    expect(since({ audience: 'internal', baseline: then }).changes?.comparison.after.label).toBe('this assessment');
    expect(since({})).not.toHaveProperty('changes');
  });

  test('its people are hidden too, unless their name is a common word', () => {
    const noteOf = (options: Partial<ReportOptions>) => since(options).areas[0]?.questions[0]?.answers[0]?.note;
    expect(noteOf({})).toBe('Ask Zoe.');
    expect(noteOf({ baseline: then })).toBe('Ask [Legal counsel, client].');
    expect(noteOf({ baseline: then, commonWords: new Set(['zoe']) })).toBe('Ask Zoe.');
  });

  test('an analysis says whether the change is more than chance', () => {
    const robustness = (score: number) => measureRobustness(catalogue, [by(score, 'A')], { seed: 1, draws: 10 });
    const baseline = { ...then, assessment: { ...then.assessment, robustness: robustness(0) } };
    const interviews = [by(100, 'A')];
    const plan = planFor(catalogue, interviews, nextLevel(scoreInterviews(catalogue, interviews)));
    const analysis = { robustness: robustness(100), nextQuestions: [], plan };
    expect(since({ baseline, analysis }).changes?.significance?.verdict).toBe('beyond');
  });
});

test('a copy for a client with anything marked confidential in it is never handed out', () => {
  const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]);
  const interviews = [interviewOf({ 'a/one': 33 })];
  const leaky = { ...scoreInterviews(catalogue, interviews), slip: { confidential: true } };
  expect(() => buildReport(catalogue, interviews, leaky, { audience: 'client' })).toThrow('marked confidential');
  expect(() => buildReport(catalogue, interviews, leaky, { audience: 'internal' })).not.toThrow();
});

test('what costs nothing is no shortfall, however low it is', () => {
  const weightless = catalogueOf([
    { id: 'a', weight: 0, questions: [{ id: 'one' }] },
    { id: 'b', questions: [{ id: 'two' }] },
  ]);
  const interviews = [interviewOf({ 'a/one': 0, 'b/two': 33 })];
  const model = buildReport(weightless, interviews, scoreInterviews(weightless, interviews), { audience: 'client' });
  expect(model.shortfalls.map(({ id }) => id)).toEqual(['b/two']);
  expect(model.roadmap.flatMap(({ steps }) => steps.map(({ question }) => question.id))).toEqual(['b/two', 'a/one']);
});

test('without a score there is no roadmap, and without an analysis no outlook', () => {
  expect(emptyReport().roadmap).toEqual([]);
  const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]);
  const interviews = [interviewOf({ 'a/one': 0 })];
  const model = buildReport(catalogue, interviews, scoreInterviews(catalogue, interviews), { audience: 'client' });
  for (const key of ['next', 'way', 'robustness']) expect(model).not.toHaveProperty(key);
});

test('key facts are notes that are to be quoted, in the order of asking, and none in confidence', () => {
  const note = (text: string, rest: object = {}) => ({ option: 's67', note: text, ...rest });
  const answers = {
    'context/kind': { option: 'x', note: 'C', keyFact: true },
    'a/stop': note('own'),
    'a/must': note('SECRET', { keyFact: true, confidential: true }),
    'b/three': note('B', { keyFact: true }),
  };
  for (const audience of ['client', 'internal'] as const)
    expect(reportOn(answers, { audience }).keyFacts.map(({ name, note: text }) => `${name}: ${text}`)).toEqual([
      'kind (context): C',
      'three (b): B',
    ]);
});

test('observations are the findings that no other part puts into words, in the case that they are', () => {
  const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one' }, { id: 'two' }] }]);
  const interviews = [interviewOf({ 'a/one': 33, 'a/two': 100 })];
  const finding = (rule: Finding['rule'], rest: Partial<Finding> = {}): Finding => ({
    rule,
    questions: ['a/one', 'a/gone'],
    ...rest,
  });
  const told = ['shortfall', 'open-answer', 'disputed-answer', 'critical-without-evidence', 'outdated-answer'] as const;
  const assessment: Assessment = {
    ...scoreInterviews(catalogue, interviews),
    findings: [
      ...told.map((rule) => finding(rule)),
      finding('lock-in'),
      finding('cognitive-distance', { tag: 'too-far' }),
    ],
  };
  const { observations } = buildReport(catalogue, interviews, assessment, { audience: 'internal' });
  expect(observations.map(({ title, questions }) => [title, questions.map(({ id }) => id)])).toEqual([
    [ENGLISH.rules['lock-in'].title, ['a/one']],
    [ENGLISH.rules['cognitive-distance'].title, ['a/one']],
  ]);
  expect(observations[1]?.explanation).toContain('too far apart');
});

test('the branding is filled in with the engagement and its day', () => {
  const answered = { ...BEST, 'a/two': { option: 's100', answered: '2026-11-22' } };
  const { branding } = reportOn(answered, { branding: { imprint: { name: 'N', title: '{client}, {date}' } } });
  expect(branding).toMatchObject({ name: 'N', title: 'Acme, 22 November 2026' });
});
