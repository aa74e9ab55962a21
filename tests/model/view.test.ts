import { expect, test } from 'vitest';
import { discreetAnalysis, explainDiscreetly } from '../../src/model/confidence.ts';
import { viewFor } from '../../src/model/view.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical', knockOut: true },
        { id: 'two', criticality: 'critical' },
        { id: 'three', when: { question: 'context/x', is: ['yes'] } },
      ],
    },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
  [{ rule: 'lock-in', substitutes: 'a/one', knowHow: 'a/two' }],
);

const secret = (option: string) => ({ option, confidential: true });
const forClient = { audience: 'client', language: ENGLISH } as const;

test('a rule across questions is not told by one that was answered openly', () => {
  const { assessment } = viewFor(catalogue, [interviewOf({ 'a/one': secret('s0'), 'a/two': 's0' })], forClient);
  const point = assessment.gates.filter(({ scenario }) => scenario === 'point');
  expect(point.map(({ rule, questions }) => [rule, ...questions].join(' '))).toEqual([
    'told-in-confidence',
    'critical-below-half a/two',
    'told-in-confidence',
  ]);
});

test('what only a confidence makes a gate of is a point told in confidence, though the question is told', () => {
  const open = interviewOf({ 'a/one': 's100' });
  const other = interviewOf({ 'a/one': secret('s0') }, { side: 'provider', file: 'b.yaml' });
  const { assessment } = viewFor(catalogue, [open, other], forClient);
  expect(assessment.questions.find(({ id }) => id === 'a/one')?.score.low).toBe(100);
  expect(assessment.gates.filter(({ questions }) => questions.includes('a/one'))).toEqual([]);
  expect(assessment.findings.filter(({ questions }) => questions.includes('a/one'))).toMatchObject([
    { rule: 'critical-without-evidence' },
  ]);
});

test('a context answered in confidence decides what applies, and is told nowhere', () => {
  const view = viewFor(catalogue, [interviewOf({ 'context/x': secret('no'), 'a/one': 's67' })], forClient);
  expect([...view.hidden]).toEqual(['a/three']);
  expect(view.catalogue.context).toEqual([]);
  expect(view.assessment.questions.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'a/one answered',
    'a/two unanswered',
    'a/three hidden',
  ]);
});

test('that nobody knew, told in confidence, leaves a question open', () => {
  const view = viewFor(catalogue, [interviewOf({ 'a/one': { unknown: true, confidential: true } })], forClient);
  expect(view.assessment.questions[0]).toMatchObject({ id: 'a/one', status: 'unanswered' });
  expect(view.withheld.answers).toBe(1);
});

test('without confidences, a client’s figures are all there are', () => {
  const interviews = [interviewOf({ 'a/one': 's33', 'a/two': { notApplicable: 'No' } })];
  const assessment = scoreInterviews(catalogue, interviews);
  expect(viewFor(catalogue, interviews, forClient).assessment).toEqual(assessment);
  expect(viewFor(catalogue, interviews, { ...forClient, audience: 'internal' }).assessment).toEqual(assessment);
});

test('an explanation and an analysis name no question that was answered in confidence', () => {
  const interviews = [
    interviewOf({ 'a/one': secret('s0'), 'a/two': 's67', 'context/x': 'yes' }),
    interviewOf({ 'a/one': secret('s67'), 'a/two': 's0' }, { side: 'provider', file: 'b.yaml' }),
  ];
  for (const scenario of ['low', 'point', 'high'] as const) {
    const explanation = explainDiscreetly(catalogue, interviews, scenario);
    expect(JSON.stringify(explanation)).not.toContain('a/one');
    expect(explanation.score).toBe(scoreInterviews(catalogue, interviews).score[scenario]);
  }
  const analysis = analyse(catalogue, interviews, 1);
  expect(JSON.stringify(analysis)).toContain('a/one');
  expect(JSON.stringify(discreetAnalysis(analysis, interviews))).not.toContain('a/one');
});
