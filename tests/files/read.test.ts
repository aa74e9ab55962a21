import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { readStream, readText } from '../../src/files/read.ts';
import { MAX_BYTES } from '../../src/yaml/decode.ts';
import { brief } from '../kit/catalogue.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-read-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const fileOf = (content: string | Uint8Array): string => {
  const file = path.join(mkdtempSync(path.join(ROOT, 'f-')), 'a.yaml');
  writeFileSync(file, content);
  return file;
};

describe('a file', () => {
  test('is read to its last byte, as it is', async () => {
    const text = `\ufeffa: 1\r\n${'é'.repeat(200_000)}`;
    expect(await readText(fileOf(text), 'shown')).toEqual({ value: text, diagnostics: [] });
  });

  test('of the greatest size', async () => {
    expect((await readText(fileOf('x'.repeat(MAX_BYTES)), 'shown')).value).toHaveLength(MAX_BYTES);
  });

  test.each([MAX_BYTES + 1, 5 * MAX_BYTES])('of %i bytes is too large', async (size) => {
    const { value, diagnostics } = await readText(fileOf(new Uint8Array(size)), 'shown');
    expect([value, diagnostics.map(brief), diagnostics[0]?.file]).toEqual([undefined, ['1:1 too-large'], 'shown']);
  });

  test('that is not there is told by the name that the user knows', async () => {
    expect((await readText(path.join(ROOT, 'nothing'), 'shown')).diagnostics).toEqual([
      {
        code: 'unreadable',
        severity: 'error',
        message: 'cannot be read: there is no such file',
        file: 'shown',
        span: { line: 1, column: 1, length: 1 },
      },
    ]);
  });
});

describe.runIf(process.platform !== 'win32')('a named pipe', () => {
  const pipe = path.join(ROOT, 'pipe');
  test('is read as soon as somebody has written to it', async () => {
    execFileSync('mkfifo', [pipe]);
    const read = readText(pipe, 'shown');
    await writeFile(pipe, 'a: é\n');
    expect(await read).toEqual({ value: 'a: é\n', diagnostics: [] });
  });

  test('that nobody writes to holds up neither other files nor the end of the program', async () => {
    const silent = path.join(ROOT, 'silent');
    execFileSync('mkfifo', [silent]);
    // More than there are threads to wait in.
    const waiting = Array.from({ length: 8 }, () => readText(silent, 'shown'));
    expect((await readText(fileOf('x'), 'shown')).value).toBe('x');
    await writeFile(silent, '');
    expect((await Promise.all(waiting)).map(({ value }) => value)).toEqual(waiting.map(() => ''));
  });
});

describe('a stream', () => {
  test('characters may be split between its parts', async () => {
    const bytes = Buffer.from('é漢😀');
    const parts = [...bytes].map((byte) => Buffer.from([byte]));
    expect((await readStream(Readable.from(parts), 'stdin')).value).toBe('é漢😀');
  });

  test('without an end is left as soon as it is too long', async () => {
    let parts = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          parts += 1;
          yield Buffer.alloc(65_536, 0x61);
        }
      })(),
    );
    expect((await readStream(endless, 'stdin')).diagnostics.map(brief)).toEqual(['1:1 too-large']);
    expect(parts).toBeLessThan(40);
    expect(endless.destroyed).toBe(true);
  });

  test('that breaks off is told, not thrown', async () => {
    const broken = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }));
      },
    });
    const { value, diagnostics } = await readStream(broken, 'stdin');
    expect([value, diagnostics.map(({ message }) => message)]).toEqual([
      undefined,
      ['cannot be read: the disk reports an error'],
    ]);
  });
});
