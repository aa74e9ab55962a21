import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { type CheckResult, engagementNames } from '../../../src/checks/check-result.ts';
import { entrySentence } from '../../../src/checks/formats/entry-text.ts';
import { renderSarif, type SarifOptions } from '../../../src/checks/formats/sarif.ts';
import { RULE_PAGES } from '../../../src/rules.ts';
import { visible } from '../../../src/text/display.ts';
import type { RulePage } from '../../../src/texts/rule-page.ts';
import { CORPUS, entryOf, fingerprint, hostileResult, RESULT, resultOf } from '../../kit/check-result.ts';

const schema: object = JSON.parse(readFileSync('tests/fixtures/schemas/sarif-2.1.0.json', 'utf8'));
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uri: isUri, 'uri-reference': isUri, uuid: true, 'date-time': true },
});
const validate = ajv.compile(schema);

/** Only what RFC 3986 allows, and every percent sign starts an encoded byte. */
function isUri(text: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i.test(text);
}

function runOf(result: CheckResult, options: Partial<SarifOptions> = {}): Run & { readonly results: Result[] } {
  const text = renderSarif(result, { version: '1.2.0', pages: RULE_PAGES, fingerprint, ...options });
  const log = JSON.parse(text) as Log;
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  const [run] = log.runs;
  if (run?.results === undefined) throw new Error('no results');
  return { ...run, results: run.results };
}

test('what each status becomes', () => {
  const { results, invocations, columnKind, properties } = runOf(RESULT, { passes: true });
  expect(results.map(({ ruleId, kind, level, suppressions }) => [ruleId, kind, level, suppressions?.length])).toEqual([
    ['valid-file', 'fail', 'error', 0],
    ['score', 'fail', 'error', 0],
    ['blockers', 'fail', 'error', 1],
    ['level', 'pass', 'none', 0],
    ['waiver-soon', 'fail', 'warning', 0],
  ]);
  expect([invocations, columnKind, properties]).toEqual([
    [{ executionSuccessful: false }],
    'utf16CodeUnits',
    { asOf: '2026-11-22' },
  ]);
});

test('one result in full', () => {
  const [first] = runOf(resultOf([entryOf()])).results;
  expect(first).toEqual({
    ruleId: 'score',
    ruleIndex: 0,
    kind: 'fail',
    level: 'error',
    message: {
      text: 'Acme with Globex: Customer data analytics – the overall score is 61 at worst; at least 70 is demanded.',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'answers/acme.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 1, endColumn: 11 },
        },
      },
    ],
    partialFingerprints: { 'engagementDemandSubject/v2': first?.partialFingerprints?.['engagementDemandSubject/v2'] },
    suppressions: [],
    properties: {
      engagement: { client: 'Acme', provider: 'Globex', scope: 'Customer data analytics' },
      expected: 70,
      actual: 61,
    },
  });
});

test('a waiver is a suppression with its reason, owner and last day', () => {
  expect(runOf(RESULT).results.find(({ ruleId }) => ruleId === 'blockers')?.suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'Waived until 2027-03-31, that day included (UTC): Exit plan due in spring (CIO)',
      properties: { reason: 'Exit plan due in spring', owner: 'CIO', until: '2027-03-31' },
    },
  ]);
});

test('passes are left out unless asked for; their rules are listed all the same', () => {
  const { results, tool } = runOf(RESULT);
  expect(results.map(({ ruleId }) => ruleId)).toEqual(['valid-file', 'score', 'blockers', 'waiver-soon']);
  expect(tool.driver.rules?.map(({ id }) => id)).toEqual(['blockers', 'level', 'score', 'valid-file', 'waiver-soon']);
});

test('each result names its rule twice, by id and by index, and the rule has its page as help', () => {
  const { results, tool } = runOf(RESULT);
  for (const { ruleId, ruleIndex } of results) {
    const rule = tool.driver.rules?.[ruleIndex ?? -1];
    const page = RULE_PAGES.find(({ id, kind }) => id === ruleId && kind === 'check');
    expect([rule?.id, rule?.shortDescription?.text, rule?.fullDescription?.text]).toEqual([
      ruleId,
      `${page?.title}.`,
      page?.explanation,
    ]);
    for (const text of [page?.remedy, page?.waive]) expect(rule?.help?.text).toContain(text);
  }
});

const PAGE: RulePage = {
  id: 'score',
  kind: 'check',
  title: 'Overall score too low',
  explanation: 'It is below {the} demand.',
  remedy: 'Run `outready plan`, then mend.',
  waive: 'Write `rule: score` [here](1).',
};

test('the help of a rule, as text and as Markdown', () => {
  const [rule] = runOf(resultOf([entryOf()]), { pages: [PAGE] }).tool.driver.rules ?? [];
  expect(rule).toEqual({
    id: 'score',
    name: 'OverallScoreTooLow',
    shortDescription: { text: 'Overall score too low.' },
    fullDescription: { text: 'It is below {{the}} demand.' },
    help: {
      text: [
        'What it means, and why it matters: It is below {{the}} demand.',
        'How to mend it: Run `outready plan`, then mend.',
        'How to waive it: Write `rule: score` [here]\\(1).',
      ].join('\n'),
      markdown: [
        '## What it means, and why it matters',
        'It is below {{the}} demand.',
        '## How to mend it',
        'Run `outready plan`, then mend.',
        '## How to waive it',
        'Write `rule: score` \\[here]\\(1).\n',
      ].join('\n\n'),
    },
  });
});

test('a rule whose name would repeat its id has none, and a demand without a page no rule', () => {
  const rulesOf = (pages: readonly RulePage[]) => runOf(resultOf([entryOf()]), { pages }).tool.driver.rules;
  expect(rulesOf([{ ...PAGE, title: 'Score' }])?.[0]).not.toHaveProperty('name');
  expect(rulesOf([{ ...PAGE, kind: 'gate' }])).toEqual([]);
});

describe('fingerprints', () => {
  const prints = (result: CheckResult): readonly unknown[] =>
    runOf(result).results.map(({ partialFingerprints }) => Object.values(partialFingerprints ?? {})[0]);
  const moved = { file: 'elsewhere.yaml', span: { line: 77, column: 5, length: 2 } };

  test('stay when the line, the file or the figures change', () => {
    const later = entryOf({ location: moved, actual: 42, message: 'the overall score is 42 at worst' });
    expect(prints(resultOf([later]))).toEqual(prints(resultOf([entryOf()])));
  });

  test.each([
    ['another demand', { demand: 'level' }],
    ['another subject', { subject: 'dependence' }],
    ['another engagement', { engagement: { client: 'Acme', scope: 'Payroll' } }],
  ])('differ for %s', (_, given) => {
    expect(prints(resultOf([entryOf(given)]))).not.toEqual(prints(resultOf([entryOf()])));
  });

  test('of a file’s problems: by what is wrong, wherever it stands', () => {
    const problem = (message: string, line: number) =>
      entryOf({ demand: 'valid-file', message, location: { file: 'a.yaml', span: { line, column: 1, length: 1 } } });
    const before = prints(resultOf([problem('one', 3), problem('two', 4)]));
    expect(prints(resultOf([problem('one', 13), problem('two', 14)]))).toEqual(before);
    expect(prints(resultOf([problem('two', 14)]))).toEqual([before[1]]);
  });

  test('are never the same twice', () => {
    const all = prints(resultOf([entryOf(), entryOf(), entryOf()]));
    expect(new Set(all).size).toBe(3);
  });
});

test.each([
  ['answers/new deal.yaml', 'answers/new%20deal.yaml', '%SRCROOT%'],
  ['./answers/ü#1?.yaml', 'answers/%C3%BC%231%3F.yaml', '%SRCROOT%'],
  ['100%.yaml', '100%25.yaml', '%SRCROOT%'],
  ['a:b.yaml', 'a%3Ab.yaml', '%SRCROOT%'],
  ['../acme.yaml', '../acme.yaml', '%SRCROOT%'],
  ['/srv/a b.yaml', 'file:///srv/a%20b.yaml', undefined],
  ['C:/a b.yaml', 'file:///C:/a%20b.yaml', undefined],
  ['//host/share/a.yaml', 'file://host/share/a.yaml', undefined],
])('the path %s as a URI', (file, uri, uriBaseId) => {
  const [first] = runOf(resultOf([entryOf({ location: { file, span: { line: 1, column: 1, length: 1 } } })])).results;
  const artifact = first?.locations?.[0]?.physicalLocation?.artifactLocation;
  expect([artifact?.uri, artifact?.uriBaseId]).toEqual([uri, uriBaseId]);
});

describe('hostile text', () => {
  function expectHarmless(result: CheckResult): void {
    const { results } = runOf(result, { passes: true });
    expect(results).toHaveLength(result.results.length);
    for (const [index, { message, locations, ruleId }] of results.entries()) {
      const entry = result.results[index];
      if (entry === undefined) throw new Error('more results than entries');
      const text = message.text ?? '';
      expect(text).not.toContain('](');
      expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
      const plain = visible(entrySentence(entry, engagementNames(result.results)));
      expect(unescaped(text)).toBe(plain.replaceAll(']\\(', ']('));
      expect(ruleId).toBe(entry.demand);
      const { uri = '', uriBaseId } = locations?.[0]?.physicalLocation?.artifactLocation ?? {};
      if (uriBaseId !== undefined) {
        const file = entry.location.file.replace(/^(\.\/+)+/, '').toWellFormed();
        expect(uri.split('/').map(decodeURIComponent).join('/')).toBe(file);
      }
    }
  }
  const unescaped = (text: string): string => text.replaceAll(']\\(', '](').replaceAll('{{', '{').replaceAll('}}', '}');

  test('of the corpus', () => {
    expectHarmless(CORPUS);
  });

  test('drawn', () => {
    fc.assert(fc.property(hostileResult, expectHarmless), { numRuns: 60 });
  });
});

test('nothing found: a run without results', () => {
  const { results, tool, invocations } = runOf(resultOf([]));
  expect([results, tool.driver.rules, invocations]).toEqual([[], [], [{ executionSuccessful: true }]]);
});
