// npm run bench: what takes long in parsers and writers, at a size, twice and four times that. Each line shows the whole
// run of the program and, in brackets, how much longer than the smallest; 2 and 4, or less, is as it should be.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.js';

const at = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const program = at('bin/outready.js');
const folder = mkdtempSync(path.join(tmpdir(), 'outready-bench-'));
const example = readFileSync(at('examples/harbour-vale-client.yaml'), 'utf8');
const write = (name, text) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const withNote = (note) => write('note.yaml', example.replace(/\n {4}note: .*(?:\n {6}.*)*/, `\n    note: "${note}"`));
const report = (file, format, ...more) => [
  program,
  'report',
  file,
  '--audience',
  'internal',
  ...more,
  '--force',
  '-o',
  path.join(folder, `out.${format}`),
];
const section = (text) => ['--preface', write('section.md', text)];

const CASES = {
  'a word in a PDF, letters': [40_000, (size) => report(withNote('a'.repeat(size)), 'pdf')],
  'letters no font has, in a PDF': [5_000, (size) => report(withNote('日'.repeat(size)), 'pdf')],
  'marks on one letter, in a PDF': [15_000, (size) => report(withNote(`a${'\u0301'.repeat(size)}`), 'pdf')],
  'words of a note in Word': [40_000, (size) => report(withNote('some words '.repeat(size / 2)), 'docx')],
  'marks of a section': [
    1_500,
    (size) => report(at('examples/harbour-vale-client.yaml'), 'md', ...section(`a\n\n${'*a] '.repeat(size / 2)}`)),
  ],
  'paragraphs of a section': [
    600,
    (size) => report(at('examples/harbour-vale-client.yaml'), 'md', ...section('Some *words*.\n\n'.repeat(size))),
  ],
  'cells of a section, in a PDF': [
    2_500,
    (size) =>
      report(
        at('examples/harbour-vale-client.yaml'),
        'pdf',
        ...section(`${'|a'.repeat(25)}\n${'|-'.repeat(25)}\n${'|x\n'.repeat(size / 25 - 1)}`),
      ),
  ],
  'chapters of a section, in a PDF': [
    600,
    (size) => report(at('examples/harbour-vale-client.yaml'), 'pdf', ...section('# a\n\n'.repeat(size))),
  ],
  'different ratios of a matrix': [
    25_000,
    (size) => [
      program,
      'agreement',
      '--metric',
      'ratio',
      write('m.csv', Array.from({ length: size }, (_, index) => (index * 7919) % 1_000_003).join('\n')),
    ],
  ],
  'lines too short in a matrix': [
    25_000,
    (size) => [program, 'agreement', write('m.csv', `1,2\n${'1\n'.repeat(size)}`)],
  ],
};

process.stdout.write(`Node ${process.version}\n`);
for (const [name, [size, argsOf]] of Object.entries(CASES)) {
  const runs = [1, 2, 4].map((times) => measure(argsOf(times * size), [0, 2]));
  const cells = runs.map(
    ({ time, memory }) => `${Math.round(time)} ms (${(time / runs[0].time).toFixed(1)}) ${Math.round(memory)} MiB`,
  );
  process.stdout.write(
    `${name.padEnd(32)}${String(size).padStart(7)}  ${cells.map((cell) => cell.padEnd(24)).join('')}\n`,
  );
}
rmSync(folder, { recursive: true });
