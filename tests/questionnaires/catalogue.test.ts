import { describe, expect, test } from 'vitest';
import { assembleCatalogue, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { parseProfile } from '../../src/questionnaires/parse-profile.ts';
import { choicesOf } from '../../src/questionnaires/questionnaire.ts';
import { circumstancesNow } from '../../src/scoring/context.ts';
import { catalogueOf, interviewOf, must } from '../kit/catalogue.ts';

const full = catalogueOf(
  [
    {
      id: 'one',
      questions: [
        { id: 'a', criticality: 'critical' },
        { id: 'b', criticality: 'low' },
      ],
    },
    { id: 'two', version: '2.0.0', questions: [{ id: 'c', criticality: 'high', points: [1, 2] }] },
  ],
  [{ id: 'kind', options: ['x', 'y'] }],
);
const questionnaires = [...full.questionnaires.values()];

/** The same questionnaires under another list of areas. */
function catalogueUnder(areas: string) {
  const text = `format: outready/profile/1\nid: p\nversion: 1.0.0\ntitle: P\nsummary: P\nareas:\n${areas}`;
  const { profile } = must(parseProfile({ text, file: 'p.yaml', name: 'p', digest: 'd' }));
  return assembleCatalogue(profile, questionnaires, [
    { kind: 'reference', id: 'R1', text: 'first' },
    { kind: 'reference', id: 'R1', text: 'second' },
  ]);
}

describe('a profile and its questionnaires', () => {
  test('areas stand in the profile’s order, with its weights', () => {
    const { areas } = catalogueUnder('  - { id: two, weight: 3 }\n  - { id: one }\n');
    expect(areas.map(({ id, weight, version }) => [id, weight, version])).toEqual([
      ['two', 3, '2.0.0'],
      ['one', 1, '1.0.0'],
    ]);
  });

  test('`only` leaves questions out of the area, not out of what can be looked up', () => {
    const catalogue = catalogueUnder('  - { id: one, only: [critical, high] }\n');
    expect(scoredQuestions(catalogue).map(({ id }) => id)).toEqual(['one/a']);
    expect(catalogue.questions.has('one/b')).toBe(true);
  });

  test('a profile made for some stages asks its questions only at these', () => {
    const context = [
      { id: 'stage', options: ['deciding', 'running'] },
      { id: 'offshore', options: ['yes', 'no'] },
    ];
    const when = { question: 'context/offshore', is: ['yes'] };
    const areas = [{ id: 'a', questions: [{ id: 'always' }, { id: 'abroad', when }] }];
    const catalogue = catalogueOf(areas, context, [], { stages: ['running'] });
    const atStage = { question: 'context/stage', is: ['running'] };
    expect(catalogue.areas[0]?.questions.map((question) => question.when)).toEqual([atStage, { all: [atStage, when] }]);
    expect(catalogue.questions.get('a/always')?.when).toEqual(atStage);
    expect(catalogue.context.map((question) => question.when)).toEqual([undefined, undefined]);
    const hiddenAt = (stage: string) => [
      ...circumstancesNow(catalogue, [interviewOf({ 'context/stage': stage, 'context/offshore': 'yes' })]).hidden,
    ];
    expect(hiddenAt('running')).toEqual([]);
    expect(hiddenAt('deciding')).toEqual(['a/always', 'a/abroad']);
  });

  test('an area without a questionnaire is left out', () => {
    expect(catalogueUnder('  - { id: one }\n  - { id: three }\n').areas.map(({ id }) => id)).toEqual(['one']);
  });

  test('context questions stand apart from the scored ones', () => {
    expect(full.context.map(({ id }) => id)).toEqual(['context/kind']);
    expect(scoredQuestions(full).map(({ id }) => id)).toEqual(['one/a', 'one/b', 'two/c']);
    expect([...full.questions.keys()]).toEqual(['context/kind', 'one/a', 'one/b', 'two/c']);
  });

  test('of sources with one id the last holds', () => {
    expect(catalogueUnder('  - { id: one }\n').sources.get('R1')?.text).toBe('second');
  });
});

test('what a question can be answered with', () => {
  const choices = (id: string) => choicesOf(full.questions.get(id) ?? expect.fail()).map((choice) => choice.id);
  expect(choices('one/a')).toEqual(['s0', 's33', 's67', 's100']);
  expect(choices('two/c')).toEqual(['i0', 'i1']);
  expect(choices('context/kind')).toEqual(['x', 'y']);
});
