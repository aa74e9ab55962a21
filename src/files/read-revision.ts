import { lstatSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import { UserError } from '../yaml/user-error.ts';
import { type Argument, readArgument, SILENT } from './expand.ts';
import { IS_DATA } from './file-kind.ts';
import { isFolder, isWithin, shorten } from './names.ts';
import { findSparse, knowsCommit, readBlobs, readTree, revisionOf, topOf } from './revision.ts';
import { type ListedTree, listTree, type Tree, type TreeFile } from './tree.ts';

/** A file as it was at a commit; `file` is the name that messages use, as it would be called today. */
export interface EarlierFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface AtRevision {
  readonly files: readonly EarlierFile[];
  /** Reads the data files of that commit that are nowhere on the disk any more, wherever they were. */
  readonly readVanished: () => Promise<readonly EarlierFile[]>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads what the arguments of a command stand for, files, folders and patterns alike, in the commit that `ref` names:
 * whatever was there then, not what is there now. Throws a `UserError` where git cannot say.
 */
export async function readAtRevision(ref: string, given: readonly string[], cwd: string): Promise<AtRevision> {
  const places = await Promise.all(given.map((each) => placeOf(each, cwd)));
  const tops = new Set(await Promise.all(places.map(({ folder }) => topOf(folder))));
  const [top = await topOf(cwd), other] = tops;
  if (other !== undefined) {
    throw new UserError(`git:${ref} is one commit, but ${top} and ${other} are two repositories`, {
      hint: 'check what lies in one of them at a time',
    });
  }
  await refuseTakenOver(ref, places, top, cwd);
  const tree: Tree = { top, entries: await readTree(await revisionOf(ref, top)) };
  const problems: Diagnostic[] = [];
  const byHome = new Map<string, TreeFile>();
  for (const place of places) {
    const listed = await listPlace(tree, place);
    for (const each of listed.files) {
      const file = path.join(place.shown, each.path);
      if (isWanted(place.argument, file) && !byHome.has(each.home)) byHome.set(each.home, { ...each, path: file });
    }
    for (const { path: below, message } of listed.problems) {
      const file = shorten(path.join(place.shown, below), cwd);
      problems.push({ code: 'not-read', severity: 'warning', message: `in git:${ref} ${message}`, file, span: FIRST });
    }
  }
  const all = [...byHome.values()];
  return {
    files: await contentsOf(all, cwd),
    readVanished: async () => contentsOf(await vanishedFrom(tree, all), cwd),
    problems,
  };
}

/**
 * What the argument named in that commit, where a link or something else may have stood; only where there was nothing,
 * what it leads to today.
 */
async function listPlace(tree: Tree, { named, real }: ArgumentPlace): Promise<ListedTree> {
  const below = (place: string): string => path.relative(tree.top, place).split(path.sep).join('/');
  if (named === real || !isWithin(named, tree.top)) return listTree(tree, below(real));
  const then = await listTree(tree, below(named));
  return then.files.length + then.problems.length > 0 ? then : listTree(tree, below(real));
}

/**
 * Where an argument leads: `folder` is there today and gives the repository; `real` is what it names, links resolved, and
 * `named` the same with no link resolved but those that lead to the current folder.
 */
interface ArgumentPlace extends NamedPlace {
  readonly argument: Argument;
  readonly folder: string;
  /** The path to it as messages show it. */
  readonly shown: string;
}

async function placeOf(given: string, cwd: string): Promise<ArgumentPlace> {
  if (given === '-') throw new UserError('standard input is in no commit, so git:REF has nothing to compare it with');
  const argument = await readArgument(given, cwd);
  const shown = argument.kind === 'gathered' ? argument.folder : path.resolve(cwd, given);
  const nearest = await nearestFolder(argument.kind === 'gathered' ? shown : path.dirname(shown));
  const folder = await realpath(nearest);
  const named = path.resolve(await realpath(cwd), path.relative(cwd, shown));
  return { argument, folder, real: path.join(folder, path.relative(nearest, shown)), named, shown };
}

async function nearestFolder(folder: string): Promise<string> {
  for (let at = folder; ; at = path.dirname(at)) if ((await isFolder(at)) || path.dirname(at) === at) return at;
}

function isWanted(argument: Argument, file: string): boolean {
  if (argument.kind === 'file') return true;
  const below = path.relative(argument.folder, file).split(path.sep);
  return argument.matches(file) && !below.some((part) => SILENT.includes(part));
}

/** Git could answer this at once, but would run the filters of the repository for it. */
async function vanishedFrom({ top, entries }: Tree, listed: readonly TreeFile[]): Promise<readonly TreeFile[]> {
  const known = new Set(listed.map(({ home }) => home));
  const missing = [...entries].filter(([name, { kind }]) => {
    const isSilent = name.split('/').some((part) => SILENT.includes(part));
    if (kind !== 'file' || !IS_DATA.test(name) || isSilent || known.has(name)) return false;
    return !isOnDisk(path.join(top, name));
  });
  if (missing.length === 0) return [];
  const sparse = await findSparse(top);
  return missing.flatMap(([name, { id }]) =>
    sparse.has(name) ? [] : [{ path: path.join(top, name), home: name, id, top }],
  );
}

/** What cannot be looked at counts as there. */
function isOnDisk(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

async function contentsOf(listed: readonly TreeFile[], cwd: string): Promise<readonly EarlierFile[]> {
  const contents = new Map<string, Uint8Array>();
  for (const top of new Set(listed.map((each) => each.top))) {
    const ids = listed.flatMap((each) => (each.top === top ? [each.id] : []));
    for (const [id, bytes] of await readBlobs(ids, top)) contents.set(id, bytes);
  }
  return listed.flatMap(({ path: file, id }) => {
    const bytes = contents.get(id);
    return bytes === undefined ? [] : [{ file: shorten(file, cwd), bytes }];
  });
}

interface NamedPlace {
  readonly named: string;
  readonly real: string;
}

/**
 * Throws where a place lies in another repository today, as a submodule or by a link, and was a part of the one around it
 * at that commit: what would be compared with is whatever somebody put there. `top` is the repository that it lies in.
 */
async function refuseTakenOver(ref: string, places: readonly NamedPlace[], top: string, cwd: string): Promise<void> {
  const starts = [path.dirname(top), await realpath(cwd)];
  const around = new Set(await Promise.all(starts.map((folder) => topOf(folder).catch(() => undefined))));
  for (const outer of around) {
    if (outer === undefined || outer === top || !(await knowsCommit(ref, outer))) continue;
    const tree = { top: outer, entries: await readTree(await revisionOf(ref, outer)) };
    for (const place of places.flatMap(({ named, real }) => [named, real])) {
      if (!isWithin(place, outer)) continue;
      const { files } = await listTree(tree, path.relative(outer, place).split(path.sep).join('/'));
      if (files.some((each) => each.top === outer)) throw takenOver(ref, shorten(place, cwd));
    }
  }
}

function takenOver(ref: string, place: string): UserError {
  return new UserError(`${place} is in another repository now, and at git:${ref} it was in the one around it`, {
    hint: 'check it out at that commit, and compare with the folder: --baseline FOLDER',
  });
}
