import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HAS_TMUX, Terminal } from '../kit/tmux.ts';

const BIN = fileURLToPath(new URL('../../bin/outready.js', import.meta.url));

const CLIENT = `format: outready/answers/1
engagement: { client: Acme, provider: Globex, scope: Analytics } # ours
respondent: { name: Jane, side: client, role: delivery }
profile: core
areas: [communication]
answers:
  context/stage: { option: running, answered: 2026-03-01 }
  context/function-criticality: { option: critical, answered: 2026-03-01 }
  context/process-type: { unknown: true, note: SENTINEL-note }
  context/offshore: { option: "yes" }
  communication/named-contact: { notApplicable: SENTINEL-reason }
`;

describe.skipIf(!HAS_TMUX)('several people and rounds in a terminal', () => {
  let cwd: string;
  let terminal: Terminal | undefined;

  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'outready-people-'));
  });
  afterEach(() => {
    terminal?.kill();
    terminal = undefined;
    rmSync(cwd, { recursive: true });
  });

  const assess = (...args: readonly string[]): Terminal => {
    terminal = new Terminal([process.execPath, BIN, 'assess', ...args], { cwd });
    return terminal;
  };
  const write = (name: string, text: string): void => writeFileSync(path.join(cwd, name), text);
  const read = (name: string): string => readFileSync(path.join(cwd, name), 'utf8');

  test('another person is offered with the engagement filled in, and sees nothing of the first', async () => {
    write('client.yaml', CLIENT);
    const now = assess();
    await now.waitFor('Acme · Globex · Analytics · core');
    now.text('n');
    await now.waitFor('Which side');
    now.keys('Right', 'Enter');
    await now.answer('name', 'Bob');
    await now.waitFor('role:');
    now.keys('Right', 'Enter');
    await now.answer('What to ask:');
    await now.answer('> acme-provider.yaml');
    await now.answer('❯ Begin');
    await now.waitFor('About this engagement · Stage');
    now.text('4');
    // How critical the function is, the client alone is asked.
    await now.waitFor('Process type');
    now.text('1');
    await now.waitFor('Offshore work');
    now.text('r');
    await now.waitFor(/Review · 2 of \d+/);
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(now.screen({ all: true })).not.toContain('SENTINEL');
    expect(parse(read('acme-provider.yaml'))).toMatchObject({
      engagement: { client: 'Acme', provider: 'Globex', scope: 'Analytics' },
      respondent: { name: 'Bob', side: 'provider', role: 'provider-lead' },
      areas: ['communication'],
    });
    expect(read('client.yaml')).toBe(CLIENT);
  });

  test('what is here is listed: Enter goes on with it, r writes the joint report, q leaves', async () => {
    write('client.yaml', CLIENT);
    write('provider.yaml', CLIENT.replace('name: Jane, side: client', 'name: Bob, side: provider'));
    const listed = assess();
    await listed.waitFor(/Acme · Globex · Analytics · core\n❯ {3}\w+, /);
    listed.keys('Enter');
    await listed.waitFor('Personal data');
    listed.text('q');
    expect(await listed.waitForExit()).toBe(0);
    listed.kill();
    const reporting = assess();
    await reporting.waitFor('Acme · Globex · Analytics · core');
    reporting.text('r');
    await reporting.answer('acme-analytics.md');
    expect(await reporting.waitForExit()).toBe(0);
    expect(read('acme-analytics.md')).toMatch(/2 interviews|two interviews/);
    reporting.kill();
    const left = assess();
    await left.waitFor('Someone on a new engagement');
    left.keys('Escape');
    expect(await left.waitForExit()).toBe(0);
  });

  test('a name that is nearly there is asked about', async () => {
    write('client.yaml', CLIENT);
    const now = assess('client.yml');
    await now.answer('There is no client.yml; client.yaml is there:');
    await now.waitFor('Personal data');
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(readdirSync(cwd)).toEqual(['client.yaml']);
  });

  test('somebody who has a quick interview goes on with it under core; the answers stay', async () => {
    write('quick.yaml', CLIENT.replace('profile: core\nareas: [communication]', 'profile: quick'));
    const now = assess('core.yaml', '--profile', 'core', '--from', 'quick.yaml');
    await now.answer('Go on with quick.yaml under core: its answers stay as they are');
    await now.waitFor('Personal data');
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(readdirSync(cwd)).toEqual(['quick.yaml']);
    expect(read('quick.yaml')).toBe(CLIENT.replace('areas: [communication]\n', ''));
  });

  test('p in the review goes on with the next person; what the first said is gone from the screen', async () => {
    write('client.yaml', CLIENT);
    const now = assess('client.yaml');
    await now.waitFor('Personal data');
    now.text('r');
    await now.waitFor('Review ·');
    now.keys('End');
    await now.waitFor('Named contacts: SENTINEL-reason');
    now.text('p');
    await now.waitFor('Which side');
    expect(now.screen({ all: true })).not.toContain('SENTINEL');
    now.keys('C-c');
    expect(await now.waitForExit()).toBe(130);
    expect(now.screen({ all: true })).toMatch(
      /Go on from here with:\n {2}outready assess --engagement-of client\.yaml\n/,
    );
    expect(readdirSync(cwd)).toEqual(['client.yaml']);
  });

  test('the next round: old answers are confirmed with Enter, notes taken over with t', async () => {
    write('autumn.yaml', CLIENT);
    const now = assess('spring.yaml', '--from', 'autumn.yaml');
    await now.waitFor('5 answers of last time wait to be confirmed anew.');
    expect(await now.waitFor('About this engagement · Stage')).toMatch(
      /❯ 4 {3}The provider does the work\n[\s\S]*Last time \(1 March 2026\): answer 4\. Enter confirms it\./,
    );
    now.keys('Enter');
    expect(await now.waitFor('Function criticality')).toMatch(
      /❯ 3 {3}Customers go[\s\S]*Last time \(1 March 2026\): answer 3\. Enter confirms it\./,
    );
    now.keys('Enter');
    expect(await now.waitFor('Process type')).toContain('❯ Last time: nobody knew. Enter confirms it.');
    expect(now.screen()).toContain('Note last time: SENTINEL-note');
    now.text('t');
    await now.answer('Note: SENTINEL-note');
    await now.waitFor('Offshore work');
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(now.screen()).toMatch(/Go on with:\n {2}outready assess spring\.yaml --from autumn\.yaml\n/);
    expect(parse(read('spring.yaml')).answers).toMatchObject({
      'context/stage': { option: 'running' },
      'context/function-criticality': { option: 'critical' },
      'context/process-type': { unknown: true, note: 'SENTINEL-note' },
    });
    expect(read('autumn.yaml')).toBe(CLIENT);
  });

  test('details are corrected within the interview, and undone to the byte', async () => {
    write('client.yaml', CLIENT);
    const now = assess('client.yaml');
    await now.waitFor('Personal data');
    now.text('i');
    await now.answer('❯ Client      Acme');
    await now.answer('> Acme', ' Ltd');
    await now.waitFor('❯ Client      Acme Ltd');
    expect(read('client.yaml')).toContain(
      'engagement: { client: Acme Ltd, provider: Globex, scope: Analytics } # ours\n',
    );
    now.keys('Escape');
    await now.waitFor('Personal data');
    now.text('z');
    await now.waitFor('Client: Acme.');
    expect(read('client.yaml')).toBe(CLIENT);
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
  });

  test('interrupted at the first questions, the command line shown goes on where they were', async () => {
    const now = assess();
    await now.answer('Client (who', 'Acme & Co');
    await now.answer('Provider (leave');
    await now.answer('Scope (the', 'Payroll');
    await now.waitFor('Which side');
    now.keys('C-c');
    expect(await now.waitForExit()).toBe(130);
    expect(now.screen()).toContain("outready assess --client 'Acme & Co' --provider '' --scope Payroll\n");
    now.kill();
    const again = assess('--client', 'Acme & Co', '--provider', '', '--scope', 'Payroll');
    expect(await again.waitFor('Which side')).toContain('Scope       Payroll');
    again.keys('Enter');
    await again.waitFor('name');
    // The terminal is closed: what is known is enough for a file.
    process.kill(again.pid, 'SIGHUP');
    expect(await again.waitForExit()).toBe(129);
    expect(parse(read('acme-co-client.yaml'))).toMatchObject({
      engagement: { client: 'Acme & Co', scope: 'Payroll' },
      respondent: { side: 'client' },
    });
  });
});
