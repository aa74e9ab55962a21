import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import type { Distance, Perception } from '../../src/scoring/assessment.ts';
import { comparePerceptions } from '../../src/scoring/perception.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf([
  {
    id: 'one',
    questions: [
      { id: 'a', criticality: 'low' },
      { id: 'b', criticality: 'critical' },
      { id: 'c' },
      { id: 'list', points: [1, 1, 2] },
    ],
  },
]);

type Answers = Readonly<Record<string, unknown>>;

function client(answers: Answers, name?: string): Interview {
  return interviewOf(answers, name === undefined ? {} : { name });
}

function provider(answers: Answers, name?: string): Interview {
  return interviewOf(answers, { side: 'provider', ...(name === undefined ? {} : { name }) });
}

function compared(...interviews: readonly Interview[]): Perception {
  return scoreInterviews(catalogue, interviews).perception;
}

describe('the gap between the sides', () => {
  test('signs cancel in the signed mean and not in the absolute one', () => {
    const perception = compared(
      client({ 'one/a': 0, 'one/b': 100, 'one/c': 33 }),
      provider({ 'one/a': 100, 'one/b': 33, 'one/c': 33 }),
    );
    expect(perception).toEqual({
      compared: 3,
      signedGap: 11,
      absoluteGap: 167 / 3,
      optimist: 'provider',
      questions: [
        {
          question: 'one/a',
          gap: 100,
          client: { score: 0, chosen: ['s0'] },
          provider: { score: 100, chosen: ['s100'] },
        },
        {
          question: 'one/b',
          gap: -67,
          client: { score: 100, chosen: ['s100'] },
          provider: { score: 33, chosen: ['s33'] },
        },
        { question: 'one/c', gap: 0, client: { score: 33, chosen: ['s33'] }, provider: { score: 33, chosen: ['s33'] } },
      ],
      cognitiveDistance: [],
    });
  });

  test.each<[string, number, number, Perception['optimist']]>([
    ['the client sees it better', 67, 33, 'client'],
    ['the provider sees it better', 33, 67, 'provider'],
    ['neither does', 33, 33, null],
  ])('%s', (_, a, b, optimist) => {
    expect(compared(client({ 'one/a': a }), provider({ 'one/a': b })).optimist).toBe(optimist);
  });

  test('a side counts as the mean of its respondents, with all that they chose', () => {
    const { questions } = compared(
      client({ 'one/a': 100, 'one/list': { items: ['i2'] } }, 'A'),
      client({ 'one/a': 33, 'one/list': { items: ['i0'] } }, 'B'),
      client({ 'one/a': { unknown: true } }, 'C'),
      provider({ 'one/a': 67, 'one/list': { items: [] } }),
    );
    expect(questions).toEqual([
      {
        question: 'one/list',
        gap: -37.5,
        client: { score: 37.5, chosen: ['i0', 'i2'] },
        provider: { score: 0, chosen: [] },
      },
      {
        question: 'one/a',
        gap: 0.5,
        client: { score: 66.5, chosen: ['s33', 's100'] },
        provider: { score: 67, chosen: ['s67'] },
      },
    ]);
  });

  test('of gaps alike, the heavier question comes first, then the earlier', () => {
    const all = (score: number) => ({ 'one/a': score, 'one/b': score, 'one/c': score, 'one/list': { items: [] } });
    const { questions } = compared(client(all(33)), provider(all(67)));
    expect(questions.map(({ question }) => question)).toEqual(['one/b', 'one/c', 'one/a', 'one/list']);
  });

  test('a question weighs as the context raises it', () => {
    const raising = catalogueOf(
      [
        {
          id: 'one',
          questions: [
            { id: 'a', criticality: 'high' },
            { id: 'b', criticality: 'low', criticalWhen: { question: 'context/x', is: ['yes'] } },
          ],
        },
      ],
      [{ id: 'x', options: ['yes', 'no'] }],
    );
    const first = (x: string) => {
      const sides = [client({ 'context/x': x, 'one/a': 33, 'one/b': 33 }), provider({ 'one/a': 67, 'one/b': 67 })];
      return scoreInterviews(raising, sides).perception.questions[0]?.question;
    };
    expect([first('yes'), first('no')]).toEqual(['one/b', 'one/a']);
  });
});

describe('nothing to compare', () => {
  const NOTHING = {
    compared: 0,
    signedGap: null,
    absoluteGap: null,
    optimist: null,
    questions: [],
    cognitiveDistance: [],
  };

  test.each<[string, readonly Interview[]]>([
    ['nobody', []],
    ['one side only', [client({ 'one/a': 0 }, 'A'), client({ 'one/a': 100 }, 'B')]],
    ['different questions', [client({ 'one/a': 0 }), provider({ 'one/b': 0 })]],
    ['one side did not know', [client({ 'one/a': 0 }), provider({ 'one/a': { unknown: true } })]],
    ['one side says not applicable', [client({ 'one/a': 0 }), provider({ 'one/a': { notApplicable: 'No' } })]],
    ['an answer that the question no longer has', [client({ 'one/a': 0 }), provider({ 'one/a': 's99' })]],
  ])('%s', (_, interviews) => {
    expect(compared(...interviews)).toEqual(NOTHING);
  });

  test('nor is a question that does not apply', () => {
    const when = { question: 'context/kind', is: ['x'] };
    const hiding = catalogueOf([{ id: 'one', questions: [{ id: 'a', when }] }], [{ id: 'kind', options: ['x', 'y'] }]);
    const interviews = [client({ 'context/kind': 'y', 'one/a': 0 }), provider({ 'one/a': 100 })];
    expect(scoreInterviews(hiding, interviews).perception).toEqual(NOTHING);
  });
});

describe('cognitive distance', () => {
  /** s20 and s67 are too close, s100 is right, s33 and s0 are too far. */
  const TAGS = new Map([
    ['s20', 'too-close'],
    ['s67', 'too-close'],
    ['s33', 'too-far'],
    ['s0', 'too-far'],
  ]);
  const inverted = tagged(catalogueOf([{ id: 'one', questions: [{ id: 'a', scores: [20, 67, 100, 33, 0] }] }]));

  function tagged(plain: Catalogue): Catalogue {
    const areas = plain.areas.map((area) => ({
      ...area,
      questions: area.questions.map((question) =>
        question.kind === 'choice'
          ? {
              ...question,
              options: question.options.map((option) => {
                const tag = TAGS.get(option.id);
                return tag === undefined ? option : { ...option, tag };
              }),
            }
          : question,
      ),
    }));
    return { ...plain, areas };
  }

  test.each<[readonly number[], readonly number[], Distance | null, Distance | null]>([
    [[20], [33], 'too-close', 'too-far'],
    [[20, 67], [0, 33], 'too-close', 'too-far'],
    [[20, 33], [100], 'mixed', 'about-right'],
    [[100, 67], [], 'mixed', null],
    [[], [100], null, 'about-right'],
  ])('client %j, provider %j', (clients, providers, clientView, providerView) => {
    const interviews = [
      ...clients.map((score, index) => client({ 'one/a': score }, `C${index}`)),
      ...providers.map((score, index) => provider({ 'one/a': score }, `P${index}`)),
    ];
    expect(comparePerceptions(scoredQuestions(inverted), interviews, () => 1).cognitiveDistance).toEqual([
      { question: 'one/a', client: clientView, provider: providerView },
    ]);
  });

  test('is left out while nobody has answered', () => {
    const { cognitiveDistance } = comparePerceptions(
      scoredQuestions(inverted),
      [client({ 'one/a': { unknown: true } })],
      () => 1,
    );
    expect(cognitiveDistance).toEqual([]);
  });
});

describe('laws', () => {
  const reply = fc.constantFrom<unknown>(0, 33, 67, 100, { unknown: true }, { notApplicable: 'No' });
  const answers = fc.record({ 'one/a': reply, 'one/b': reply, 'one/c': reply }, { requiredKeys: [] });
  const group = fc.array(answers, { maxLength: 3 });
  const named = (by: typeof client, list: readonly Answers[]): readonly Interview[] =>
    list.map((each, index) => by(each, `R${index}`));

  test('swapping the sides turns the signs; the order of interviews changes nothing', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const here = [...named(client, a), ...named(provider, b)];
        const perception = compared(...here);
        const swapped = compared(...named(provider, a), ...named(client, b));
        expect(compared(...here.toReversed())).toEqual(perception);
        expect(swapped.compared).toBe(perception.compared);
        expect(swapped.absoluteGap).toBe(perception.absoluteGap);
        expect((swapped.signedGap ?? 0) + (perception.signedGap ?? 0)).toBeCloseTo(0, 9);
        expect(swapped.questions.map(({ question }) => question)).toEqual(
          perception.questions.map(({ question }) => question),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('the signed gap is never wider than the absolute one, and that never than the widest question', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const { signedGap, absoluteGap, optimist, questions } = compared(...named(client, a), ...named(provider, b));
        const [widest] = questions;
        if (signedGap === null || absoluteGap === null || widest === undefined) {
          expect([signedGap, absoluteGap, optimist, questions]).toEqual([null, null, null, []]);
          return;
        }
        expect(Math.abs(signedGap)).toBeLessThanOrEqual(absoluteGap + 1e-9);
        expect(absoluteGap).toBeLessThanOrEqual(Math.abs(widest.gap) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
