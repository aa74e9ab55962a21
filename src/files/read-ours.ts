import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Parsed } from '../yaml/diagnostic.ts';
import { FIRST } from '../yaml/span.ts';
import { isWithin } from './names.ts';
import { readText } from './read.ts';

/** What a file is expected to be. */
export interface Expected {
  /** The kind that its format names, `policy` in `outready/policy/1`; the kinds where it may be one of several. */
  readonly kind: string | readonly string[];
  /** How many bytes it has at most; those of one document where it is left out. */
  readonly most?: number;
  /**
   * The folder in which a file may be quoted whatever is in it: that of the run, for what the user named; of the file
   * that names it, for what a file names. Left out, only the format counts.
   */
  readonly home?: string | undefined;
}

/**
 * Reads a document, and keeps its text for showing its lines only where these are no secret of somebody else: a stranger's
 * file can name any path, and an option any file. Lines are shown of what begins with the format expected, or lies in
 * its home, links resolved. Of what names no format of ours nothing at all is told.
 */
export async function readOurs(
  file: string,
  shown: string,
  { kind, home, most }: Expected,
  texts: Map<string, string>,
): Promise<Parsed<string>> {
  const read = await readText(file, shown, most);
  const kinds = [kind].flat();
  const { value: text } = read;
  if (text === undefined) return read;
  if (beginsWith(kinds, text) || (home !== undefined && (await liesIn(file, home)))) texts.set(shown, text);
  else if (!OURS.test(text)) return failed([foreign(shown, kinds)]);
  return read;
}

/** Whether a file really lies in a folder or below it, whatever links lead there. */
export async function liesIn(file: string, folder: string): Promise<boolean> {
  const [real, home] = await Promise.all([file, folder].map((each) => realpath(path.resolve(each)).catch(() => each)));
  return real !== undefined && home !== undefined && isWithin(real, home);
}

/** A key `format` at the top that names a kind of ours; in YAML or, as one line or several, in JSON. */
const OURS = /^(?:\ufeff?\s*\{)?[ \t]*["']?format["']?[ \t]*:[ \t]*["']?outready\//m;

/** Comments, directives, blank lines and the start of a document or a JSON map may stand before the first key. */
const FIRST_KEY =
  /^\ufeff?(?:[ \t]*(?:[#%].*|---[ \t]*)?\r?\n)*[\s{]*["']?format["']?\s*:\s*["']?outready\/([a-z-]+)\/\d/;

function beginsWith(kinds: readonly string[], text: string): boolean {
  return kinds.includes(FIRST_KEY.exec(text)?.[1] ?? '');
}

function foreign(file: string, kinds: readonly string[]) {
  return {
    code: 'format',
    severity: 'error',
    message: `this is no ${kinds.join(' or ')} file of outready: it does not begin with "format: outready/${kinds.join('|')}/1"`,
    file,
    span: FIRST,
    hint: 'is this the right file? What stands in a file of somebody else is not shown',
  } as const;
}
