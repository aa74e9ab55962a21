import { describe, expect, test } from 'vitest';
import { methodSection } from '../../../src/report/sections/method.ts';
import { USUAL } from '../../../src/scoring/robustness/robustness.ts';
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

test('says that it is not validated, and how far its questions have been tried', () => {
  const model = reportOn({});
  const statuses = [
    { status: 'drafted', count: 3 },
    { status: 'pretested', count: 1 },
  ] as const;
  const text = said(methodSection, { ...model, method: { ...model.method, statuses } });
  expect(text).toContain('has not been validated: its questions (3 drafted and 1 tried with respondents)');
});

test('names sources where there are any', () => {
  const model = reportOn({});
  const cited = {
    ...model,
    method: { ...model.method, articles: ['A'], references: [{ text: 'R' }, { text: 'Q', seen: 'abstract' as const }] },
  };
  expect(said(methodSection, cited)).toMatch(/\n- A\n- R\n- Q \(abstract read\)\n$/);
  expect(said(methodSection, model)).not.toContain(model.language.method.drawnFrom);
});

test('tells agreement to three digits, within a side too, or why there is none', () => {
  const model = reportOn({});
  const { method: texts } = model.language;
  const of = (agreement: object) =>
    said(methodSection, { ...model, method: { ...model.method, agreement } as typeof model.method });
  const all = { alpha: -0.2041, observed: 0.75, units: 3, pairable: 3, pairs: 20 };
  const text = of({ all });
  expect(text).toContain('alpha for ordinal data is −0.204');
  expect(text).toContain(texts.strength.weak);
  expect(text).toContain(texts.observed('75%', 20));
  expect(text).not.toContain(texts.fewPairs);
  expect(of({ all: { ...all, pairs: 19 } })).toContain(texts.fewPairs);
  expect(of({ all: { ...all, alpha: -0.0001 } })).toContain('is 0.000');
  expect(of({ all: { ...all, alpha: 0.7 } })).toContain(`is 0.700; 1 is full`);
  expect(of({ all: { ...all, alpha: 0.7 } })).toContain(texts.strength.tentative);
  expect(of({ all: { ...all, alpha: 0.7999 } })).toContain('is 0.799');
  expect(of({ all: { ...all, alpha: 0.8 } })).toContain(texts.strength.firm);
  expect(of({ all: { ...all, alpha: null } })).toContain(texts.noVariation);
  expect(of({ all: { ...all, alpha: null } })).not.toContain('Krippendorff 2004');
  expect(of({ all, client: { alpha: 0.5, units: 2, pairable: 2 } })).toContain('0.500');
  expect(of({ all, client: { alpha: null, units: 2, pairable: 0 } })).toContain(texts.noPairs);
  expect(of({ all: { ...all, pairable: 0 } })).not.toContain('Agreement');
});

test('of an assessment without percent agreement, says nothing of it', () => {
  const model = reportOn({});
  const all = { alpha: 0.9, units: 3, pairable: 3 };
  const text = said(methodSection, { ...model, method: { ...model.method, agreement: { all } } });
  expect(text).toContain('is 0.900');
  expect(text).not.toContain('Percent agreement');
});

describe('how far the verdict stands', () => {
  const model = reportOn({});
  const { robustness: texts } = model.language.outlook;
  const kinds = ['answer', 'option-scores', 'question-weight', 'area-weight', 'aggregation', 'context'] as const;
  const drivers = kinds.map((kind) => ({ kind, name: 'x', isOpen: false }));
  const slip = { rate: 0.2, origin: 'assumed', pairs: 3 } as const;
  const usual = { draws: 10_000, holds: 0.9876, low: 1, high: 2, slip, drivers };
  const of = (change: object) => said(methodSection, { ...model, robustness: { ...usual, ...change } });

  test('is told with whatever it is that moves the score', () => {
    const text = of({});
    expect(text).toContain('Of 10,000 trials, 9,876 give the same verdict');
    for (const name of [
      texts.answer('x'),
      texts.optionScores('x'),
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
    [1, 'all give'],
    [0, 'none gives'],
    [0.0001, 'one gives'],
    [0.5, '5,000 give'],
  ])('a share of %s: %s', (holds, words) => {
    expect(of({ holds })).toContain(`Of 10,000 trials, ${words} the same verdict`);
  });

  test('says what was varied, by as much as is drawn, and what was not', () => {
    const text = of({});
    expect(text).toContain(texts.varied);
    expect(text).toContain(texts.notVaried);
    expect(USUAL).toEqual({ weights: 0.25, thresholds: 5, half: 10, scores: 0.5, geometric: 0.5 });
    for (const words of ['a quarter', 'up to 5 points', 'up to 10 points', 'half the way'])
      expect(texts.varied).toContain(words);
  });

  test.each([
    [{ rate: 0.12, origin: 'measured', pairs: 25 }, ['12% of the answers', 'among 25 pairs of answers']],
    [{ rate: 0.2, origin: 'assumed', pairs: 0 }, ['20% of the answers', 'it takes 20 pairs', 'there is none here']],
    [{ rate: 0.2, origin: 'assumed', pairs: 1 }, ['This rate is assumed', 'there is 1 here']],
    [{ rate: 0.2, origin: 'assumed', pairs: 19 }, ['there are 19 here']],
  ])('says where the rate of slips comes from: %j', (slip, parts) => {
    for (const part of parts) expect(of({ slip })).toContain(part);
  });

  test.each([
    [2, '2.0'],
    [4.41, '4.5'],
    [1.301, '31%'],
    [0.5, '50%'],
    [0.495, '51%'],
    [0, 'at nought'],
  ])('a weight times %s flips the verdict: %s', (factor, words) => {
    const input = { kind: 'question-weight', name: 'x', isOpen: false } as const;
    expect(of({ flip: { input, factor, level: 'ready' } })).toContain(words);
  });

  test('claims nothing of weights where gates hold the verdict', () => {
    expect(of({ flip: null })).toContain(texts.noFlip);
    const held = (caps: string, amount: number) => of({ flip: null, heldBy: { caps, amount } });
    expect(held('not-ready', 1)).toContain('The verdict rests on a blocker, not on weights.');
    expect(held('not-ready', 2)).toContain('The verdict rests on blockers, not on weights.');
    expect(held('ready-with-conditions', 1)).toContain('The verdict rests on a condition, not on weights.');
    expect(held('not-ready', 1)).not.toContain(texts.noFlip);
    expect(of({ heldBy: { caps: 'not-ready', amount: 1 } })).not.toContain('not on weights');
  });
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
  expect(text).toMatch(/\| a +\| +1 \| +86.7% \|\n\| b +\| +1 \| +13.3% \|/);
  expect(text).toContain('takes evidence that the interviewer has seen');
  expect(text).toMatch(/\*\*Lock-in\*\*: .* It is a blocker only where the answer on “function” makes it one/);
  expect(text).toContain('- **Ready**: at least 80 overall.');
  expect(text).toContain('by the second edition of this method');
});
