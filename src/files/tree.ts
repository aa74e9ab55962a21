import path from 'node:path';
import { readBlobs, readTree, type TreeEntry, topOf } from './revision.ts';
import { belowOf, foldersOf, leadsOut, targetOf } from './tree-path.ts';

/** The tree of a commit, and the folder on the disk that its paths start from. */
export interface Tree {
  readonly top: string;
  readonly entries: ReadonlyMap<string, TreeEntry>;
}

/** A file of a tree: the path by which it was reached, where it really is, and in which repository its content is. */
export interface TreeFile {
  readonly path: string;
  readonly home: string;
  readonly id: string;
  readonly top: string;
}

export interface ListedTree {
  /** Their paths start from the folder that was asked for; that of a single file is empty. */
  readonly files: readonly TreeFile[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/**
 * Everything at and below a path of a tree, as a walk through the folder would have found it: links followed within the
 * tree, submodules at the commit that they had. Each file and folder once.
 */
export async function listTree(tree: Tree, place: string): Promise<ListedTree> {
  const lister = new Lister(tree);
  await lister.list(await lister.resolve(place), '');
  await lister.followLinks();
  return lister;
}

/** More links one after the other are a circle, as they are for the system. */
const MOST_HOPS = 40;

class Lister implements ListedTree {
  readonly files: TreeFile[] = [];
  readonly problems: ListedTree['problems'][number][] = [];
  readonly #tree: Tree;
  readonly #seen = new Set<string>();
  readonly #links: { readonly name: string; readonly id: string; readonly shown: string }[] = [];

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** Where a path leads whose folders may have been links. One that leads out, or into a submodule, is a problem. */
  async resolve(place: string): Promise<string | undefined> {
    let at = place;
    for (let hops = 0; hops < MOST_HOPS; hops++) {
      const way = foldersOf(at).find((folder) => this.#tree.entries.has(folder));
      const entry = way === undefined ? undefined : this.#tree.entries.get(way);
      if (way === undefined || entry?.kind === 'file') return at;
      if (entry?.kind !== 'link') {
        this.problems.push({ path: '', message: NOT_CHECKED_OUT });
        return undefined;
      }
      const text = Buffer.from((await readBlobs([entry.id], this.#tree.top)).get(entry.id) ?? []).toString();
      at = targetOf(way, path.posix.join(text, at.slice(way.length)));
      if (leadsOut(text, at)) {
        this.problems.push({ path: '', message: LEADS_OUT });
        return undefined;
      }
    }
    return undefined;
  }

  async list(place: string | undefined, shown: string): Promise<void> {
    if (place === undefined) return;
    if (this.#seen.has(`${place}/`)) return;
    this.#seen.add(`${place}/`);
    for (const [name, entry] of this.#tree.entries) {
      const below = place === '' ? name : name === place ? '' : belowOf(name, place);
      if (below === undefined) continue;
      const found = path.posix.join(shown, below);
      if (entry.kind === 'link') this.#links.push({ name, id: entry.id, shown: found === '.' ? '' : found });
      else if (entry.kind === 'submodule') await this.#enter(name, entry.id, found);
      else this.#add(name, entry.id, found === '.' ? '' : found);
    }
  }

  async followLinks(): Promise<void> {
    while (this.#links.length > 0) {
      const links = this.#links.splice(0);
      const targets = await readBlobs(
        links.map(({ id }) => id),
        this.#tree.top,
      );
      for (const { name, id, shown } of links) {
        const text = Buffer.from(targets.get(id) ?? []).toString();
        await this.#follow(name, targetOf(name, text), text, shown);
      }
    }
  }

  async #follow(name: string, place: string, text: string, shown: string): Promise<void> {
    if (leadsOut(text, place)) {
      this.problems.push({ path: shown, message: LEADS_OUT });
    } else if (place !== '' && belowOf(name, place) === undefined) {
      const entry = this.#tree.entries.get(place);
      if (entry?.kind === 'file') this.#add(place, entry.id, shown);
      else if (entry?.kind === 'link' && !this.#seen.has(place)) {
        this.#seen.add(place);
        this.#links.push({ name: place, id: entry.id, shown });
      } else if (entry === undefined) await this.list(place, shown);
    }
  }

  /** A submodule that is not checked out holds nothing today either, but may have held something then. */
  async #enter(name: string, commit: string, shown: string): Promise<void> {
    const top = path.join(this.#tree.top, name);
    const found = await topOf(top).catch(() => undefined);
    if (found !== top) {
      this.problems.push({ path: shown, message: NOT_CHECKED_OUT });
      return;
    }
    const inner = await listTree({ top, entries: await readTree({ top, commit }) }, '');
    for (const each of inner.files) {
      this.files.push({ ...each, path: path.posix.join(shown, each.path), home: path.posix.join(name, each.home) });
    }
    for (const each of inner.problems) this.problems.push({ ...each, path: path.posix.join(shown, each.path) });
  }

  #add(name: string, id: string, shown: string): void {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    this.files.push({ path: shown, home: name, id, top: this.#tree.top });
  }
}

const LEADS_OUT = 'this link leads out of the repository, so it is not compared with';
const NOT_CHECKED_OUT = 'this is a submodule that is not checked out, so it is not compared with';
