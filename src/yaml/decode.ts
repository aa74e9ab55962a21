import { FIRST, type Parsed, parsed } from './diagnostic.ts';

/** The largest document read: one answers file or questionnaire is far below it. 1 MiB. */
export const MAX_BYTES = 1_048_576;

/** Bytes to text, as UTF-8 without guessing: a byte that is not UTF-8 is an error with its line. */
export function decodeText(bytes: Uint8Array, file: string, most = MAX_BYTES): Parsed<string> {
  if (bytes.byteLength > most) {
    const message = `too large: at most ${most} bytes (${most / 1_048_576} MiB) are read`;
    return { value: undefined, diagnostics: [{ code: 'too-large', severity: 'error', message, file, span: FIRST }] };
  }
  try {
    return parsed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), []);
  } catch {
    const span = { line: firstBadLine(bytes), column: 1, length: 1 };
    const message = 'this line is not UTF-8 text';
    const hint = 'is this the right file? Save it as UTF-8 text';
    return { value: undefined, diagnostics: [{ code: 'encoding', severity: 'error', message, file, span, hint }] };
  }
}

/** A line break is one byte in UTF-8 and never part of another character, so lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return line;
}
