import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import type { CheckResult } from '../../../src/checks/check-result.ts';
import { renderStepSummary } from '../../../src/checks/formats/step-summary.ts';
import { CORPUS, entryOf, hostileResult, RESULT, resultOf } from '../../kit/check-result.ts';
import { nodesOf, parseBack } from '../../report/reading.ts';

test('counts, what did not pass, and what passed', () => {
  expect(renderStepSummary(RESULT)).toMatchInlineSnapshot(`
    "## Readiness: some files could not be used

    As of 2026-11-22: 2 failed, 1 warning, 1 waived, 1 passed.

    | Status | Check | Engagement | What | Where |
    | - | - | - | - | - |
    | **failed** | \`valid-file\` | – | the key "anwsers" is not known at the top. Hint: did you mean "answers"? | answers/new deal.yaml:9 |
    | **failed** | \`score\` | Acme with Globex: Customer data analytics | the overall score is 61 at worst; at least 70 is demanded. | answers/acme.yaml:2 |
    | **warning** | \`waiver-soon\` | Acme with Globex: Customer data analytics | a waiver ends in 9 days. | answers/acme.yaml:2 |
    | **waived** | \`blockers\` | Acme with Globex: Customer data analytics | dependence/exit-plan is a knock-out. Waived until 2027-03-31, that day included (UTC): Exit plan due in spring (CIO) | answers/acme.yaml:31 |

    ### What passes

    - **Acme with Globex: Customer data analytics** – level
    "
  `);
});

test('of a check that passes', () => {
  expect(renderStepSummary(resultOf([entryOf({ status: 'pass' })]))).toMatchInlineSnapshot(`
    "## Readiness: the check passes

    As of 2026-11-22: 1 passed.

    ### What passes

    - **Acme with Globex: Customer data analytics** – score
    "
  `);
});

test('of files alone, and of nothing', () => {
  const { engagement: _, ...ofFile } = entryOf({ demand: 'valid-file', status: 'pass' });
  const warned = [entryOf({ status: 'warn' }), entryOf({ status: 'warn' })];
  const text = renderStepSummary(resultOf([ofFile, ...warned]));
  expect(text).toContain('## Readiness: the check passes\n\nAs of 2026-11-22: 2 warnings, 1 passed.\n');
  expect(text).toContain('- **Files** – valid-file\n');
  expect(renderStepSummary(resultOf([]))).toBe(
    '## Readiness: the check passes\n\nAs of 2026-11-22: nothing was checked.\n',
  );
});

test('each demand that passes is named once, in the order of the result', () => {
  const passed = ['score', 'open', 'score'].map((demand) => entryOf({ demand, status: 'pass' }));
  expect(renderStepSummary(resultOf(passed))).toContain(' – score, open\n');
});

test('a sentence of very much is cut at 500 characters', () => {
  const text = renderStepSummary(
    resultOf([entryOf({ message: 'y'.repeat(499) }), entryOf({ message: 'z'.repeat(500) })]),
  );
  expect(text).toContain(`| ${'y'.repeat(499)}. |`);
  expect(text).toContain(`| ${'z'.repeat(500)}… |`);
});

test('a summary of very much stays far below the 1 MiB that GitHub takes', () => {
  const long = 'x'.repeat(5_000);
  const many = Array.from({ length: 3_000 }, () => entryOf({ message: long, hint: long }));
  const text = renderStepSummary(resultOf(many));
  expect(text.length).toBeLessThan(400_000);
  expect(text).toContain('\n… and 2800 more.\n');
});

const ALLOWED = [
  'root',
  'heading',
  'paragraph',
  'text',
  'table',
  'tableRow',
  'tableCell',
  'strong',
  'inlineCode',
  'list',
  'listItem',
];

function expectHarmless(result: CheckResult): void {
  const root = parseBack(renderStepSummary(result));
  const types = new Set(nodesOf(root).map(({ type }) => type));
  expect([...types].filter((type) => !ALLOWED.includes(type))).toEqual([]);
  const notable = result.results.filter(({ status }) => status !== 'pass').length;
  const tables = root.children.filter((node): node is Extract<Nodes, { type: 'table' }> => node.type === 'table');
  expect(tables.flatMap(({ children }) => children.slice(1)).length).toBe(Math.min(200, notable));
  for (const { children } of tables) for (const row of children) expect(row.children).toHaveLength(5);
}

test('hostile text of the corpus is never structure', () => {
  for (let from = 0; from < CORPUS.results.length; from += 150)
    expectHarmless(resultOf(CORPUS.results.slice(from, from + 150)));
});

test('hostile text that is drawn neither', () => {
  fc.assert(fc.property(hostileResult, expectHarmless), { numRuns: 60 });
});
