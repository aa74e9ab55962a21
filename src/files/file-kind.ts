import { createReadStream } from 'node:fs';
import { MAX_BYTES } from '../yaml/decode.ts';
import { didYouMean } from '../yaml/diagnostic.ts';

/**
 * What a file is. `empty`: nothing but blanks and comments; `binary`: it has null bytes, and nothing else says what it
 * is. What cannot be read is taken for answers, so that loading it reports why.
 */
export type ContentKind = (typeof KINDS)[number] | 'other' | 'empty' | 'binary';

/** The kind of a file on the disk, by as much of it as would be read. */
export async function kindOfFile(file: string): Promise<ContentKind> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file, { end: MAX_BYTES - 1 })) chunks.push(chunk);
  } catch {
    return 'answers';
  }
  return kindOf(Buffer.concat(chunks));
}

/**
 * The kind of a file with these bytes: by its format, or, where that is missing, by its keys. A slip in the format is
 * taken for what it was meant to be, in whatever encoding, so that it is reported and not passed over.
 */
export function kindOf(bytes: Uint8Array): ContentKind {
  const whole = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const text = whole.replaceAll('\0', '');
  // What stands within a file may say something else than the file itself.
  const [, kind] = OWN_FORMAT.exec(text) ?? ANY_FORMAT.exec(text) ?? [];
  if (kind !== undefined) {
    const meant = didYouMean(kind, KINDS);
    return KINDS.find((each) => each === meant) ?? 'other';
  }
  if (/^[ \t]*["']?respondent["']?\s*:/m.test(text) && /^[ \t]*["']?answers["']?\s*:/m.test(text)) return 'answers';
  if (text.length < whole.length) return 'binary';
  return text.split('\n').every((line) => IS_BLANK.test(line)) ? 'empty' : 'other';
}

const OWN_FORMAT = /^(?:\{[ \t]*)?["']?format["']?\s*:\s*["']?outready\/([\w-]*)/m;
const ANY_FORMAT = /^(?:.*[{,]|)[ \t]*["']?format["']?\s*:\s*["']?outready\/([\w-]*)/m;
const KINDS = ['answers', 'assessment', 'policy', 'defaults'] as const;
const IS_BLANK = /^\s*(?:#.*|---\s*|\.\.\.\s*)?$/;

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The names of the files that are read in a folder, whatever their case. */
export const IS_DATA = /\.(?:ya?ml|json)$/i;
