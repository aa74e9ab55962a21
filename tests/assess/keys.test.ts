import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { quickenEscape, takeKeys } from '../../src/assess/keys.ts';
import { expectLinear } from '../kit/growth.ts';

/** Types a marked paste, character by character as Node's reader of keys gives it. */
function pasting(text: string): () => string | undefined {
  const keys = [...`${text}\u001b[201~`].map((sequence) => ({ sequence }));
  return () => {
    const input = new PassThrough();
    let pasted: string | undefined;
    const end = takeKeys(input, {
      onKey: () => undefined,
      onPaste: (given) => {
        pasted = given;
      },
      isWriting: () => true,
      canLeave: () => false,
    });
    input.emit('keypress', '', { sequence: '\u001b[200~', name: 'paste-start' });
    for (const key of keys) input.emit('keypress', key.sequence, { ...key });
    end();
    return pasted;
  };
}

test.each(['', 'one\ntwo', '\u001b[20', 'x\u001b[201', 'half a \u001b[\u001b[200~ of it'])(
  'a paste of %j comes as it is',
  (text) => {
    expect(pasting(text)()).toBe(text);
  },
);

test('a long paste takes time in proportion to its length', () => {
  expectLinear((size) => pasting('x'.repeat(size)), 20_000);
});

/** What comes of some reads, each of which is waited for. */
async function keysFrom(reads: readonly string[], canLeave: boolean): Promise<readonly string[]> {
  const input = new PassThrough();
  quickenEscape(input);
  const keys: string[] = [];
  const end = takeKeys(input, {
    onKey: ({ char, name, alt }) => keys.push(`${alt ? 'Alt+' : ''}${char || name}`),
    onPaste: () => undefined,
    isWriting: () => true,
    canLeave: () => canLeave,
  });
  for (const read of reads) {
    const before = keys.length;
    input.write(read);
    await vi.waitFor(() => expect(keys.length).toBeGreaterThan(before), { interval: 5, timeout: 60_000 });
  }
  end();
  return keys;
}

describe('escape', () => {
  test.each<readonly [readonly string[], boolean, readonly string[]]>([
    [['n', '\u001b', 'n'], true, ['n', 'escape', 'n']],
    [['n', '\u001b', 'n'], false, ['n', 'escape', 'n']],
    // In one read they are two keys, where Escape loses nothing.
    [['\u001bn'], true, ['escape', 'n']],
    [['\u001b/'], true, ['escape', '/']],
    [['\u001bn'], false, ['Alt+n']],
    [['\u001b\r'], true, ['Alt+return']],
    [['\u001b[A', '\u001bOB', '\u001b[5~'], true, ['up', 'down', 'pageup']],
    [['\u001b[1;3D'], true, ['Alt+left']],
  ])('%j (may leave: %j): %j', async (reads, canLeave, keys) => {
    expect(await keysFrom(reads, canLeave)).toEqual(keys);
  });
});
