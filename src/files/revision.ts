import { UserError } from '../yaml/user-error.ts';
import { gitError, requireGit, runGit } from './git.ts';

/** A commit of a repository, whose top folder is `top`. */
export interface Revision {
  readonly top: string;
  readonly commit: string;
}

/** The top of the repository that a folder is in, as a real path. */
export async function topOf(folder: string): Promise<string> {
  const { status, stdout, stderr } = await runGit(['rev-parse', '--show-toplevel'], folder);
  if (status === 0) return stdout.toString().replace(/\n$/, '');
  if (!stderr.includes('not a git repository')) throw gitError(stderr);
  throw new UserError('git:REF cannot be used: this folder is in no git repository');
}

/**
 * The commit that a text names in the repository of `top`: `REF`, or `REF...` for the commit at which HEAD left it.
 * Throws where there is none.
 */
export async function revisionOf(text: string, top: string): Promise<Revision> {
  const [, ref = '', dots] = /^(.*?)(\.\.\.)?$/s.exec(text) ?? [];
  if (ref === '') throw new UserError('git: needs a commit behind it', { hint: 'as in git:origin/main...' });
  if (ref.includes('..')) {
    throw new UserError(`git:${text} is a range, not a commit`, {
      hint: 'git:REF is the commit that REF names, git:REF... the one at which this branch left REF',
    });
  }
  const commit = await commitOf(ref, top);
  return { top, commit: dots === undefined ? commit : await mergeBase(ref, commit, top) };
}

/** Whether a repository knows what a text names, `REF` or `REF...`. */
export async function knowsCommit(text: string, top: string): Promise<boolean> {
  const name = `${text.replace(/\.\.\.$/, '')}^{commit}`;
  if (/[\0\n]/.test(name)) return false;
  return (await runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', name], top)).status === 0;
}

async function commitOf(ref: string, top: string): Promise<string> {
  const unknown = `git knows no commit "${ref}"`;
  if (/[\0\n]/.test(ref)) throw new UserError(unknown);
  const { status, stdout, stderr } = await runGit(
    ['-c', 'core.warnAmbiguousRefs=true', 'rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`],
    top,
  );
  if (status === 0 && /refname .* is ambiguous/s.test(stderr)) throw ambiguous(ref);
  if (status === 0) return stdout.toString().trim();
  const isUnknown = /Needed a single revision|unknown revision|ambiguous argument/.test(stderr);
  throw new UserError(isUnknown ? unknown : gitError(stderr).message, await hintFor(top));
}

/** Git would take the tag, which anybody may have pushed, for the branch that was meant. */
function ambiguous(ref: string): UserError {
  return new UserError(`git knows more than one thing by the name "${ref}", such as a tag and a branch`, {
    hint: `name the one that is meant in full: git:refs/heads/${ref}, git:refs/remotes/${ref} or git:refs/tags/${ref}`,
  });
}

async function mergeBase(ref: string, commit: string, top: string): Promise<string> {
  const { status, stdout, stderr } = await runGit(['merge-base', commit, await commitOf('HEAD', top)], top);
  if (status === 0) return stdout.toString().trim();
  if (status !== 1) throw gitError(stderr);
  throw new UserError(`git knows no commit from which both ${ref} and HEAD come`, await hintFor(top));
}

/** Only what is true of this clone: a hint that leads to nothing costs an hour. */
async function hintFor(top: string): Promise<{ readonly hint?: string }> {
  const { stdout } = await runGit(['rev-parse', '--is-shallow-repository'], top);
  if (stdout.toString().trim() !== 'true') return {};
  return { hint: 'this clone has the latest commits only: fetch the history as well (fetch-depth: 0)' };
}

/** What a tree holds at a path, which starts at `top`: a file, a link, or the commit of a submodule. */
export interface TreeEntry {
  readonly kind: 'file' | 'link' | 'submodule';
  readonly id: string;
}

export async function readTree({ top, commit }: Revision): Promise<ReadonlyMap<string, TreeEntry>> {
  const listed = await requireGit(['ls-tree', '-r', '-z', '--full-tree', commit], top);
  const entries = listed
    .toString()
    .split('\0')
    .flatMap((line): readonly (readonly [string, TreeEntry])[] => {
      const [, mode = '', id = '', name = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      const kind = mode === '160000' ? 'submodule' : mode === '120000' ? 'link' : 'file';
      return name === '' ? [] : [[name, { kind, id }]];
    });
  return new Map(entries);
}

/** Files that a sparse checkout leaves out, by their paths from `top`: they are there, only not on the disk. */
export async function findSparse(top: string): Promise<ReadonlySet<string>> {
  const listed = await requireGit(['ls-files', '-z', '-t'], top);
  const names = listed.toString().split('\0');
  return new Set(names.flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : [])));
}

/** The contents of objects by their ids, in one process. An object that this clone does not have is an error. */
export async function readBlobs(ids: readonly string[], top: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const output = await requireGit(['cat-file', '--batch'], top, distinct.map((id) => `${id}\n`).join(''));
  const found = parseBatch(output);
  const missing = distinct.find((id) => !found.has(id));
  if (missing === undefined) return found;
  throw new UserError(`git has no object ${missing}, which a file of that commit needs`, {
    hint: 'this clone is not whole; clone without --filter, or fetch what is missing: git fetch --refetch --no-filter',
  });
}

/** The answers of `git cat-file --batch`: `<id> <type> <size>`, the bytes and a line break; or `<id> missing`. */
function parseBatch(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    if (end === -1) break;
    const [, id, size] = /^([0-9a-f]+) \w+ (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (id === undefined || at + Number(size) > output.length) continue;
    found.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/**
 * What git ignores in a folder: a test for real paths, which start there. Nothing where the folder is in no repository,
 * or is ignored itself: then it was named on purpose. A tracked file is never ignored.
 */
export async function ignoredIn(folder: string): Promise<ReadonlySet<string>> {
  const options = ['-z', '--others', '--ignored', '--exclude-standard', '--directory'];
  const listed = await runGit(['ls-files', ...options], folder).catch(() => undefined);
  if (listed?.status !== 0) return new Set();
  const names = listed.stdout
    .toString()
    .split('\0')
    .filter((name) => name !== '');
  const isNamed = names.includes('./') && (await runGit(['check-ignore', '-q', '.'], folder)).status === 0;
  return new Set(isNamed ? [] : names.map((name) => name.replace(/\/$/, '')));
}
