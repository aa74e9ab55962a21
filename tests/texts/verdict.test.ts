import { describe, expect, test } from 'vitest';
import type { DecisionWord } from '../../src/texts/en/standing.ts';
import { type VerdictFacts, verdictSentence } from '../../src/texts/en/verdict.ts';
import { WORDS } from '../../src/texts/en/words.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';

const facts: VerdictFacts = {
  score: { low: 50, point: 62, high: 71 },
  level: { low: 'not-ready', point: 'not-ready', high: 'not-ready' },
  decision: 'to-sign',
  awaitsProof: { low: false, point: false, high: false },
  open: 2,
  disputed: 1,
  openContext: 0,
  disputedContext: 0,
  evidence: 'named',
  answered: 41,
  notApplicable: 0,
  criticalNotApplicable: 0,
};
const conditions = {
  low: 'ready-with-conditions',
  point: 'ready-with-conditions',
  high: 'ready-with-conditions',
} as const;

describe('the verdict in one sentence', () => {
  test.each<[string, Partial<VerdictFacts>, string]>([
    ['for a decision', {}, '62 (50–71), not ready to sign; open answers and disagreements cannot change the verdict'],
    [
      'without one, while the stage is open',
      { decision: null },
      '62 (50–71), not ready; open answers and disagreements cannot change the verdict',
    ],
    [
      'with conditions',
      { level: conditions, open: 0, disputed: 0 },
      '62 (50–71), ready to sign, with conditions; every question is answered',
    ],
    [
      'which only what is open could change',
      { level: { ...conditions, low: 'not-ready', high: 'ready' }, disputed: 0 },
      '62 (50–71), ready to sign, with conditions; two open answers could make it not ready or ready',
    ],
    [
      'once it is shown',
      { level: conditions, awaitsProof: { low: true, point: true, high: true }, disputed: 0 },
      '62 (50–71), ready to sign once it is shown; critical answers still rest on somebody’s word; open answers cannot change the verdict',
    ],
    [
      'once it is shown, unless what is open turns out badly',
      { level: conditions, awaitsProof: { low: false, point: true, high: false }, disputed: 0, decision: null },
      '62 (50–71), ready once it is shown; critical answers still rest on somebody’s word; two open answers could make it ready with conditions',
    ],
    [
      'once it is seen',
      {
        level: conditions,
        awaitsProof: { low: true, point: true, high: true },
        open: 0,
        disputed: 0,
        evidence: 'seen',
      },
      '62 (50–71), ready to sign once it is shown; the evidence for critical answers has yet to be seen',
    ],
    [
      'with one open context question, which may be the stage',
      { open: 0, disputed: 0, openContext: 1, decision: null },
      '62 (50–71), not ready; one open context question cannot change the level',
    ],
    [
      'with one open context question, where the decision is known',
      { open: 0, disputed: 0, openContext: 1 },
      '62 (50–71), not ready to sign; one open context question cannot change the verdict',
    ],
    [
      'with a context question on which people differ: nothing is open',
      { open: 0, disputed: 0, disputedContext: 1, level: { ...facts.level, high: 'ready-with-conditions' } },
      '62 (50–71), not ready to sign; one disputed context question could make it ready with conditions',
    ],
    [
      'with some of each',
      { disputed: 2, openContext: 1, disputedContext: 2, decision: null },
      '62 (50–71), not ready; open answers, disagreements, open context questions and disputed context questions cannot change the level',
    ],
    [
      'with what was set aside',
      { open: 0, disputed: 0, notApplicable: 3, criticalNotApplicable: 2 },
      '62 (50–71), not ready to sign; 41 answered, 3 set aside as not applicable, 2 of them critical',
    ],
  ])('%s', (_, change, sentence) => expect(verdictSentence({ ...facts, ...change })).toBe(sentence));

  const decisions: readonly DecisionWord[] = ['to-choose', 'to-sign', 'to-hand-over', 'to-go-on', 'to-take-back'];
  test('is another one for each decision and level, in each language', () => {
    const standings = ['not-ready', 'ready-with-conditions', 'ready', 'once-shown'] as const;
    const all = [ENGLISH, SPANISH].flatMap(({ words }) =>
      standings.flatMap((standing) => [null, ...decisions].map((decision) => words.standing(standing, decision))),
    );
    expect(new Set(all).size).toBe(2 * 4 * 6);
    expect(WORDS.standing('ready-with-conditions', 'to-go-on')).toBe('ready to go on, with conditions');
    expect(WORDS.standing('ready-with-conditions')).toBe('ready with conditions');
  });
});

test.each([
  [{ kind: 'answered', sides: ['client'], evidence: 'said' }, 'the client says so, and nothing was shown'],
  [{ kind: 'answered', sides: ['client', 'provider'], evidence: 'seen' }, 'both sides say so, and evidence was seen'],
  [
    { kind: 'answered', sides: ['provider'], evidence: 'partly' },
    'the provider says so, and evidence is named for some of it',
  ],
  [
    {
      kind: 'answered',
      sides: ['client'],
      divided: [{ side: 'client', people: { said: 1, of: 2 } }],
      evidence: 'elsewhere',
    },
    'one of two people of the client says so, and evidence is named only for another answer',
  ],
  [
    {
      kind: 'answered',
      sides: ['client', 'provider'],
      divided: [{ side: 'provider', people: { said: 2, of: 3 } }],
      evidence: 'said',
    },
    'the client and two of three people of the provider say so, and nothing was shown',
  ],
  [
    { kind: 'answered', sides: ['client'], divided: [{ side: 'client' }], evidence: 'named' },
    'some people of the client say so, and evidence is named',
  ],
  [{ kind: 'set-aside', by: ['client'] }, 'set aside by one person of the client'],
  [
    { kind: 'set-aside', by: ['provider', 'provider'] },
    'set aside by two people of the provider, and by nobody of the client',
  ],
] as const)('what a gate goes by: %j', (basis, text) => {
  expect(WORDS.basis(basis)).toBe(text);
  expect(SPANISH.words.basis(basis)).not.toMatch(/undefined|client\b|provider/);
});

test.each([
  [
    [{ side: 'client', people: { said: 1, of: 2 } }],
    'lo dice una de las dos personas del cliente, y no se ha mostrado nada',
  ],
  [
    [{ side: 'client', people: { said: 2, of: 3 } }],
    'lo dicen dos de las tres personas del cliente, y no se ha mostrado nada',
  ],
  [[{ side: 'client' }], 'lo dicen algunas personas del cliente, y no se ha mostrado nada'],
] as const)('in Spanish of %j', (divided, text) => {
  expect(SPANISH.words.basis({ kind: 'answered', sides: ['client'], divided, evidence: 'said' })).toBe(text);
});
