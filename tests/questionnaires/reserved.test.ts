import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import { brief } from '../kit/catalogue.ts';

const scored =
  'why: W, criticality: low, evidence: E, recommendation: { text: R, effort: S, horizon: ongoing }, sources: [R5]';
const question = (rest: string): string => `  - { id: q, topic: T, text: Q, ${rest} }`;
const choices = (id: string, more = ''): string => `[{ id: ${id}, label: A${more} }, { id: other, label: B${more} }]`;
const choice = (id: string): string =>
  question(`${scored}, options: [{ id: ${id}, label: A, score: 0 }, { id: b, label: B, score: 100 }]`);
const checklist = (id: string): string => question(`${scored}, kind: checklist, items: ${choices(id, ', points: 1')}`);
const fact = (id: string): string => question(`kind: fact, multiple: true, options: ${choices(id)}`);

function found(line: string): readonly string[] {
  const text = `format: outready/questionnaire/1\nid: area\nversion: 1.0.0\ntitle: T\nsummary: S\nquestions:\n${line}\n`;
  return parseQuestionnaire({ text, file: 'area.yaml', name: 'area', digest: 'sha256:x' }).diagnostics.map(brief);
}

describe('ids that a form needs for what can be said to any question', () => {
  test.each([
    ['an option', choice('unknown')],
    ['an option', choice('not-applicable')],
    ['an item', checklist('unknown')],
    ['an item', checklist('not-applicable')],
    ['an item', checklist('none')],
    ['an option that is ticked', fact('unknown')],
    ['an option that is ticked', fact('none')],
  ])('cannot be those of %s: %s', (_, line) => {
    expect(found(line)).toEqual([expect.stringMatching(/^7:\d+ wrong-value$/)]);
  });

  test.each([
    ['none, where one is chosen', choice('none')],
    ['what begins alike', choice('unknown-margin')],
    ['what begins alike', checklist('none-left')],
  ])('are not: %s', (_, line) => {
    expect(found(line)).toEqual([]);
  });
});
