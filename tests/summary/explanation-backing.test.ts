import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { explainScore } from '../../src/scoring/explain/explain.ts';
import { explanationSection } from '../../src/summary/explanation.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf([
  {
    id: 'a',
    questions: [
      { id: 'one', criticality: 'critical' },
      { id: 'two', criticality: 'high' },
    ],
  },
]);

const GONE = { ref: 'E', seen: '2026-01-01', until: '2026-11-20' };

test.each<[string, readonly unknown[], string, string]>([
  ['nothing', [], 'nothing shown', 'nada mostrado'],
  ['a name', ['E'], 'evidence named', 'evidencia mencionada'],
  ['what was seen', ['E', { ref: 'F', seen: '2026-11-01' }], 'evidence seen', 'evidencia vista'],
  [
    'what has expired, the last of two',
    [GONE, { ref: 'F', until: '2026-11-21' }],
    'evidence expired on 21 November 2026',
    'evidencia caducada el 21 de noviembre de 2026',
  ],
  ['what has expired, next to what holds', [GONE, 'F'], 'evidence named', 'evidencia mencionada'],
])('a critical term says how its answer is backed: by %s', (_, evidence, english, spanish) => {
  const answers = {
    'a/one': { option: 's67', evidence, answered: '2026-11-22' },
    'a/two': { option: 's67', evidence },
  };
  const explanation = explainScore(catalogue, [interviewOf(answers)]);
  for (const [language, text] of [[ENGLISH, english] as const, [SPANISH, spanish] as const]) {
    const nodes = explanationSection(catalogue, explanation, {}, language);
    const lines = renderMarkdown({ type: 'root', children: [...nodes] }).split('\n');
    expect(lines.find((line) => line.includes('one: '))).toMatch(new RegExp(`; ${text}$`));
    expect(lines.find((line) => line.includes('two: '))).not.toContain(';');
  }
});

test('an answer that nobody gave is not backed, and says nothing of it', () => {
  const explanation = explainScore(catalogue, [interviewOf({ 'a/one': { unknown: true }, 'a/two': 67 })], 'low');
  const [one] = explanation.areas[0]?.questions ?? [];
  expect(one).not.toHaveProperty('evidence');
});
