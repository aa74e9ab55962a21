// npm run bench: what each format of the report costs, for the example and for 500 questions, beside an empty Node and
// beside `score` of the same files. Every round runs all of them once, so that a machine that drifts drifts for all;
// printed are medians of the ratios within a round. A ratio belongs to one run of this file on one version of Node.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, median } from './measure.js';

const ROUNDS = 5;
const FORMATS = ['md', 'html', 'docx', 'pdf', 'csv', 'json'];
const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const program = at('../../bin/outready.js');
const folder = mkdtempSync(path.join(tmpdir(), 'outready-bench-'));
const large = path.join(folder, 'large');
mkdirSync(large);
measure([fileURLToPath(new URL('./large-assessment.js', import.meta.url)), large]);

const ASSESSMENTS = {
  'the example, 41 questions': ['client', 'provider'].map((side) => at(`../../examples/harbour-vale-${side}.yaml`)),
  '500 questions': ['client', 'provider'].map((side) => path.join(large, `${side}.yaml`)),
};

process.stdout.write(`Node ${process.version}, ${ROUNDS} rounds\n`);
for (const [name, files] of Object.entries(ASSESSMENTS)) {
  const report = (...args) => [program, 'report', ...files, ...args];
  const outputs = Object.fromEntries(FORMATS.map((format) => [format, ['-o', path.join(folder, `report.${format}`)]]));
  const charts = ['--charts', path.join(folder, 'charts')];
  const commands = {
    'node -e 0': ['-e', '0'],
    score: [program, 'score', ...files],
    ...Object.fromEntries(FORMATS.map((format) => [`.${format}`, report(...outputs[format])])),
    'charts as .svg': report(...charts),
    'all of them': report(...Object.values(outputs).flat(), ...charts),
  };
  const rounds = Array.from({ length: ROUNDS }, () =>
    Object.fromEntries(Object.entries(commands).map(([command, args]) => [command, measure(args)])),
  );
  const ratio = (command, base, what) =>
    median(rounds.map((round) => round[command][what] / round[base][what])).toFixed(2);
  const figure = (command, what) => String(Math.round(median(rounds.map((round) => round[command][what]))));
  line(name, ['time × empty', '× score', 'ms', 'memory × empty', 'MiB']);
  for (const command of Object.keys(commands)) {
    line(`  ${command}`, [
      ratio(command, 'node -e 0', 'time'),
      ratio(command, 'score', 'time'),
      figure(command, 'time'),
      ratio(command, 'node -e 0', 'memory'),
      figure(command, 'memory'),
    ]);
  }
}
rmSync(folder, { recursive: true });

function line(head, cells) {
  process.stdout.write(`${head.padEnd(26)}${cells.map((cell) => cell.padStart(15)).join('')}\n`);
}
