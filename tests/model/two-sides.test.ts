import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import type { Audience } from '../../src/model/people.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { interviewBy, markdownOf, modelOf, parseBack, section, seen, titles } from '../report/reading.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const catalogue = catalogueOf([
  {
    id: 'one',
    questions: IDS.map((id) => ({ id, criticality: id === 'g' ? ('critical' as const) : ('medium' as const) })),
  },
]);

type Answers = Readonly<Record<string, unknown>>;

const client = (answers: Answers): Interview => interviewBy({ side: 'client', role: 'delivery' }, answers);
const provider = (answers: Answers): Interview => interviewBy({ side: 'provider', role: 'provider-lead' }, answers);

function all(score: number): Answers {
  return Object.fromEntries(IDS.map((id) => [`one/${id}`, score]));
}

function text(interviews: readonly Interview[], audience?: Audience): string {
  return seen(parseBack(section(markdownOf(catalogue, interviews, audience), 'Two sides')));
}

describe('the two sides', () => {
  test('the five questions furthest apart, and the widest critical one', () => {
    const low = { ...all(0), 'one/g': 67 };
    const { twoSides } = modelOf(catalogue, [client(low), provider(all(100))]);
    expect(twoSides?.furthest.map(({ topic }) => topic)).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
    expect(twoSides?.furthest.at(-1)).toEqual({
      topic: 'g',
      area: 'one',
      name: 'g (one)',
      isCritical: true,
      apart: 33,
      client: {
        score: 67,
        voices: [{ who: 'Delivery lead, client', said: { kind: 'option', label: 's67', score: 67 } }],
      },
      provider: {
        score: 100,
        voices: [{ who: 'Provider’s lead', said: { kind: 'option', label: 's100', score: 100 } }],
      },
    });
    expect(text([client(low), provider(all(100))])).toContain('g (one, critical) “s67” (67) “s100” (100) 33');
  });

  test('people of one side who differ are told apart', () => {
    const other = interviewBy({ side: 'client', role: 'sponsor', name: 'Ann' }, { 'one/a': 100 });
    const answers = [client({ 'one/a': 0 }), other, provider({ 'one/a': 0 })];
    expect(text(answers)).toContain(
      'a (one) Delivery lead, client: “s0” · Sponsor, client: “s100” (50 on average) “s0” (0) 50',
    );
    expect(text(answers, 'internal')).toContain('Ann (sponsor, client): “s100”');
  });

  test('no table where all agree, and words where nothing can be compared', () => {
    expect(text([client(all(33)), provider(all(33))])).toBe('On all of the 7 questions that both answered they agree.');
    expect(text([client({ 'one/a': 0 }), provider({ 'one/b': 0 })])).toBe(
      'No question has been answered by both sides yet, so their views cannot be compared.',
    );
  });

  test('one side only has no such section', () => {
    expect(titles(markdownOf(catalogue, [client(all(0))]))).not.toContain('Two sides');
  });
});

test('how close both sides find each other is named by topic', () => {
  const tagged = catalogueOf([
    { id: 'one', questions: [{ id: 'near', tags: { 33: 'too-close', 67: 'too-far' } }, { id: 'b' }] },
  ]);
  const { twoSides } = modelOf(tagged, [client({ 'one/near': 33 }), provider({ 'one/near': 67 })]);
  expect(twoSides?.distances).toEqual([{ topic: 'near', client: 'too-close', provider: 'too-far' }]);
});

describe('confidential answers', () => {
  const secret = { option: 's0', confidential: true };
  const interviews = [client({ 'one/a': secret, 'one/b': 33 }), provider({ 'one/a': 100, 'one/b': 67 })];

  test('are not in what a client sees side by side, nor in its figures', () => {
    expect(modelOf(catalogue, interviews).twoSides).toMatchObject({ compared: 1, signedGap: 34, isReduced: true });
    expect(text(interviews)).not.toContain('s0');
    expect(text(interviews)).toContain('What was told in confidence is left out of this section, also of its figures.');
  });

  test('are there in an internal copy', () => {
    expect(text(interviews, 'internal')).toContain('a (one) “s0” (0) “s100” (100) 100');
    expect(text(interviews, 'internal')).not.toContain('told in confidence');
  });
});

describe('agreement in the method', () => {
  const method = (...interviews: readonly Interview[]): string =>
    seen(parseBack(section(markdownOf(catalogue, interviews), 'Method')));
  const named = (name: string, answers: Answers): Interview => interviewBy({ side: 'client', name }, answers);
  const varied = { 'one/a': 0, 'one/b': 100 };

  test('across all, and within a side of several', () => {
    expect(method(named('A', varied), named('B', varied), provider({ 'one/a': 0, 'one/b': 33 }))).toMatch(
      /Over 2 questions that more than one person answered, .* is 0\.\d{3}; 1 is full agreement, 0 what chance would bring\. .*Within the client it is 1\.000 over 2 questions\./,
    );
  });

  test('undefined is said with its reason', () => {
    expect(method(named('A', all(0)), named('B', all(0)))).toContain(
      'is undefined, since all the scores that can be compared are the same.',
    );
    expect(method(named('A', { 'one/a': 0 }), named('B', { 'one/b': 0 }), provider(varied))).toContain(
      'Within the client it is undefined, since no question was answered by two of its people.',
    );
  });

  test('with nothing to compare it is left out', () => {
    expect(method(client(varied))).not.toContain('Krippendorff');
  });
});
