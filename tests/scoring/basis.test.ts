import { expect, test } from 'vitest';
import { isScored } from '../../src/questionnaires/questionnaire.ts';
import type { Gate } from '../../src/scoring/assessment.ts';
import { basisOf } from '../../src/scoring/basis.ts';
import { responseTo } from '../../src/scoring/scores.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf([
  { id: 'a', questions: [{ id: 'one' }, { id: 'two' }, { id: 'half', scores: [0, 49, 50, 100] }] },
]);
const DAY = '2026-11-22';

type Given = readonly [side: 'client' | 'provider', answers: Readonly<Record<string, unknown>>];

function basis(rule: Gate['rule'], given: readonly Given[], gate: Partial<Gate> = {}) {
  const interviews = given.map(([side, answers], index) => interviewOf(answers, { side, file: `${index}.yaml` }));
  return basisOf({ rule, scenario: 'point', questions: ['a/one'], ...gate }, (id) => {
    const question = catalogue.questions.get(id);
    return question !== undefined && isScored(question) ? responseTo(question, interviews, DAY) : undefined;
  });
}

const named = { option: 's0', evidence: ['x.pdf'] };
const seen = { option: 's0', evidence: [{ ref: 'x.pdf', seen: DAY }] };
const expired = { option: 's0', evidence: [{ ref: 'x.pdf', seen: '2026-01-01', until: '2026-02-01' }] };
const said = (...sides: readonly string[]) => ({ kind: 'answered', sides, evidence: 'said' });
const divided = (side: string, said?: number, of?: number) => ({
  divided: [{ side, ...(said === undefined ? {} : { people: { said, of } }) }],
});
const client = (one: unknown): Given => ['client', { 'a/one': one }];
const provider = (one: unknown): Given => ['provider', { 'a/one': one }];

test.each<[string, Gate['rule'], readonly Given[], Partial<Gate>, unknown]>([
  ['nobody answered', 'critical-open', [client({ unknown: true })], {}, undefined],
  ['one side', 'knock-out', [client(0)], {}, said('client')],
  ['the side that sees it worse', 'critical-below-half', [client(100), provider(33)], {}, said('provider')],
  ['both, where they agree', 'critical-below-half', [client(33), provider(33)], {}, said('client', 'provider')],
  ['the side whose mean is lower', 'critical-below-half', [client(0), client(67), provider(33)], {}, said('provider')],
  [
    'anybody at the worst',
    'knock-out',
    [client(0), client(100), provider(33)],
    {},
    { ...said('client'), ...divided('client', 1, 2) },
  ],
  [
    'of two people of one side the one who says so, where the mean is low',
    'critical-below-half',
    [client(0), client(67)],
    {},
    { ...said('client'), ...divided('client', 1, 2) },
  ],
  ['two who both say too little', 'critical-below-half', [client(0), client(33)], {}, said('client')],
  [
    'both sides, one of them divided',
    'knock-out',
    [client(0), provider(0), provider(0), provider(67)],
    {},
    { ...said('client', 'provider'), ...divided('provider', 2, 3) },
  ],
  [
    'one who says so at low',
    'critical-below-half',
    [client(33), client(67)],
    { scenario: 'low' },
    { ...said('client'), ...divided('client', 1, 2) },
  ],
  [
    'at low, one at the worst alone, though another says too little as well',
    'high-at-zero',
    [client(0), client(33)],
    { scenario: 'low' },
    { ...said('client'), ...divided('client', 1, 2) },
  ],
  [
    'people who differ on one of several questions',
    'exit-of-critical-function',
    [['client', { 'a/one': 0, 'a/two': 0 }], client(67)],
    { questions: ['a/one', 'a/two'] },
    { ...said('client'), ...divided('client') },
  ],
  ['who takes it on trust is not counted', 'critical-on-trust', [client(100), client(33)], {}, said('client')],
  [
    'the lowest answer at low',
    'critical-below-half',
    [client(67), provider(33)],
    { scenario: 'low' },
    said('provider'),
  ],
  ['the highest at high', 'critical-below-half', [client(33), provider(0)], { scenario: 'high' }, said('client')],
  ['good answers alone', 'critical-on-trust', [client(100), provider(33)], {}, said('client')],
  [
    'good answers are those of half and more',
    'critical-on-trust',
    [
      ['client', { 'a/half': 50 }],
      ['provider', { 'a/half': 49 }],
    ],
    { questions: ['a/half'] },
    said('client'),
  ],
  ['left out, where nothing of that is known', 'critical-left-out', [client(0)], {}, undefined],
  ['evidence that is named', 'knock-out', [client(named)], {}, { ...said('client'), evidence: 'named' }],
  ['and seen', 'knock-out', [client(seen)], {}, { ...said('client'), evidence: 'seen' }],
  ['but expired', 'knock-out', [client(expired)], {}, said('client')],
  [
    'what the other side shows is shown for another answer',
    'knock-out',
    [client(0), provider({ ...named, option: 's67' })],
    {},
    { ...said('client'), evidence: 'elsewhere' },
  ],
  [
    'and so is what another one of the side shows',
    'high-at-zero',
    [client(0), client({ ...seen, option: 's100' })],
    {},
    { ...said('client'), ...divided('client', 1, 2), evidence: 'elsewhere' },
  ],
  [
    'set aside by one',
    'critical-left-out',
    [client({ notApplicable: 'No' })],
    {},
    { kind: 'set-aside', by: ['client'] },
  ],
  [
    'set aside by two of the provider',
    'critical-left-out',
    [provider({ notApplicable: 'No' }), provider({ notApplicable: 'No' })],
    {},
    { kind: 'set-aside', by: ['provider', 'provider'] },
  ],
  [
    'of several questions: shown for some',
    'exit-of-critical-function',
    [['client', { 'a/one': named, 'a/two': 0 }]],
    { questions: ['a/one', 'a/two'] },
    { ...said('client'), evidence: 'partly' },
  ],
  [
    'of several questions: the weaker',
    'exit-of-critical-function',
    [['client', { 'a/one': named, 'a/two': seen }]],
    { questions: ['a/one', 'a/two'] },
    { ...said('client'), evidence: 'named' },
  ],
])('%s', (_, rule, given, gate, expected) => {
  const found = basis(rule, given, gate);
  if (found?.kind !== 'answered') return expect(found).toEqual(expected);
  const { sides, ...rest } = expected as { readonly sides: readonly string[] };
  expect({ ...found, sides: [...found.sides].sort() }).toEqual({ ...rest, sides: [...sides].sort() });
});
