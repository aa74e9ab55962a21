import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/yaml/yaml-source.ts';
import { must } from '../../kit/catalogue.ts';
import { brief, fileOf, lintIn, questionOf, type Wording } from '../../kit/wording.ts';

/** Findings in a Spanish translation of one question, with the text at the place of each. */
function told(questions: string, wording: Wording = {}, top: Parameters<typeof fileOf>[1] = {}): readonly string[] {
  const text = `format: outready/translation/1\nlocale: es\nof: area\nversion: 1.0.0\nquestions:\n${questions}`;
  const translations = [must(parseYaml(text, 'es/area.yaml'))];
  const { findings } = lintIn({ translations }, fileOf([questionOf(wording)], top));
  return findings.map((each) => `${each.file} ${brief(each)}`);
}

const SOUND = `  one:
    text: ¿Cómo anotan los dos lados sus metas?
    options:
      o0: Hasta ahora no hay ninguna lista
      o1: Una de las partes tiene su propia lista
      o2: Las dos partes llevan juntas una lista
      o3: Hay una lista que firmaron ambas partes
`;

test('a sound translation has nothing to mend, and neither has half of one', () => {
  expect(told(SOUND)).toEqual([]);
  expect(told('  one: { text: "¿Qué? ¿Cuándo?" }\n')).toEqual([]);
  expect(told('  gone: { text: "¿Qué? ¿Cuándo?" }\n')).toEqual([]);
  expect(told('  one: { options: { o0: a, o1: a } }\n')).toEqual([]);
});

test('what is made anew in each language is looked at: lengths, and options that came to say the same', () => {
  expect(told(SOUND.replace('¿Cómo anotan', '¿Y las metas? ¿Cómo anotan'))).toEqual([
    'es/area.yaml 7:11+51 warning length',
  ]);
  expect(
    told(SOUND.replace('o1: Una de las partes tiene su propia lista', 'o1: Hasta ahora no hay ninguna lista')),
  ).toEqual(['es/area.yaml 10:11+32 error balance']);
  expect(told(SOUND.replace('firmaron ambas partes', 'firmaron en su día y de su puño y letra ambas partes'))).toEqual([
    'es/area.yaml 12:11+70 warning longest-best',
  ]);
});

test('English rules are silent about it', () => {
  expect(told(SOUND.replace('¿Cómo anotan los dos lados sus metas?', '¿No clearly, never and not always?'))).toEqual(
    [],
  );
});

test('a waiver of the original holds for the translation', () => {
  const long = SOUND.replace('firmaron ambas partes', 'firmaron en su día y de su puño y letra ambas partes');
  expect(told(long, { lint: '[{ allow: longest-best, reason: r }]' })).toEqual([]);
  expect(told(long, {}, { lint: '[{ allow: longest-best, reason: r }]' })).toEqual([]);
});

test('over several questions, the lengths of a translation are measured for themselves', () => {
  const questions = Array.from({ length: 5 }, (_, index) => questionOf({}, `q${index}`));
  const own = questions
    .map((_, index) =>
      SOUND.replace('  one:', `  q${index}:`).replace('firmaron ambas partes', 'firmaron al final ambas partes'),
    )
    .join('');
  const text = `format: outready/translation/1\nlocale: es\nof: area\nversion: 1.0.0\ntitle: Área\nquestions:\n${own}`;
  const { findings } = lintIn(
    { translations: [must(parseYaml(text, 'es.yaml'))] },
    fileOf(questions, { lint: '[{ allow: near-duplicate, reason: r }]' }),
  );
  expect(findings.filter(({ file }) => file === 'es.yaml').map(brief)).toEqual([
    '5:8+4 warning length-cue',
    '5:8+4 warning length-cue',
    '5:8+4 warning length-cue',
  ]);
});
