import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LARGE, mixed, TANGLED, writeMixed } from '../kit/mixed.ts';
import { run } from '../kit/run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'outready-interrupt-'));
afterAll(() => rmSync(folder, { recursive: true }));

const large = writeMixed(mixed(LARGE), path.join(folder, 'large'));
const tangled = writeMixed(mixed(TANGLED), path.join(folder, 'tangled'));
const nine = writeMixed(mixed({ ...LARGE, context: 9, hanging: 1 }), path.join(folder, 'nine'));

/**
 * Sends the program a signal when the event loop has had its turn so many times, which no clock can upset: it is in the
 * midst of computing then. One that computes at one go would never get there.
 */
function signalledAfter(turns: number, signal: string): Readonly<Record<string, string>> {
  const script = `
    const later = globalThis.setImmediate;
    let turns = 0;
    globalThis.setImmediate = (...args) => {
      turns += 1;
      if (turns === ${turns}) process.kill(process.pid, '${signal}');
      return later(...args);
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}

describe('a signal ends the program in the midst of a long computation', () => {
  test.each<[string, number, readonly string[]]>([
    ['SIGINT', 130, ['plan', large, '--target', 'ready']],
    ['SIGTERM', 143, ['plan', large, '--target', 'ready']],
    ['SIGTERM', 143, ['plan', tangled, '--target', 'ready', '--json']],
    ['SIGTERM', 143, ['plan', tangled, '--budget', '60']],
    ['SIGINT', 130, ['plan', nine, '--target', 'ready']],
    ['SIGTERM', 143, ['score', tangled, '--json']],
    ['SIGTERM', 143, ['score', nine]],
    ['SIGTERM', 143, ['explain', tangled, '--scenario', 'low']],
    ['SIGINT', 130, ['report', large]],
  ])('%s: %i, and nothing is printed: %j', (signal, expected, args) => {
    const { status, stdout } = run(args, { env: signalledAfter(40, signal) });
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
  });

  test('and a report that was to be written is not', () => {
    const file = path.join(folder, 'report.md');
    const { status } = run(['report', large, '-o', file], { env: signalledAfter(40, 'SIGTERM') });
    expect(status).toBe(143);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});

test('left alone, a plan that cannot be proven says how far it is proven', () => {
  const { status, stdout } = run(['plan', tangled, '--target', 'ready-with-conditions']);
  expect(status).toBe(0);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /^The least effort found to ready with conditions, .* The search stopped before it was through: with each step counted at the most that it may take, no plan takes less than \d+ person-days, and this one at most \d+ person-days more than the least\./,
  );
  const { unproven, effort } = JSON.parse(run(['plan', tangled, '--target', 'ready-with-conditions', '--json']).stdout);
  expect(unproven.effort + unproven.gap).toBe(effort[1]);
});

const few = writeMixed(
  mixed({ questions: 30, areas: 2, answered: 0.5, context: 9, hanging: 1 }),
  path.join(folder, 'few'),
);

test('a context that could turn out in too many ways is scored, and said to be bounded', () => {
  const said = /The context could turn out in too many ways to try each/;
  const text = (args: readonly string[]): string => run(args).stdout.replace(/\s+/g, ' ');
  expect(text(['score', few])).toMatch(said);
  expect(text(['score', few, '--lang', 'es'])).toMatch(/El contexto podría resolverse de demasiadas maneras/);
  expect(text(['explain', few, '--scenario', 'high'])).toMatch(said);
  expect(text(['explain', few])).not.toMatch(said);
  expect(text(['report', few])).toMatch(
    /could turn out in too many ways to try each\. Both ends are therefore bounded/,
  );
  expect(JSON.parse(text(['score', few, '--json']))).toMatchObject({ contextBounded: true });
});
