import { inflateSync } from 'node:zlib';

/** All of a PDF: what stands in it as it is, and every stream unpacked. */
export function inflated(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/\/FlateDecode[^>]*?>>\s*stream\r?\n/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return inflateSync(bytes.subarray(start, raw.indexOf('endstream', start))).toString('latin1');
  });
  if (streams.length === 0) throw new Error('a PDF without a stream that could be unpacked');
  return [raw, ...streams].join('\n');
}
