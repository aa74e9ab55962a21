import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../src/commands/assess.ts';
import type { Host } from '../../src/host.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { PLAIN } from '../../src/text/display.ts';
import { countAsked } from '../kit/asked.ts';

const HEAD = `format: outready/answers/1
engagement: { client: Acme, scope: Analytics }
respondent: { side: client }
profile: core
areas: [communication]
answers: {}
`;

/** A terminal on which everything would be in colour, and somebody who types a line (or pastes some) at each prompt. */
function terminal(cwd: string, lines: readonly string[]): { readonly host: Host; readonly shown: () => string } {
  let shown = '';
  const left = [...lines];
  const keyboard = new PassThrough();
  const screen = () =>
    Object.assign(
      new Writable({
        write(chunk, _, done) {
          shown += chunk;
          // Each line is a read of its own, as terminals have it.
          if (String(chunk) === '> ') for (const line of left.shift()?.split('\n') ?? []) keyboard.write(`${line}\n`);
          done();
        },
      }),
      { isTTY: true, columns: 80 },
    );
  const stdin = Object.assign(keyboard, { isTTY: true });
  const colours = Object.fromEntries(Object.keys(PLAIN).map((name) => [name, (text: string) => `\u001b[1m${text}`]));
  const host: Host = {
    cwd,
    env: {},
    stdin: () => stdin,
    stdout: screen(),
    stderr: screen(),
    now: () => new Date('2026-11-22T09:00:00Z'),
    version: '0.0.0',
    shipped: async () => (await compileShipped('questionnaires', '.')).shipped,
    pageScript: async () => '',
    shippedFolder: 'questionnaires',
    paletteFor: async () => ({ ...PLAIN, ...colours }),
  };
  return { host, shown: () => shown };
}

test('on a terminal: prompts, waits at the review, and never colours', async () => {
  const asked = await countAsked({ 'context/stage': 'running' }, { areas: ['communication'] });
  const cwd = mkdtempSync(path.join(tmpdir(), 'outready-plain-'));
  writeFileSync(path.join(cwd, 'x.yaml'), HEAD);
  const { host, shown } = terminal(cwd, [
    'running',
    ...Array.from({ length: asked - 1 }, () => '2'),
    'jump nowhere',
    'finish',
    '3',
  ]);
  const options = { area: [], report: false, questionnaires: [], plain: true } as const;
  expect(await assess.run({ file: 'x.yaml', options, host })).toBe(0);
  rmSync(cwd, { recursive: true });
  expect(shown()).not.toContain('\u001b');
  expect(shown().match(/^> /gm)).toHaveLength(asked + 2);
  expect(shown()).toContain(
    'or quit.\n> No question has «nowhere» in its topic, text, answers, help or notes.\n> \nThis interview alone (client):\n\nAnalytics\n',
  );
});

test('what is pasted is a text, or refused: no line of it is an answer', async () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'outready-plain-'));
  writeFileSync(path.join(cwd, 'x.yaml'), HEAD);
  const { host, shown } = terminal(cwd, [
    'from the minutes:\n2\nunknown\nquit',
    'note from the minutes:\n2\nquit',
    'quit',
  ]);
  const options = { area: [], report: false, questionnaires: [], plain: true } as const;
  expect(await assess.run({ file: 'x.yaml', options, host })).toBe(0);
  expect(shown()).toContain('> Several lines came at once, as from a paste: none was taken.');
  expect(shown()).toContain(`Saved: 0 of ${await countAsked({}, { areas: ['communication'] })}`);
  expect(parse(readFileSync(path.join(cwd, 'x.yaml'), 'utf8')).answers).toEqual({
    'context/stage': { note: 'from the minutes: 2 quit' },
  });
  rmSync(cwd, { recursive: true });
});
