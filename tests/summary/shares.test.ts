import { expect, test } from 'vitest';
import type { ScoredQuestion } from '../../src/questionnaires/questionnaire.ts';
import { criticalityText, shareText } from '../../src/summary/shares.ts';
import { catalogueOf } from '../kit/catalogue.ts';

const [question] = catalogueOf([{ id: 'one', questions: [{ id: 'a' }] }]).areas[0]?.questions ?? [];
const condition = { question: 'context/kind', is: ['x'] };

test.each<[string, Partial<ScoredQuestion>]>([
  ['high', { criticality: 'high' }],
  ['high (critical)', { criticality: 'high', criticalWhen: condition }],
  ['high (knock-out)', { criticality: 'high', criticalWhen: condition, knockOutWhen: condition }],
  ['critical', { criticality: 'critical', criticalWhen: condition }],
  ['critical (knock-out)', { criticality: 'critical', knockOutWhen: condition }],
  ['knock-out', { criticality: 'low', knockOut: true }],
])('%s', (text, change) => {
  if (question === undefined) throw new Error('no question');
  expect(criticalityText({ ...question, ...change } as ScoredQuestion)).toBe(text);
});

test('a share has one decimal, and none is a dash', () => {
  expect([0, 0.0004, 0.0234, 1].map(shareText)).toEqual(['–', '0.0%', '2.3%', '100.0%']);
});
