import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { takeKeys } from '../../src/assess/keys.ts';
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
