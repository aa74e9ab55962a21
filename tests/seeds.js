// The random tests, each time from another seed: `npm run test:seeds -- [HOW MANY] [FIRST SEED]`. Fails where any does.
// A seed that fails is a fault to mend and a row to keep: OUTREADY_SEED=… npm run test:unit repeats it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [count = 20, first = Math.floor(Date.now() / 1000)] = process.argv.slice(2).map(Number);
const top = fileURLToPath(new URL('..', import.meta.url));
const draws = (file) =>
  /'fast-check'|kit\/(?:plan|hostile|check-result)\.ts'/.test(readFileSync(path.join(top, file), 'utf8'));
const random = readdirSync(path.join(top, 'tests'), { recursive: true })
  .map((file) => path.join('tests', file))
  .filter((file) => file.endsWith('.test.ts') && draws(file));
const vitest = path.join(top, 'node_modules/vitest/vitest.mjs');

const failed = [];
for (let seed = first; seed < first + count; seed += 1) {
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', '--reporter', 'dot', ...random], {
    cwd: top,
    stdio: 'inherit',
    env: { ...process.env, OUTREADY_SEED: String(seed) },
  });
  if (status !== 0) failed.push(seed);
}
process.stdout.write(
  `${count} seeds from ${first}, ${failed.length} failed${failed.map((seed) => ` ${seed}`).join()}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
