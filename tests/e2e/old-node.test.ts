import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BIN, type RunResult } from '../kit/run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'outready-node-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `--version` under this Node, which says to be another. */
function runAs(version: string): RunResult {
  const disguise = path.join(folder, 'disguise.cjs');
  const versions = `{ ...process.versions, node: ${JSON.stringify(version)} }`;
  writeFileSync(disguise, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
  return spawnSync(process.execPath, ['--require', disguise, BIN, '--version'], { encoding: 'utf8' });
}

test.each(['12.0.0', '18.20.4', '20.18.3', '8.17.0'])('Node %s is told, not tried', (version) => {
  const { status, stdout, stderr } = runAs(version);
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: `outready needs Node.js 20.19 or newer; this is ${version}\n`,
  });
});

test.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('Node %s is taken', (version) => {
  expect(runAs(version)).toMatchObject({ status: 0, stderr: '' });
});

// Real ones, a line of paths: `.ci/run` installs them.
const real = (process.env.OUTREADY_OLD_NODES ?? '').split(':').filter((each) => each !== '');

describe.skipIf(real.length === 0)('under a real one', () => {
  test.each(real)('%s', (node) => {
    const { status, stdout, stderr } = spawnSync(node, [BIN, '--version'], { encoding: 'utf8' });
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `outready needs Node.js 20.19 or newer; this is ${version}\n`,
    });
  });
});
