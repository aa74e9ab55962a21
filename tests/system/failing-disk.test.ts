import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../kit/run.ts';

const PRELOAD = new URL('../kit/failing-files.js', import.meta.url).href;

const HEAD = `format: outready/answers/1
engagement: { client: Acme, scope: Analytics }
respondent: { side: client }
profile: core
areas: [communication]
answers: {}
`;
const DRAFT = `${JSON.stringify({
  format: 'outready/draft/1',
  texts: [{ place: { kind: 'note', question: 'context/offshore' }, text: 'Ask Jo', from: '' }],
  ticks: {},
})}\n`;

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-failing-'));
  writeFileSync(path.join(cwd, 'acme.yaml'), HEAD);
  writeFileSync(path.join(cwd, '.acme.yaml.draft'), DRAFT);
});
afterEach(() => rmSync(cwd, { recursive: true }));

const CODES = ['EROFS', 'ENOENT', 'EACCES', 'EIO', 'ESTALE'] as const;
const CALLS = [
  ['openSync', '.acme.yaml.lock'],
  ['rmSync', '.acme.yaml.lock'],
  ['openSync', '.acme.yaml.draft'],
  ['openSync', '.acme.yaml.draft.new'],
  ['rmSync', '.acme.yaml.draft'],
  ['rmSync', '.acme.yaml.draft.new'],
  ['renameSync', '.acme.yaml.draft'],
  ['realpathSync', 'acme.yaml'],
  ['statSync', 'acme.yaml'],
  ['openSync', 'acme.yaml'],
  ['accessSync', 'acme.yaml'],
] as const;

test.each(CALLS)('%s of %s fails: what is said is true, and it is no bug', (call, name) => {
  for (const code of CODES) {
    writeFileSync(path.join(cwd, 'acme.yaml'), HEAD);
    writeFileSync(path.join(cwd, '.acme.yaml.draft'), DRAFT);
    rmSync(path.join(cwd, '.acme.yaml.lock'), { force: true });
    const { status, stdout, stderr } = run(['assess', 'acme.yaml', '--plain', '--no-report'], {
      cwd,
      input: '4\ntake-up\nquit\n',
      env: { NODE_OPTIONS: `--import=${PRELOAD}`, FAILING: `${call} ${name} ${code}` },
    });
    const context = `${call} ${name} ${code}\n${stdout}\n${stderr}`;
    const answers = parse(readFileSync(path.join(cwd, 'acme.yaml'), 'utf8')).answers;
    expect(stderr, context).not.toMatch(/bug/);
    expect([0, 2], context).toContain(status);
    const isSaved = stderr.includes('Saved: 1 of ');
    expect(isSaved, context).toBe(status === 0);
    expect(Object.keys(answers).includes('context/stage'), context).toBe(isSaved);
    // What was typed last time is in the answers, or where it was.
    if (answers['context/offshore'] === undefined) {
      expect(readFileSync(path.join(cwd, '.acme.yaml.draft'), 'utf8'), context).toBe(DRAFT);
    } else expect(answers['context/offshore'], context).toEqual({ note: 'Ask Jo' });
  }
});
