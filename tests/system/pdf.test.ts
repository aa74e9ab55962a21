import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { HAS_POPPLER, picturesOf, propertiesOf, textOf } from '../kit/poppler.ts';
import { run } from '../kit/run.ts';
import { parseBack, seen } from '../report/reading.ts';

const EXAMPLE = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];
const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-poppler-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

function report(name: string, ...args: readonly string[]): string {
  const file = path.join(ROOT, name);
  const { status, stderr } = run(['report', ...args, '-o', file]);
  if (status !== 0) throw new Error(stderr);
  return file;
}

/** Where lines and pages break is no part of a text; pdftotext drops a hyphen that a line ends in. */
const packed = (text: string): string => text.replaceAll(/[\s-]+/g, '');

/** The texts of a report that stand in one piece: its headings and paragraphs. */
function textsOf(node: Nodes): readonly string[] {
  if (node.type === 'heading' || node.type === 'paragraph') return [packed(seen(node))];
  return 'children' in node && node.type !== 'table' ? node.children.flatMap(textsOf) : [];
}

/** The words of a report's tables. */
function wordsOf(node: Nodes): readonly string[] {
  if (node.type === 'tableCell') return seen(node).split(' ');
  return 'children' in node ? node.children.flatMap(wordsOf) : [];
}

const NOTE = `#import "x": * ]; $x$ \\u{41} *b* _i_ \`c\` // gone /* gone */ @ref <label> "q" 'q' -- ... ~ é Ω Я`;
const LONG = 'x'.repeat(400);
const HOSTILE = {
  format: 'outready/answers/1',
  engagement: { client: 'Acme #eval("1")', provider: LONG, scope: `${LONG} Καταγραφή Данные שלום` },
  respondent: { name: 'y'.repeat(400), side: 'client' },
  profile: 'core',
  answers: {
    'communication/shared-expectations': { option: 'verbal', note: `${NOTE} \u001b[31m 日本`, evidence: [LONG] },
    'communication/early-bad-news': { notApplicable: `${NOTE} ${LONG}` },
  },
};

describe.skipIf(!HAS_POPPLER)('a PDF as others read it', () => {
  const client = report('client.pdf', ...EXAMPLE);
  const internal = report('internal.pdf', ...EXAMPLE, '--audience', 'internal');
  writeFileSync(path.join(ROOT, 'hostile.yaml'), stringify(HOSTILE));
  const hostile = report('hostile.pdf', path.join(ROOT, 'hostile.yaml'));

  test('says all that the Markdown says', () => {
    const tree = parseBack(run(['report', ...EXAMPLE]).stdout);
    const text = packed(textOf(client));
    // The line under the areas’ table shows pieces of bars that are drawn here.
    const missing = textsOf(tree).filter((each) => !text.includes(each) && !each.includes('█'));
    expect(missing).toEqual([]);
    const bars = /^[█▒·]+$/;
    expect(wordsOf(tree).filter((word) => !bars.test(word) && !text.includes(packed(word)))).toEqual([]);
  });

  test('keeps from the client what is confidential, and the names', () => {
    const secrets = ['Finance read the 2025 accounts', 'he has an offer elsewhere', 'Asked not to be quoted', 'Miriam'];
    const [theirs, ours] = [packed(textOf(client)), packed(textOf(internal))];
    expect(secrets.filter((secret) => theirs.includes(packed(secret)))).toEqual([]);
    expect(secrets.filter((secret) => !ours.includes(packed(secret)))).toEqual([]);
  });

  test('has a title, a date and tags, and no author', () => {
    const properties = propertiesOf(client);
    expect(properties).toMatch(/^Title: +Readiness to outsource: Analytics of loyalty card data/m);
    expect(properties).toMatch(/^Tagged: +yes$/m);
    expect(properties).toMatch(/^Page size: .*A4/m);
    expect(properties).not.toMatch(/^(Author|Subject)/m);
  });

  test('hostile notes are there as they were written, or visibly replaced', () => {
    const text = packed(textOf(hostile));
    expect(text.split(packed(NOTE)).length - 1).toBeGreaterThanOrEqual(2);
    expect(text).toContain('<U+241B>[31m<U+65E5><U+672C>');
    expect(text).toContain('שלום');
    expect(text.split(LONG).length - 1).toBeGreaterThanOrEqual(4);
  });

  test.each([
    ['client', client],
    ['hostile', hostile],
  ])('the %s report keeps to its pages: none is empty, and nothing runs into the margin', (_, file) => {
    const pages = picturesOf(file, 36);
    expect(pages.length).toBeGreaterThan(8);
    for (const { width, height, pixels } of pages) {
      const edge = Math.floor(width * (1 - 19 / 210));
      const rows = Array.from({ length: height }, (_, row) => pixels.subarray(row * width, (row + 1) * width));
      expect(rows.filter((row) => row.subarray(edge).some((grey) => grey < 250)).length).toBe(0);
      expect(rows.filter((row) => row.some((grey) => grey < 128)).length).toBeGreaterThan(5);
    }
  });
});
