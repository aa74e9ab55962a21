import { describe, expect, it } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { Recommendation } from '../../src/questionnaires/questionnaire.ts';
import { renderDocument } from '../../src/report/document.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { interviewBy, markdownOf, modelOf } from '../report/reading.ts';

const catalogue = catalogueOf([
  {
    id: 'a',
    questions: [
      { id: 'one', criticality: 'critical' },
      { id: 'two', criticality: 'high' },
      { id: 'three' },
      { id: 'four', ask: ['provider'] },
    ],
  },
]);

describe('what a client does not get to see', () => {
  const marked = {
    note: 'SECRET-note',
    keyFact: true,
    evidence: ['SECRET-1', { ref: 'SECRET-2' }],
    confidential: true,
  };
  const interviews = [
    interviewBy(
      { side: 'client', role: 'legal', name: 'Nora SECRET-Name (CIO)' },
      {
        'a/one': { option: 's33', ...marked, answered: '2027-01-01' },
        'a/two': { notApplicable: 'SECRET-reason', confidential: true },
        'a/three': {
          unknown: true,
          note: 'Ask Nora SECRET-Name (CIO).',
          keyFact: true,
          evidence: ['mail of Nora SECRET-Name (CIO)', 'SECRET-folder\\open.pdf'],
        },
        'a/four': { notApplicable: 'says Nora SECRET-Name (CIO)', note: 'SECRET, as it is the interviewer’s own' },
      },
    ),
  ].map((interview) => ({ ...interview, file: 'SECRET.yaml', updated: '2026-11-22T09:00:00Z' }));

  it('holds nothing confidential, no note of the interviewer’s own, no name, folder or file in any form', () => {
    for (const counting of ['count', 'leave-out'] as const) {
      const model = modelOf(catalogue, interviews, 'client', counting);
      expect(JSON.stringify(model)).not.toContain('SECRET');
      expect(renderMarkdown(renderDocument(model))).not.toContain('SECRET');
      expect(model.date).toBe('2026-11-22');
    }
  });

  it('tells nothing of a question that was answered in confidence only, and counts it', () => {
    const model = modelOf(catalogue, interviews);
    expect(model.areas[0]?.questions.map(({ id }) => id)).toEqual(['a/three', 'a/four']);
    expect(model.areas[0]?.score.point).toBe(33);
    expect(model.areas[0]?.counts).toMatchObject({ answered: 1, notApplicable: 2, unknown: 1 });
    expect(model.gates.conditions).toMatchObject([{ rule: 'told-in-confidence', questions: [] }]);
    expect(model.verdict.reasons).toMatchObject([{ kind: 'gate', gate: { rule: 'told-in-confidence' } }]);
    expect(model.roadmap).toEqual([]);
    expect(model.keyFacts).toMatchObject([{ topic: 'three', note: 'Ask [Legal counsel, client].' }]);
    expect(model.areas[0]?.questions[0]?.answers[0]?.evidence.map(({ ref }) => ref)).toEqual([
      'mail of [Legal counsel, client]',
      'open.pdf',
    ]);
  });

  it('scores it as open where it is to be left out', () => {
    const model = modelOf(catalogue, interviews, 'client', 'leave-out');
    expect(model.areas[0]?.questions.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'a/one unanswered',
      'a/two unanswered',
      'a/three unknown',
      'a/four notApplicable',
    ]);
    expect(model.assessment.score).toEqual({ low: 0, point: null, high: 100 });
  });

  it('shows of two answers the open one, and no figure that has both in it', () => {
    const other = interviewBy({ side: 'provider', role: 'legal' }, { 'a/one': 100, 'a/three': 67 });
    const model = modelOf(catalogue, [...interviews, other]);
    const [one] = model.areas[0]?.questions ?? [];
    expect(one).toMatchObject({ status: 'answered', isDisputed: false, pointsLost: 0 });
    expect(one?.score).toEqual({ low: 100, point: 100, high: 100 });
    expect(one?.answers.map(({ who }) => who)).toEqual(['Legal counsel, provider']);
    expect(model.unknown.disputed).toEqual([]);
    expect(model.areas[0]?.score.low).toBeCloseTo((4 * 33 + 2 * 67) / 6);
  });

  it('counts what it left out and says so', () => {
    expect(modelOf(catalogue, interviews).withheld).toEqual({ answers: 2, notes: 2, names: 1 });
    expect(markdownOf(catalogue, interviews)).toContain(
      '_Two answers were told in confidence: they count in the scores of the areas and of the whole, and are shown nowhere by themselves; a reader with the other figures can estimate them. Two notes of the interviewer’s own are left out of this copy. People appear by role._',
    );
  });

  it('is all there in an internal copy, which says what it is', () => {
    const markdown = markdownOf(catalogue, interviews, 'internal');
    for (const secret of ['SECRET-note', 'SECRET-1', 'SECRET-2', 'SECRET-reason', 'Nora SECRET-Name (CIO)']) {
      expect(markdown).toContain(secret);
    }
    expect(markdown).toContain(
      '**Internal copy.** It names people and shows two answers told in confidence and two notes of the interviewer’s own. Do not pass it on.',
    );
    expect(markdown).toContain('**one** (confidential; key fact): SECRET-note');
    expect(markdown).not.toContain('**one (a)** (Nora');
    expect(JSON.stringify(modelOf(catalogue, interviews, 'internal'))).not.toContain('SECRET.yaml');
  });

  it('does not count what a hidden question still has in its file', () => {
    const hiding = catalogueOf(
      [{ id: 'a', questions: [{ id: 'one' }, { id: 'two', when: { question: 'context/kind', is: ['x'] } }] }],
      [{ id: 'kind', options: ['x', 'y'] }],
    );
    const model = modelOf(
      hiding,
      [interviewOf({ 'context/kind': 'y', 'a/one': 67, 'a/two': { option: 's0', ...marked } })],
      'internal',
    );
    expect(model.areas[0]?.questions[1]).toMatchObject({ status: 'hidden', answers: [] });
    expect(model.withheld).toEqual({ answers: 0, notes: 0, names: 0 });
    expect(JSON.stringify(model)).not.toContain('SECRET');
  });
});

describe('people', () => {
  it('are told apart by number where side and role are the same', () => {
    const interviews = [
      interviewBy({ side: 'client', role: 'delivery', name: 'Zoe' }, {}),
      interviewBy({ side: 'client', role: 'delivery', name: 'Abe' }, {}),
      interviewBy({ side: 'provider', role: 'delivery' }, {}),
      interviewBy({ side: 'provider', role: 'provider-lead' }, {}),
      interviewBy({ side: 'provider' }, {}),
    ];
    const labels = ['Delivery lead 1, client', 'Delivery lead 2, client'];
    const others = ['Interviewee, provider', 'Delivery lead, provider', 'Provider’s lead'];
    expect(modelOf(catalogue, interviews).people).toEqual([...labels, ...others]);
    expect(modelOf(catalogue, interviews, 'internal').people).toEqual([
      'Abe (delivery lead, client)',
      'Zoe (delivery lead, client)',
      ...others,
    ]);
  });

  it.each([
    ['Al', 'Al and Alan, but not HAL or Al2', '[Interviewee, client] and Alan, but not HAL or Al2'],
    ['A.b (c|d)', 'A.b (c|d), Axb', '[Interviewee, client], Axb'],
    ['Anna-Lena Öz', '«Anna-Lena Öz» says', '«[Interviewee, client]» says'],
    ['client', 'the client, client-2026.pdf', 'the client, [Interviewee, client]-2026.pdf'],
  ])('called %j are hidden in notes', (name, note, shown) => {
    const model = modelOf(catalogue, [
      interviewBy({ side: 'client', name }, { 'a/one': { option: 's0', note, keyFact: true } }),
    ]);
    expect(model.areas[0]?.questions[0]?.answers[0]?.note).toBe(shown);
  });

  it('who were not to be asked and said nothing have no answer; who were have', () => {
    const people = [
      interviewBy({ side: 'client', role: 'sponsor' }, {}),
      interviewBy({ side: 'provider', role: 'delivery' }, { 'a/four': 33 }),
    ];
    const [one, , , four] = modelOf(catalogue, people).areas[0]?.questions ?? [];
    expect(one?.answers.map(({ who }) => who)).toEqual(['Sponsor, client', 'Delivery lead, provider']);
    expect(four?.answers.map(({ who }) => who)).toEqual(['Delivery lead, provider']);
  });
});

describe('the date', () => {
  it.each([
    [{}, {}, undefined],
    [{ started: '2026-11-20T23:30:00-05:00' }, {}, '2026-11-20'],
    [{ started: '2026-11-20T09:00:00Z', updated: '2026-11-21T09:00:00Z' }, {}, '2026-11-21'],
    [{ updated: '2026-11-21T09:00:00Z' }, { 'a/one': { option: 's0', answered: '2026-12-01' } }, '2026-12-01'],
    // In Los Angeles it was still the day before.
    [{ updated: '2026-11-21T01:00:00Z' }, { 'a/one': { option: 's0', answered: '2026-11-20' } }, '2026-11-20'],
    [
      { updated: '2026-11-21T01:00:00Z' },
      { 'a/one': { option: 's0', answered: '2026-11-19' }, 'a/two': { option: 's0', answered: '2026-11-20' } },
      '2026-11-20',
    ],
  ])('of %j with %j is %j', (moments, answers, date) => {
    expect(modelOf(catalogue, [{ ...interviewOf(answers), ...moments }]).date).toBe(date);
  });
});

/** The catalogue with other recommendations, by question. */
function recommending(base: Catalogue, changes: Readonly<Record<string, Partial<Recommendation>>>): Catalogue {
  const areas = base.areas.map((area) => ({
    ...area,
    questions: area.questions.map((question) => ({
      ...question,
      recommendation: { ...question.recommendation, ...changes[question.id] },
    })),
  }));
  return { ...base, areas };
}

describe('the roadmap', () => {
  const stages = (
    changes: Readonly<Record<string, Partial<Recommendation>>>,
    answers: Readonly<Record<string, unknown>>,
  ) =>
    modelOf(recommending(catalogue, changes), [interviewOf(answers)]).roadmap.map(
      ({ horizon, steps, days, daysIfNeeded }) => ({
        horizon,
        days,
        daysIfNeeded,
        steps: steps.map(({ number, question, after, isFindOutFirst }) =>
          [
            number,
            question.topic,
            ...(after.length > 0 ? [`after ${after}`] : []),
            ...(isFindOutFirst ? ['?'] : []),
          ].join(' '),
        ),
      }),
    );
  const low = { 'a/one': 0, 'a/two': 0, 'a/three': 0, 'a/four': 0 };

  it('puts the costliest step first, but none before what it builds on', () => {
    expect(stages({ 'a/one': { after: ['a/three'], effort: 'L' } }, low)).toEqual([
      {
        horizon: 'before-signing',
        days: [13, 46],
        daysIfNeeded: [0, 0],
        steps: ['1 two', '2 three', '3 one after 2', '4 four'],
      },
    ]);
  });

  it('counts steps through its stages and leaves empty stages out', () => {
    expect(stages({ 'a/one': { horizon: 'ongoing', after: ['a/two', 'a/none'] } }, { ...low, 'a/four': 100 })).toEqual([
      { horizon: 'before-signing', days: [2, 4], daysIfNeeded: [0, 0], steps: ['1 two', '2 three'] },
      { horizon: 'ongoing', days: [1, 2], daysIfNeeded: [0, 0], steps: ['3 one after 1'] },
    ]);
  });

  it('marks open critical questions, and leaves other open ones out', () => {
    expect(stages({ 'a/one': { effort: 'M' } }, { 'a/two': 33 })).toEqual([
      { horizon: 'before-signing', days: [1, 2], daysIfNeeded: [3, 8], steps: ['1 two', '2 one ?'] },
    ]);
  });

  it('comes to an end when steps wait for each other', () => {
    const circle = { 'a/one': { after: ['a/two'] }, 'a/two': { after: ['a/one'] } };
    expect(stages(circle, low)[0]?.steps).toEqual(['1 three', '2 four', '3 one after 4', '4 two after 3']);
  });
});

describe('gates', () => {
  const gated = catalogueOf([
    {
      id: 'a',
      questions: [
        { id: 'ko', criticality: 'critical', knockOut: true },
        { id: 'two', criticality: 'critical' },
        { id: 'three' },
      ],
    },
  ]);
  const topics = (...interviews: Parameters<typeof modelOf>[1][number][]) => {
    const { gates } = modelOf(gated, interviews);
    return Object.fromEntries(
      Object.entries(gates).map(([key, list]) => [
        key,
        list.map((gate: (typeof list)[number]) => gate.questions[0]?.topic),
      ]),
    );
  };

  it.each([
    [
      { 'a/ko': 0, 'a/two': 33, 'a/three': 0 },
      { blockers: ['ko'], conditions: ['two'], couldBlock: [], couldBeConditions: [] },
    ],
    [
      { 'a/ko': 33, 'a/two': 0, 'a/three': 0 },
      { blockers: [], conditions: ['two', 'ko'], couldBlock: [], couldBeConditions: [] },
    ],
    [{ 'a/two': 100 }, { blockers: [], conditions: ['ko'], couldBlock: ['ko'], couldBeConditions: [] }],
    [
      { 'a/ko': 100, 'a/three': 0 },
      { blockers: [], conditions: ['two'], couldBlock: [], couldBeConditions: [] },
    ],
  ])('of %j', (answers, expected) => {
    expect(topics(interviewOf(answers))).toEqual(expected);
  });

  it('could come from a dispute', () => {
    const side = { 'a/ko': 100, 'a/two': 100, 'a/three': 0 };
    // Of one side the mean counts; the lowest answer could turn out to be right.
    expect(topics(interviewOf(side), interviewOf({ ...side, 'a/two': 33 }, { file: 'b.yaml' }))).toEqual({
      blockers: [],
      conditions: [],
      couldBlock: [],
      couldBeConditions: ['two'],
    });
    // Of two sides the worse counts.
    expect(topics(interviewOf(side), interviewOf({ ...side, 'a/ko': 0, 'a/two': 33 }, { side: 'provider' }))).toEqual({
      blockers: ['ko'],
      conditions: ['two'],
      couldBlock: [],
      couldBeConditions: [],
    });
  });
});

describe('whom to ask', () => {
  const asking = catalogueOf([
    { id: 'a', questions: [{ id: 'one' }, { id: 'two' }, { id: 'three', criticality: 'critical' }] },
  ]);
  const roles: Readonly<Record<string, readonly ('legal' | 'sponsor' | 'provider-lead')[]>> = {
    'a/one': ['legal', 'sponsor'],
    'a/two': ['legal'],
    'a/three': ['provider-lead', 'sponsor'],
  };
  const questions = new Map(
    [...asking.questions].map(([id, question]) => [id, { ...question, roles: roles[id] ?? [] }]),
  );
  const plan = (...interviews: Parameters<typeof modelOf>[1][number][]) =>
    modelOf({ ...asking, questions }, interviews).unknown.conversations.map(
      ({ who, questions: list }) => `${who}: ${list.map(({ question }) => question.topic)}`,
    );

  it('takes few conversations, the critical questions first', () => {
    expect(plan(interviewOf({}))).toEqual(['Sponsor, client: three,one', 'Legal counsel, client: two']);
  });

  it('puts what was asked in vain first, and not to the same person again', () => {
    const legal = interviewBy({ side: 'client', role: 'legal' }, { 'a/one': { unknown: true } });
    expect(plan(legal)).toEqual(['Sponsor, client: one,three', 'Legal counsel, client: two']);
  });

  it('sends nobody to a provider that is not chosen', () => {
    const { engagement, ...rest } = interviewOf({ 'a/one': 0, 'a/two': 0 });
    const { client, scope } = engagement;
    const others = new Map(
      [...questions].map(([id, question]) => [id, { ...question, ask: ['provider', 'client'] as const }]),
    );
    const who = (interview: Interview): readonly string[] =>
      modelOf({ ...asking, questions: others }, [interview]).unknown.conversations.map((each) => each.who);
    expect(who({ ...rest, engagement: { client, scope } })).toEqual(['Sponsor, client']);
    const sponsor = new Map(rest.answers).set('a/three', {
      reply: { kind: 'unknown' },
      evidence: [],
      confidential: false,
    });
    const respondent = { side: 'client', role: 'sponsor' } as const;
    expect(who({ ...rest, engagement, respondent, answers: sponsor })).toEqual(['Sponsor, provider']);
    expect(who({ ...rest, engagement: { client, scope }, respondent, answers: sponsor })).toEqual(['Sponsor, client']);
  });
});
