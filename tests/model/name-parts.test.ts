import { expect, test } from 'vitest';
import { foldings, plainly, withoutWidthless } from '../../src/model/name-parts.ts';

test.each<readonly [string, readonly string[]]>([
  ['Zoé', ['zoe']],
  ['ŁĄKA', ['laka']],
  ['Øre', ['ore']],
  ['Đỗ', ['do']],
  ['Kıvanç', ['kivanc']],
  ['Æsa', ['aesa']],
  ['Œuf', ['oeuf']],
  ['Groß', ['gross']],
  ['Þór', ['thor']],
  ['Eiður', ['eidur']],
  ['Bärö', ['baro', 'baeroe']],
  ['Müller', ['muller', 'mueller']],
  ['Mu\u0308ller', ['muller', 'mueller']],
])('%s is spelled %j by those who have no accents', (word, spellings) => {
  expect(foldings(word)).toEqual(spellings);
});

test.each([
  ['Jean–Luc—D’Arc', "Jean Luc D'Arc"],
  ['a−b', 'a b'],
  ['‘ʼ`´＇', "'''''"],
])('%s is plainly %s', (text, plain) => {
  expect(plainly(text)).toBe(plain);
});

test('what has no width is gone, and accents are composed', () => {
  expect(withoutWidthless('Zo\u00ade\u0301\u200b\ufe0f A')).toBe('Zoé A');
});
