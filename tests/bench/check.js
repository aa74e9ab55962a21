// npm run bench: `check` on a thousand answers files of a thousand engagements, beside a program that parses the same
// files with `yaml` and does nothing else. Both are whole processes; memory is the most that either ever held.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, median } from './measure.js';

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

const pairs = Array.from({ length: RUNS }, () => ({
  parse: measure(['--input-type=module', '-e', PARSE, folder]),
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
