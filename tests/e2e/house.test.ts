import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const root = mkdtempSync(path.join(tmpdir(), 'outready-house-'));
afterAll(() => rmSync(root, { recursive: true }));

const EXAMPLE = ['client', 'provider'].map((side) => path.resolve(`examples/harbour-vale-${side}.yaml`));
const HOUSE = ['--theme', 'theme.yaml', '--preface', 'preface.md', '--closing', 'closing.md'];

/** A folder with the house of the examples in it, and files in place of its own. */
function houseWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(root, 'case-'));
  for (const name of readdirSync('examples/house')) {
    writeFileSync(path.join(folder, name), readFileSync(path.join('examples/house', name)));
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

test('a house’s report has its logo, its title, its sections and its foot, in every format that has room for them', () => {
  const cwd = houseWith();
  const { status, stderr } = run(
    ['report', ...EXAMPLE, ...HOUSE, '-o', 'a.md', '-o', 'a.html', '-o', 'a.csv', '-o', 'a.json', '--charts', 'charts'],
    { cwd },
  );
  expect([status, stderr]).toEqual([
    0,
    'Report written: a.md\nReport written: a.html\nReport written: a.csv\nReport written: a.json\nCharts written: 5 in charts\n',
  ]);
  const read = (name: string): string => readFileSync(path.join(cwd, name), 'utf8');
  const markdown = read('a.md');
  expect(markdown.split('\n').slice(0, 4).join('\n')).toBe(
    '![Northgate Advisory](charts/logo.svg)\n\n# Readiness review for Harbour & Vale Retail: Analytics of loyalty card data, from customer segments to weekly campaign lists\n',
  );
  const chapters = [...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect([chapters[0], chapters[1], chapters.at(-1)]).toEqual([
    'To the board of Harbour & Vale Retail',
    'Verdict',
    'What happens next',
  ]);
  const foot = 'Northgate Advisory · prepared for Harbour & Vale Retail · 13 October 2026';
  const [, last] = markdown.split(`\n---\n\n${foot}\n`);
  expect(last).toMatch(/^<!-- outready\/report\/1 sha256:[0-9a-f]{64} -->\n$/);
  const page = read('a.html');
  expect(page).toContain('img-src data:');
  expect(page).toContain('<img class="logo" src="data:image/svg+xml;base64,');
  expect(page).toContain(`<footer>${foot.replace('&', '&#x26;')}</footer>`);
  expect(page).toContain('--accent:#0b6b57');
  expect(page).toContain('<meta name="author" content="Northgate Advisory">');
  expect(read('charts/areas.svg')).toContain('--accent:#0b6b57');
  expect(readdirSync(path.join(cwd, 'charts'))).toContain('logo.svg');
  // Once more over its own files, the logo among them.
  expect(run(['report', ...EXAMPLE, ...HOUSE, '-o', 'a.md', '--charts', 'charts'], { cwd }).status).toBe(0);
  expect(read('a.md')).toBe(markdown);
});

test('all that is wrong with a house is told at once, and nothing is written', () => {
  const cwd = houseWith({
    'theme.yaml':
      'format: outready/theme/1\nname: N\ntitle: "{x}"\nlogo: logo.svg\nfont: { family: Inter, files: { regular: a.ttf, bold: logo.svg } }\n',
    'logo.svg': '<svg viewBox="0 0 9 9">\n  <script>x()</script>\n</svg>',
    'preface.md': 'See\n![this](a.png)\n',
    'closing.md': '',
    'broken.yaml': 'format: outready/answers/1\n',
  });
  const { status, stdout, stderr } = run(['report', 'broken.yaml', ...HOUSE, '-o', 'a.md'], { cwd });
  expect([status, stdout]).toEqual([2, '']);
  const places = [...stderr.matchAll(/^\S+:\d+:\d+ error [\w-]+/gm)].map(([place]) => place);
  expect(places).toEqual([
    'broken.yaml:1:1 error missing-key',
    'broken.yaml:1:1 error missing-key',
    'broken.yaml:1:1 error missing-key',
    'broken.yaml:1:1 error missing-key',
    'closing.md:1:1 error format',
    'logo.svg:1:1 error wrong-value',
    'logo.svg:2:3 error unsafe-value',
    'preface.md:2:1 error wrong-value',
    'theme.yaml:3:9 error wrong-value',
    'theme.yaml:5:42 error unreadable',
  ]);
  expect(readdirSync(cwd)).not.toContain('a.md');
});

test('a logo that lies in the folder of the charts and is another one is left as it is', () => {
  const cwd = houseWith();
  const args = ['report', ...EXAMPLE, '--theme', 'theme.yaml', '--charts', '.'];
  const { status, stderr } = run(args, { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain('logo.svg was not written by outready, so it is left as it is');
});

test.each([
  ['https://x.example/logo.png', 'cannot be read: there is no such file'],
  ...(process.platform === 'win32' ? [] : [['/dev/zero', 'is no file']]),
  ['.', 'is no file'],
])('a logo from %s', (logo, reason) => {
  const cwd = houseWith({ 'theme.yaml': `format: outready/theme/1\nname: N\nlogo: ${logo}\n` });
  const { status, stderr } = run(['report', ...EXAMPLE, '--theme', 'theme.yaml'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain(`theme.yaml:3:7 error unreadable: ${logo} ${reason}\n`);
  expect(stderr).toContain('hint: a theme names local files');
});

test.each([
  ['--theme', 'there is no such file'],
  ['--preface', 'there is no such file'],
])('%s without a file', (option, reason) => {
  const { status, stderr } = run(['report', ...EXAMPLE, option, 'none'], { cwd: root });
  expect([status, stderr]).toEqual([
    2,
    `none:1:1 error unreadable: cannot be read: ${reason}\n\nerror: 1 error in 1 file\n`,
  ]);
});

test('own words that repeat what is confidential keep a client’s copy from being written', () => {
  const cwd = houseWith({
    'a.yaml':
      'format: outready/answers/1\nengagement: { client: A, scope: S }\nrespondent: { side: client }\nprofile: core\nanswers:\n  dependence/exit-plan:\n    option: nothing\n    confidential: true\n    note: The sponsor is about to leave (in May).\n',
    'preface.md': 'Dear board,\n\nas you know, the sponsor is\nabout to leave (in May).\n',
  });
  const client = run(['report', 'a.yaml', '--preface', 'preface.md', '-o', 'a.md'], { cwd });
  expect(client.status).toBe(2);
  expect(client.stderr).toContain(
    'preface.md:3:14 error unsafe-value: this repeats a note that is marked confidential (dependence/exit-plan)\n',
  );
  expect(readdirSync(cwd)).not.toContain('a.md');
  const internal = ['report', 'a.yaml', '--preface', 'preface.md', '-o', 'a.md', '--audience', 'internal'];
  expect(run(internal, { cwd }).status).toBe(0);
});

test('in Spanish, a section without a heading gets a Spanish one', () => {
  const cwd = houseWith({ 'preface.md': 'Estimado consejo:' });
  const { stdout } = run(['report', ...EXAMPLE, '--lang', 'es', '--preface', 'preface.md'], { cwd });
  expect(stdout).toContain('\n## Prefacio\n\nEstimado consejo:\n');
});
