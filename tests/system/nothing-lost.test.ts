import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../kit/run.ts';
import { HAS_TMUX, Terminal } from '../kit/tmux.ts';

const BIN = fileURLToPath(new URL('../../bin/outready.js', import.meta.url));

const CONTEXT = `answers:
  context/stage: running
  context/function-criticality: important
  context/process-type: software
  context/offshore: "no"
  context/personal-data: "no"
  context/regulated: "no"
  context/size: larger
  communication/provider-handover: stand-by
  communication/shared-expectations: explained-back
  communication/working-language: no-gap
`;
const FILE = `format: outready/answers/1
engagement: { client: Acme, provider: Globex, scope: Customer analytics }
respondent: { side: client, role: delivery }
profile: core
areas: [communication]
${CONTEXT}`;
const CHECKLISTS = FILE.replace('core', 'full').replace('communication', 'goals-governance');
const FIRST = 'Communication · Named contacts';
const SECOND = 'Communication · Message channels';

let cwd = '';
let terminal: Terminal | undefined;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-lost-'));
  writeFileSync(inFolder('acme.yaml'), FILE, { mode: 0o640 });
});
afterEach(() => {
  terminal?.kill();
  terminal = undefined;
  chmodSync(cwd, 0o755);
  rmSync(cwd, { recursive: true });
});

const inFolder = (name: string): string => path.join(cwd, name);
const answers = (): Readonly<Record<string, unknown>> => parse(readFileSync(inFolder('acme.yaml'), 'utf8')).answers;

function open(command: readonly string[]): Terminal {
  terminal?.kill();
  terminal = new Terminal(command, { cwd });
  return terminal;
}

function assess(...args: readonly string[]): Terminal {
  return open([process.execPath, BIN, 'assess', ...(args.length === 0 ? ['acme.yaml', '--no-report'] : args)]);
}

describe.skipIf(!HAS_TMUX)('a note that is being written', () => {
  const writeNote = async (now: Terminal): Promise<void> => {
    await now.waitFor(FIRST);
    now.text('n');
    await now.waitFor('Note (yours;');
    now.text('what Jo said, confidentially');
    await now.waitFor('> what Jo said, confidentially');
  };

  test.each<[string, (now: Terminal) => unknown]>([
    ['Ctrl+C', (now) => now.keys('C-c')],
    ['SIGHUP', (now) => process.kill(now.pid, 'SIGHUP')],
    ['SIGTERM', (now) => process.kill(now.pid, 'SIGTERM')],
    ['SIGKILL', (now) => process.kill(now.pid, 'SIGKILL')],
  ])('survives %s, as private as can be, and is offered again', async (_, end) => {
    const now = assess();
    await writeNote(now);
    expect(statSync(inFolder('.acme.yaml.draft')).mode & 0o777).toBe(0o600);
    end(now);
    await now.waitForExit();
    expect(answers()).not.toHaveProperty('communication/named-contact');
    const again = assess();
    await again.answer('> what Jo said, confidentially');
    await again.waitFor('Note: what Jo said, confidentially');
    expect(readdirSync(cwd)).toEqual(['.acme.yaml.lock', 'acme.yaml']);
    again.text('q');
    expect(await again.waitForExit()).toBe(0);
    expect(readdirSync(cwd)).toEqual(['acme.yaml']);
  });

  test('survives a terminal that is closed', async () => {
    const now = assess();
    await writeNote(now);
    now.kill();
    terminal = undefined;
    const again = assess();
    await again.waitFor('> what Jo said, confidentially');
    again.keys('C-c');
    expect(await again.waitForExit()).toBe(130);
  });

  test('is offered line by line, too', async () => {
    const now = assess();
    await writeNote(now);
    process.kill(now.pid, 'SIGKILL');
    await now.waitForExit();
    const { stdout } = run(['assess', 'acme.yaml', '--plain', '--no-report'], { cwd, input: 'take-up\nquit\n' });
    expect(stdout).toContain('Typed last time, but not confirmed:\n  the note on «Named contacts»: what Jo said, conf');
    expect(stdout).toContain('Kept what was typed last time.');
    expect(answers()['communication/named-contact']).toEqual({ note: 'what Jo said, confidentially' });
    expect(readdirSync(cwd)).toEqual(['acme.yaml']);
  });

  test('is there whole up to some key, whenever SIGKILL comes while one types', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `word ${index}, `);
    const lengths: number[] = [];
    for (const [index, moment] of [3, 8, 15, 21, 30, 39].entries()) {
      rmSync(inFolder('.acme.yaml.draft'), { force: true });
      const now = assess();
      await now.waitFor(FIRST);
      now.text('n');
      await now.waitFor('Note (yours;');
      for (const word of words.slice(0, moment)) now.text(word);
      if (index % 2 === 0) await now.waitFor(new RegExp(`word\\s+${moment - 1},`));
      process.kill(now.pid, 'SIGKILL');
      expect(await now.waitForExit()).toBe(137);
      const file = inFolder('.acme.yaml.draft');
      const text = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).texts[0].text : '';
      expect(words.join('').startsWith(text)).toBe(true);
      lengths.push(text.length);
      const again = assess();
      await again.waitFor(text === '' ? '1-4 answer' : 'Taken up again from last time');
      again.keys('C-c');
      expect(await again.waitForExit()).toBe(130);
    }
    expect(Math.max(...lengths)).toBeGreaterThan(100);
  });

  test('is kept by the real path: another link to the file offers it', async () => {
    symlinkSync('acme.yaml', inFolder('link.yaml'));
    const now = assess('link.yaml', '--no-report');
    await writeNote(now);
    now.keys('C-c');
    await now.waitForExit();
    expect(readdirSync(cwd)).toEqual(['.acme.yaml.draft', 'acme.yaml', 'link.yaml']);
    const again = assess();
    await again.waitFor('> what Jo said, confidentially');
    again.keys('Escape');
    await again.waitFor(/1-4 answer/);
    again.text('q');
    expect(await again.waitForExit()).toBe(0);
    expect(readdirSync(cwd)).toEqual(['acme.yaml', 'link.yaml']);
  });
});

describe.skipIf(!HAS_TMUX)('ticks', () => {
  test('live with their question, and quitting says so', async () => {
    writeFileSync(inFolder('acme.yaml'), CHECKLISTS);
    const now = assess();
    const goTo = async (there: Terminal): Promise<void> => {
      await there.waitFor('/ jump');
      there.text('/');
      await there.waitFor('search by words');
      there.text('smart');
      await there.answer('❯ SMART goals');
      await there.waitFor(/SMART goals[\s\S]*1-\d tick/);
    };
    await goTo(now);
    now.text('13');
    await now.waitFor('Ticks not saved yet: Enter confirms.');
    now.text('r');
    await now.waitFor('Typed, but not confirmed\n  SMART goals');
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(now.screen({ all: true })).toContain(
      'Not confirmed, but kept for the next start: the ticks on «SMART goals».\n',
    );
    const again = assess();
    await goTo(again);
    await again.waitFor(/1 \[x\][\s\S]*2 \[ \][\s\S]*3 \[x\]/);
    again.keys('Enter');
    await again.waitFor(/^(?!.*SMART goals)/);
    again.text('q');
    expect(await again.waitForExit()).toBe(0);
    expect(readdirSync(cwd)).toEqual(['acme.yaml']);
  });
});

describe.skipIf(!HAS_TMUX)('what is said at the end is true', () => {
  test('of a file that was moved away', async () => {
    const now = assess();
    await now.waitFor(FIRST);
    now.text('1');
    await now.waitFor(SECOND);
    renameSync(inFolder('acme.yaml'), inFolder('moved.yaml'));
    now.text('2');
    await now.waitFor('Not saved: the file or its folder is not there. Mend it');
    now.text('n');
    await now.waitFor('Note (yours;');
    now.text('Ask Jo');
    await now.waitFor('> Ask Jo');
    now.keys('C-c');
    expect(await now.waitForExit()).toBe(130);
    expect(now.screen({ all: true }).replaceAll('\n', ' ')).toContain(
      'acme.yaml is not there any more: it was moved or deleted during the interview, and the answers with it.',
    );
    renameSync(inFolder('moved.yaml'), inFolder('acme.yaml'));
    const again = assess();
    await again.answer('> Ask Jo');
    await again.waitFor('Note: Ask Jo');
    renameSync(inFolder('acme.yaml'), inFolder('moved.yaml'));
    again.text('q');
    expect(await again.waitForExit()).toBe(2);
    expect(again.screen({ all: true })).not.toMatch(/Saved|bug/);
    expect(existsSync(inFolder('acme.yaml'))).toBe(false);
  });

  test('of a folder that is gone, also when the interview is finished', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'outready-gone-'));
    writeFileSync(path.join(folder, 'acme.yaml'), FILE);
    const now = assess(path.join(folder, 'acme.yaml'));
    await now.waitFor(FIRST);
    rmSync(folder, { recursive: true });
    now.text('n');
    await now.waitFor('Note (yours;');
    now.text('Ask Jo');
    await now.waitFor('What you type is kept only once you confirm it: the file or its folder is not');
    now.keys('C-u', 'Escape');
    await now.waitFor('1-4 answer');
    now.text('r');
    await now.answer('❯ Finish');
    expect(await now.waitForExit()).toBe(2);
    expect(now.screen({ all: true }).replaceAll('\n', ' ')).toContain('is not there any more');
  });

  // Root may write everything, so the program runs as nobody there.
  const AS_NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const isRoot = process.getuid?.() === 0;
  const canDrop =
    !isRoot || spawnSync('setpriv', [...AS_NOBODY.slice(1), process.execPath, BIN, '--version']).status === 0;

  test.skipIf(!canDrop)('of a folder turned read-only (skipped where root cannot become nobody)', async () => {
    chmodSync(cwd, 0o777);
    chmodSync(inFolder('acme.yaml'), 0o666);
    const now = open([...(isRoot ? AS_NOBODY : []), process.execPath, BIN, 'assess', 'acme.yaml', '--no-report']);
    await now.waitFor(FIRST);
    chmodSync(cwd, 0o555);
    now.text('1');
    await now.waitFor('Not saved: no permission to write it.');
    now.text('n');
    await now.waitFor('Note (yours;');
    now.text('Ask Jo');
    await now.waitFor('What you type is kept only once you confirm it: no permission to write it.');
    now.keys('C-c');
    expect(await now.waitForExit()).toBe(130);
    const end = now.screen({ all: true });
    expect(end).toContain('The last answer is not saved; all before it are.\n');
    expect(end).toContain(
      'Not confirmed, and not kept for the next start either (no permission to write\nit):\n' +
        '  the note on «Named contacts»: Ask Jo\n',
    );
    expect(end).toMatch(/\.acme\.yaml\.lock stays, as it cannot be removed: no permission to write it\./);
    expect(end).not.toMatch(/bug/);
  });

  const canMount = isRoot && spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

  test.skipIf(!canMount)('of a disk that can only be read by now (skipped where none can be mounted)', async () => {
    const disk = inFolder('disk');
    const script = [
      `mkdir ${disk}`,
      `mount -t tmpfs none ${disk}`,
      `cp acme.yaml ${disk}`,
      `(while [ ! -e ${inFolder('now')} ]; do sleep 0.05; done; mount -o remount,ro ${disk}; touch ${inFolder('done')}) &`,
      `cd ${disk}`,
      `"${process.execPath}" "${BIN}" assess acme.yaml --no-report`,
    ];
    const now = open(['unshare', '--mount', 'sh', '-c', script.join('\n')]);
    await now.waitFor(FIRST);
    writeFileSync(inFolder('now'), '');
    while (!existsSync(inFolder('done'))) await now.waitFor(FIRST);
    now.text('1');
    await now.waitFor('Not saved: the disk can only be read.');
    now.text('q');
    expect(await now.waitForExit()).toBe(2);
    const end = now.screen({ all: true });
    expect(end).toContain('The last answer is not saved; all before it are.\n');
    expect(end).toContain('.acme.yaml.lock stays, as it cannot be removed: the disk can only be read.');
    expect(end).not.toMatch(/bug/);
  });
});

describe.skipIf(!HAS_TMUX)('a paste into a terminal that knows no marks', () => {
  const MINUTES = `from the minutes:\n1 call\nd-day\n${'2 long '.repeat(700)}\nq\n`;

  test('answers nothing; in a note it stands as it is', async () => {
    const now = assess();
    await now.waitFor(FIRST);
    const paste = (): void => now.paste(MINUTES, { knowsMarks: false });
    const before = answers();
    await now.afterwards(paste, 'Nothing pasted: press n to write a note first.');
    expect(answers()).toEqual(before);
    now.text('n');
    await now.waitFor('Note (yours;');
    await now.afterwards(paste, / q\n/);
    now.keys('Enter');
    await now.waitFor('Note: from the minutes:');
    expect(answers()['communication/named-contact']).toEqual({
      note: MINUTES.trim(),
    });
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
  });
});

describe('the place of the lock and of what is typed', () => {
  const plain = () => run(['assess', 'acme.yaml', '--plain', '--no-report'], { cwd, input: 'quit\n' });

  test.each([
    ['.acme.yaml.lock', 'who has acme.yaml open'],
    ['.acme.yaml.draft', 'what is typed for acme.yaml and not confirmed yet'],
  ])('%s: a link, a folder or a pipe there is told at once, and stays', (name, use) => {
    for (const [kind, put] of [
      ['a link', () => symlinkSync('/dev/zero', inFolder(name))],
      ['a folder', () => spawnSync('mkdir', [inFolder(name)])],
      ['a pipe', () => spawnSync('mkfifo', [inFolder(name)])],
    ] as const) {
      put();
      const { status, stdout, stderr } = plain();
      expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: '',
        stderr: `error: ${name} is ${kind}, where outready keeps ${use}; nothing was changed\nhint: look at it, then move it away or remove it: ${inFolder(name)}\n`,
      });
      expect(readdirSync(cwd)).toEqual([name, 'acme.yaml']);
      rmSync(inFolder(name), { recursive: true });
    }
  });

  test('what is no draft is told, and not overwritten', () => {
    writeFileSync(inFolder('.acme.yaml.draft'), 'mine\n');
    const { status, stderr } = plain();
    expect(status).toBe(2);
    expect(stderr).toContain('error: .acme.yaml.draft is there, but not as outready keeps there');
    expect(readFileSync(inFolder('.acme.yaml.draft'), 'utf8')).toBe('mine\n');
  });
});
