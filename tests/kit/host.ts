import { Readable, Writable } from 'node:stream';
import type { Host } from '../../src/host.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import type { Shipped } from '../../src/library/library.ts';
import { PLAIN } from '../../src/text/display.ts';

let compiled: Promise<Shipped> | undefined;

/** The shipped questionnaires, compiled once a test file. */
async function shipped(): Promise<Shipped> {
  compiled ??= compileShipped('questionnaires', '.').then((result) => result.shipped);
  return compiled;
}

/** A world for a command that runs inside the test: nothing on standard input, plain pages of 80 columns. */
export function hostIn(cwd: string): { readonly host: Host; readonly out: () => string; readonly err: () => string } {
  const [stdout, out] = recorder();
  const [stderr, err] = recorder();
  const host: Host = {
    cwd,
    env: {},
    stdin: () => Readable.from([]),
    stdout,
    stderr,
    now: () => new Date('2026-11-22T09:00:00Z'),
    version: '0.0.0',
    shipped,
    pageScript: async () => 'void 0;',
    shippedFolder: 'questionnaires',
    paletteFor: async () => PLAIN,
  };
  return { host, out, err };
}

function recorder(): readonly [Writable, () => string] {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return [stream, () => text];
}
