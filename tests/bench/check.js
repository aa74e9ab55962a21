// npm run bench: `check` on a thousand answers files of a thousand engagements, beside a program that parses the same
// files with `yaml` and does nothing else. Both are whole processes; memory is the most that either ever held.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FILES = 1000;
const RUNS = 3;
const at = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'outready-bench-'));
const example = readFileSync(at('examples/harbour-vale-client.yaml'), 'utf8');
for (let index = 0; index < FILES; index++) {
  const text = example.replace('client: Harbour & Vale Retail', `client: Client ${index}`);
  writeFileSync(path.join(folder, `${index}.yaml`), text);
}
const policy = at('examples/outready.policy.yaml');

const PARSE = `
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from ${JSON.stringify(import.meta.resolve('yaml'))};
for (const name of readdirSync(process.argv[1])) parse(readFileSync(process.argv[1] + '/' + name, 'utf8'));
`;
// Writes to descriptor 3, so that it does not mix with what the program says.
const PEAK = `
import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
`;
const MEASURE = ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`];

function measure(args, expected) {
  const start = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, [...MEASURE, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (!expected.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}: ${output[2]}`);
  return { time: Number(process.hrtime.bigint() - start) / 1e6, memory: Number(output[3]) / 1024 };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

const pairs = Array.from({ length: RUNS }, () => ({
  parse: measure(['--input-type=module', '-e', PARSE, folder], [0]),
  check: measure([at('bin/outready.js'), 'check', folder, '--policy', policy], [0, 1]),
}));
rmSync(folder, { recursive: true });
for (const [what, unit, share] of [
  ['time', 'ms a file', FILES],
  ['memory', 'MiB at most', 1],
]) {
  const ratio = median(pairs.map(({ check, parse }) => check[what] / parse[what])).toFixed(2);
  const [ours, theirs] = ['check', 'parse'].map((each) =>
    (median(pairs.map((pair) => pair[each][what])) / share).toFixed(1),
  );
  process.stdout.write(
    `check, ${FILES} files, ${what.padEnd(6)} ${ratio} × yaml alone   (${ours} ${unit}, ${theirs})\n`,
  );
}
