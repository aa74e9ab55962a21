import { expect, test } from 'vitest';
import { methodSection } from '../../../src/report/sections/method.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { modelOf } from '../reading.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('states weights, thresholds and the rules that hold the verdict down', () => {
  const text = said(methodSection, reportOn({}));
  expect(text).toContain('critical 4, high 3, medium 2 and low 1');
  expect(text).toContain('The areas weigh: a 1 and b 2.');
  expect(text).toContain('- **Ready**: at least 80 overall and at least 60 in a.');
  expect(text).toContain('- **Not ready**: anything less.');
  expect(text).toMatch(/^- \*\*Knock-out\*\*: /m);
});

test('names floors by area where they differ, and weights only where they do', () => {
  const model = reportOn({});
  const areas = model.method.areas.map((area, index) => ({
    ...area,
    weight: 1,
    floors: { 'ready-with-conditions': 40, ready: 60 + index },
  }));
  const text = said(methodSection, { ...model, method: { ...model.method, areas } });
  expect(text).toContain(model.language.method.sameWeights.areas);
  expect(text).toContain('- **Ready**: at least 80 overall and at least 60 in a and 61 in b.');
  expect(text).toContain('- **Ready with conditions**: at least 60 overall and at least 40 in every area.');
});

test('says that the interval is bounded from outside only where it is', () => {
  const model = reportOn({});
  const { contextBounded } = model.language.method;
  const bounded = { ...model, assessment: { ...model.assessment, contextBounded: true as const } };
  expect(said(methodSection, bounded)).toContain(contextBounded);
  expect(said(methodSection, model)).not.toContain(contextBounded);
});

test('lists the texts with their digests, and the versions that were asked instead', () => {
  const model = reportOn({});
  const editions = [{ title: 'E', version: '2', digest: 'abc', askedWith: ['1'] }];
  const text = said(methodSection, { ...model, method: { ...model.method, editions } });
  expect(text).toMatch(/\| Test +\| [^|]+\| 1\.0\.0 +\| `test` +\|/);
  expect(text).toContain(model.language.method.askedWith('2', ['1']));
});

test('names sources where there are any', () => {
  const model = reportOn({});
  const cited = { ...model, method: { ...model.method, articles: ['A'], references: ['R'] } };
  expect(said(methodSection, cited)).toMatch(/\n- A\n- R\n$/);
  expect(said(methodSection, model)).not.toContain(model.language.method.drawnFrom);
});

test('tells agreement to two digits, within a side too, or why there is none', () => {
  const model = reportOn({});
  const of = (agreement: object) =>
    said(methodSection, { ...model, method: { ...model.method, agreement } as typeof model.method });
  const all = { alpha: -0.204, units: 3, pairable: 3 };
  expect(of({ all })).toContain('alpha for ordinal data is −0.20');
  expect(of({ all: { ...all, alpha: -0.001 } })).toContain('is 0.00');
  expect(of({ all: { ...all, alpha: null } })).toContain(model.language.method.noVariation);
  expect(of({ all, client: { alpha: 0.5, units: 2, pairable: 2 } })).toContain('0.50');
  expect(of({ all, client: { alpha: null, units: 2, pairable: 0 } })).toContain(model.language.method.noPairs);
  expect(of({ all: { ...all, pairable: 0 } })).not.toContain('Agreement');
});

test('tells how far the verdict stands, whatever it is that moves it', () => {
  const model = reportOn({});
  const { robustness: texts } = model.language.outlook;
  const kinds = ['answer', 'question-weight', 'area-weight', 'aggregation', 'context'] as const;
  const drivers = kinds.map((kind) => ({ kind, name: 'x', isOpen: false }));
  const of = (change: object) =>
    said(methodSection, { ...model, robustness: { draws: 10, holds: 0.995, low: 1, high: 2, drivers, ...change } });
  const text = of({});
  expect(text).toContain('The verdict holds in 99 of 100 trials (10 were run)');
  for (const name of [
    texts.answer('x'),
    texts.questionWeight('x'),
    texts.areaWeight('x'),
    texts.aggregation,
    texts.context,
  ])
    expect(text).toContain(name);
  expect(of({ drivers: [{ kind: 'answer', name: 'x', isOpen: true }] })).toContain(texts.openAnswer('x'));
  expect(of({ drivers: [] })).not.toContain(texts.answer('x'));
});

test.each([
  [2, '2.0'],
  [4.41, '4.5'],
  [1.301, '31%'],
  [0.5, '50%'],
  [0.495, '51%'],
])('a weight times %s flips the verdict: %s', (factor, words) => {
  const model = reportOn({});
  const input = { kind: 'question-weight', name: 'x', isOpen: false } as const;
  const flip = { input, factor, level: 'ready' } as const;
  const robustness = { draws: 10, holds: 1, low: 1, high: 2, drivers: [], flip };
  expect(said(methodSection, { ...model, robustness })).toContain(words);
  const none = said(methodSection, { ...model, robustness: { ...robustness, flip: null } });
  expect(none).toContain(model.language.outlook.robustness.noFlip);
  const nought = said(methodSection, { ...model, robustness: { ...robustness, flip: { ...flip, factor: 0 } } });
  expect(nought).toContain(model.language.outlook.robustness.none);
});

test('is there without an answer, and says nothing of trials then', () => {
  const text = said(methodSection, emptyReport());
  expect(text).toMatch(/^## Method\n/);
  expect(text).not.toContain('trials');
});

test('says over what the score is a mean, what each area counts for, and what the context raises', () => {
  const function_ = { question: 'context/function', is: ['critical'] };
  const catalogue = catalogueOf(
    [
      { id: 'a', questions: [{ id: 'one', criticality: 'high', criticalWhen: function_ }] },
      {
        id: 'b',
        questions: [
          { id: 'two', criticality: 'low' },
          { id: 'three', criticality: 'low' },
        ],
      },
    ],
    [{ id: 'function', options: ['minor', 'critical'] }],
    [{ rule: 'lock-in', when: function_, substitutes: 'a/one', knowHow: 'b/two' }],
    { weighting: 'questions', evidence: 'seen', weights: { critical: 6.5, low: 1 } },
  );
  const answers = { 'context/function': 'critical', 'a/one': 100, 'b/two': 100, 'b/three': { unknown: true } };
  const text = said(methodSection, modelOf(catalogue, [interviewOf(answers)]));
  expect(text).toContain(
    'critical 6.5, high 3, medium 2 and low 1. What was said about the engagement makes one more critical: one (a).',
  );
  expect(text).toContain(
    'a question counts by its own weight in whichever area it stands. All areas have the same weight,',
  );
  expect(text).toMatch(/\| a +\| +1 \| +86% \|\n\| b +\| +1 \| +13% \|/);
  expect(text).toContain('takes evidence that the interviewer has seen');
  expect(text).toMatch(/\*\*Lock-in\*\*: .* It is a blocker only where the answer on “function” makes it one/);
  expect(text).toContain('- **Ready**: at least 80 overall.');
  expect(text).toContain('by the second edition of this method');
});
