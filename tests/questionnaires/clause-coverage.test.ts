import { expect, test } from 'vitest';
import {
  areComplete,
  askedByText,
  clauseCoverageOf,
  clauseTotalsText,
  onlyMissingClauses,
  standingOf,
} from '../../src/questionnaires/clause-coverage.ts';
import { collectionOf } from '../kit/collection.ts';
import { frameworkOf } from '../kit/framework.ts';

const LAW = frameworkOf('law', [
  { ref: '1' },
  { ref: '2', outside: 'It asks for nothing.' },
  { ref: '3' },
  { ref: '4', outside: 'It asks for nothing.' },
]);
const cite = (...refs: readonly string[]) => refs.map((ref) => ({ framework: 'law', ref }));
const collection = collectionOf(
  [
    { id: 'one', questions: [{ id: 'a' }, { id: 'b' }] },
    { id: 'two', questions: [{ id: 'c' }] },
  ],
  {
    frameworks: [LAW, frameworkOf('guide', [{ ref: '1' }])],
    says: { 'one/a': { clauses: cite('1', '1') }, 'two/c': { clauses: [...cite('4', '1'), ...cite('9')] } },
  },
);

const [law] = clauseCoverageOf(collection, ['law']);
const clauses = law?.clauses ?? expect.fail();

test('each clause with its questions, each once, in the order of asking', () => {
  expect(clauses.map(({ ref, questions }) => [ref, questions])).toEqual([
    ['1', ['one/a', 'two/c']],
    ['2', []],
    ['3', []],
    ['4', ['two/c']],
  ]);
});

test('where each stands', () => {
  expect(clauses.map((clause) => [standingOf(clause), askedByText(clause)])).toEqual([
    ['asked', 'one/a, two/c'],
    ['outside', 'outside: It asks for nothing.'],
    ['missing', 'no question asks it'],
    ['contradicted', 'two/c, though it says that none can: It asks for nothing.'],
  ]);
  expect(law?.totals).toEqual({ clauses: 4, asked: 1, outside: 1, missing: 1, contradicted: 1 });
});

test('a clause without a question or a reason, or with both, is a finding', () => {
  const complete = (...refs: readonly string[]): boolean =>
    areComplete([...clauseCoverageOf({ ...collection, frameworks: [{ item: subset(refs), origin: 'own' }] }, ['law'])]);
  expect([complete('1', '2'), complete('1', '3'), complete('2', '4'), areComplete([])]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

function subset(refs: readonly string[]) {
  return { ...LAW, clauses: LAW.clauses.filter(({ ref }) => refs.includes(ref)) };
}

test('the findings alone, under the totals of all; a framework without any is left out', () => {
  const all = clauseCoverageOf(collection, ['guide', 'law']);
  expect(all.map(({ id }) => id)).toEqual(['law', 'guide']);
  const only = onlyMissingClauses(all);
  expect(only.map(({ id, clauses, totals }) => [id, clauses.map(({ ref }) => ref), totals.clauses])).toEqual([
    ['law', ['3', '4'], 4],
    ['guide', ['1'], 1],
  ]);
  const kept = clauseCoverageOf({ ...collection, frameworks: [{ item: subset(['1']), origin: 'own' }] }, ['law']);
  expect(onlyMissingClauses(kept)).toEqual([]);
});

test.each([
  [{ clauses: 1, asked: 1, outside: 0, missing: 0, contradicted: 0 }, '1 clause: 1 asked.'],
  [
    { clauses: 9, asked: 3, outside: 3, missing: 2, contradicted: 1 },
    '9 clauses: 3 asked, 3 outside, 2 without a question, 1 both asked and outside.',
  ],
])('%j in a sentence', (totals, text) => {
  expect(clauseTotalsText(totals)).toBe(text);
});
