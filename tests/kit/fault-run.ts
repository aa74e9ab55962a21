import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fault } from './faults.d.ts';
import { type RunOptions, type RunResult, run } from './run.ts';

const PRELOAD = new URL('faults.js', import.meta.url).href;

/** Runs the built program, one of whose calls fails; `calls` are those that it made, none where it was killed. */
export function runWithFault(
  args: readonly string[],
  fault: Fault,
  options: RunOptions = {},
): RunResult & { readonly calls: readonly string[] } {
  const log = path.join(tmpdir(), `outready-calls-${process.pid}-${fault.at}-${fault.fault}.json`);
  const env = { NODE_OPTIONS: `--import=${PRELOAD}`, OUTREADY_FAULT: JSON.stringify({ ...fault, log }) };
  const result = run(args, { ...options, env: { ...options.env, ...env } });
  const calls = result.status === null ? [] : JSON.parse(readFileSync(log, 'utf8'));
  rmSync(log, { force: true });
  return { ...result, calls };
}
