import { describe, expect, test } from 'vitest';
import { diffQuestionnaires } from '../../src/questionnaires/diff.ts';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import { diffDetails } from '../../src/summary/questionnaire-diff.ts';
import { must } from '../kit/catalogue.ts';
import { shown } from '../kit/shown.ts';

const TEXT = `format: outready/questionnaire/1
id: own
version: 1.0.0
title: Own
summary: A questionnaire of one’s own.
questions:
  - id: first
    topic: First
    text: How is it done?
    why: It matters.
    criticality: high
    options: [{ id: none, label: "No", score: 0 }, { id: full, label: "Yes", score: 100 }]
    evidence: A document
    recommendation: { text: Do it., effort: S, horizon: ongoing }
    sources: [S0.1]
`;
const read = (text: string) => must(parseQuestionnaire({ text, file: 'own.yaml', digest: 'd' })).questionnaire;

/** What a terminal shows of a change one way and the other, without white space at line ends. */
function both(from: string, to: string): readonly [forth: string, back: string] {
  const changed = TEXT.replace(from, to);
  expect(changed).not.toBe(TEXT);
  const details = (older: string, newer: string): string =>
    shown(diffDetails(diffQuestionnaires(read(older), read(newer)), { spanOf: () => undefined, file: 'own.yaml' }));
  return [details(TEXT, changed), details(changed, TEXT)];
}

const added = (lines: string): readonly [string, string] => ['    why: It matters.', `${lines}\n    why: It matters.`];
const condition = (option: string): string => `{ question: context/kind, is: [${option}] }`;

describe('what a change is called, one way and the other', () => {
  test.each<[string, readonly [string, string], string, string]>([
    [
      'raised',
      added(`    criticalWhen: ${condition('a')}`),
      'first: is critical under a condition now',
      'first: is critical under no condition any more',
    ],
    [
      'a knock-out in some contexts',
      added(`    knockOutWhen: ${condition('a')}`),
      'first: its worst answer is a blocker under a condition now',
      'first: its worst answer is a blocker under no condition any more',
    ],
    [
      'a knock-out',
      added('    knockOut: true'),
      'first: its worst answer is a blocker now',
      'first: its worst answer is no longer a blocker',
    ],
    [
      'set aside',
      added('    notApplicable: false'),
      'first: can no longer be set aside as not applicable',
      'first: can be set aside as not applicable now',
    ],
    [
      'a heading',
      added('    group: Papers'),
      'first: the heading that it stands under is edited',
      'first: the heading that it stands under is edited',
    ],
    [
      'advice',
      ['score: 0 }', 'score: 0, advice: { text: Go. } }'],
      'first: the advice of the option none is edited',
      'first: the advice of the option none is edited',
    ],
    [
      'who acts',
      ['ongoing }', 'ongoing, role: legal }'],
      'first: the recommendation’s role is legal instead of none',
      'first: the recommendation’s role is none instead of legal',
    ],
  ])('%s', (_, [from, to], forth, back) => {
    const [there, here] = both(from, to);
    expect(there).toContain(`  ${forth}\n`);
    expect(here).toContain(`  ${back}\n`);
  });

  test('another condition', () => {
    const older = TEXT.replace(...added(`    criticalWhen: ${condition('a')}`));
    const newer = older.replace('is: [a]', 'is: [b]');
    const diff = diffQuestionnaires(read(older), read(newer));
    expect(shown(diffDetails(diff, { spanOf: () => undefined, file: 'f' }))).toContain(
      'first: is critical under another condition\n',
    );
  });

  test('the effort of advice', () => {
    const older = TEXT.replace('score: 0 }', 'score: 0, advice: { text: Go., effort: S } }');
    const diff = diffQuestionnaires(read(older), read(older.replace('Go., effort: S', 'Go., effort: L')));
    expect(shown(diffDetails(diff, { spanOf: () => undefined, file: 'f' }))).toContain(
      'first: the effort of the advice of the option none is L instead of S\n',
    );
  });
});

test('what that means for answers that set the question aside', () => {
  const [there, here] = both(...added('    notApplicable: false'));
  expect(there).toContain('Where first was set aside as not applicable, it counts as unanswered.');
  expect(here).toContain('Saved answers keep their meaning.');
});
