import { describe, expect, test } from 'vitest';
import { listAreas, sideScores } from '../../src/model/areas.ts';
import { answersTo, isChosen, isShortfall, listQuestions } from '../../src/model/questions.ts';
import type { Question, Source } from '../../src/questionnaires/questionnaire.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { interviewBy } from '../report/reading.ts';
import { viewOf } from './view-of.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical', effort: 'M' },
        { id: 'list', points: [3, 1] },
        { id: 'theirs', ask: ['provider'] },
        { id: 'rare', when: { question: 'context/kind', is: ['x'] } },
      ],
    },
    { id: 'b', weight: 2, questions: [{ id: 'two' }] },
  ],
  [
    { id: 'kind', options: ['x', 'y'] },
    { id: 'stage', options: ['p', 'q'], when: { question: 'context/kind', is: ['x'] } },
  ],
);

function asked(id: string): Question {
  const question = catalogue.questions.get(id);
  if (question === undefined) throw new Error(id);
  return question;
}

const saidBy = (id: string, answer: unknown) =>
  answersTo(asked(id), [{ label: 'Somebody', interview: interviewOf({ [id]: answer }) }]).map(({ said }) => said);

describe('what one respondent said', () => {
  test.each<[string, unknown, object]>([
    ['a/one', 33, { kind: 'option', label: 's33', score: 33 }],
    ['a/one', { option: 's0' }, { kind: 'option', label: 's0', score: 0 }],
    ['a/one', { option: 'gone' }, { kind: 'outdated' }],
    ['a/one', { items: ['i0'] }, { kind: 'outdated' }],
    ['a/one', { unknown: true }, { kind: 'unknown' }],
    ['a/one', { notApplicable: 'why' }, { kind: 'notApplicable', reason: 'why' }],
    ['a/list', { items: ['i0'] }, { kind: 'items', labels: ['i0'], of: 2, score: 75 }],
    ['a/list', { items: [] }, { kind: 'items', labels: [], of: 2, score: 0 }],
    ['a/list', { items: ['i0', 'gone'] }, { kind: 'outdated' }],
    ['a/list', { option: 's0' }, { kind: 'outdated' }],
    ['context/kind', 'x', { kind: 'option', label: 'x', score: null }],
    ['context/kind', 'gone', { kind: 'outdated' }],
  ])('%s: %j', (id, answer, said) => {
    expect(saidBy(id, answer)).toEqual([said]);
  });

  test('is quoted where something was chosen', () => {
    const given = [33, { items: ['i0'] }, { unknown: true }, { notApplicable: 'why' }, { option: 'gone' }];
    const chosen = given.map((answer, index) =>
      saidBy(index === 1 ? 'a/list' : 'a/one', answer).map((said) => isChosen({ said })),
    );
    expect(chosen.flat()).toEqual([true, true, false, false, false]);
  });

  test('comes with its note, evidence and marks, and with none of them where they are not there', () => {
    const full = { option: 's33', note: 'N', keyFact: true, evidence: ['E'], confidential: true };
    const [answer] = answersTo(asked('a/one'), [{ label: 'L', interview: interviewOf({ 'a/one': full }) }]);
    expect(answer).toEqual({
      who: 'L',
      said: { kind: 'option', label: 's33', score: 33 },
      note: 'N',
      keyFact: true,
      evidence: [expect.objectContaining({ ref: 'E' })],
      confidential: true,
    });
    const [bare] = answersTo(asked('a/one'), [{ label: 'L', interview: interviewOf({ 'a/one': 33 }) }]);
    expect(Object.keys(bare ?? {})).toEqual(['who', 'said', 'evidence']);
  });
});

test('a note that is not to be quoted has no mark', () => {
  const [noted] = answersTo(asked('a/one'), [
    { label: 'L', interview: interviewOf({ 'a/one': { option: 's33', note: 'N' } }) },
  ]);
  expect(Object.keys(noted ?? {})).toEqual(['who', 'said', 'note', 'evidence']);
});

describe('somebody who said nothing', () => {
  const people = (id: string, respondent: Parameters<typeof interviewBy>[0], areas?: readonly string[]) =>
    answersTo(asked(id), [{ label: 'L', interview: { ...interviewBy(respondent, {}), ...(areas && { areas }) } }])
      .length;

  test('is there only if side, role and areas made the question theirs', () => {
    expect(people('a/one', { side: 'client' })).toBe(1);
    expect(people('a/theirs', { side: 'client' })).toBe(0);
    expect(people('a/theirs', { side: 'provider' })).toBe(1);
    const legal = { ...asked('a/one'), roles: ['legal' as const] };
    const asking = (role: 'legal' | 'delivery') =>
      answersTo(legal, [{ label: 'L', interview: interviewBy({ side: 'client', role }, {}) }]).length;
    expect([asking('legal'), asking('delivery')]).toEqual([1, 0]);
    expect(people('a/one', { side: 'client' }, ['b'])).toBe(0);
    expect(people('a/one', { side: 'client' }, ['a'])).toBe(1);
    // What the engagement is belongs to no area.
    expect(people('context/kind', { side: 'client' }, ['b'])).toBe(1);
  });
});

describe('the questions', () => {
  const interviews = [
    interviewBy(
      { side: 'client', role: 'delivery' },
      { 'context/kind': 'x', 'a/one': 33, 'a/list': { items: ['i0'] }, 'b/two': 100 },
    ),
    interviewBy({ side: 'provider', role: 'provider-lead' }, { 'a/one': 67, 'a/theirs': { unknown: true } }),
  ];

  test('have their results, their recommendation and their name with the area', () => {
    const { questions } = viewOf(catalogue, interviews);
    expect([...questions.scored.keys()]).toEqual(['a/one', 'a/list', 'a/theirs', 'a/rare', 'b/two']);
    expect(questions.scored.get('a/one')).toMatchObject({
      topic: 'one',
      area: 'a',
      name: 'one (a)',
      text: 'one?',
      why: 'Because of one.',
      status: 'answered',
      isDisputed: true,
      criticality: 'critical',
      weight: 4,
      score: { low: 33, point: 33, high: 67 },
      evidence: 'A document',
      days: [3, 8],
    });
    expect(questions.scored.get('a/theirs')).toMatchObject({ status: 'unknown', isDisputed: false, pointsLost: 0 });
    expect(questions.scored.get('b/two')).toMatchObject({ pointsLost: 0, days: [1, 2] });
    expect(questions.scored.get('a/one')?.pointsLost).toBeGreaterThan(questions.scored.get('a/list')?.pointsLost ?? 0);
  });

  test('draw on articles and works of reference, each of them once', () => {
    const sources = [
      { id: 'S0.1', kind: 'claim', article: 'An article' },
      { id: 'S0.2', kind: 'claim', article: 'An article' },
      { id: 'R1', kind: 'reference', text: 'A work' },
    ] as unknown as readonly Source[];
    const drawing = catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]);
    const areas = drawing.areas.map((area) => ({
      ...area,
      questions: area.questions.map((each) => ({ ...each, sources: ['S0.1', 'gone', 'R1', 'S0.2'] })),
    }));
    const { questions } = viewOf({ ...drawing, areas, sources: new Map(sources.map((each) => [each.id, each])) }, []);
    expect(questions.scored.get('a/one')?.sources).toEqual(['A work', 'An article']);
  });

  test('are left out where they have no result', () => {
    const { view } = viewOf(catalogue, interviews);
    expect(listQuestions({ ...view, assessment: { ...view.assessment, questions: [] } }).scored.size).toBe(0);
  });

  test('of the context stand as they were answered', () => {
    const stands = (given: readonly (readonly [string, unknown])[]): readonly string[] =>
      viewOf(
        catalogue,
        given.map(([id, answer], index) => interviewOf({ [id]: answer }, { file: `${index}.yaml` })),
      ).questions.context.map(({ id, status, isDisputed }) => `${id} ${status}${isDisputed ? ' disputed' : ''}`);
    const kind = 'context/kind';
    expect(stands([])).toEqual(['context/kind unanswered', 'context/stage unanswered']);
    expect(stands([[kind, { unknown: true }]])).toEqual(['context/kind unknown', 'context/stage unanswered']);
    expect(stands([[kind, 'y']])).toEqual(['context/kind answered', 'context/stage hidden']);
    expect(
      stands([
        [kind, 'x'],
        [kind, 'y'],
      ]),
    ).toEqual(['context/kind answered disputed', 'context/stage unanswered']);
    expect(stands([[kind, { notApplicable: 'no' }]])).toEqual(['context/kind notApplicable', 'context/stage hidden']);
    expect(
      stands([
        [kind, { notApplicable: 'no' }],
        [kind, { unknown: true }],
      ])[0],
    ).toBe('context/kind unknown');
  });

  test('that do not apply keep nothing of what their file holds', () => {
    const { questions } = viewOf(catalogue, [
      interviewOf({ 'context/kind': 'y', 'context/stage': 'p', 'a/rare': { option: 's33', note: 'kept' } }),
    ]);
    expect(questions.scored.get('a/rare')).toMatchObject({ status: 'hidden', answers: [], isDisputed: false });
    expect(questions.context[1]).toMatchObject({ status: 'hidden', answers: [], isDisputed: false });
  });

  test('show a client who gave an answer, and nobody who did not, unless nobody did', () => {
    const silent = interviewBy({ side: 'client', role: 'legal' }, {});
    const who = (audience: 'client' | 'internal', ...given: readonly (typeof silent)[]) =>
      viewOf(catalogue, given, audience).questions.scored.get('b/two')?.answers.length;
    const speaking = interviewBy({ side: 'client', role: 'delivery' }, { 'b/two': 100 });
    const noting = interviewBy({ side: 'client', role: 'delivery' }, { 'b/two': { note: 'n', keyFact: true } });
    const showing = interviewBy({ side: 'client', role: 'delivery' }, { 'b/two': { evidence: ['e'] } });
    const own = (interview: typeof silent) => ({ ...interview, respondent: { side: 'client' as const } });
    expect(who('internal', own(silent), speaking)).toBe(2);
    expect(who('client', own(silent), speaking)).toBe(1);
    expect(who('client', own(silent), noting)).toBe(1);
    expect(who('client', own(silent), showing)).toBe(1);
    expect(who('client', own(silent), own(silent))).toBe(2);
  });
});

describe('the areas', () => {
  const client = interviewOf({ 'a/one': 0, 'b/two': 100 });
  const provider = interviewOf({ 'a/one': 100 }, { side: 'provider', file: 'p.yaml' });

  test('have their results, floors and questions in the profile’s order', () => {
    const { view, questions } = viewOf(catalogue, [client]);
    const areas = listAreas(view, questions, undefined);
    expect(
      areas.map(({ id, title, summary, weight, questions: own }) => [id, title, summary, weight, own.length]),
    ).toEqual([
      ['a', 'a', 'a', 1, 4],
      ['b', 'b', 'b', 2, 1],
    ]);
    expect(areas[0]).not.toHaveProperty('sides');
    expect(areas.map(({ floors }) => floors.ready)).toEqual([60, 0]);
    expect(listAreas({ ...view, assessment: { ...view.assessment, areas: [] } }, questions, undefined)).toEqual([]);
  });

  test('have a score for each side where both were asked', () => {
    expect(sideScores(catalogue, [client])).toBeUndefined();
    expect(sideScores(catalogue, [provider])).toBeUndefined();
    const sides = sideScores(catalogue, [client, provider]);
    expect(sides).toEqual(
      new Map([
        ['a', { client: 0, provider: 100 }],
        ['b', { client: 100, provider: null }],
      ]),
    );
    const { view, questions } = viewOf(catalogue, [client, provider]);
    expect(listAreas(view, questions, sides).map((area) => area.sides)).toEqual([
      { client: 0, provider: 100 },
      { client: 100, provider: null },
    ]);
  });
});

test('a shortfall is an answer below the best', () => {
  const of = (status: 'answered' | 'unknown', point: number | null, best = 100) =>
    isShortfall({ status, best, score: { low: 0, point, high: 100 } });
  expect([of('answered', 99), of('answered', 0), of('answered', 100), of('unknown', 0), of('answered', null)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([of('answered', 80, 80), of('answered', 79, 80)]).toEqual([false, true]);
});

test('advice is for the lowest answer that may be known of', () => {
  const advised = catalogueOf([
    {
      id: 'a',
      questions: [
        { id: 'one', effort: 'M', advice: { 0: { text: 'From nothing.', effort: 'L' }, 67: { text: 'The rest.' } } },
      ],
    },
  ]);
  const interviews = [
    interviewOf({ 'a/one': { option: 's0', confidential: true } }),
    interviewOf({ 'a/one': 67 }, { file: 'other.yaml', name: 'Ann' }),
  ];
  const [internal, client] = (['internal', 'client'] as const).map((audience) =>
    viewOf(advised, interviews, audience).questions.scored.get('a/one'),
  );
  expect(internal).toMatchObject({ recommendation: { text: 'From nothing.' }, days: [10, 40] });
  expect(client).toMatchObject({ recommendation: { text: 'The rest.' }, days: [3, 8] });
});
