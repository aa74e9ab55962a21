import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview, Reply } from '../../../src/answers/interview.ts';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import { startScreen } from '../../../src/interview/screen/screen.ts';
import { decidedLevel, decisiveQuestions, isDecided } from '../../../src/interview/session/decisive.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { isReplied, type Scope, type Session, visibleQuestions } from '../../../src/interview/session/session.ts';
import { type Catalogue, scoredQuestions, settlementsOf } from '../../../src/questionnaires/catalogue.ts';
import { isScored, type Question } from '../../../src/questionnaires/questionnaire.ts';
import type { Level } from '../../../src/questionnaires/vocabulary.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { type AreaSpec, type ContextSpec, catalogueOf } from '../../kit/catalogue.ts';
import { type FileSpec, fileOf, readFile, TODAY } from '../../kit/interview.ts';
import { rulesAcross } from '../../kit/rules.ts';
import { runs } from '../../kit/runs.ts';

function start(catalogue: Catalogue, answers: object = {}, file: FileSpec = {}, scope: Scope = {}): Session {
  return startSession(catalogue, readFile(fileOf(answers, file)).interview, { untilDecided: true, ...scope });
}

function reply(session: Session, given: Exclude<Reply, { kind: 'unanswered' }>): Session {
  return applyEvent(session, { type: 'reply', reply: given, day: TODAY });
}

function choose(session: Session, ...options: readonly string[]): Session {
  return options.reduce((now, option) => reply(now, { kind: 'option', option }), session);
}

const X: readonly ContextSpec[] = [{ id: 'x', options: ['yes', 'no'] }];
/** What a plain *ready* takes for a must. */
const SHOWN = { option: 's100', evidence: ['paper.pdf'] };
const IF_X = { question: 'context/x', is: ['yes'] };

describe('the verdict is decided', () => {
  const two: readonly AreaSpec[] = [
    { id: 'a', version: '2.0.0', questions: [{ id: 'one', knockOut: true, changed: '2.0.0' }, { id: 'two' }] },
    { id: 'b', floors: { 'ready-with-conditions': 40 }, questions: [{ id: 'one' }] },
  ];
  const floored: readonly AreaSpec[] = [
    ...two.slice(0, 1),
    {
      id: 'b',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', criticality: 'low' },
        { id: 'three', criticality: 'low' },
      ],
    },
  ];
  const alone: readonly AreaSpec[] = [{ id: 'a', questions: [{ id: 'one', when: IF_X }] }];
  const carried: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical', when: IF_X },
        { id: 'two', criticality: 'low' },
      ],
    },
  ];
  test.each<[string, readonly AreaSpec[], object, FileSpec, Level | null | undefined]>([
    ['not without an answer', two, {}, {}, undefined],
    ['by a knock-out', two, { 'a/one': 's0' }, {}, 'not-ready'],
    ['not by one that is asked again', two, { 'a/one': 's0' }, { asked: { a: '1.0.0' } }, undefined],
    ['by an area below its floor', floored, { 'b/one': 's0' }, {}, 'not-ready'],
    [
      'not while an unknown matters',
      two,
      { 'a/one': 's100', 'a/two': 's100', 'b/one': { unknown: true } },
      {},
      undefined,
    ],
    ['with all answered', two, { 'a/one': SHOWN, 'a/two': 's100', 'b/one': 's100' }, {}, 'ready'],
    ['not while what it rests on may not apply', alone, { 'a/one': 's0' }, {}, undefined],
    ['when that is known to apply', alone, { 'context/x': 'yes', 'a/one': 's0' }, {}, 'not-ready'],
    ['not while context may hide what carries it', carried, { 'a/one': 's100', 'a/two': 's33' }, {}, undefined],
    ['when nothing applies', alone, { 'context/x': 'no' }, {}, null],
  ])('%s', (_, areas, answers, file, level) => {
    const session = start(catalogueOf(areas, X), answers, file);
    expect(isDecided(session)).toBe(level !== undefined);
    expect(decidedLevel(session)).toBe(level);
    expect(session.at === undefined).toBe(level !== undefined || decisiveQuestions(session).length === 0);
  });
});

describe('the order', () => {
  const ids = (session: Session): readonly string[] => decisiveQuestions(session).map(({ id }) => id);

  test('gates first, then weight in the overall score', () => {
    const catalogue = catalogueOf([
      {
        id: 'a',
        questions: [
          { id: 'low', criticality: 'low' },
          { id: 'high', criticality: 'high' },
        ],
      },
      {
        id: 'b',
        weight: 2,
        questions: [
          { id: 'low', criticality: 'low' },
          { id: 'critical', criticality: 'critical' },
        ],
      },
      {
        id: 'c',
        questions: [
          { id: 'low', criticality: 'low' },
          { id: 'knock', criticality: 'low', knockOut: true },
        ],
      },
    ]);
    const good = start(catalogue, { 'b/low': 's100', 'c/low': 's100' });
    expect(ids(good)).toEqual(['c/knock', 'b/critical', 'a/high', 'a/low']);
  });

  test('where not ready is likely, the area that takes the least to fall below its floor', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => ({ id, criticality: 'high' as const }));
    const catalogue = catalogueOf([
      { id: 'first', weight: 3, questions: four },
      { id: 'second', questions: four },
    ]);
    expect(ids(start(catalogue, { 'first/a': 's100', 'second/b': 's0', 'second/d': 's0' })).slice(0, 2)).toEqual([
      'second/a',
      'second/c',
    ]);
    expect(ids(start(catalogue, { 'first/a': 's100', 'second/b': 's100', 'second/d': 's100' })).slice(0, 2)).toEqual([
      'first/b',
      'first/c',
    ]);
  });

  test('a knock-out has no place of its own once not ready is out of range', () => {
    const catalogue = catalogueOf([
      { id: 'a', weight: 9, questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }] },
      { id: 'b', floors: { 'ready-with-conditions': 0 }, questions: [{ id: 'knock', knockOut: true }] },
    ]);
    const session = start(catalogue, { 'a/one': 's100', 'b/knock': { unknown: true } });
    expect(ids(session)).toEqual(['a/two']);
  });

  test('a context question that may hide what was answered is asked too', () => {
    const areas: readonly AreaSpec[] = [{ id: 'a', questions: [{ id: 'one', when: IF_X }, { id: 'two' }] }];
    const session = start(catalogueOf(areas, X), { 'a/one': 's100', 'a/two': 's33' });
    expect(session.at).toBe('context/x');
    expect(choose(session, 'no').at).toBeUndefined();
  });

  test('a context question comes right before the first question that hangs on it, others never', () => {
    const catalogue = catalogueOf(
      [
        {
          id: 'a',
          questions: [
            { id: 'one', criticality: 'critical' },
            { id: 'two', when: IF_X },
            { id: 'three', when: IF_X },
          ],
        },
      ],
      [...X, { id: 'y', options: ['yes', 'no'] }],
    );
    expect(ids(start(catalogue))).toEqual(['a/one', 'context/x', 'a/two', 'a/three']);
  });
});

describe('rules that read the context', () => {
  const rule = { rule: 'exit-of-critical-function', when: IF_X, questions: ['b/exit'] };
  const questions = [
    { id: 'one', criticality: 'critical' as const },
    { id: 'exit', criticality: 'low' as const },
  ];
  const catalogue = catalogueOf(
    [
      { id: 'a', questions },
      { id: 'b', weight: 9, questions },
    ],
    X,
    [rule],
  );
  const ids = (session: Session): readonly string[] => decisiveQuestions(session).map(({ id }) => id);

  test('the context comes right before the first question that a rule judges by it', () => {
    expect(ids(start(catalogue))).toEqual(['b/one', 'context/x', 'b/exit', 'a/one', 'a/exit']);
  });

  test('it comes first of all once it would make a blocker of an answer', () => {
    const session = start(catalogue, { 'b/exit': 's0' });
    expect(session.at).toBe('context/x');
    expect(decidedLevel(choose(session, 'yes'))).toBe('not-ready');
    expect(choose(session, 'no').at).toBe('b/one');
  });

  test('a verdict is not decided while it hangs on the context alone', () => {
    const session = start(catalogue, { 'a/one': SHOWN, 'a/exit': 's100', 'b/one': SHOWN, 'b/exit': 's0' });
    expect(isDecided(session)).toBe(false);
    expect(decidedLevel(choose(session, 'no'))).toBe('ready');
    expect(decidedLevel(choose(session, 'yes'))).toBe('not-ready');
  });
});

describe('an interview until the verdict is decided', () => {
  const catalogue = catalogueOf([
    { id: 'a', questions: [{ id: 'one' }, { id: 'two' }] },
    { id: 'b', questions: [{ id: 'three', criticality: 'critical', knockOut: true }, { id: 'four' }] },
  ]);

  test('a reply leads to the most decisive question, and to the review once the verdict is settled', () => {
    const session = start(catalogue);
    expect(session.at).toBe('b/three');
    expect(choose(session, 's67').at).toBe('a/one');
    expect(choose(session, 's67', 's33').at).toBe('a/two');
    expect(choose(session, 's67', 's33', 's0').at).toBeUndefined();
    expect(choose(session, 's0').at).toBeUndefined();
  });

  test('skipping goes down the order, comes back once to what was skipped, and then to the review', () => {
    const skip = (session: Session): Session => applyEvent(session, { type: 'skip' });
    const skipped = skip(skip(start(catalogue)));
    expect([start(catalogue).at, skip(start(catalogue)).at, skipped.at]).toEqual(
      decisiveQuestions(start(catalogue))
        .slice(0, 3)
        .map(({ id }) => id),
    );
    const order = decisiveQuestions(start(catalogue)).map(({ id }) => id);
    let now = start(catalogue);
    for (const id of [...order, ...order]) {
      expect(now.at).toBe(id);
      now = skip(now);
    }
    expect(now.at).toBeUndefined();
  });

  test('a reply does not bring back at once what was skipped', () => {
    const order = decisiveQuestions(start(catalogue)).map(({ id }) => id);
    const now = choose(applyEvent(start(catalogue), { type: 'skip' }), 's100');
    expect(now.at).not.toBe(order[0]);
    expect(now.at).toBeDefined();
  });

  test('without the wish, the questions come in the order of the files', () => {
    expect(choose(start(catalogue, {}, {}, { untilDecided: false }), 's0', 's0').at).toBe('b/three');
  });

  test('the review says what is settled, and only then', () => {
    const drawn = (session: Session): string => renderScreen(startScreen({ ...session, at: undefined })).content;
    const line = 'The verdict is settled: not ready, whatever the open answers are.';
    expect(drawn(choose(start(catalogue), 's0'))).toContain(line);
    expect(drawn(choose(start(catalogue), 's67'))).not.toContain('settled');
    expect(drawn(choose(start(catalogue, {}, {}, { untilDecided: false }), 's0', 's0'))).not.toContain('settled');
  });
});

const CONTEXT: readonly ContextSpec[] = [...X, { id: 'y', options: ['p', 'q', 'r'], when: IF_X }];
const when = fc.constantFrom(IF_X, { not: IF_X }, { any: [{ question: 'context/y', is: ['q', 'r'] }, { not: IF_X }] });
const question = fc.record(
  {
    criticality: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const),
    knockOut: fc.boolean(),
    criticalWhen: when,
    notApplicable: fc.boolean(),
    scores: fc.constantFrom([0, 100], [0, 50, 100], [0, 33, 67, 100]),
    ask: fc.constantFrom(['client' as const], ['client' as const, 'provider' as const], ['provider' as const]),
    when,
  },
  { requiredKeys: ['criticality', 'knockOut', 'scores'] },
);
const areas = fc
  .array(
    fc.record({
      weight: fc.constantFrom(0, 1, 3),
      changed: fc.boolean(),
      questions: fc.array(question, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.map(
      ({ weight, changed, questions }, a): AreaSpec => ({
        id: `a${a}`,
        version: '2.0.0',
        weight,
        questions: questions.map((each, q) => ({
          id: `q${q}`,
          ...each,
          ...(changed && q === 0 && { changed: '2.0.0' }),
        })),
      }),
    ),
  );

const withRules = areas.chain((specs) => fc.record({ specs: fc.constant(specs), rules: rulesAcross(specs, when) }));

/** Every way to reply to a question; a context question may stay unknown for good, and so may any other. */
function repliesTo(of: Question): readonly Exclude<Reply, { kind: 'unanswered' }>[] {
  const options = of.kind === 'checklist' ? [] : of.options;
  return [
    ...options.map(({ id }) => ({ kind: 'option' as const, option: id })),
    ...(of.notApplicable === false ? [] : [{ kind: 'notApplicable' as const, reason: 'No' }]),
    { kind: 'unknown' },
  ];
}

/** All questions whose answer is not given or can still be found out, also those put to the other side. */
function openQuestions(session: Session): readonly Question[] {
  const { catalogue, interview } = session;
  return [...catalogue.context, ...scoredQuestions(catalogue)].filter(
    (each) => !isReplied(session, each) || interview.answers.get(each.id)?.reply.kind === 'unknown',
  );
}

const MOST = 150;

/** The levels of completions: of all, or of as many spread over all of them. */
function levelsOf(session: Session): { readonly levels: ReadonlySet<Level | null>; readonly areAll: boolean } {
  const open = openQuestions(session).map((each) => ({ id: each.id, ways: repliesTo(each) }));
  const total = open.reduce((product, { ways }) => product * ways.length, 1);
  const taken = Math.min(total, MOST);
  const completions = Array.from({ length: taken }, (_, index): Interview => {
    const answers = new Map(session.interview.answers);
    let rest = Math.floor((index * total) / taken);
    for (const { id, ways } of open) {
      const way = ways[rest % ways.length];
      rest = Math.floor(rest / ways.length);
      if (way !== undefined) answers.set(id, { reply: way, evidence: [], confidential: false });
    }
    return { ...session.interview, answers };
  });
  const levels = completions.map((each) => scoreInterviews(session.catalogue, [each]).level.point);
  return { levels: new Set(levels), areAll: taken === total };
}

/** An interview with given replies, from a file that already holds some; each state of it, the first one first. */
const interviews = fc
  .record({
    drawn: withRules,
    before: fc.infiniteStream(fc.nat(9)),
    during: fc.infiniteStream(fc.nat(99)),
    old: fc.boolean(),
  })
  .map(({ drawn: { specs, rules }, before, during, old }) => {
    const catalogue = catalogueOf(specs, CONTEXT, rules);
    const pick = (stream: Iterator<number>): number => stream.next().value ?? 0;
    const held = scoredQuestions(catalogue).flatMap((each): [string, object][] => {
      const way = repliesTo(each)[pick(before)];
      if (way?.kind === 'option') return [[each.id, { option: way.option }]];
      return way?.kind === 'unknown' ? [[each.id, { unknown: true }]] : [];
    });
    const asked = Object.fromEntries(specs.map(({ id }) => [id, old ? '1.0.0' : '2.0.0']));
    const states = [start(catalogue, Object.fromEntries(held), { asked })];
    for (let now = states[0]; now?.at !== undefined && states.length < 50; ) {
      const shown = catalogue.questions.get(now.at);
      const ways = shown === undefined ? [] : repliesTo(shown);
      const way = ways[pick(during) % ways.length];
      now = way === undefined ? undefined : reply(now, way);
      if (now !== undefined) states.push(now);
    }
    return states;
  });

describe('laws', () => {
  test('it is decided exactly when every completion of the open answers gives one level', () => {
    fc.assert(
      fc.property(interviews, (states) => {
        for (const session of states) {
          const level = decidedLevel(session);
          const { levels, areAll } = levelsOf(session);
          if (level !== undefined) expect([...levels]).toEqual([level]);
          else if (areAll) expect(levels.size).toBeGreaterThan(1);
        }
      }),
      runs(200),
    );
  });

  test('it asks only what applies and has no reply, each question once, and ends at the review', () => {
    fc.assert(
      fc.property(interviews, (states) => {
        for (const session of states.slice(0, -1)) {
          const shown = visibleQuestions(session).find(({ id }) => id === session.at);
          expect(shown).toBeDefined();
          expect(shown && isReplied(session, shown)).toBe(false);
        }
        const shown = states.map(({ at }) => at);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.at(-1)).toBeUndefined();
      }),
      runs(300),
    );
  });

  test('it ends only when it is decided, or when all that counts has a reply', () => {
    fc.assert(
      fc.property(interviews, (states) => {
        const end = states.at(-1);
        if (end === undefined || isDecided(end)) return;
        const deciding = settlementsOf(end.catalogue);
        const counts = visibleQuestions(end).filter((each) => isScored(each) || deciding.has(each.id));
        expect(counts.filter((each) => !isReplied(end, each))).toEqual([]);
      }),
      runs(300),
    );
  });
});
