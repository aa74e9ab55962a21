// Runs each test as it is, then again under each mutant that it reached and that nothing has killed yet: no start-up a
// mutant, and no test for what it never touches. What is told and heard goes through the files that MUTATION names.
import { setMaxListeners } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { TestRunner } from 'vitest';
import { getFn } from 'vitest/suite';

// Each run of a test listens for its end.
setMaxListeners(0);

const FILE = process.env.MUTATION;
/** What a mutant may ask for switches, if no test asks for more by itself: one that goes on for ever asks for more. */
const ENDLESS = 5_000_000;
/** Milliseconds for which a law is tried on a mutant; most that break it do so in its first examples. */
const LONGEST = 400;
const SHORT = { interruptAfterTimeLimit: LONGEST };

globalThis.__mutation ??= (() => {
  const task = JSON.parse(readFileSync(`${FILE}.task`, 'utf8'));
  const state = {
    task,
    /** The mutant that is switched on. */
    active: task.mutant ?? 0,
    asked: 0,
    limit: ENDLESS,
    isInTest: false,
    reached: new Set(),
    killed: {},
    atImport: new Set(),
    inTests: new Set(),
    slow: [],
  };
  globalThis.__mutant = (id) => {
    state.asked += 1;
    if (state.active !== 0) {
      if (state.asked > state.limit) throw new Error('endless');
      return state.active === id;
    }
    (state.isInTest ? state.reached : state.atImport).add(id);
    return false;
  };
  return state;
})();

const state = globalThis.__mutation;

// biome-ignore lint/style/noDefaultExport: that is how a runner is found.
export default class MutationRunner extends TestRunner {
  async runTask(test) {
    const run = getFn(test);
    const name = `${test.file.name} > ${test.name}`;
    const { task } = state;
    if (task.mutant !== undefined) {
      state.asked = 0;
      // One that takes long is tried last, and on what is left only.
      if (!task.slow.includes(name)) await run();
      return;
    }
    if (task.only !== undefined && !task.only.includes(name)) return;
    state.reached.clear();
    state.isInTest = true;
    state.asked = 0;
    // Work, not time: on a busy machine every test takes long.
    const start = process.cpuUsage();
    await run();
    // A test of long texts asks for many: only a mutant that asks for several times as many is endless.
    state.limit = Math.max(ENDLESS, 4 * state.asked);
    const reached = [...state.reached].filter((id) => state.killed[id] === undefined && !task.known.includes(id));
    for (const id of state.reached) state.inTests.add(id);
    let { user } = process.cpuUsage(start);
    if (user / 1000 > task.patience && task.patience > LONGEST) {
      // What counts is how long it takes where its law is cut short.
      const again = process.cpuUsage();
      await this.attempt(test, run, 0, SHORT);
      user = process.cpuUsage(again).user;
    }
    if (user / 1000 > task.patience) state.slow.push(name);
    // A test that cannot be repeated would kill everything.
    else if (reached.length > 0 && (await this.passes(test, run, 0))) {
      for (const id of reached) {
        if (!(await this.passes(test, run, id))) state.killed[id] = name;
      }
    }
    state.isInTest = false;
  }

  async passes(test, run, mutant) {
    const start = Date.now();
    const error = await this.attempt(test, run, mutant, mutant === 0 ? {} : SHORT);
    if (error === undefined) return true;
    // A test may count what its law came across: where that was cut short, it tells nothing.
    const isCertain = Date.now() - start < LONGEST || /^Property failed after/.test(error.message);
    return !isCertain && (await this.attempt(test, run, mutant, {})) === undefined;
  }

  /** The error with which a test ends under a mutant, if any. */
  async attempt(test, run, mutant, limits) {
    const laws = fc.readConfigureGlobal();
    super.onBeforeTryTask(test);
    state.asked = 0;
    state.active = mutant;
    // That a law fails is enough: the least example of it takes many times as long.
    fc.configureGlobal({ ...laws, ...limits, endOnFailure: true });
    try {
      await run();
      super.onAfterTryTask?.(test);
      return undefined;
    } catch (error) {
      return error;
    } finally {
      fc.configureGlobal(laws);
      state.active = 0;
      super.onBeforeTryTask(test);
    }
  }

  onAfterRunFiles(files) {
    super.onAfterRunFiles?.(files);
    const { killed, atImport, inTests, slow } = state;
    writeFileSync(`${FILE}.found`, JSON.stringify({ killed, atImport: [...atImport], inTests: [...inTests], slow }));
  }
}
