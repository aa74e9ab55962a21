// npm run bench: how long the program takes beside an empty Node, in pairs of runs so that a machine that drifts
// drifts for both. Prints the median of the pairs' ratios. A ratio belongs to one major version of Node.
import { fileURLToPath } from 'node:url';
import { measure, median } from './measure.js';

const RUNS = 15;
const program = fileURLToPath(new URL('../../bin/outready.js', import.meta.url));
const example = (side) => fileURLToPath(new URL(`../../examples/harbour-vale-${side}.yaml`, import.meta.url));

const CASES = {
  '--version': ['--version'],
  '--help': ['--help'],
  'score, two interviews': ['score', example('client'), example('provider')],
  'report, two interviews': ['report', example('client'), example('provider')],
};

const time = (args) => measure(args).time;

process.stdout.write(`Node ${process.version}, ${RUNS} pairs each\n`);
for (const [name, args] of Object.entries(CASES)) {
  time([program, ...args]);
  const pairs = Array.from({ length: RUNS }, () => ({ empty: time(['-e', '0']), ours: time([program, ...args]) }));
  const ratio = median(pairs.map(({ empty, ours }) => ours / empty)).toFixed(2);
  const ours = Math.round(median(pairs.map((pair) => pair.ours)));
  const empty = Math.round(median(pairs.map((pair) => pair.empty)));
  process.stdout.write(`${name.padEnd(24)} ${ratio} × node -e 0   (${ours} ms, ${empty} ms)\n`);
}
