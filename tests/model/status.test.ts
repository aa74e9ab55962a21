import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { engagementOf } from '../../src/answers/interview.ts';
import { mergeInterviews, parseInterview } from '../../src/answers/parse.ts';
import { roundsOf } from '../../src/answers/rounds.ts';
import {
  type EngagementStatus,
  type StandingAction,
  StatusSchema,
  sortStatuses,
  statusOf,
} from '../../src/model/status.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { catalogueOf, must } from '../kit/catalogue.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'must', criticality: 'critical' },
        { id: 'second', criticality: 'critical' },
        { id: 'raised', criticalWhen: { question: 'context/weighty', is: ['yes'] } },
        { id: 'hidden', criticality: 'critical', when: { question: 'context/weighty', is: ['yes'] } },
        { id: 'theirs', ask: ['provider'], criticality: 'low' },
        { id: 'ours', ask: ['client'] },
      ],
    },
  ],
  [{ id: 'weighty', options: ['yes', 'no'] }],
);

interface FileSpec {
  readonly client?: string;
  readonly provider?: string;
  readonly side?: string;
  readonly name?: string;
  readonly role?: string;
  readonly started?: string;
  readonly updated?: string;
  readonly answers?: object;
}

function statusFrom(
  files: Readonly<Record<string, FileSpec>>,
  actions: readonly StandingAction[] = [],
  due = '2026-11-22',
): EngagementStatus {
  const sourced = Object.entries(files).map(([file, spec]) => {
    const { client = 'Acme', provider, side = 'client', name, role, started, updated, answers = {} } = spec;
    const text = stringify({
      format: 'outready/answers/1',
      engagement: { client, ...(provider && { provider }), scope: 'Payroll' },
      respondent: { ...(name && { name }), side, ...(role && { role }) },
      profile: 'test',
      ...(started && { started }),
      ...(updated && { updated }),
      answers,
    });
    return must(parseInterview(text, file));
  });
  const interviews = must(mergeInterviews(sourced));
  const rounds = must(roundsOf(sourced));
  const assessment = scoreInterviews(CATALOGUE, interviews);
  const engagement = engagementOf(interviews) ?? expect.fail('no engagement');
  return statusOf({ engagement, catalogue: CATALOGUE, rounds, assessment, actions, due });
}

const ALL = { 'a/must': 's100', 'a/second': 's100', 'a/raised': 's100', 'a/ours': 's100', 'context/weighty': 'no' };

describe('how far somebody is', () => {
  test.each([
    ['with nothing answered, all could apply', {}, [0, 6]],
    ['what the own context hides is not asked', { 'context/weighty': 'no' }, [1, 5]],
    ['nor counted where it was answered', { ...ALL, 'a/hidden': 's0' }, [5, 5]],
    ['unknown is an answer', { ...ALL, 'a/must': { unknown: true } }, [5, 5]],
    ['what only the other side is asked is not counted', { 'a/theirs': 's100' }, [0, 6]],
  ] as const)('%s', (_, answers, [answered, total]) => {
    const { entry, isFinished } = statusFrom({ 'a.yaml': { answers } });
    expect(entry.interviews).toMatchObject([{ answered, total }]);
    expect(isFinished).toBe(answered === total);
  });
});

describe('open musts', () => {
  test.each([
    ['critical ones', { 'context/weighty': 'no' }, ['a/must', 'a/second']],
    [
      'and those that the context raises or brings',
      { 'context/weighty': 'yes' },
      ['a/must', 'a/second', 'a/raised', 'a/hidden'],
    ],
    ['one that nobody knew', { ...ALL, 'a/second': { unknown: true } }, ['a/second']],
    ['none', ALL, []],
  ])('%s', (_, answers, expected) => {
    expect(statusFrom({ 'a.yaml': { answers } }).entry.openMusts).toEqual(expected);
  });
});

test.each([
  ['nobody is missed at a provider that is not chosen', {}, []],
  ['the provider is, once it is', { provider: 'Globex' }, ['provider']],
  ['the client', { provider: 'Globex', side: 'provider' }, ['client']],
  ['not for what is answered already', { provider: 'Globex', answers: { 'a/theirs': 's100' } }, []],
])('sides that nobody was asked of: %s', (_, spec, expected) => {
  expect(statusFrom({ 'a.yaml': spec }).entry.notAsked).toEqual(expected);
});

describe('rounds', () => {
  const spring = { name: 'Ann', role: 'sponsor', started: '2026-03-02T09:00:00Z', answers: { 'a/must': 's0' } };
  const autumn = { ...spring, started: '2026-10-02T09:00:00Z', answers: ALL };
  const other = { name: 'Bea', started: '2026-03-05T09:00:00Z' };
  const { entry } = statusFrom({ 'spring.yaml': spring, 'autumn.yaml': autumn, 'bea.yaml': other });

  test('are told with the day on which each began, the latest first', () => {
    expect(entry.rounds).toEqual([
      { since: '2026-10-02', files: ['autumn.yaml', 'bea.yaml'] },
      { since: '2026-03-02', files: ['bea.yaml', 'spring.yaml'] },
    ]);
  });

  test('who was asked for the first time in a round was in none before', () => {
    const later = { name: 'Cleo', started: '2026-10-03T09:00:00Z' };
    const files = { 'spring.yaml': spring, 'autumn.yaml': autumn, 'cleo.yaml': later };
    expect(statusFrom(files).entry.rounds.map((round) => round.files)).toEqual([
      ['autumn.yaml', 'cleo.yaml'],
      ['spring.yaml'],
    ]);
  });

  test('what counts comes first; the rest is history', () => {
    expect(entry.interviews.map(({ file, current }) => [file, current])).toEqual([
      ['bea.yaml', true],
      ['autumn.yaml', true],
      ['spring.yaml', false],
    ]);
  });

  test('the verdict is that of what counts', () => {
    expect(entry.level).toEqual(statusFrom({ 'autumn.yaml': autumn, 'bea.yaml': other }).entry.level);
  });

  test('without a moment nobody knows since when', () => {
    expect(statusFrom({ 'a.yaml': {} }).entry.rounds).toEqual([{ since: null, files: ['a.yaml'] }]);
  });
});

test('actions by when they are due; without an owner they are parked', () => {
  const file = 'a.yaml';
  const action = (text: string, owner?: string, due?: string): StandingAction => ({
    text,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    file,
    isConfidential: false,
  });
  const given = [
    action('D', 'Ann'),
    action('C', 'Ann', '2026-12-24'),
    action('B', undefined, '2026-11-22'),
    action('A'),
  ];
  const inShort = (due: string): Record<string, readonly string[]> =>
    Object.fromEntries(
      Object.entries(statusFrom({ [file]: {} }, given, due).entry.actions).map(([key, all]) => [
        key,
        all.map(({ text }) => text),
      ]),
    );
  expect(inShort('2026-11-22')).toEqual({ open: ['C', 'D'], due: ['B'], parked: ['B', 'A'] });
  expect(inShort('2026-12-31')).toEqual({ open: ['C', 'D'], due: ['B', 'C'], parked: ['B', 'A'] });
  expect(inShort('2026-11-21')).toEqual({ open: ['C', 'D'], due: [], parked: ['B', 'A'] });
});

test('what is unfinished comes first, then what was touched last', () => {
  const done = (client: string, updated: string) => statusFrom({ 'a.yaml': { client, updated, answers: ALL } });
  const begun = (client: string, updated?: string) =>
    statusFrom({ 'a.yaml': { client, ...(updated === undefined ? {} : { updated }) } });
  const statuses = [
    begun('begun, later', '2026-11-02T09:00:00+02:00'),
    begun('begun, earlier', '2026-11-02T08:00:00Z'),
    begun('begun, A'),
    begun('begun, B'),
    done('done, later', '2026-12-01T09:00:00Z'),
    done('done, earlier', '2026-01-01T09:00:00Z'),
  ];
  // Seven in the morning is earlier than eight, whatever the clock on the wall says.
  const [first, second, ...rest] = statuses;
  const expected = [second, first, ...rest].map((each) => each?.entry.client);
  fc.assert(
    fc.property(fc.shuffledSubarray(statuses, { minLength: statuses.length }), (shuffled) => {
      expect(sortStatuses(shuffled).map(({ entry }) => entry.client)).toEqual(expected);
    }),
  );
});

test('is what its schema says', () => {
  const { entry } = statusFrom({ 'a.yaml': { name: 'Ann', provider: 'Globex', answers: ALL } });
  const document = { format: 'outready/status/1', engagements: [entry] };
  expect(StatusSchema.parse(document)).toEqual(document);
});
