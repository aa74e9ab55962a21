import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { mergeInterviews, parseInterview } from '../../src/answers/parse.ts';
import { type FollowUp, followUpsFor } from '../../src/model/follow-up.ts';
import type { StatusAction } from '../../src/model/status.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { Role } from '../../src/questionnaires/vocabulary.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { renderFollowUps } from '../../src/summary/follow-up.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, must } from '../kit/catalogue.ts';
import { runs } from '../kit/runs.ts';

const TODAY = '2026-11-22';
const ROLES: Readonly<Record<string, readonly Role[]>> = { 'a/legal': ['legal'], 'a/must': ['sponsor'] };

function catalogueWith(evidence: 'none' | 'named' | 'seen'): Catalogue {
  const catalogue = catalogueOf(
    [
      {
        id: 'a',
        questions: [
          { id: 'plain', criticality: 'low' },
          { id: 'must', criticality: 'critical' },
          { id: 'legal', criticality: 'critical' },
          { id: 'theirs', ask: ['provider'] },
          { id: 'size', fact: 'number' },
        ],
      },
      { id: 'b', questions: [{ id: 'two', criticality: 'low' }] },
    ],
    [{ id: 'offshore', options: ['yes', 'no'] }],
    [],
    { evidence },
  );
  const withRoles = <Q extends { readonly id: string; readonly roles: readonly Role[] }>(question: Q): Q => ({
    ...question,
    roles: ROLES[question.id] ?? question.roles,
  });
  return {
    ...catalogue,
    questions: new Map([...catalogue.questions].map(([id, question]) => [id, withRoles(question)])),
    areas: catalogue.areas.map((area) => ({
      ...area,
      questions: area.questions.map(withRoles),
      asked: area.asked.map(withRoles),
    })),
  };
}

interface Person {
  readonly name?: string;
  readonly side?: string;
  readonly role?: string;
  readonly areas?: readonly string[];
  readonly answers?: object;
}

function partsOf(people: readonly Person[], evidence: 'none' | 'named' | 'seen' = 'named') {
  const sourced = people.map(({ name, side = 'client', role, areas, answers = {} }, index) => {
    const text = stringify(
      {
        format: 'outready/answers/1',
        engagement: { client: 'Acme', provider: 'Globex', scope: 'Payroll' },
        respondent: { ...(name && { name }), side, ...(role && { role }) },
        profile: 'test',
        ...(areas && { areas }),
        started: `2026-11-0${index + 1}T09:00:00Z`,
        answers,
      },
      { aliasDuplicateObjects: false },
    );
    return must(parseInterview(text, `${index}.yaml`));
  });
  const interviews = must(mergeInterviews(sourced));
  const catalogue = catalogueWith(evidence);
  return { catalogue, interviews, assessment: scoreInterviews(catalogue, interviews) };
}

function followUps(
  people: readonly Person[],
  evidence?: 'none' | 'named' | 'seen',
  actions: readonly StatusAction[] = [],
) {
  return followUpsFor({ ...partsOf(people, evidence), actions, day: TODAY });
}

const inShort = ({ respondent: { name = '-' }, notAnswered, unknown, wanted }: FollowUp): readonly string[] => [
  name,
  notAnswered.map(({ id }) => id).join(' '),
  unknown.map(({ id }) => id).join(' '),
  wanted.map(({ question, kind }) => `${kind} ${question.id}`).join(' '),
];

const OFFSHORE = { 'context/offshore': 'no' };
const REST = { ...OFFSHORE, 'a/plain': 's0', 'a/size': { value: 3 }, 'a/theirs': 's0', 'b/two': 's0' };

describe('who is asked what', () => {
  test.each<readonly [string, readonly Person[], readonly (readonly string[])[]]>([
    [
      'the critical first; facts and context, too',
      [{ name: 'Ann' }],
      [['Ann', 'a/must a/legal context/offshore a/plain a/size b/two', '', '']],
    ],
    ['what the role would know', [{ name: 'Ann', role: 'legal', answers: REST }], [['Ann', 'a/legal', '', '']]],
    [
      'what somebody else has answered is not open',
      [
        { name: 'Ann', answers: { ...REST, 'a/must': 's0' } },
        { name: 'Bea', answers: { 'a/legal': 's0' } },
      ],
      [],
    ],
    [
      'what nobody knew, of who said so and of who was not asked yet',
      [
        { name: 'Ann', answers: { ...REST, 'a/must': 's0', 'a/legal': { unknown: true } } },
        { name: 'Bea', role: 'legal' },
        { name: 'Carl', role: 'sponsor' },
      ],
      [
        ['Ann', '', 'a/legal', ''],
        ['Bea', 'a/legal', '', ''],
      ],
    ],
    [
      'a person with two files is one person',
      [
        {
          name: 'Ann',
          areas: ['a'],
          answers: { ...OFFSHORE, 'a/plain': 's0', 'a/size': { value: 3 }, 'a/must': 's0' },
        },
        { name: 'Ann', areas: ['b'] },
      ],
      [['Ann', 'a/legal b/two', '', '']],
    ],
    [
      'the other side has its own',
      [{ side: 'provider', answers: { ...REST, 'a/must': 's0' } }],
      [['-', 'a/legal', '', '']],
    ],
  ])('%s', (_, people, expected) => {
    expect(followUps(people).map(inShort)).toEqual(expected);
  });
});

describe('evidence that is wanted', () => {
  const done = { ...REST, 'a/legal': 's0' };
  const named = ['folder/plan.pdf'];
  const lapsed = [{ ref: 'folder/plan.pdf', until: '2026-11-21' }];
  const seen = [{ ref: 'plan', seen: '2026-11-01' }];

  test.each([
    ['for a good answer to a must', 'named', { option: 's100' }, 'to-name a/must'],
    ['not for a bad one', 'named', { option: 's0' }, undefined],
    ['not where it is named', 'named', { option: 's100', evidence: named }, undefined],
    ['to be seen, where the profile demands that', 'seen', { option: 's100', evidence: named }, 'to-see a/must'],
    ['not where it was seen', 'seen', { option: 's100', evidence: seen }, undefined],
    ['not where nothing is demanded', 'none', { option: 's100' }, undefined],
    ['what has expired, whatever is demanded', 'none', { option: 's100', evidence: lapsed }, 'expired a/must'],
    ['not what holds today', 'named', { option: 's100', evidence: [{ ref: 'x', until: TODAY }] }, undefined],
    ['not where something else holds', 'named', { option: 's100', evidence: [...lapsed, ...named] }, undefined],
    ['not for what was told in confidence', 'named', { option: 's100', confidential: true }, undefined],
  ] as const)('%s', (_, evidence, answer, expected) => {
    const found = followUps([{ name: 'Ann', answers: { ...done, 'a/must': answer } }], evidence);
    expect(found.map(inShort)).toEqual(expected === undefined ? [] : [['Ann', '', '', expected]]);
  });

  test('not where somebody else has shown enough', () => {
    const [ann, bea] = [{ option: 's100' }, { option: 's100', evidence: named }];
    const people = [
      { name: 'Ann', answers: { ...done, 'a/must': ann } },
      { name: 'Bea', answers: { 'a/must': bea } },
    ];
    expect(followUps(people)).toEqual([]);
  });

  test('folders of paths stay here', () => {
    const [found] = followUps([{ name: 'Ann', answers: { ...done, 'a/must': { option: 's100', evidence: lapsed } } }]);
    expect(found?.wanted).toMatchObject([{ ref: 'plan.pdf', until: '2026-11-21' }]);
  });
});

test('what somebody agreed to do is in the own mail alone', () => {
  const actions: readonly StatusAction[] = [
    { text: 'Send the draft', owner: 'Ann  Other', due: '2026-12-05', file: '0.yaml' },
    { text: 'Call counsel', owner: 'Bea', file: '0.yaml' },
    { text: 'Tell the board', owner: 'Ann Other', file: '1.yaml', confidential: true },
  ];
  const all = { ...REST, 'a/must': 's0', 'a/legal': 's0' };
  const found = followUps([{ name: 'Ann Other', answers: all }, { name: 'Carl' }, {}], 'named', actions);
  expect(found.map(({ actions }) => actions.map(({ text }) => text))).toEqual([['Send the draft']]);
});

/** What each person says, and how. */
const answer = fc.constantFrom<object | undefined>(
  undefined,
  { option: 's100', note: 'zzown', evidence: ['zzfolder/plan.pdf'] },
  { option: 's0', note: 'zzown' },
  { option: 's100', confidential: true, evidence: ['zzsecret'], note: 'zzown' },
  { option: 's33', evidence: [{ ref: 'zzsecret', until: '2026-01-31' }], confidential: true },
  { unknown: true, note: 'zzown' },
  { notApplicable: 'zzown' },
);
const IDS = ['context/offshore', 'a/plain', 'a/must', 'a/legal', 'a/theirs'];
const NAMES = ['Zzann Zzother', 'Zzbea', 'Zzcarl'];

test.each([
  ['English', ENGLISH],
  ['Spanish', SPANISH],
])('a mail names nobody else, and has nothing that was noted or told in confidence, in %s', (_, language) => {
  const person = fc.record({
    side: fc.constantFrom('client', 'provider'),
    role: fc.constantFrom(undefined, 'legal', 'sponsor'),
    answers: fc.tuple(...IDS.map(() => answer)),
  });
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('named', 'seen'),
      (drawn, evidence) => {
        const people = drawn.map(({ side, role, answers }, index): Person => {
          const given = IDS.flatMap((id, at) => (answers[at] === undefined ? [] : [[id, answers[at]]]));
          const own = given.filter(([id]) => id !== 'context/offshore');
          return { name: NAMES[index] ?? '', side, ...(role && { role }), answers: Object.fromEntries(own) };
        });
        const entry = { scope: 'Payroll', actions: { open: [], due: [], parked: [] } };
        const text = renderFollowUps([{ ...partsOf(people, evidence), entry }], {
          day: TODAY,
          language,
          form: 'plain',
        });
        const mails = text.split(/^─+$/m);
        for (const mail of mails) {
          expect(mail).not.toMatch(/zzown|zzsecret|zzfolder|\d/);
          expect(NAMES.filter((name) => mail.includes(name)).length).toBeLessThan(2);
        }
      },
    ),
    runs(300),
  );
});
