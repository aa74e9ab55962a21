import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Parsed } from '../diagnostics/diagnostic.ts';
import { FIRST } from '../diagnostics/span.ts';
import { isWithin } from './names.ts';
import { readText } from './read.ts';

/** What a file is expected to be. */
export interface Expected {
  /** The kind that its format names: `policy` in `outready/policy/1`. */
  readonly kind: string;
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
  { kind, home }: Expected,
  texts: Map<string, string>,
): Promise<Parsed<string>> {
  const read = await readText(file, shown);
  const { value: text } = read;
  if (text === undefined) return read;
  if (beginsWith(kind, text) || (home !== undefined && (await liesIn(file, home)))) texts.set(shown, text);
  else if (!OURS.test(text)) return failed([foreign(shown, kind)]);
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

function beginsWith(kind: string, text: string): boolean {
  return FIRST_KEY.exec(text)?.[1] === kind;
}

function foreign(file: string, kind: string) {
  return {
    code: 'format',
    severity: 'error',
    message: `this is no ${kind} file of outready: it does not begin with "format: outready/${kind}/1"`,
    file,
    span: FIRST,
    hint: 'is this the right file? What stands in a file of somebody else is not shown',
  } as const;
}
