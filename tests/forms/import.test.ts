import { describe, expect, test } from 'vitest';
import { answerShape } from '../../src/answers/edit.ts';
import { addForm } from '../../src/forms/import.ts';
import { type AreaSpec, catalogueOf } from '../kit/catalogue.ts';
import { fileOf, readFile } from '../kit/interview.ts';

const AREAS: readonly AreaSpec[] = [
  { id: 'a', questions: [{ id: 'one' }, { id: 'two' }, { id: 'list', points: [1, 2] }] },
];
const CATALOGUE = catalogueOf(AREAS);

/** Adds a form's answers to those that are there. Gives the answers after it, and what differs. */
function add(there: object, form: object, prefersForm = false) {
  const text = fileOf(there);
  const request = { catalogue: CATALOGUE, prefersForm };
  const done = addForm(text, readFile(text).interview, readFile(fileOf(form)).interview, request);
  const answers = [...readFile(done.text).interview.answers].map(([id, answer]) => [id, answerShape(answer)]);
  return {
    ...done,
    isSame: done.text === text,
    answers: Object.fromEntries(answers),
    differing: done.differences.map(({ question, what }) => `${question} ${what}`),
  };
}

describe('what a form adds', () => {
  test('goes after what comes before it, and what is there stays', () => {
    const { answers, added, differing } = add(
      { 'a/list': { items: ['i0'] } },
      { 'a/one': 's33', 'a/two': { unknown: true } },
    );
    expect(Object.keys(answers)).toEqual(['a/one', 'a/two', 'a/list']);
    expect(added).toEqual(['a/one', 'a/two']);
    expect(differing).toEqual([]);
  });

  test.each<[string, object, object, object]>([
    [
      'a reply to a note',
      { note: 'n' },
      { option: 's0', answered: '2026-11-22' },
      { option: 's0', note: 'n', answered: '2026-11-22' },
    ],
    [
      'a note to a reply',
      { option: 's0', answered: '2026-11-01' },
      { option: 's0', note: 'n', answered: '2026-11-22' },
      { option: 's0', note: 'n', answered: '2026-11-01' },
    ],
    [
      'evidence, once',
      { option: 's0', evidence: ['x'] },
      { option: 's0', evidence: ['x', 'y'] },
      { option: 's0', evidence: ['x', 'y'] },
    ],
    ['confidence', { option: 's0' }, { option: 's0', confidential: true }, { option: 's0', confidential: true }],
    [
      'and never takes confidence back',
      { option: 's0', confidential: true },
      { option: 's0', note: 'n' },
      { option: 's0', note: 'n', confidential: true },
    ],
  ])('%s', (_, there, form, after) => {
    const done = add({ 'a/one': there }, { 'a/one': form });
    expect(done.differing).toEqual([]);
    expect(done.answers['a/one']).toEqual(after);
  });

  test('is nothing where the same is there, whatever the order of ticks and the day', () => {
    const done = add(
      { 'a/list': { items: ['i1', 'i0'], answered: '2026-11-01' } },
      { 'a/list': { items: ['i0', 'i1'], answered: '2026-11-22' } },
    );
    expect(done.added).toEqual([]);
    expect(done.isSame).toBe(true);
  });
});

describe('what differs', () => {
  test.each<[string, object, object, string]>([
    ['another reply', { option: 's0' }, { option: 's33' }, 'a/one reply'],
    ['not known after all', { option: 's0' }, { unknown: true }, 'a/one reply'],
    ['another reason', { notApplicable: 'a' }, { notApplicable: 'b' }, 'a/one reply'],
    ['another note', { option: 's0', note: 'a' }, { option: 's0', note: 'b' }, 'a/one note'],
  ])('%s: is told and stays, or gives way where the form is preferred', (_, there, form, differing) => {
    const told = add({ 'a/one': there }, { 'a/one': form });
    expect(told.differing).toEqual([differing]);
    expect(told.answers['a/one']).toEqual(there);
    const preferred = add({ 'a/one': there }, { 'a/one': form }, true);
    expect(preferred.differing).toEqual([differing]);
    expect(preferred.answers['a/one']).toEqual(form);
  });

  test('a note that gives way is no longer one to quote', () => {
    const { answers } = add(
      { 'a/one': { option: 's0', note: 'a', keyFact: true } },
      { 'a/one': { option: 's0', note: 'b' } },
      true,
    );
    expect(answers['a/one']).toEqual({ option: 's0', note: 'b' });
  });
});
