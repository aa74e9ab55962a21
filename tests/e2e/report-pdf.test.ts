import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-pdf-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const EXAMPLE = ['harbour-vale-client.yaml', 'harbour-vale-provider.yaml'];

const FONTS = [
  '@expo-google-fonts/source-sans-3/500Medium/SourceSans3_500Medium.ttf',
  '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
];

/** A house's own font: one that machines have in other widths. */
const FACES = ['dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'];

function folder(name: string): string {
  const cwd = path.join(ROOT, name);
  mkdirSync(cwd);
  for (const file of EXAMPLE) cpSync(path.join('examples', file), path.join(cwd, file));
  return cwd;
}

describe('a report as PDF', () => {
  const cwd = folder('first');
  const first = run(['report', ...EXAMPLE, '-o', 'acme.pdf'], { cwd });
  const bytes = readFileSync(path.join(cwd, 'acme.pdf'));

  test('is written', () => {
    expect(first).toEqual({ status: 0, stdout: '', stderr: 'Report written: acme.pdf\n' });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('is the same in another folder, time zone and home, with other fonts there, and over an older one', () => {
    const elsewhere = folder('elsewhere');
    // Nearer to what the style asks for than some of the report’s own fonts, were these not put first.
    const fonts = path.join(elsewhere, '.fonts');
    mkdirSync(fonts);
    for (const file of FONTS) cpSync(path.join('node_modules', file), path.join(fonts, path.basename(file)));
    const env = { TZ: 'Pacific/Auckland', HOME: elsewhere, LANG: 'es_MX.UTF-8', USER: 'somebody' };
    writeFileSync(path.join(elsewhere, 'other.pdf'), Buffer.concat([bytes, Buffer.from('%\n')]));
    expect(run(['report', ...EXAMPLE, '-o', 'other.pdf'], { cwd: elsewhere, env }).status).toBe(0);
    expect(readFileSync(path.join(elsewhere, 'other.pdf')).equals(bytes)).toBe(true);
  });

  test('knows nothing of where and by whom it was made', () => {
    const raw = bytes.toString('latin1');
    expect(raw).not.toContain(ROOT);
    expect(raw).not.toContain(tmpdir());
    expect(raw.match(/\(D:\d{8}/g)).toEqual(['(D:20261013', '(D:20261013']);
  });

  test('leaves a PDF alone that somebody else made', () => {
    writeFileSync(path.join(cwd, 'contract.pdf'), '%PDF-1.7\n/Keywords (contract)\n');
    expect(run(['report', ...EXAMPLE, '-o', 'contract.pdf'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: contract.pdf was not written by outready, so it is left as it is
hint: choose another name, or overwrite it with --force
`,
    });
  });

  test('says which characters it has no letters for', () => {
    writeFileSync(
      path.join(cwd, 'tokyo.yaml'),
      `format: outready/answers/1
engagement: { client: 東京データ, scope: Καταγραφή Данные }
respondent: { side: client }
profile: core
answers: {}
`,
    );
    expect(run(['report', 'tokyo.yaml', '-o', 'tokyo.pdf'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: `Report written: tokyo.pdf
The fonts of tokyo.pdf do not have 東 (U+6771), 京 (U+4EAC), デ (U+30C7), ー (U+30FC) and タ (U+30BF).
They stand there as code points, such as <U+6771>; a report in .html shows every character.
`,
    });
  });
});

describe('a house’s report as PDF', () => {
  const cwd = folder('house');
  for (const name of readdirSync('examples/house')) cpSync(path.join('examples/house', name), path.join(cwd, name));
  const faces = FACES.map((file) => path.basename(file));
  for (const file of FACES) cpSync(path.join('node_modules', file), path.join(cwd, path.basename(file)));
  const themeWith = (font: string): void => {
    const theme = readFileSync('examples/house/theme.yaml', 'utf8');
    writeFileSync(path.join(cwd, 'own.yaml'), theme.replace('font: Source Sans 3', `font: ${font}`));
  };
  const report = (...args: readonly string[]) =>
    run(['report', ...EXAMPLE, '--theme', 'own.yaml', '--preface', 'preface.md', ...args], { cwd });

  test('is the same wherever it is made, and knows nothing of where the house’s files lie', () => {
    themeWith(`{ family: DejaVu Sans, files: { regular: ${faces[0]}, bold: ${faces[1]} } }`);
    expect(report('-o', 'a.pdf').stderr).toBe('Report written: a.pdf\n');
    const bytes = readFileSync(path.join(cwd, 'a.pdf'));
    expect(bytes.includes('+DejaVuSansCondensed')).toBe(true);
    expect(bytes.toString('latin1')).not.toMatch(/SourceSans|outready-pdf|logo\.svg|theme|preface\.md|\.ttf/);
    // The same family in other widths and weights, as a machine may have it.
    const elsewhere = path.join(ROOT, 'house-elsewhere');
    cpSync(cwd, elsewhere, { recursive: true });
    mkdirSync(path.join(elsewhere, '.fonts'));
    for (const file of ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-ExtraLight']) {
      const from = path.join('node_modules/dejavu-fonts-ttf/ttf', `${file}.ttf`);
      cpSync(from, path.join(elsewhere, '.fonts', `${file}.ttf`));
    }
    const args = ['report', ...EXAMPLE, '--theme', 'own.yaml', '--preface', 'preface.md', '-o', 'b.pdf'];
    run(args, { cwd: elsewhere, env: { TZ: 'Pacific/Auckland', HOME: elsewhere, USER: 'somebody' } });
    expect(readFileSync(path.join(elsewhere, 'b.pdf')).equals(bytes)).toBe(true);
  });

  test('is set in our font where the theme does not bring its own, which is said once', () => {
    themeWith('IBM Plex Sans');
    expect(report('-o', 'a.pdf', '-o', 'b.pdf', '-o', 'a.html')).toEqual({
      status: 0,
      stdout: '',
      stderr: `Report written: a.pdf
Report written: b.pdf
Report written: a.html
a.pdf and b.pdf are set in Source Sans 3: the theme names IBM Plex Sans, but not the files of the font, which a PDF needs.
`,
    });
  });

  test('is refused where the files are those of another font', () => {
    themeWith(`{ family: IBM Plex Sans, files: { regular: ${faces[0]}, bold: ${faces[1]} } }`);
    expect(report('-o', 'c.pdf')).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: the font files of the theme hold no family called IBM Plex Sans
hint: the regular one holds DejaVu Sans Condensed and DejaVu Sans: write «family: DejaVu Sans», or name the files of IBM Plex Sans
`,
    });
  });
});

describe('where the optional packages are not installed', () => {
  const cwd = folder('bare');
  const program = path.join(ROOT, 'program');
  for (const part of ['bin', 'dist', 'questionnaires', 'package.json']) {
    cpSync(part, path.join(program, part), { recursive: true });
  }
  const start = (...args: readonly string[]): readonly [number | null, string] => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(program, 'bin/outready.js'), ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', NO_COLOR: '1' },
      encoding: 'utf8',
    });
    return [status, stderr];
  };
  const MISSING = `error: a report as .pdf needs optional packages, and they are not installed or do not run here
hint: install outready with --include=optional, or write the report as .html and print it from a browser
`;

  test('a PDF is refused with what to do, and no file is written', () => {
    expect(start('report', ...EXAMPLE, '-o', 'acme.html', '-o', 'acme.pdf')).toEqual([2, MISSING]);
    expect(() => readFileSync(path.join(cwd, 'acme.html'))).toThrow('ENOENT');
  });

  test('all other formats are written', () => {
    expect(start('report', ...EXAMPLE, '-o', 'acme.html')).toEqual([0, 'Report written: acme.html\n']);
  });

  test('an interview is not held for a report that cannot be written', () => {
    expect(start('assess', 'new.yaml', '--plain', '--report', 'new.pdf')).toEqual([2, MISSING]);
    expect(() => readFileSync(path.join(cwd, 'new.yaml'))).toThrow('ENOENT');
  });
});
