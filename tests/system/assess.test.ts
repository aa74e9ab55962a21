import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HAS_TMUX, Terminal, type TerminalOptions } from '../kit/tmux.ts';

const BIN = fileURLToPath(new URL('../../bin/outready.js', import.meta.url));

const HEAD = `format: outready/answers/1
engagement: { client: Acme, provider: Globex, scope: Customer analytics }
respondent: { side: client, role: delivery }
profile: core
areas: [communication]
`;
/** All that is asked before the contacts. */
const BEGUN = `  context/stage: running
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

// The topics of the area that is asked, by which a question is known on the screen.
const FIRST_TOPICS = ['Hand-over inside the provider', 'Shared expectations', 'Working language'];
const TOPICS = [
  'Named contacts',
  'Message channels',
  'Meeting rhythm',
  'Demand management',
  'Overlapping hours',
  'Early bad news',
  'Two-way feedback',
];

describe.skipIf(!HAS_TMUX)('outready assess in a terminal', () => {
  let cwd: string;
  let terminal: Terminal | undefined;

  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'outready-system-'));
  });
  afterEach(() => {
    terminal?.kill();
    terminal = undefined;
    chmodSync(cwd, 0o755);
    rmSync(cwd, { recursive: true });
  });

  function open(command: readonly string[], options: Omit<TerminalOptions, 'cwd'> = {}): Terminal {
    terminal?.kill();
    terminal = new Terminal(command, { cwd, ...options });
    return terminal;
  }

  const assess = (args: readonly string[], options: Omit<TerminalOptions, 'cwd'> = {}): Terminal =>
    open([process.execPath, BIN, 'assess', ...args], options);
  const inFolder = (name: string): string => path.join(cwd, name);
  const read = (name = 'acme.yaml'): string => readFileSync(inFolder(name), 'utf8');
  const answers = (name = 'acme.yaml'): Readonly<Record<string, unknown>> => parse(read(name)).answers;
  const write = (text: string, name = 'acme.yaml'): void => writeFileSync(inFolder(name), text);

  test('a new interview: who, for whom, which side; a whole area; the summary and the report', async () => {
    const now = assess(['--area', 'communication']);
    await now.answer('Client (who would outsource)');
    await now.answer('The client needs a name', 'Acme Ltd');
    await now.answer('Provider (leave', 'Globex');
    await now.answer('Scope (the', 'Customer analytics');
    await now.answer('Which side');
    await now.answer('name', 'Jane');
    await now.waitFor('Respondent’s role:');
    now.keys('Right', 'Right', 'Enter');
    await now.answer(/only what this role would know \(delivery lead\): up to \d+ questions/);
    await now.waitFor('> acme-ltd-client.yaml');
    now.keys('C-u');
    now.text('nowhere/acme.yaml');
    now.keys('Enter');
    await now.answer('❯ Begin');
    await now.waitFor('Please choose another name: its folder does not exist');
    now.keys('C-u', 'Enter');
    await now.waitFor('Saved as    acme-ltd-client.yaml');
    expect(await now.waitFor('❯ Begin')).toContain('Up to 28 questions, about 70 minutes');
    now.keys('Enter');
    await now.waitFor('About this engagement · Stage');
    now.text('4');
    const about = ['Function criticality', 'Process type', 'Offshore work', 'Personal data', 'Supervised client'];
    for (const topic of [...about, 'Size of the client']) {
      await now.waitFor(`About this engagement · ${topic}`);
      now.text('1');
    }
    for (const [index, topic] of [...FIRST_TOPICS, ...TOPICS].entries()) {
      await now.waitFor(`${index} of 10 here, ${index + 7} of 17 in all`);
      await now.waitFor(`Communication · ${topic}`);
      now.text(index === 1 ? '2' : '4');
    }
    expect(await now.waitFor('Review · 17 of 17 questions answered')).toMatch(
      /❯ Finish: .*\n\nCritical, without evidence\n {2}Shared expectations \(critical\)\n/,
    );
    now.keys('Enter');
    await now.waitFor('Write the report on this one interview');
    now.text('y');
    expect(await now.waitForExit()).toBe(0);
    const end = now.screen({ all: true });
    expect(end).toContain('This interview alone (Jane, client, delivery lead):');
    expect(end).toMatch(/Customer analytics\n.*Acme Ltd with Globex.*\n[\s\S]*\d\), ready to go on, with conditions/);
    expect(end).toContain('Shared expectations (Communication)');
    expect(end).toMatch(
      /Answers saved: acme-ltd-client\.yaml\n[\s\S]*Report written: acme-ltd-customer-analytics\.md\n/,
    );

    const file = parse(read('acme-ltd-client.yaml'));
    expect(file).toMatchObject({
      engagement: { client: 'Acme Ltd', provider: 'Globex', scope: 'Customer analytics' },
      respondent: { name: 'Jane', side: 'client', role: 'delivery' },
      profile: 'core',
      areas: ['communication'],
    });
    expect(Object.keys(file.answers)).toHaveLength(17);
    expect(file.answers['communication/shared-expectations'].option).toBe('told');
    expect(file.answers['communication/two-way-feedback'].option).toBe('answered');
    expect(read('acme-ltd-customer-analytics.md')).toContain('Customer analytics');
    expect(readdirSync(cwd).sort()).toEqual(['acme-ltd-client.yaml', 'acme-ltd-customer-analytics.md']);
  });

  test('the areas can be chosen', async () => {
    const now = assess(['acme.yaml', '--side', 'provider']);
    for (const [question, answer] of [
      ['Client (who', 'Acme'],
      ['Provider (leave', 'Globex'],
      ['Scope (the', 'Payroll'],
      ['name', ''],
    ] as const) {
      await now.waitFor(question);
      if (answer !== '') now.text(answer);
      now.keys('Enter');
    }
    await now.waitFor('role:');
    now.keys('Right', 'Enter');
    await now.answer('What to ask:');
    await now.answer('Profile (which questions there are)');
    await now.waitFor('Areas to ask');
    now.keys('Space', 'Enter');
    await now.waitFor('Areas       4 of 5');
    await now.answer('❯ Begin');
    await now.waitFor('About this engagement');
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(parse(read())).toMatchObject({
      engagement: { client: 'Acme', scope: 'Payroll' },
      respondent: { side: 'provider', role: 'provider-lead' },
      areas: ['intellectual-property', 'quality-control', 'dependence', 'cultural-fit'],
      answers: {},
    });
  });

  test('killed half-way: every confirmed answer is in the file, and it goes on at the first open question', async () => {
    write(`${HEAD}answers:\n${BEGUN}`);
    const first = assess(['acme.yaml']);
    await first.waitFor(`· ${TOPICS[0]}`);
    first.text('1');
    await first.waitFor(`· ${TOPICS[1]}`);
    first.text('n');
    await first.waitFor('Note');
    first.text('Ask Jo');
    first.keys('Enter');
    await first.waitFor('Note: Ask Jo');
    first.text('d');
    await first.waitFor(`· ${TOPICS[2]}`);
    first.text('x');
    first.text('No meetings yet');
    first.keys('Enter');
    await first.waitFor(`· ${TOPICS[3]}`);
    process.kill(first.pid, 'SIGKILL');
    expect(await first.waitForExit()).toBe(137);
    expect(Object.entries(answers()).slice(10)).toMatchObject([
      ['communication/named-contact', { option: 'whoever' }],
      ['communication/message-channels', { unknown: true, note: 'Ask Jo' }],
      ['communication/meeting-rhythm', { notApplicable: 'No meetings yet' }],
    ]);
    // The killed process could not give its lock back; the next one sees through it.
    expect(readdirSync(cwd)).toEqual(['.acme.yaml.lock', 'acme.yaml']);

    const second = assess(['acme.yaml']);
    await second.waitFor('6 of 10 here, 13 of 17 in all');
    for (const topic of TOPICS.slice(3)) {
      await second.waitFor(`· ${topic}`);
      second.text('4');
    }
    const review = await second.waitFor('Review · 17 of 17');
    expect(review).toContain('Message channels: ask the delivery lead or the provider’s lead');
    expect(review).toContain('Meeting rhythm: No meetings yet');
    second.keys('Enter');
    // Enter alone is no yes.
    await second.waitFor('Write the report on this one interview');
    second.keys('Enter');
    expect(await second.waitForExit()).toBe(0);
    expect(readdirSync(cwd)).toEqual(['acme.yaml']);
    expect(answers()).toMatchObject({ 'communication/message-channels': { unknown: true, note: 'Ask Jo' } });
  });

  describe('interrupted', () => {
    test('in the midst of a note: neither the note nor the answers are gone', async () => {
      write(`${HEAD}answers:\n${BEGUN}`);
      const now = assess(['acme.yaml', '--no-report']);
      await now.waitFor(`· ${TOPICS[0]}`);
      now.text('2n');
      await now.waitFor('Note');
      now.text('half a thou');
      await now.waitFor('> half a thou');
      now.keys('C-c');
      expect(await now.waitForExit()).toBe(130);
      expect(now.screen()).toContain(
        'Every answer you confirmed is saved.\n' +
          'Not confirmed, but kept for the next start: the note on «Message channels».\n' +
          'Go on with:\n  outready assess acme.yaml --no-report\n',
      );
      expect(Object.entries(answers()).slice(10)).toMatchObject([
        ['communication/named-contact', { option: 'elsewhere' }],
      ]);
      const again = assess(['acme.yaml', '--no-report']);
      await again.waitFor(/> half a thou\nTaken up again from last time/);
      again.text('ght');
      await again.answer('> half a thought');
      await again.waitFor('Note: half a thought');
      again.text('q');
      expect(await again.waitForExit()).toBe(0);
      expect(answers()['communication/message-channels']).toEqual({ note: 'half a thought' });
      expect(readdirSync(cwd)).toEqual(['acme.yaml']);
    });

    test('at the first questions: nothing is made', async () => {
      const now = assess(['--side', 'provider']);
      await now.answer('Client (who', 'Acme');
      await now.waitFor('Provider (leave');
      now.keys('C-c');
      expect(await now.waitForExit()).toBe(130);
      expect(now.screen()).toMatch(
        /No file is made yet\. Go on from here with:\n {2}outready assess --client Acme --side provider\n/,
      );
      expect(readdirSync(cwd)).toEqual([]);
    });

    test('with Ctrl+Z: fg goes on', async () => {
      write(`${HEAD}answers:\n${BEGUN}`);
      const now = open(['env', 'PS1=shell> ', 'bash', '--norc', '--noprofile']);
      await now.waitFor('shell>');
      now.text(`'${process.execPath}' '${BIN}' assess acme.yaml`);
      now.keys('Enter');
      await now.waitFor(`· ${TOPICS[0]}`);
      now.keys('C-z');
      await now.answer('Stopped', 'fg');
      await now.waitFor(/^Communication · Named contacts/m);
      now.text('1');
      await now.waitFor(/^Communication · Message channels/m);
      now.text('q');
      await now.waitFor(/Saved: 11 of 17 questions answered\.\nGo on with:\n {2}outready assess acme\.yaml\n/);
      expect(Object.keys(answers())).toHaveLength(11);
    });
  });

  test('a second interview on the same file is told who holds it, and changes nothing', async () => {
    write(`${HEAD}answers:\n${BEGUN}`);
    const now = assess(['acme.yaml']);
    await now.waitFor(/7 questions to ask, about \d+ minutes\./);
    await now.waitFor(`· ${TOPICS[0]}`);
    const before = read();
    const other = new Terminal([process.execPath, BIN, 'assess', 'acme.yaml'], { cwd });
    try {
      expect(await other.waitForExit()).toBe(2);
      expect(other.screen({ all: true }).replaceAll('\n', ' ')).toContain(
        `held by another interview: process ${now.pid}`,
      );
    } finally {
      other.kill();
    }
    expect(read()).toBe(before);
    now.text('1');
    await now.waitFor(`· ${TOPICS[1]}`);
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(readdirSync(cwd)).toEqual(['acme.yaml']);
  });

  test('search, undo, and a long note in the editor', async () => {
    write(`${HEAD}answers:\n${BEGUN}`);
    const editor = inFolder('editor.cjs');
    writeFileSync(editor, "require('node:fs').writeFileSync(process.argv.at(-1), 'Zwei Zeilen,\\n漢字 und 🎉');");
    const before = read();
    const now = open(['env', `EDITOR=${process.execPath} ${editor}`, process.execPath, BIN, 'assess', 'acme.yaml']);
    await now.waitFor(`· ${TOPICS[0]}`);
    now.text('/');
    await now.waitFor('❯ 2 Communication');
    now.text('bad ne');
    await now.answer('❯ Early bad news: How did');
    await now.waitFor('Communication · Early bad news');
    now.text('o');
    await now.waitFor('Note: Zwei Zeilen,\n  漢字 und 🎉');
    expect(answers()['communication/early-bad-news']).toEqual({ note: 'Zwei Zeilen,\n漢字 und 🎉' });
    now.text('2');
    await now.waitFor('Communication · Two-way feedback');
    now.text('z');
    await now.waitFor('Communication · Early bad news');
    now.text('z');
    await now.waitFor(/^(?![\s\S]*Note: Zwei)/);
    expect(read()).toBe(before);
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
  });

  test('a new size redraws the screen, and nothing old stays on it', async () => {
    write(`${HEAD}answers:\n${BEGUN}`);
    const now = assess(['acme.yaml']);
    await now.waitFor(`· ${TOPICS[0]}`);
    now.text('1');
    await now.waitFor(`· ${TOPICS[1]}`);
    now.resize(40, 24);
    const narrow = await now.waitFor(/^Acme · delivery lead, client\nCommunication · Message chan/);
    expect(narrow.match(/Communication ·/g)).toHaveLength(1);
    expect(narrow).toContain('  1   There is no such list; people\n      choose ');
    now.text('n');
    await now.waitFor('Note');
    now.text('a note that is longer than a line of forty columns');
    await now.waitFor(/> a note that is longer than a line of\n {2}forty columns\nEnter keeps it/);
    now.resize(100, 30);
    await now.waitFor(/^Acme · delivery lead, client\nCommunication · Message channels +medium\n/);
    await now.answer('> a note that is longer than a line of forty columns\nEnter keeps it');
    await now.waitFor('Note: a note that is longer than a line of forty columns');
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(answers()['communication/message-channels']).toEqual({
      note: 'a note that is longer than a line of forty columns',
    });
  });

  // Where it loses lines, the terminal itself moves those at the top out of sight before anybody can redraw.
  test('however often the terminal grows, nothing is left among what has scrolled out of sight', async () => {
    write(`${HEAD}answers:\n${BEGUN}`);
    const now = assess(['acme.yaml']);
    await now.waitFor(`· ${TOPICS[0]}`);
    for (const [columns, rows] of [
      [100, 30],
      [120, 36],
      [140, 50],
    ] as const) {
      const size = (): void => now.resize(columns, rows);
      await now.afterwards(size, /Why it matters/);
    }
    expect(now.screen({ all: true }).match(/Communication · Named contacts/g)).toHaveLength(1);
  });

  test('Escape and the keys around it are three keys, one after the other and at once', async () => {
    write(`${HEAD}answers:\n${BEGUN}`);
    const now = assess(['acme.yaml']);
    await now.waitFor(`· ${TOPICS[0]}`);
    for (const keys of [['n'], ['Escape', 'n'], ['Escape', 'n']]) {
      now.keys(...keys);
      await now.waitFor('Enter keeps it');
    }
    // Alt+Enter is one key, and so are the arrows.
    now.text('one');
    now.keys('M-Enter');
    now.text('to');
    now.keys('Left');
    now.text('w');
    now.keys('Enter');
    await now.waitFor('Note: one');
    now.text('q');
    expect(await now.waitForExit()).toBe(0);
    expect(Object.values(answers())).toContainEqual({ note: 'one\ntwo' });
  });

  test('a dumb terminal gets the interview a line at a time, and is told so', async () => {
    write(`${HEAD}answers:\n${BEGUN}`);
    const now = open(['env', 'TERM=dumb', process.execPath, BIN, 'assess', 'acme.yaml', '--lang', 'es']);
    await now.answer('[11 de 17]', 'quit');
    expect(now.screen()).toMatch(/^TERM=dumb: la entrevista va línea a línea/);
    expect(await now.waitForExit()).toBe(0);
  });

  test('a paste of several lines, whatever is in it, becomes a note and no answers', async () => {
    write(`${HEAD}answers:\n${BEGUN}`);
    const now = assess(['acme.yaml']);
    await now.waitFor(`· ${TOPICS[0]}`);
    now.text('n');
    await now.waitFor('Note');
    // Ctrl+C, Ctrl+D, Ctrl+Z, Escape, NUL and a byte that is no UTF-8.
    now.paste(Buffer.from('from the minutes:\n1 call\nd-day\x03\x04\x1a\x1b\0\xffq', 'latin1'));
    await now.answer('> from the minutes:\n  1 call\n  d-day \ufffdq\n');
    await now.waitFor('Note: from the minutes:\n  1 call\n  d-day \ufffdq\n');
    now.paste('123q');
    await now.waitFor('Nothing pasted: press n to write a note first.');
    now.text('c');
    await now.waitFor('Told in confidence');
    const note = 'from the minutes:\n1 call\nd-day \ufffdq';
    expect(Object.entries(answers()).slice(10)).toEqual([
      ['communication/named-contact', { note, confidential: true }],
    ]);
    expect(read()).toContain('    note: |-\n      from the minutes:\n      1 call\n      d-day \ufffdq\n');
  });

  describe('a file that someone else changed meanwhile', () => {
    const theirs = (change: (text: string) => string): string => {
      const text = change(read());
      write(text);
      return text;
    };
    const mine = async (): Promise<Terminal> => {
      write(`${HEAD}answers:\n${BEGUN}`);
      const now = assess(['acme.yaml']);
      await now.waitFor(`· ${TOPICS[0]}`);
      now.text('1');
      await now.waitFor(`· ${TOPICS[1]}`);
      return now;
    };

    test('is shown, not overwritten; both changes can be taken', async () => {
      const now = await mine();
      const changed = theirs((text) => `${text.replace('"no"', '"yes"')}# theirs\n`);
      now.text('2');
      const clash = await now.waitFor('Not saved: someone else changed the file meanwhile.');
      expect(clash).toMatch(/What they changed\n {2}Offshore work: 1\. No, .* → 2\. Yes, /);
      expect(clash).toMatch(
        /Your step, not saved yet\n {2}Message channels: no answer → 2\. A list comes from one side/,
      );
      expect(read()).toBe(changed);
      now.text('x');
      await now.waitFor('Please decide first');
      expect(read()).toBe(changed);
      now.keys('Enter');
      await now.waitFor(`· ${TOPICS[2]}`);
      expect(read()).toContain('# theirs\n');
      expect(answers()).toMatchObject({
        'context/offshore': 'yes',
        'communication/message-channels': { option: 'one-sided' },
      });
      now.text('z');
      await now.waitFor(`· ${TOPICS[1]}`);
      expect(read()).toBe(changed);
    });

    test('in the same question: asks; theirs can be left to stand', async () => {
      const now = await mine();
      const changed = theirs((text) => `${text}  communication/message-channels: strayed\n`);
      now.text('n');
      await now.answer('Note (yours;', 'Ask Jo');
      await now.waitFor('Both of you changed Message channels');
      now.text('2');
      await now.waitFor(/3 ● Both sides accepted/);
      expect(read()).toBe(changed);
      now.text('q');
      expect(await now.waitForExit()).toBe(0);
      expect(read()).toBe(changed);
    });
  });

  // Root may write everything, so the program runs as nobody there.
  const AS_NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const isRoot = process.getuid?.() === 0;
  const canDrop =
    !isRoot || spawnSync('setpriv', [...AS_NOBODY.slice(1), process.execPath, BIN, '--version']).status === 0;

  describe.skipIf(!canDrop)('without permission (skipped where root cannot become nobody)', () => {
    const plainly = (args: readonly string[]): Terminal =>
      open([...(isRoot ? AS_NOBODY : []), process.execPath, BIN, 'assess', ...args]);

    test.each<[string, () => void]>([
      ['the file can only be read', () => chmodSync(cwd, 0o777)],
      ['its folder can only be read', () => chmodSync(cwd, 0o555)],
    ])('%s: the answer is not taken, and the file stays', async (_, protect) => {
      write(`${HEAD}answers:\n${BEGUN}`);
      chmodSync(inFolder('acme.yaml'), 0o444);
      protect();
      const before = read();
      const now = plainly(['acme.yaml']);
      await now.waitFor(`· ${TOPICS[0]}`);
      now.text('1');
      expect(await now.waitFor('Not saved: no permission to write it.')).toContain(`· ${TOPICS[0]}`);
      now.keys('C-c');
      expect(await now.waitForExit()).toBe(130);
      expect(now.screen()).toContain('The last answer is not saved; all before it are.');
      expect(read()).toBe(before);
      expect(readdirSync(cwd)).toEqual(['acme.yaml']);
    });

    test('a new file is refused before the first question', async () => {
      chmodSync(cwd, 0o555);
      const now = plainly(['acme.yaml']);
      expect(await now.waitForExit()).toBe(2);
      expect(now.screen()).toContain('error: acme.yaml cannot be made: no permission to write into its folder');
    });
  });

  test.each([
    ['\n', 'Unix'],
    ['\r\n', 'Windows'],
  ])('a file written by hand keeps its comments, its order and its line ends (%j, %s)', async (lineBreak) => {
    const byHand = `# our file
answers:
  communication/meeting-rhythm: { option: none-due }   # so they said
  # who?
  communication/named-contact: elsewhere
${BEGUN}
areas: [communication]   # first of all
profile:   core
respondent: {side: "client"}
engagement: { scope: 'Analytics', client: Acme }
format: outready/answers/1
# the end
`.replaceAll('\n', lineBreak);
    write(byHand);
    const now = assess(['acme.yaml']);
    await now.waitFor(`· ${TOPICS[1]}`);
    now.text('2');
    await now.waitFor(`· ${TOPICS[3]}`);
    now.keys('Left');
    await now.waitFor(`· ${TOPICS[2]}`);
    now.text('3');
    await now.waitFor(`· ${TOPICS[3]}`);
    now.keys('C-c');
    expect(await now.waitForExit()).toBe(130);
    const after = read();
    const lines = after.split(lineBreak);
    for (const line of byHand.split(lineBreak).filter((each) => !each.includes('meeting-rhythm'))) {
      expect(lines, 'in its place').toContain(line);
      lines.splice(0, lines.indexOf(line) + 1);
    }
    expect(after).toContain('# so they said');
    expect(after.replaceAll(lineBreak, '')).not.toMatch(/[\r\n]/);
    expect(answers()).toMatchObject({
      'communication/message-channels': { option: 'one-sided' },
      'communication/meeting-rhythm': { option: 'actions-late' },
    });
  });
});
