import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';

const [english, spanish] = [ENGLISH.check, SPANISH.check];

type Check = typeof english;
type Say = { [Key in keyof Check]: Check[Key] extends (...args: infer Args) => string ? readonly Args[] : never };

/** What each sentence is tried with: every turn that it can take. */
const ARGUMENTS: { readonly [Key in keyof Say as Say[Key] extends never ? never : Key]: Say[Key] } = {
  waived: [['R', 'O', '2027-01-31']],
  engagement: [['C', 'P', 'S', 'p']],
  summary: [
    [{ fail: 1, pass: 0, suppressed: 0, warn: 0 }, 'D'],
    [{ fail: 0, pass: 1, suppressed: 1, warn: 1 }, 'D'],
    [{ fail: 2, pass: 2, suppressed: 2, warn: 2 }, 'D'],
  ],
  tooManyWarnings: [[2, 1]],
  passedOver: [
    [1, 0],
    [0, 1],
    [2, 2],
  ],
  isValid: [['F']],
  stageOpen: [[true], [false]],
  stageDisputed: [[['running', 'ending']]],
  noArea: [['p', 'a']],
  meant: [
    ['a', ['a', 'b']],
    [undefined, ['a', 'b']],
  ],
  level: [
    [null, 'ready', 'low', null],
    [null, 'not-ready', 'low', 'to-sign'],
    ['not-ready', 'not-ready', 'point', 'to-choose'],
    ['not-ready', 'ready-with-conditions', 'high', 'to-hand-over'],
    ['ready-with-conditions', 'ready', 'low', 'to-go-on'],
    ['ready-with-conditions', 'ready', 'low', null],
    ['once-shown', 'ready', 'point', 'to-take-back'],
    ['once-shown', 'ready', 'point', null],
  ],
  score: [
    [undefined, null, 50, 'low'],
    [undefined, 49.9, 50, 'point'],
    ['A', 1, 50, 'high'],
  ],
  coverage: [
    [null, 90],
    [89.9, 90],
  ],
  respondents: [
    [0, 2],
    [1, 1],
    [2, 3],
  ],
  people: [
    [[], ['x', 'y']],
    [
      ['x', 'z'],
      ['x', 'z'],
    ],
  ],
  agreement: [
    [null, 0, 0.8],
    [null, 3, 0.8],
    [0.5, 3, 0.8],
  ],
  robustness: [
    [null, 90],
    [80, 90],
  ],
  gap: [
    [null, 1],
    [3.5, 2],
  ],
  counted: (
    [
      'blockers',
      'conditions',
      'open',
      'criticalOpen',
      'unknown',
      'criticalUnknown',
      'notApplicable',
      'criticalNotApplicable',
      'ageDays',
      'evidence',
      'evidenceFiles',
      'expiredEvidence',
      'removed',
    ] as const
  ).flatMap((thing) => [
    [thing, 0, 0, 0],
    [thing, 0, 0, 1],
    [thing, 1, 0, 0],
    [thing, 1, 1, 0],
    [thing, 3, 2, 1],
  ]),
  setAside: [['Q']],
  answeredLater: [['Q', 'D']],
  tooOld: [
    ['Q', 1, 0],
    ['Q', 9, 8],
  ],
  undated: [
    [1],
    [2, { by: 'started', day: 'D', age: -2, limit: 9 }],
    [2, { by: 'updated', day: 'D', age: 12, limit: 9 }],
  ],
  noEvidence: [
    ['Q', undefined],
    ['Q', 'D'],
  ],
  notSeen: [['Q']],
  expired: [['Q', 'E', 'D']],
  noEvidenceFile: [
    ['Q', undefined],
    ['Q', 'F'],
  ],
  file: [
    ['F', true],
    ['F', false],
  ],
  noBaseline: [
    ['L', true],
    ['L', false],
  ],
  brokenBaseline: [['L']],
  levelThen: [
    [null, null, 'L'],
    ['ready', null, 'L'],
    [null, 'ready', 'L'],
    ['ready', 'ready', 'L'],
  ],
  scoreThen: [
    [undefined, { was: 3, now: 3 }, 'L', 0],
    ['A', { was: 3.255, now: null }, 'L', 0],
    ['A', { was: null, now: 3.255 }, 'L', 1],
  ],
  noAreaFell: [['L']],
  newBlocker: [['B', 'L']],
  noNewBlocker: [['L']],
  otherQuestionnaire: [
    [1, [], 'L'],
    [3, ['x', 'y'], 'L'],
  ],
  otherVersion: [['A', '1', '2', 'L']],
  goneRespondent: [
    [{ side: 'client' }, 'L'],
    [{ side: 'provider', role: 'legal', file: 'F' }, 'L'],
  ],
  goneEngagement: [[['C', 'S'], 'p', 'L']],
  near: [[['C', 'S']]],
  waiverOf: [
    ['x', undefined],
    ['x', 's'],
  ],
  waiverHeld: [['D']],
  waiverExpired: [['W', 'D', 'E']],
  waiverSoon: [
    ['W', 'D', 0],
    ['W', 'D', 1],
    ['W', 'D', 2],
  ],
  waiverUnused: [['W']],
  // A list and a title, joined by a colon in both languages.
  gate: [[['Q', 'R'], 'Título', undefined]],
  otherMethod: [
    [1, 'base'],
    [3, 'base'],
  ],
  questionFell: [
    ['Q', 67, 33, 'base'],
    ['Q', 67, null, 'base'],
  ],
  noQuestionFell: [['base']],
};

/** Both languages' sentences, each with what it was made from. */
const SENTENCES = Object.entries(ARGUMENTS).flatMap(([key, all]) =>
  (all as readonly (readonly unknown[])[]).map((args): readonly [string, string, string] => {
    const [there, here] = [english, spanish].map((texts) =>
      (texts[key as keyof Check] as unknown as (...given: readonly unknown[]) => string)(...args),
    );
    return [`${key} ${JSON.stringify(args)}`, there ?? '', here ?? ''];
  }),
);

test('each sentence of a check is tried', () => {
  const said = Object.entries(english).flatMap(([key, text]) => (typeof text === 'function' ? [key] : []));
  expect(said.sort()).toEqual(Object.keys(ARGUMENTS).sort());
});

describe('no sentence of a check was left in English', () => {
  test.each(SENTENCES)('%s', (_, there, here) => {
    expect(here).toMatch(/./);
    expect(here).not.toBe(there);
    expect(here).not.toMatch(
      /undefined|\[object|NaN|\b(?:the|is|are|was|of|and|in|until|with|for|not|at least|allowed|demanded)\b/,
    );
  });
});

describe('numbers agree with their nouns', () => {
  test.each([
    [spanish.counted('open', 1, 0, 0), '1 pregunta pendiente; no se admite ninguna'],
    [spanish.counted('blockers', 2, 0, 0), '2 impedimentos; no se admite ninguno'],
    [spanish.counted('conditions', 0, 1, 0), 'ninguna condición; se admite como máximo 1'],
    [spanish.counted('blockers', 0, 0, 1), 'ningún impedimento, además de 1 con exención'],
    [spanish.counted('removed', 0, 0, 0), 'siguen estando todas las personas que contestaron entonces'],
    [spanish.gap(1.5, 1), 'las dos partes están de media a 1,5 puntos de distancia; se admite como máximo 1 punto'],
    [spanish.respondents(1, 2), 'se ha entrevistado a 1 persona; se exige al menos 2'],
    [
      spanish.summary({ fail: 1, pass: 2, suppressed: 1, warn: 2 }, '2026-11-22'),
      '1 falla, 2 cumplen, 1 exento, 2 avisos; comprobado a fecha de 2026-11-22 (UTC).',
    ],
    [
      spanish.score('Salida', 61.5, 70, 'low'),
      'la puntuación de «Salida» es 61,5 en el peor de los casos; se exige al menos 70',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
