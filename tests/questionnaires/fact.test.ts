import { describe, expect, test } from 'vitest';
import { factsOf, settlementsOf } from '../../src/questionnaires/catalogue.ts';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import { choicesOf, isScored, isTicked, isTyped } from '../../src/questionnaires/questionnaire.ts';
import { brief, must } from '../kit/catalogue.ts';
import { FACTS, factAt } from '../kit/facts.ts';

const read = (fact: string, id = 'area') =>
  parseQuestionnaire({
    text: `format: outready/questionnaire/1
id: ${id}
version: 1.0.0
title: Area
summary: What it is.
questions:
  - { id: one, kind: fact, topic: One, text: Which one?, ${fact} }
`,
    file: `${id}.yaml`,
    name: id,
    digest: 'sha256:d',
  });

test.each([
  ['type: text', 'text', []],
  ['type: date, why: It ends, help: Look, ask: [client], roles: [legal], group: Terms', 'date', []],
  ['multiple: true, options: [{ id: a, label: A }, { id: b, label: B }]', 'options', ['a', 'b']],
])('%s', (fact, type, options) => {
  const [question] = must(read(fact)).questionnaire.questions;
  expect(question).toMatchObject({ id: 'area/one', kind: 'fact', type, roles: expect.any(Array) });
  expect(question && choicesOf(question).map(({ id }) => id)).toEqual(options);
  expect(question).not.toHaveProperty('multiple');
});

test.each([
  ['group: Terms', '7:5 missing-key'],
  ['type: money', '7:64 wrong-value'],
  ['type: text, multiple: true', '7:70 contradiction'],
  ['type: list, multiple: true, options: [{ id: a, label: A }, { id: b, label: B }]', '7:86 contradiction'],
  ['options: [{ id: a, label: A }, { id: b, label: B }]', '7:58 missing-key'],
  ['multiple: true', '7:5 missing-key'],
  ['multiple: true, options: [{ id: a, label: A }, { id: a, label: B }]', '7:111 duplicate-id'],
  ['multiple: true, options: [{ id: a, label: A, score: 3 }, { id: b, label: B }]', '7:103 unknown-key'],
  ['type: text, criticality: high', '7:70 unknown-key'],
])('%s is none', (fact, problem) => {
  expect(read(fact).diagnostics.map(brief)).toEqual([problem]);
});

test('none stands among the context questions', () => {
  expect(read('type: text', 'context').diagnostics.map(brief)).toEqual(['7:22 wrong-value']);
});

describe('in a catalogue', () => {
  test('facts are asked in their place and have no score', () => {
    const [area] = FACTS.areas;
    expect(area?.asked.map(({ topic }) => topic)).toEqual(['text', 'number', 'one', 'date', 'list', 'ticks']);
    expect(area?.questions.map(({ topic }) => topic)).toEqual(['one']);
    expect(factsOf(FACTS).some(isScored)).toBe(false);
    expect([isTyped(factAt('list')), isTicked(factAt('list'))]).toEqual([true, false]);
    expect([isTyped(factAt('ticks')), isTicked(factAt('ticks'))]).toEqual([false, true]);
  });

  test('what only a fact hangs on decides nothing', () => {
    expect([...settlementsOf(FACTS).keys()]).toEqual([]);
  });
});
