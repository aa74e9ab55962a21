import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { FORMATS } from '../../src/checks/formats.ts';
import { check } from '../../src/commands/check.ts';
import { compare } from '../../src/commands/compare.ts';
import { explain } from '../../src/commands/explain.ts';
import { report } from '../../src/commands/report.ts';
import { score } from '../../src/commands/score.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { choicesOf, type Question } from '../../src/questionnaires/questionnaire.ts';
import { partsOf } from '../kit/docx.ts';
import { hostIn } from '../kit/host.ts';
import { runs } from '../kit/runs.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-leak-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const { shipped } = await compileShipped('questionnaires', '.');
const AREAS = ['context', 'dependence', 'intellectual-property'];
const QUESTIONS: readonly Question[] = AREAS.flatMap((area) => shipped.questionnaires[area]?.questions ?? []);

/** How an answer is given, and what comes with it. */
const answer = fc.record({
  kind: fc.constantFrom('chosen', 'chosen', 'chosen', 'unknown', 'notApplicable', 'none'),
  choice: fc.nat(20),
  isConfidential: fc.boolean(),
  isKeyFact: fc.boolean(),
});

type Drawn = typeof answer extends fc.Arbitrary<infer T> ? T : never;

/** What nobody but us may read says «zzconf» where it was told in confidence, and «zzown» where it is ours. */
function entryFor(question: Question, { kind, choice, isConfidential, isKeyFact }: Drawn): unknown {
  if (kind === 'none') return undefined;
  const ids = choicesOf(question).map(({ id }) => id);
  const chosen = ids[choice % ids.length];
  const word = isConfidential ? 'zzconf' : 'zzopen';
  const reply = {
    chosen: question.kind === 'checklist' ? { items: chosen === undefined ? [] : [chosen] } : { option: chosen },
    unknown: { unknown: true },
    notApplicable: { notApplicable: `${word} reason by Zzmarta ZZKOWALSKA` },
  }[kind === 'notApplicable' && question.notApplicable === false ? 'unknown' : kind];
  return {
    ...reply,
    note: `${isKeyFact ? word : `${word} zzown`} note of Zzmarta Zzkowalska, zz\u00adkowalska@example.org, 図図田`,
    ...(isKeyFact ? { keyFact: true } : {}),
    evidence: [`zzown-folder/${word}-zzkowalska.pdf`, { ref: `${word} until`, until: '2026-01-31' }],
    ...(isConfidential ? { confidential: true } : {}),
    answered: isConfidential ? '2031-12-24' : '2026-11-20',
  };
}

function fileText(side: string, drawn: readonly Drawn[]): string {
  const answers = QUESTIONS.flatMap((question, index) => {
    const own = drawn[index];
    const entry = own === undefined ? undefined : entryFor(question, own);
    return entry === undefined ? [] : [[question.id, entry]];
  });
  return stringify({
    format: 'outready/answers/1',
    engagement: { client: 'Acme', provider: 'Globex', scope: 'Analytics' },
    respondent: { name: 'Zzmarta Zzkowalska', side, role: side === 'client' ? 'delivery' : 'provider-lead' },
    people: [{ name: '図図田', role: 'security officer' }],
    profile: 'core',
    areas: ['dependence', 'intellectual-property'],
    updated: '2026-11-21T09:00:00Z',
    answers: Object.fromEntries(answers),
  });
}

/** Every stream of a PDF that can be inflated, and the rest of it as it is. */
function inflated(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('\nendstream', at);
    try {
      parts.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not every stream is compressed.
    }
  }
  return parts.join('\n');
}

function readAll(folder: string): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(path.join(folder, name));
    if (name.endsWith('.docx')) texts[name] = [...partsOf(bytes)].flat().join('\n');
    else texts[name] = name.endsWith('.pdf') ? inflated(bytes) : bytes.toString('utf8');
  }
  return texts;
}

const FOR_CLIENT = { audience: 'client', confidential: 'count' } as const;
const NOT_FOR_CLIENTS = /zzconf|zzown|zzmarta|zzkowalska|図図田|2031-12|December 2031|diciembre de 2031/i;

const drawings = fc.array(answer, { minLength: QUESTIONS.length, maxLength: QUESTIONS.length });
const samples = fc.sample(fc.tuple(drawings, drawings, drawings), runs(3));

describe.each(samples.map((sample, index) => [index, ...sample] as const))('engagement %i', (index, one, two, then) => {
  const folder = mkdtempSync(path.join(ROOT, `${index}-`));
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write('a.yaml', fileText('client', one));
  write('b.yaml', fileText('provider', two));
  write('then.yaml', fileText('client', then).replace('2026-11-21', '2026-05-21'));
  write(
    'policy.yaml',
    'format: outready/policy/1\nrequire: { level: ready, evidence: {}, evidenceFiles: true }\nallow: { blockers: 0, conditions: 0, open: 0, unknown: 0, notApplicable: 0, criticalNotApplicable: 0, ageDays: 1, expiredEvidence: 0 }\n',
  );
  const files = ['a.yaml', 'b.yaml'];

  test.each(['count', 'leave-out'] as const)(
    'no report for a client, where confidence means to %s',
    async (confidential) => {
      const { host, err } = hostIn(folder);
      const out = mkdtempSync(path.join(folder, 'out-'));
      const output = ['md', 'html', 'docx', 'pdf', 'csv', 'json'].map((format) => path.join(out, `r.${format}`));
      const given = { audience: 'client', confidential, questionnaires: [] } as const;
      const options = { ...given, output, framework: [], baseline: 'then.yaml', charts: out };
      expect(await report.run({ files, options, host }), err()).toBe(0);
      const tables = ['md', 'csv'].map((format) => path.join(out, `clauses.${format}`));
      const forAuditors = { ...given, output: tables, framework: ['all'] };
      expect(await report.run({ files, options: forAuditors, host }), err()).toBe(0);
      const texts = readAll(out);
      expect(Object.keys(texts).length).toBeGreaterThan(8);
      for (const [name, text] of Object.entries(texts)) expect(text, name).not.toMatch(NOT_FOR_CLIENTS);
      expect(texts['r.md']).toContain('zzopen note of \\[');
    },
    600_000,
  );

  test('nothing that score, explain and compare print for a client', async () => {
    for (const json of [false, true]) {
      for (const confidential of ['count', 'leave-out'] as const) {
        const { host, out } = hostIn(folder);
        const own = { audience: 'client', confidential, json, questionnaires: [] } as const;
        await score.run({ files, options: own, host });
        await score.run({ files, options: { ...own, lang: 'es' }, host });
        for (const scenario of ['low', 'point', 'high'] as const) {
          await explain.run({ files, options: { ...own, scenario, set: [] }, host });
        }
        await compare.run({ first: 'then.yaml', second: '[ab].yaml', more: [], options: own, host });
        await compare.run({ first: 'then.yaml', second: 'a.yaml', more: ['[ab].yaml'], options: own, host });
        expect(out()).not.toMatch(NOT_FOR_CLIENTS);
        expect(out().length).toBeGreaterThan(2000);
      }
    }
  }, 120_000);

  test.each(FORMATS)(
    'no check in the format %s',
    async (format) => {
      const checkFor = async (audience: 'client' | 'internal'): Promise<string> => {
        const { host, out, err } = hostIn(folder);
        const options = {
          minArea: [],
          format: [{ format }],
          questionnaires: [],
          asOf: '2026-11-22',
          policy: 'policy.yaml',
        };
        expect(await check.run({ paths: files, options: { ...options, audience }, host })).toBe(1);
        return out() + err();
      };
      expect(await checkFor('client')).not.toMatch(NOT_FOR_CLIENTS);
      const internal = await checkFor('internal');
      expect(internal).not.toMatch(/zzconf/);
      expect(internal).toContain('zzown-folder');
    },
    600_000,
  );

  test('is not what an empty copy would pass', async () => {
    const { host, out } = hostIn(folder);
    const options = { ...FOR_CLIENT, output: [], audience: 'internal', framework: [], questionnaires: [] } as const;
    await report.run({ files, options, host });
    for (const word of ['zzconf', 'zzown', 'Zzmarta']) expect(out()).toContain(word);
  }, 60_000);
});
