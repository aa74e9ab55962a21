import { expect, test } from 'vitest';
import { explainScore } from '../../src/scoring/explain/explain.ts';
import { explanationSection } from '../../src/summary/explanation.ts';
import { ENGLISH, type Language } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { shown } from '../kit/shown.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', criticality: 'high', criticalWhen: { question: 'context/x', is: ['yes'] } },
      ],
    },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
  [],
  { weighting: 'questions', evidence: 'named' },
);

function textOf(answers: Readonly<Record<string, unknown>>, language: Language = ENGLISH): string {
  const explanation = explainScore(catalogue, [interviewOf({ 'context/x': 'yes', ...answers })]);
  return shown(explanationSection(catalogue, explanation, {}, language)).replaceAll(/\s+/g, ' ');
}

test('its first line names the decision of the stage, and none while that is open', () => {
  const stages = { id: 'stage', options: ['contracting', 'running'] };
  const staged = catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }], [stages]);
  const head = (answers: object, language: Language): string => {
    const explanation = explainScore(staged, [interviewOf({ 'a/one': 67, ...answers })]);
    return shown(explanationSection(staged, explanation, {}, language)).split('\n')[0] ?? '';
  };
  const signing = { 'context/stage': 'contracting' };
  expect(head(signing, ENGLISH)).toBe('67.0 of 100, what is open left out: ready to sign, with conditions.');
  expect(head(signing, SPANISH)).toContain('preparada para firmar, con condiciones');
  expect(head({}, ENGLISH)).toBe('67.0 of 100, what is open left out: ready with conditions.');
});

test('says over what the score is a mean, and what a question counts for in its area and in the whole', () => {
  const text = textOf({ 'a/one': 100, 'a/two': 33 });
  expect(text).toContain(ENGLISH.summary.explain.weighting.questions);
  expect(text).toContain('two: made critical by the context, 50.0% of the area, 50.0% of the whole × 33.0 = 16.50');
});

test('says which evidence lifts what nobody has shown', () => {
  expect(textOf({ 'a/one': 100, 'a/two': 67 })).toContain(
    'Critical answers that nobody has shown to be true cap the level at ready with conditions. The client says so, and nothing was shown. Lifted by evidence for one and two:',
  );
});

test('says that a better answer, or a second person, lifts the others', () => {
  const text = textOf({ 'a/one': 33, 'a/two': { notApplicable: 'No' } });
  expect(text).toContain(
    'one: critical question below 50, so no better than ready with conditions. The client says so, and nothing was shown. Lifted by “s67”, or better.',
  );
  expect(text).toContain(
    'Set aside by one person of the client. Lifted by a second person who sets it aside as well, one of the two at the client.',
  );
});

test('says the same in Spanish', () => {
  const text = textOf({ 'a/one': 100, 'a/two': 67 }, SPANISH);
  expect(text).toContain(
    'Lo dice el cliente, y no se ha mostrado nada. Ese límite lo levanta la evidencia de one y two:',
  );
  expect(text).toContain('crítica por el contexto');
});
