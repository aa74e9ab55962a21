// Mutation testing of a module by its own tests: `npm run mutate -- checks` changes src/checks in one place at a time and
// asks whether tests/checks notice. `npm run mutate -- checks tests/checks tests/e2e/x.test.ts` names the tests;
// `--fail-under 85` ends with 1 where less than so many percent are killed; `--only ^formats/` keeps to files that a pattern
// fits; `--every 5` to each fifth mutant, where trying them all takes hours, and `--from 2` to others of these.
//
// A mutant is one small change: an operator for its neighbour (=== and !==, < and <=, && and ||, + and -), a condition
// for true or false, `!x` for x, a number for the next, a text for none, a list for an empty one, a function that returns
// at once, a statement left out. It is killed when a test fails. Left alone are texts and types that are no code, and
// two kinds that say nothing of the tests: the default that types demand of a value at a place of a list (the `0` of
// `sums[place] ?? 0`; the `??` itself is changed), and `<` for `<=` where one side has a margin (`limit - TOLERANCE`).
//
// Mutants are compiled in behind switches (instrument.js) and switched on one by one within one run of the tests
// (runner.js). Tests that take long are tried last, on what is left, and those of more than a second not at all; a law
// is tried for a moment only. What is evaluated when a module is read, as tables are, needs a run of its own each, of the
// tests that take no time. Survivors are listed with their places; «never reached» no test comes to.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';
import { instrument } from './instrument.js';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  options: {
    'fail-under': { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
  allowPositionals: true,
});
const [module = 'checks', ...given] = positionals;
const tests = given.length === 0 ? [`tests/${module}`] : given;
/** Milliseconds of work that a test may take to be tried on every mutant that it reaches, and to be tried at all. */
const PATIENCE = { quick: 100, slow: 1000 };

const folder = path.join(TOP, 'src', module);
const sources = new Map();
const all = [];
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (!name.endsWith('.ts') || !new RegExp(values.only).test(name)) continue;
  const file = path.join(folder, name);
  const { code, mutants: found } = instrument(readFileSync(file, 'utf8'), file, all.length + 1);
  sources.set(file, code);
  all.push(...found.map((each) => ({ ...each, file: path.relative(TOP, file) })));
}
const isTried = ({ id }) => id % Number(values.every) === Number(values.from);
const mutants = all.filter(isTried);
const untried = all.filter((each) => !isTried(each)).map(({ id }) => id);
process.stdout.write(`${mutants.length} mutants in ${sources.size} files\n`);

/** By which test. */
const killed = new Map();

const scratch = mkdtempSync(path.join(tmpdir(), 'mutation-'));
process.env.MUTATION = path.join(scratch, 'run');
const vitest = await createVitest(
  'test',
  {
    root: TOP,
    config: false,
    watch: false,
    include: tests.map((each) => (each.endsWith('.ts') ? each : `${each}/**/*.test.ts`)),
    runner: fileURLToPath(import.meta.resolve('./runner.js')),
    setupFiles: [path.join(TOP, 'tests/kit/seed.ts')],
    globalSetup: [path.join(TOP, 'tests/kit/seed.ts')],
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 0,
    hookTimeout: 0,
    sequence: {
      sequencer: class {
        shard = (files) => files;
        sort = (files) => files.sort((a, b) => killsOf(b.moduleId) - killsOf(a.moduleId));
      },
    },
    reporters: [{ onTestRunEnd: () => undefined }],
  },
  {
    configFile: false,
    plugins: [{ name: 'mutants', enforce: 'pre', transform: (_, id) => sources.get(id.split('?')[0]) }],
  },
);
const specifications = [...(await vitest.globTestSpecifications())];
/** Files that killed most of a source's mutants come first, so that a run that ends with the first failure ends soon. */
let source = '';
const killsOf = (moduleId) =>
  [...killed].filter(([id, by]) => all[id - 1].file === source && by.startsWith(path.relative(TOP, moduleId))).length;

async function run(task, bail = 0) {
  writeFileSync(`${process.env.MUTATION}.task`, JSON.stringify(task));
  vitest.config.bail = bail;
  for (const { config } of vitest.projects) config.bail = bail;
  vitest.state.clearFiles?.(
    vitest.projects[0],
    specifications.map(({ moduleId }) => moduleId),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true);
  const failed = testModules.filter((each) => !each.ok());
  return { passes: failed.length === 0 && unhandledErrors.length === 0, failed };
}

function found() {
  return JSON.parse(readFileSync(`${process.env.MUTATION}.found`, 'utf8'));
}

const keep = (more) => {
  for (const [id, by] of Object.entries(more)) killed.set(Number(id), by);
};
const clean = await run({ patience: PATIENCE.quick, known: untried });
if (!clean.passes) {
  for (const each of clean.failed) {
    process.stderr.write(`${each.moduleId}: ${JSON.stringify(each.errors())}\n`);
    for (const test of each.children.allTests('failed'))
      process.stderr.write(`${test.fullName}: ${test.result().errors[0]?.message}\n`);
  }
  throw new Error('the tests fail without a mutant');
}
const first = found();
keep(first.killed);
process.stdout.write(`${killed.size} killed by quick tests\n`);
const inTests = new Set(first.inTests);
const reached = new Set([...inTests, ...first.atImport]);
const tell = (says, { file, line, what }) =>
  process.stdout.write(`${says} ${file}:${line} ${what.replaceAll(/\s+/g, ' ').slice(0, 120)}\n`);
process.stdout.write(`${first.slow.length} tests that take longer are tried on the rest\n`);
if (first.slow.length > 0) {
  await run({ patience: PATIENCE.slow, known: [...untried, ...killed.keys()], only: first.slow });
  keep(found().killed);
}
const atImport = mutants.flatMap(({ id }) =>
  first.atImport.includes(id) && !inTests.has(id) && !killed.has(id) ? [id] : [],
);
for (const each of mutants) {
  if (!reached.has(each.id)) tell('never reached', each);
  else if (!killed.has(each.id) && !atImport.includes(each.id)) tell('survived', each);
}
process.stdout.write(
  `${killed.size} killed; ${atImport.length} more are evaluated when a module is read, and take a run each\n`,
);
for (const mutant of atImport) {
  source = all[mutant - 1].file;
  const { passes } = await run({ mutant, slow: first.slow }, 1);
  if (!passes) killed.set(mutant, 'a run of its own');
  else tell('survived', all[mutant - 1]);
}
await vitest.close();
rmSync(scratch, { recursive: true });

for (const file of new Set(mutants.map((each) => each.file))) {
  const own = mutants.filter((each) => each.file === file);
  const dead = own.filter(({ id }) => killed.has(id)).length;
  process.stdout.write(`${file}: ${dead} of ${own.length}\n`);
}
const percent = (killed.size / mutants.length) * 100;
process.stdout.write(`src/${module}: ${killed.size} of ${mutants.length} killed, ${percent.toFixed(1)} percent\n`);
process.exitCode = percent < Number(values['fail-under']) ? 1 : 0;
