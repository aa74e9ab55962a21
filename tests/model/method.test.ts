import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { buildMethod } from '../../src/model/method.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { Source } from '../../src/questionnaires/questionnaire.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { viewOf } from './view-of.ts';

const plain = catalogueOf(
  [
    { id: 'a', version: '1.2.0', questions: [{ id: 'one' }, { id: 'two' }] },
    { id: 'b', weight: 2, questions: [{ id: 'three' }] },
  ],
  [{ id: 'kind', options: ['x', 'y'] }],
  [{ rule: 'lock-in', substitutes: 'a/one', knowHow: 'a/two' }],
);
const SOURCES = [
  { id: 'S0.1', kind: 'claim', article: 'First article' },
  { id: 'S0.2', kind: 'claim', article: 'First article' },
  { id: 'S9.1', kind: 'claim', article: 'Nobody cites this' },
  { id: 'R1', kind: 'reference', text: 'A work' },
] as unknown as readonly Source[];
const cited = ['S0.2', 'R1', 'S0.1'];
const catalogue: Catalogue = {
  ...plain,
  sources: new Map(SOURCES.map((source) => [source.id, source])),
  areas: plain.areas.map((area) => ({
    ...area,
    questions: area.questions.map((question, index) => ({ ...question, sources: [cited[index] ?? ''] })),
  })),
};

function methodOf(interviews: readonly Interview[], of: Catalogue = catalogue) {
  return buildMethod(of, viewOf(of, interviews).view);
}

const asking = (version: string, file: string): Interview => ({
  ...interviewOf({}, { file }),
  asked: new Map([['a', [{ id: 'a', version }]]]) as unknown as Interview['asked'],
});

describe('the method', () => {
  test('has the thresholds, weights and floors of the profile', () => {
    const { levels, areas } = methodOf([]);
    expect(levels).toEqual(catalogue.profile.levels);
    expect(areas.map(({ title, weight }) => [title, weight])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    // The usual floors hold for areas of three questions and more.
    expect(areas[0]?.floors).toEqual({ ready: 0, 'ready-with-conditions': 0 });
  });

  test('has the rules that can hold the verdict down, those across questions only where the profile has them', () => {
    const titles = methodOf([]).rules.map(({ title }) => title);
    const without = methodOf([], { ...catalogue, profile: { ...catalogue.profile, rules: [] } }).rules;
    expect(titles.length).toBe(without.length + 1);
    expect(without.every(({ title, explanation }) => title !== '' && explanation !== '')).toBe(true);
  });

  test('names what questions draw on, each article and work once, in the order of the sources', () => {
    const { articles, references } = methodOf([]);
    expect(articles).toEqual(['First article']);
    expect(references).toEqual([{ text: 'A work' }]);
  });

  test('names the texts, with twelve digits of their digest and the other versions that were asked', () => {
    const { profile, editions } = methodOf([
      asking('1.1.0', 'x'),
      asking('1.0.0', 'y'),
      asking('1.2.0', 'z'),
      asking('1.0.0', 'w'),
    ]);
    expect(profile).toEqual({ title: 'Test', version: '1.0.0', digest: 'test', askedWith: [] });
    expect(editions.map(({ title }) => title)).toEqual(['context', 'a', 'b']);
    expect(editions[1]).toEqual({ title: 'a', version: '1.2.0', digest: 'test', askedWith: ['1.0.0', '1.1.0'] });
    const long = { ...catalogue, profile: { ...catalogue.profile, digest: 'sha256:0123456789abcdef' } };
    expect(methodOf([], long).profile.digest).toBe('0123456789ab');
  });

  test('has the agreement of all, and within a side only where that is not the same people', () => {
    const person = (side: string, file: string) => interviewOf({ 'a/one': 33 }, { side, file });
    const sides = (...people: readonly Interview[]) => Object.keys(methodOf(people).agreement);
    expect(sides()).toEqual(['all']);
    expect(sides(person('client', '1'), person('client', '2'))).toEqual(['all']);
    expect(sides(person('client', '1'), person('provider', '2'))).toEqual(['all']);
    expect(sides(person('client', '1'), person('client', '2'), person('provider', '3'))).toEqual(['all', 'client']);
    expect(
      sides(person('client', '1'), person('client', '2'), person('provider', '3'), person('provider', '4')),
    ).toEqual(['all', 'client', 'provider']);
  });
});
