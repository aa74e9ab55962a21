import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnswersFile } from '../../src/assess/answers-file.ts';
import { sha256 } from '../../src/files/digest.ts';
import { clearLeftovers } from '../../src/files/leftovers.ts';
import { nameNextTo } from '../../src/files/temporary-name.ts';
import { writeFiles } from '../../src/files/write-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-leftovers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const here = sha256(hostname()).slice(0, 8);
const GONE = 2 ** 22 + 1;

/** The name that a process gives a file next to `acme.yaml`. */
function leftBy(pid: number, { of = 'acme.yaml', machine = here }: { of?: string; machine?: string } = {}): string {
  return `.${of}.outready-${pid}-${machine}-0123456789abcdef`;
}

test('what a process left that is gone is cleared, and one of this process’s number', () => {
  for (const name of [leftBy(GONE), leftBy(process.pid)]) writeFileSync(at(name), 'told in confidence');
  clearLeftovers(at('acme.yaml'));
  expect(readdirSync(folder)).toEqual([]);
});

test('what runs, what another machine writes, and what is of another file stays', () => {
  const others = [
    leftBy(process.ppid),
    leftBy(GONE, { machine: '00000000' }),
    leftBy(GONE, { of: 'acme.yaml.bak' }),
    leftBy(GONE, { of: 'other.yaml' }),
    '.acme.yaml.outready-notes',
    '.acme.yaml.lock',
    'acme.yaml',
  ];
  for (const name of others) writeFileSync(at(name), 'x');
  mkdirSync(at(leftBy(GONE)));
  clearLeftovers(at('acme.yaml'));
  expect(readdirSync(folder).sort()).toEqual([...others, leftBy(GONE)].sort());
});

test('no write takes an hour, wherever it runs; how old the file is that it keeps does not count', () => {
  const elsewhere = leftBy(1, { machine: '00000000' });
  writeFileSync(at(elsewhere), 'x');
  utimesSync(at(elsewhere), 0, 0);
  clearLeftovers(at('acme.yaml'), Date.now() + 3_500_000);
  expect(readdirSync(folder)).toEqual([elsewhere]);
  clearLeftovers(at('acme.yaml'), Date.now() + 3_700_000);
  expect(readdirSync(folder)).toEqual([]);
});

test('the start of an interview and a write clear what is next to the file that a link leads to', () => {
  mkdirSync(at('far'));
  writeFileSync(at('far/acme.yaml'), 'one\n');
  symlinkSync('far/acme.yaml', at('link.yaml'));
  writeFileSync(at(`far/${leftBy(GONE)}`), 'x');
  const file = new AnswersFile(at('link.yaml'), 'one\n');
  expect(readdirSync(at('far'))).toEqual(['acme.yaml']);
  writeFileSync(at(`far/${leftBy(GONE)}`), 'x');
  expect(file.save('two\n')).toBeUndefined();
  expect(readdirSync(at('far'))).toEqual(['acme.yaml']);
});

test('a name as long as the system takes can be written, and what is left of it is known', () => {
  const name = `${'é'.repeat(125)}.yaml`;
  writeFiles([{ path: at(name), content: 'text\n' }]);
  expect(readdirSync(folder)).toEqual([name]);
  const left = nameNextTo(at(name));
  expect(Buffer.byteLength(path.basename(left))).toBeLessThanOrEqual(255);
  writeFileSync(left, 'x');
  clearLeftovers(at(name));
  expect(readdirSync(folder)).toEqual([name]);
});

test('a folder that cannot be read, or is not there, is no obstacle', () => {
  expect(() => clearLeftovers(at('none/acme.yaml'))).not.toThrow();
});
