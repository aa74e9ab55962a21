import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { fontsOf, footOf, HAS_POPPLER, picturesOf, propertiesOf, textOf } from '../kit/poppler.ts';
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

/** Without blanks, hyphens, and the places where a very long word may break. */
const packed = (text: string): string => text.replaceAll(/[\s\u200b-]+/g, '');

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
    'communication/shared-expectations': {
      option: 'told',
      note: `${NOTE} \u001b[31m 日本`,
      keyFact: true,
      evidence: [LONG],
    },
    'communication/early-bad-news': { notApplicable: `${NOTE} ${LONG}` },
  },
};

/** The house of the examples, and one that means no good. */
const HOUSE = ['theme.yaml', 'preface.md', 'closing.md'].map((name) => path.join('examples/house', name));
const faces = (name: string) =>
  path.resolve('node_modules/dejavu-fonts-ttf/ttf', `DejaVuSerif${name === '' ? '' : `-${name}`}.ttf`);
const HOSTILE_THEME = {
  format: 'outready/theme/1',
  name: `${'N'.repeat(60)} #panic() ]; "`,
  title: `#import "x": * ]; $x$ \\ *b* {scope}`,
  footer: 'W'.repeat(80),
  logo: path.resolve('examples/house/logo.svg'),
  font: { family: 'DejaVu Serif', files: { regular: faces(''), bold: faces('Bold'), italic: faces('Italic') } },
};

describe.skipIf(!HAS_POPPLER)('a PDF as others read it', () => {
  const client = report('client.pdf', ...EXAMPLE);
  const internal = report('internal.pdf', ...EXAMPLE, '--audience', 'internal');
  writeFileSync(path.join(ROOT, 'hostile.yaml'), stringify(HOSTILE));
  const hostile = report('hostile.pdf', path.join(ROOT, 'hostile.yaml'));

  const houseOf = ([theme = '', preface = '', closing = '']: readonly string[]): readonly string[] => [
    ...['--theme', theme],
    ...['--preface', preface],
    ...['--closing', closing],
  ];
  const house = report('house.pdf', ...EXAMPLE, ...houseOf(HOUSE));
  const [badTheme, badSection] = ['bad.yaml', 'bad.md'].map((name) => path.join(ROOT, name));
  writeFileSync(badTheme ?? '', stringify(HOSTILE_THEME));
  const section = readFileSync('tests/fixtures/house/section.md', 'utf8');
  writeFileSync(badSection ?? '', `${section}\n${'w'.repeat(12_000)}\n`);
  const bad = report(
    'bad.pdf',
    path.join(ROOT, 'hostile.yaml'),
    ...houseOf([badTheme ?? '', badSection ?? '', 'tests/fixtures/house/section.md']),
  );

  test.each([
    ['a plain report', client, []],
    ['a house’s', house, houseOf(HOUSE)],
  ])('%s says all that the Markdown says', (_, file, options) => {
    const tree = parseBack(run(['report', ...EXAMPLE, ...options]).stdout);
    const text = packed(textOf(file) + footOf(file, 1));
    // The line under the areas’ table shows pieces of bars that are drawn here.
    const missing = textsOf(tree).filter((each) => !text.includes(each) && !each.includes('█'));
    expect(missing).toEqual([]);
    const bars = /^[█▒·]+$/;
    expect(wordsOf(tree).filter((word) => !bars.test(word) && !text.includes(packed(word)))).toEqual([]);
  });

  test('keeps from the client what is confidential, and the names', () => {
    const secrets = ['Finance read the 2025 accounts', 'he has an offer elsewhere', 'Miriam'];
    // The note of a question without a subject before the contract is signed.
    const notAsked = 'Asked not to be quoted';
    const [theirs, ours] = [packed(textOf(client)), packed(textOf(internal))];
    expect([...secrets, notAsked].filter((secret) => theirs.includes(packed(secret)))).toEqual([]);
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

  test('of a house has its name, its foot on each page, and its chapters where they belong', () => {
    expect(propertiesOf(house)).toMatch(/^Author: +Northgate Advisory$/m);
    const foot = 'Northgate Advisory · prepared for Harbour & Vale Retail · 13 October 2026';
    for (const page of [1, 2, 9]) expect(footOf(house, page)).toMatch(new RegExp(`^${foot} +${page} / \\d+$`));
    const text = textOf(house);
    const [preface, verdict] = ['To the board of Harbour & Vale Retail\n', 'Verdict\n'].map((title) =>
      text.indexOf(title),
    );
    expect(preface).toBeGreaterThan(text.indexOf('Contents\n'));
    expect(verdict).toBeGreaterThan(preface ?? 0);
    expect(text.trimEnd().endsWith('readiness@northgate.example.')).toBe(true);
    const secrets = ['Finance read the 2025 accounts', 'he has an offer elsewhere', 'Asked not to be quoted', 'Miriam'];
    expect(secrets.filter((secret) => packed(text).includes(packed(secret)))).toEqual([]);
  });

  test('of a house in its own font has no other but for what that lacks', () => {
    expect(new Set(fontsOf(house))).toEqual(
      new Set(['SourceSans3-Regular', 'SourceSans3-SemiBold', 'SourceSans3-Italic']),
    );
    const [first, second, third] = ['DejaVuSerif', 'DejaVuSerif-Bold', 'DejaVuSerif-Italic'];
    expect(fontsOf(bad)).toEqual(expect.arrayContaining([first, second, third, 'DejaVuSansMono']));
  });

  test('a program keeps its lines and their indents, and a foot that is too long its page number', () => {
    expect(textOf(bad, { asSet: true })).toMatch(
      /^( *)function f\(x\) \{\n\1 {3,5}if \(x\) \{\n\1 {7,9}return "kept"; +\/\/ #panic\(\) \]; \\\n\1 {3,5}\}\n/m,
    );
    expect(footOf(bad, 2)).toMatch(/^W+… +2 \/ \d+$/);
    expect(packed(textOf(bad))).toContain('w'.repeat(12_000));
  });

  test.each([
    ['client', client],
    ['hostile', hostile],
    ['house’s', house],
    ['hostile house’s', bad],
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
