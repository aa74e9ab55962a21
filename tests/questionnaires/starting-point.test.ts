import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import { parseProfile } from '../../src/questionnaires/parse-profile.ts';
import { kebab, profileText, questionnaireText, titleFrom } from '../../src/questionnaires/starting-point.ts';
import { must } from '../kit/catalogue.ts';

const textOf = (text: string, name: string) => ({ text, file: `${name}.yaml`, name, digest: 'd' });

test('the questionnaire has a question of each scored kind and no diagnostics', () => {
  const text = questionnaireText({ id: 'service-hours', title: 'Hours' });
  const { questionnaire } = must(parseQuestionnaire(textOf(text, 'service-hours')));
  expect(questionnaire).toMatchObject({ id: 'service-hours', version: '0.1.0', title: 'Hours' });
  expect(questionnaire.questions.map(({ id, kind }) => [id, kind])).toEqual([
    ['service-hours/hours-known', 'choice'],
    ['service-hours/duty-papers', 'checklist'],
  ]);
});

test('what it says is left out may be put in as the comments write it', () => {
  const optional = /^( +)# (ask|knockOut|when|after): (.*?)(?: {2,}#? ?.*)?$/gm;
  const text = questionnaireText({ id: 'x', title: 'X' });
  expect([...text.matchAll(optional)].map(([, , key]) => key)).toEqual(['ask', 'knockOut', 'when', 'after']);
  const { questionnaire } = must(parseQuestionnaire(textOf(text.replaceAll(optional, '$1$2: $3'), 'x')));
  expect(questionnaire.questions[0]).toMatchObject({
    ask: ['client'],
    knockOut: true,
    when: { question: 'context/offshore', is: ['yes'] },
    recommendation: { after: ['communication/named-contact'] },
  });
});

test('the profile asks it alone, and the core areas once their comments are taken away', () => {
  const text = profileText({ id: 'x', title: 'X' });
  const areas = (of: string) => must(parseProfile(textOf(of, 'x'))).profile.areas.map(({ id }) => id);
  expect(areas(text)).toEqual(['x']);
  expect(areas(text.replaceAll('# - {', '- {'))).toEqual([
    'x',
    'communication',
    'intellectual-property',
    'quality-control',
    'dependence',
    'cultural-fit',
  ]);
});

test('any title comes back as it was given', () => {
  const title = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('\n', ' ', '#', ':', '"', "'", '\\', '-', 'a', '\t', '\u0085', '\u2028', '|', '>'),
      }),
    )
    .filter((text) => /\S/u.test(text));
  fc.assert(
    fc.property(title, (text) => {
      const start = { id: 'x', title: text };
      expect(must(parseQuestionnaire(textOf(questionnaireText(start), 'x'))).questionnaire.title).toBe(text);
      expect(must(parseProfile(textOf(profileText(start), 'x'))).profile.title).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['service-hours', 'Service hours'],
  ['x', 'X'],
  ['a2-b', 'A2 b'],
])('%s is titled «%s»', (id, title) => {
  expect(titleFrom(id)).toBe(title);
});

test.each([
  ['Service Hours!', 'service-hours'],
  ['  --x', 'x'],
  ['Ours Élan', 'ours-elan'],
  ['2nd_line', 'nd-line'],
  ['a--b-', 'a-b'],
  ['外包', undefined],
  ['', undefined],
  ['123', undefined],
])('«%s» could be called %s', (text, id) => {
  expect(kebab(text)).toBe(id);
});
