import { expect, test } from 'vitest';
import { scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { placeOf, withReplies } from '../../src/scoring/scores.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const reply = new Map([['a/q', { kind: 'option', option: 's100' } as const]]);

test('everybody who replied gives the new reply; notes and evidence stay', () => {
  const one = interviewOf({ 'a/q': { option: 's0', note: 'Kept', confidential: true } }, { file: 'one.yaml' });
  const two = interviewOf({ 'a/q': { unknown: true } }, { file: 'two.yaml', side: 'provider' });
  const three = interviewOf({ 'a/other': 0 }, { file: 'three.yaml', name: 'Third' });
  const [first, second, third] = withReplies([one, two, three], reply);
  expect(first?.answers.get('a/q')).toMatchObject({ reply: { option: 's100' }, note: 'Kept', confidential: true });
  expect(second?.answers.get('a/q')?.reply).toMatchObject({ option: 's100' });
  expect(third).toBe(three);
});

test('where nobody replied, the respondent of the first file by name does, whatever the order', () => {
  const [a, b] = [interviewOf({}, { file: 'a.yaml' }), interviewOf({}, { file: 'b.yaml', side: 'provider' })];
  for (const interviews of [
    [a, b],
    [b, a],
  ]) {
    const changed = withReplies(interviews, reply).filter(({ answers }) => answers.has('a/q'));
    expect(changed.map(({ file }) => file)).toEqual(['a.yaml']);
  }
});

test('where the best answer is in the middle, those on its two sides stand on two sides', () => {
  const tags = { 0: 'too-far', 20: 'too-close', 60: 'too-far' };
  const areas = [
    {
      id: 'a',
      questions: [
        { id: 'middle', scores: [0, 20, 60, 100], tags },
        { id: 'one-side', scores: [20, 100], tags: { 20: 'too-close' } },
        { id: 'plain', scores: [0, 60, 100], tags: { 60: 'own' } },
        { id: 'list', points: [1, 3] },
      ],
    },
  ];
  const [middle, oneSide, plain, list] = scoredQuestions(catalogueOf(areas));
  const option = (score: number) => ({ kind: 'option', option: `s${score}` }) as const;
  const places = (question: typeof middle, ...scores: readonly number[]) =>
    scores.map((score) => question && placeOf(question, option(score)));
  expect(places(middle, 20, 100, 60, 0)).toEqual([10, 50, 70, 100]);
  expect(places(oneSide, 20, 100)).toEqual([10, 50]);
  expect(places(plain, 0, 60, 100)).toEqual([0, 60, 100]);
  expect(places(plain, 7)).toEqual([undefined]);
  expect(list && placeOf(list, { kind: 'items', items: ['i1'] })).toBe(75);
  expect(middle && placeOf(middle, { kind: 'unknown' })).toBeUndefined();
});
