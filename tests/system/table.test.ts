import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../kit/run.ts';
import { HAS_TMUX, Terminal } from '../kit/tmux.ts';

const BIN = fileURLToPath(new URL('../../bin/outready.js', import.meta.url));

/** An answers file of one person, about communication alone; `day` is that on which it started. */
function file(respondent: string, { client = 'Acme', day = '2026-11-22', offshore = '' } = {}): string {
  return `format: outready/answers/1
engagement: { client: ${client}, provider: Globex, scope: Analytics } # ours
respondent: { ${respondent} }
profile: core
areas: [communication]
started: ${day}T09:00:00Z
answers:
  context/stage: { option: running, answered: ${day} }
  context/process-type: { option: software, answered: ${day} }
${offshore === '' ? '' : `  context/offshore: { option: "${offshore}", answered: ${day} }\n`}`;
}

const JANE = 'name: Jane, side: client, role: delivery';
const BOB = 'name: Bob, side: provider, role: provider-lead';
const OFFSHORE = 'About this engagement · Offshore work';
const PERSONAL = 'About this engagement · Personal data';

describe.skipIf(!HAS_TMUX)('several people of one engagement in a terminal', () => {
  let cwd = '';
  let terminal: Terminal | undefined;

  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'outready-table-'));
  });
  afterEach(() => {
    terminal?.kill();
    terminal = undefined;
    rmSync(cwd, { recursive: true });
  });

  const inFolder = (name: string): string => path.join(cwd, name);
  const write = (name: string, text: string): void => writeFileSync(inFolder(name), text);
  const answers = (name: string): Readonly<Record<string, object>> =>
    parse(readFileSync(inFolder(name), 'utf8')).answers;
  const assess = (...args: readonly string[]): Terminal => {
    terminal?.kill();
    terminal = new Terminal([process.execPath, BIN, 'assess', ...args], { cwd });
    return terminal;
  };
  /** Searches for a question and goes to it. */
  const jump = async (now: Terminal, words: string, shows: string): Promise<void> => {
    now.text('/');
    await now.waitFor('search by words');
    now.text(words);
    await now.waitFor(`> ${words}`);
    now.keys('Enter');
    await now.waitFor(shows);
  };

  test('two people at one table differ on a question: each has a file, = shows both once both have answered', async () => {
    write('client.yaml', file(JANE));
    write('provider.yaml', file(BOB));
    const now = assess('client.yaml', '--no-report');
    await now.waitFor('p other person');
    await jump(now, 'offshore', OFFSHORE);
    now.text('1');
    await now.waitFor(PERSONAL);
    now.text('b');
    await now.waitFor(OFFSHORE);
    now.text('p');
    await now.waitFor('Now: Bob, provider, provider’s lead.');
    // What the other one said is neither on the screen nor above it.
    expect(now.screen({ all: true })).not.toContain('1 ● No');
    now.text('=');
    await now.waitFor('They have not both answered yet.');
    now.text('2');
    await now.waitFor(PERSONAL);
    now.text('b');
    await now.waitFor('2 ● Yes');
    now.text('=');
    const both = await now.waitFor('The answers differ.');
    expect(both).toMatch(/Bob, provider.*\n {2}Yes, at least one part.*\n\nJane, client.*\n {2}No, the work stays/);
    now.text('x');
    await now.waitFor('2 ● Yes');
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(answers('client.yaml')).toMatchObject({ 'context/offshore': { option: 'no' } });
    expect(answers('provider.yaml')).toMatchObject({ 'context/offshore': { option: 'yes' } });
    expect(readdirSync(cwd)).toEqual(['client.yaml', 'provider.yaml']);
    expect(now.screen({ all: true })).toMatch(
      /assess provider\.yaml --no-report[\s\S]*Jane, client[\s\S]*assess client\.yaml/,
    );
  });

  test('SIGKILL in either interview loses nothing of either: answers, and notes under way', async () => {
    write('client.yaml', file(JANE));
    write('provider.yaml', file(BOB));
    const now = assess('client.yaml', '--no-report');
    await now.waitFor('p other person');
    await jump(now, 'offshore', OFFSHORE);
    now.text('1');
    await now.waitFor(PERSONAL);
    now.text('p');
    await now.waitFor('Now: Bob');
    now.text('1');
    await now.waitFor('3 of 14 in all');
    now.text('n');
    await now.waitFor('Note (yours;');
    now.text('what Bob said');
    await now.waitFor('> what Bob said');
    process.kill(now.pid, 'SIGKILL');
    await now.waitForExit();
    expect(existsSync(inFolder('.provider.yaml.draft'))).toBe(true);
    expect(answers('client.yaml')).toMatchObject({ 'context/offshore': { option: 'no' } });
    expect(answers('provider.yaml')).toHaveProperty('context/personal-data');

    // The note is taken up on coming to Bob’s interview; now the first one is killed.
    const again = assess('client.yaml', '--no-report');
    await again.waitFor('p other person');
    again.text('p');
    await again.answer('> what Bob said');
    await again.waitFor('Note: what Bob said');
    again.text('p');
    await again.waitFor('Now: Jane');
    again.text('n');
    await again.waitFor('Note (yours;');
    again.text('what Jane said');
    await again.waitFor('> what Jane said');
    process.kill(again.pid, 'SIGKILL');
    await again.waitForExit();
    expect(readFileSync(inFolder('provider.yaml'), 'utf8')).toContain('what Bob said');
    const last = assess('client.yaml', '--no-report');
    await last.answer('> what Jane said');
    await last.waitFor('Note: what Jane said');
    last.text('q');
    expect(await last.waitForExit()).toBe(0);
  });

  test('two engagements, three people, two rounds: from the interview to the joint report and to compare', async () => {
    write('jane-may.yaml', file(JANE, { day: '2026-05-22', offshore: 'yes' }));
    write('jane.yaml', file(JANE, { offshore: 'no' }));
    write('bob.yaml', file(BOB));
    write('zoe.yaml', file('name: Zoë, side: client, role: sponsor'));
    write('other.yaml', file(JANE, { client: 'Initech' }));
    const now = assess('jane.yaml', '--lang', 'es');
    await now.waitFor('p otra persona');
    now.text('p');
    const people = await now.waitFor('¿La entrevista de quién?');
    // Neither the other engagement nor her own earlier round.
    expect(people).toMatch(/1 Bob, proveedor.*\n {2}2 Zoë, cliente.*\n {2}3 Otra persona, por primera vez\n/);
    now.text('2');
    await now.waitFor('Ahora: Zoë, cliente');
    now.text('i');
    await now.answer('❯ Cliente');
    await now.answer('> Acme', ' SA');
    await now.waitFor('¿También en 3 archivos más: ');
    now.text('y');
    await now.waitFor('Corregido también en');
    now.keys('Escape');
    await now.waitFor('p otra persona');
    now.text('p');
    await now.waitFor('¿La entrevista de quién?');
    now.text('1');
    await now.waitFor('Ahora: Jane, cliente');
    now.text('r');
    await now.waitFor('Repaso');
    now.keys('Enter');
    await now.waitFor('¿Escribir en');
    now.text('y');
    expect(await now.waitForExit()).toBe(0);
    const end = now.screen({ all: true });
    expect(end).toContain('Solo esta entrevista (Jane, cliente, ');
    expect(end).toContain('Desde la evaluación anterior (22 de mayo de 2026)');
    expect(end).toContain('Informe escrito: acme-sa-analytics.md');
    expect(readFileSync(inFolder('acme-sa-analytics.md'), 'utf8')).toContain('Acme SA');
    for (const name of ['jane-may.yaml', 'jane.yaml', 'bob.yaml', 'zoe.yaml']) {
      expect(readFileSync(inFolder(name), 'utf8')).toContain(
        'client: Acme SA, provider: Globex, scope: Analytics } # ours',
      );
    }
    expect(readFileSync(inFolder('other.yaml'), 'utf8')).toContain('client: Initech');
    const compared = run(['compare', 'jane-may.yaml', 'jane.yaml'], { cwd });
    expect(compared.status).toBe(0);
    expect(compared.stdout).toContain('Offshore work');
  });
});
