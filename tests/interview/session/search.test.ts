import { describe, expect, test } from 'vitest';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import { pasteText } from '../../../src/interview/screen/writing.ts';
import { areaPlaceOf, areaPlaces, jumpTargets } from '../../../src/interview/session/search.ts';
import { areaTitle } from '../../../src/interview/session/session.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { press, screenOf, sessionOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    { id: 'first', questions: [{ id: 'one' }, { id: 'two' }] },
    { id: 'second', questions: [{ id: 'three', when: { question: 'context/x', is: ['yes'] } }] },
    { id: 'third', questions: [{ id: 'four' }, { id: 'five' }] },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

describe('the areas to go to', () => {
  const places = (answers: object): readonly string[] =>
    areaPlaces(sessionOf(CATALOGUE, answers)).map(
      ({ id, progress: { replied, total }, question }) => `${id} ${replied}/${total} ${question.id}`,
    );

  test.each<[string, object, readonly string[]]>([
    [
      'nothing answered',
      {},
      ['context 0/1 context/x', 'first 0/2 first/one', 'second 0/1 second/three', 'third 0/2 third/four'],
    ],
    [
      'the first open question of each; of a finished one its first',
      { 'context/x': 'yes', 'first/one': 's0', 'third/four': 's0', 'third/five': 's0' },
      ['context 1/1 context/x', 'first 1/2 first/two', 'second 0/1 second/three', 'third 2/2 third/four'],
    ],
    [
      'an area without a question that applies is no place',
      { 'context/x': 'no' },
      ['context 1/1 context/x', 'first 0/2 first/one', 'third 0/2 third/four'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(places(answers)).toEqual(expected);
  });

  test.each<[string, string | undefined]>([
    ['2', 'first'],
    ['0', undefined],
    ['9', undefined],
    ['second', 'second'],
    [' SECOND ', 'second'],
    ['sécond', 'second'],
    ['sec', undefined],
    ['', undefined],
  ])('by number or name: %j', (words, id) => {
    expect(areaPlaceOf(sessionOf(CATALOGUE), words)?.id).toBe(id);
  });

  test('are named by their title', () => {
    expect(areaTitle(sessionOf(CATALOGUE), 'first')).toBe('first');
    expect(areaTitle(sessionOf(CATALOGUE), 'no such area')).toBe('no such area');
  });
});

test('a search leads to questions, an empty one to areas', () => {
  const session = sessionOf(CATALOGUE);
  expect(jumpTargets(session, ' ').map(({ id }) => id)).toHaveLength(4);
  expect(jumpTargets(session, 'third').map(({ id }) => id)).toEqual(['third/four', 'third/five']);
});

describe('the list on the screen', () => {
  const open = () => press(screenOf(CATALOGUE, { 'context/x': 'yes', 'first/one': 's0' }), '/');
  const lines = (screen: ReturnType<typeof open>, rows = 24) => {
    const { content, bottom } = renderScreen(screen, { width: 60, rows });
    return `${content}\n${bottom}`.split('\n').slice(1);
  };

  test('begins at the area one is in', () => {
    expect(lines(open())).toEqual([
      'Go to an area by its number, or search by words',
      '> ',
      '  1 context  1 of 1',
      '❯ 2 first    1 of 2',
      '  3 second   0 of 1',
      '  4 third    0 of 2',
      '',
      '↑↓ move · Enter goes there · Esc stays where you were',
    ]);
  });

  test('what is found follows what is typed, from its first again', () => {
    const moved = { ...pasteText(open(), 'h'), target: 1 };
    expect(lines(moved)[3]).toBe('❯ four: four?');
    expect(lines(pasteText(moved, 'ird')).slice(1, 4)).toEqual(['> hird', '❯ four: four?', '  five: five?']);
  });

  test('keeps the chosen place in sight where not all have room', () => {
    for (const target of [0, 1, 2, 3]) {
      const shown = lines({ ...open(), target }, 7);
      expect(shown.length).toBeLessThan(7);
      expect(shown.some((line) => line.startsWith(`❯ ${target + 1}`))).toBe(true);
      expect(shown.join('\n')).toMatch(/[↑↓] \d more/);
    }
  });
});
