import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ValuesOf } from '../../../src/commands/command.ts';
import { questionnaireCoverage } from '../../../src/commands/questionnaire/coverage.ts';
import { questionnaireNew } from '../../../src/commands/questionnaire/new.ts';
import { loadCollection } from '../../../src/library/collection.ts';
import { claimsText, coverageOf } from '../../../src/questionnaires/coverage.ts';
import { hostIn } from '../../kit/host.ts';

const SHIPPED = coverageOf(await loadCollection({ ...hostIn('.').host, folders: [] }));

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-coverage-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

type Options = Partial<ValuesOf<typeof questionnaireCoverage.options>>;

async function coverage(options: Options = {}): Promise<readonly [number, string]> {
  const { host, out } = hostIn(ROOT);
  return [await questionnaireCoverage.run({ options: { questionnaires: [], framework: [], ...options }, host }), out()];
}

test('one article, by its id or its number', async () => {
  const [status, text] = await coverage({ article: 'S3' });
  const totals = SHIPPED.articles.find(({ id }) => id === 'S3')?.totals ?? expect.fail('there is no article S3');
  expect([status, text]).toEqual([0, expect.stringContaining(`${claimsText(totals)}\n  S3.1  `)]);
  expect(text).not.toContain('S2.1 ');
  expect(await coverage({ article: '3' })).toEqual([0, text]);
});

test('an article that there is none of', async () => {
  const error = { message: 'there is no article "S33"', hint: 'did you mean "S3"?' };
  await expect(coverage({ article: 'S33' })).rejects.toEqual(expect.objectContaining(error));
});

test('as data', async () => {
  const [, json] = await coverage({ json: true });
  expect(JSON.parse(json)).toMatchObject({
    format: 'outready/coverage/1',
    unsourced: [],
    totals: SHIPPED.totals,
  });
});

test('a claim of one’s own sources that nobody asks is found', async () => {
  await questionnaireNew.run({ id: 'mine', options: { profile: true }, host: hostIn(ROOT).host });
  const article = (claims: string) =>
    `format: outready/sources/1\narticles: [{ id: P1, title: Policy, claims: [${claims}] }]\n`;
  const file = path.join(ROOT, 'sources.yaml');
  writeFileSync(file, article('{ id: P1.1, text: Ask us. }'));
  const missing = 'P1  Policy\n  0 of 1 claim asked\n  P1.1  Ask us.\n        no question asks it\n';
  const options = { missing: true, questionnaires: ['.'] };
  const { totals } = SHIPPED;
  const oneMore = claimsText({ ...totals, claims: totals.claims + 1, askable: totals.askable + 1 });
  expect(await coverage(options)).toEqual([1, expect.stringMatching(`^${missing}`)]);
  expect(await coverage({ ...options, article: 'S1' })).toEqual([1, expect.stringContaining(oneMore)]);
  // An own claim of a shipped id takes its place, and the questions that cite it ask it.
  writeFileSync(file, article('{ id: S0.12, text: Ask us. }'));
  expect(await coverage(options)).toEqual([0, expect.stringContaining(claimsText(totals))]);
});

describe('the clauses of frameworks', () => {
  const folder = path.join(ROOT, 'house');
  mkdirSync(path.join(folder, 'frameworks'), { recursive: true });
  const clauses = `
  - { ref: "1", title: Write it down, seen: text }
  - { ref: "2", title: Look at it, seen: heading }
  - { ref: "3", title: What a plan is, seen: text, outside: It asks for nothing. }
`;
  writeFileSync(
    path.join(folder, 'frameworks/house.yaml'),
    `format: outready/framework/1\nid: house\ntitle: Our rules\nurl: https://example.org\nasOf: 2026-11-30\nclauses:${clauses}`,
  );
  writeFileSync(
    path.join(folder, 'plans.yaml'),
    `format: outready/questionnaire/1
id: plans
version: 1.0.0
title: Plans
summary: Plans.
questions:
  - id: written
    topic: Plan
    text: What plan is there?
    why: Without one, work is lost.
    criticality: high
    options: [{ id: none, label: None, score: 0 }, { id: written, label: Written, score: 100 }]
    evidence: The plan
    recommendation: { text: Write one., effort: S, horizon: ongoing }
    sources: [S0.1]
    clauses: [{ framework: house, ref: "1" }]
`,
  );
  const own = { framework: ['house'], questionnaires: ['house'] };

  test('each with its questions, or why none can ask it; one with neither is a finding', async () => {
    expect(await coverage(own)).toEqual([
      1,
      [
        'house  Our rules',
        '  https://example.org, looked up on 2026-11-30',
        '  1  Write it down',
        '     plans/written',
        '  2  Look at it (by heading)',
        '     no question asks it',
        '  3  What a plan is',
        '     outside: It asks for nothing.',
        '',
        'house: 3 clauses: 1 asked, 1 outside, 1 without a question.',
        '',
      ].join('\n'),
    ]);
  });

  test('the findings alone', async () => {
    const [status, text] = await coverage({ ...own, missing: true });
    expect([status, text.match(/^ {2}\d/gm)]).toEqual([1, ['  2']]);
  });

  test('as data, and as a page', async () => {
    const [, json] = await coverage({ ...own, json: true });
    expect(JSON.parse(json)).toMatchObject({
      format: 'outready/clause-coverage/1',
      frameworks: [
        { id: 'house', totals: { missing: 1 }, clauses: [{ ref: '1', questions: ['plans/written'] }, {}, {}] },
      ],
    });
    const [, page] = await coverage({ ...own, markdown: true });
    expect(page).toContain('## house · Our rules');
    expect(page).toMatch(/\| 2 +\| Look at it \(by heading\) \| \*\*no question asks it\*\* +\|/);
  });

  test('of every framework, or of one that there is not', async () => {
    const [, json] = await coverage({ ...own, framework: ['all'], json: true });
    const { frameworks } = JSON.parse(json) as { readonly frameworks: readonly { readonly id: string }[] };
    expect(frameworks.map(({ id }) => id)).toContain('dora');
    expect(frameworks[0]?.id).toBe('house');
    const error = { message: 'there is no framework "hous"', hint: 'did you mean "house"?' };
    await expect(coverage({ ...own, framework: ['hous'] })).rejects.toEqual(expect.objectContaining(error));
  });
});
