import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
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
  return [await questionnaireCoverage.run({ options: { questionnaires: [], ...options }, host }), out()];
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
