import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { takeAfter } from './keep-mode.ts';
import { clearLeftovers } from './leftovers.ts';
import { NotWritten } from './not-written.ts';
import { closeQuietly, codeOf, systemError } from './read-regular.ts';
import { nameNextTo } from './temporary-name.ts';
import { writeAll } from './write-all.ts';

/** A file as it is to be: whole paths. With `isNew` nothing may be there yet, not even a link. */
export interface WantedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly isNew?: boolean;
}

/**
 * Writes files, all of them or none: each whole, flushed to the disk together with its name in the folder, with the
 * mode and, where permitted, the owner of the file that was there; a symbolic link stays, and what it leads to is
 * replaced. `folders` are made first where they are not there. Everything is prepared under other names, so that all
 * that can run short has run short before the first file changes.
 *
 * A process that is killed halfway leaves each file whole, old or new, and perhaps other names next to them, which the
 * next write of the same file clears. Throws `NotWritten`.
 */
export function writeFiles(files: readonly WantedFile[], folders: readonly string[] = []): void {
  const done: Undo[] = [];
  const kept: string[] = [];
  try {
    const made = folders.filter((folder) => naming(folder, () => makeFolder(folder, done)));
    const staged = files.map((file) => naming(file.path, () => stage(file, done)));
    for (const each of staged) naming(each.path, () => place(each, done, kept));
    const names = [...made.map((each) => ({ path: each, target: each })), ...staged];
    const changed = new Map(names.map(({ path: given, target }) => [path.dirname(target), given]));
    for (const [folder, given] of changed) naming(given, () => syncFolder(folder));
  } catch (error) {
    const changed = takeBack(done);
    if (!(error instanceof NotWritten) || !(error.cause instanceof Error)) throw error;
    throw new NotWritten(error.path, error.cause, changed);
  }
  for (const each of kept) attempt(() => unlinkSync(each));
}

/** How to take a step back. Where that `restores` a file and fails, the file is another one now. */
interface Undo {
  readonly path: string;
  readonly restores: boolean;
  readonly run: () => void;
}

interface Staged {
  readonly path: string;
  /** Where the bytes go: what `path` leads to. */
  readonly target: string;
  readonly temporary: string;
  readonly old: Stats | undefined;
}

/** Whether the folder was made: it may be there. */
function makeFolder(folder: string, done: Undo[]): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return false;
  if (found !== undefined) throw systemError('ENOTDIR', 'this is no folder');
  mkdirSync(folder);
  done.push({ path: folder, restores: false, run: () => rmdirSync(folder) });
  return true;
}

function stage({ path: given, content, isNew = false }: WantedFile, done: Undo[]): Staged {
  clearLeftovers(given);
  const target = targetOf(given, isNew);
  const old = statSync(target, { throwIfNoEntry: false });
  if (old !== undefined) {
    if (old.isDirectory()) throw systemError('EISDIR', 'this is a folder');
    if (!old.isFile()) throw systemError('ENXIO', 'this is no file');
    // A file that is marked as read-only would be replaced all the same: only its folder matters for that.
    accessSync(target, constants.W_OK);
  }
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path: given, target, old, temporary: writeNextTo(target, bytes, old, done) };
}

function targetOf(given: string, isNew: boolean): string {
  const isThere = lstatSync(given, { throwIfNoEntry: false }) !== undefined;
  if (isThere && isNew) throw systemError('EEXIST', 'it exists already');
  return isThere ? realpathSync(given) : path.join(realpathSync(path.dirname(given)), path.basename(given));
}

/** Writes bytes to a new file next to another, as readable as that one from the first byte on. */
function writeNextTo(target: string, bytes: Uint8Array, old: Stats | undefined, done: Undo[]): string {
  const temporary = nameNextTo(target);
  const fd = openSync(temporary, 'wx', old === undefined ? 0o666 : 0o600);
  done.push({ path: target, restores: false, run: () => unlinkSync(temporary) });
  try {
    if (old !== undefined) takeAfter(fd, old);
    writeAll(fd, bytes);
    if (fstatSync(fd).size !== bytes.length) throw systemError('EIO', 'the file has another size than was written');
    fsyncSync(fd);
  } catch (error) {
    closeQuietly(fd);
    throw error;
  }
  closeSync(fd);
  return temporary;
}

/** Puts a finished file in its place. What stood there is kept under another name, to be put back if need be. */
function place({ path: given, target, temporary, old }: Staged, done: Undo[], kept: string[]): void {
  if (old === undefined) {
    putNew(temporary, target);
    done.push({ path: given, restores: true, run: () => unlinkSync(target) });
    return;
  }
  const aside = keep(target, old, done);
  kept.push(aside);
  renameSync(temporary, target);
  // From here on the other name is what the file was.
  done.pop();
  done.push({ path: given, restores: true, run: () => renameSync(aside, target) });
}

/** The same file under another name; its bytes in a file of their own where the system links nothing. */
function keep(target: string, old: Stats, done: Undo[]): string {
  const aside = nameNextTo(target);
  if (!attempt(() => linkSync(target, aside))) return writeNextTo(target, readFileSync(target), old, done);
  done.push({ path: target, restores: false, run: () => unlinkSync(aside) });
  return aside;
}

/** Codes of systems, and of their file systems, that know no second name for a file. */
const LINKS_NOTHING = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** A link fails where another process made the file first; a rename would replace that. */
function putNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
    attempt(() => unlinkSync(temporary));
  } catch (error) {
    if (!LINKS_NOTHING.includes(codeOf(error))) throw error;
    const fd = openSync(target, 'wx');
    closeQuietly(fd);
    try {
      renameSync(temporary, target);
    } catch (cause) {
      attempt(() => unlinkSync(target));
      throw cause;
    }
  }
}

/** A folder that cannot be read cannot be opened for this, and some systems flush none. Source: PostgreSQL, fd.c. */
const NOT_OPENED = ['EISDIR', 'EACCES', ...(process.platform === 'win32' ? ['EPERM'] : [])];
const NOT_FLUSHED = ['EBADF', 'EINVAL', 'ENOTSUP', 'ENOSYS', ...(process.platform === 'win32' ? ['EPERM'] : [])];

/** Flushes the names in a folder: without it a power failure may take back a rename. */
function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, 'r');
  } catch (error) {
    if (NOT_OPENED.includes(codeOf(error))) return;
    throw error;
  }
  try {
    fsyncSync(fd);
  } catch (error) {
    if (!NOT_FLUSHED.includes(codeOf(error))) throw error;
  } finally {
    closeQuietly(fd);
  }
}

function naming<T>(named: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    // Node's own codes are those of bugs.
    if (error instanceof Error && !/^$|^ERR_/.test(codeOf(error))) throw new NotWritten(named, error);
    throw error;
  }
}

/** Takes back what was done, the last step first. Returns the files that could not be put back. */
function takeBack(done: Undo[]): readonly string[] {
  return done.reverse().flatMap(({ path: changed, restores, run }) => (attempt(run) || !restores ? [] : [changed]));
}

function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
