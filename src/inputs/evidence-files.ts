import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkEvidence, type FileState, type Unchecked } from '../answers/check-evidence.ts';
import type { Evidence, SourcedInterview } from '../answers/interview.ts';
import { isLocalPath } from '../answers/local-path.ts';
import { isWithin } from '../files/names.ts';
import { codeOf, NotRegular, readRegular } from '../files/read-regular.ts';
import type { Diagnostic } from '../yaml/diagnostic.ts';

const MEBIBYTE = 2 ** 20;

/** How many bytes of a file are read to tell whether it changed, and of all files of a run. */
export const MOST = { file: 64 * MEBIBYTE, all: 256 * MEBIBYTE };

/** Where a path that an answers file names leads to: it starts at the folder of that file. */
export function evidencePath(file: string, ref: string, cwd: string): string {
  return path.resolve(folderOf(file, cwd), toNative(ref));
}

function folderOf(file: string, cwd: string): string {
  return file === 'stdin' ? cwd : path.dirname(path.resolve(cwd, file));
}

/** A path in a file may have been written on any system. */
export function toNative(name: string): string {
  return name.replaceAll('\\', '/');
}

/** Looks at the files that evidence names with a digest; one looks through all answers files of a run. */
export class EvidenceFiles {
  readonly #cwd: string;
  readonly #today: string;
  readonly #most: typeof MOST;
  readonly #digests = new Map<string, string | Unchecked>();
  #left: number;

  constructor({ cwd, now }: { readonly cwd: string; readonly now: () => Date }, most = MOST) {
    this.#cwd = cwd;
    // Where the day begins first, it is fourteen hours ahead of UTC.
    this.#today = new Date(now().getTime() + 14 * 3_600_000).toISOString().slice(0, 'yyyy-mm-dd'.length);
    this.#most = most;
    this.#left = most.all;
  }

  /** What is worth a warning in the evidence of an interview. */
  async check(sourced: SourcedInterview): Promise<readonly Diagnostic[]> {
    const states = new Map<Evidence, FileState>();
    const { file } = sourced.source;
    for (const { evidence } of sourced.interview.answers.values()) {
      for (const piece of evidence) {
        if (piece.sha256 === undefined || !isLocalPath(piece.ref)) continue;
        const digest = await this.#digestOf(piece.ref, file);
        const isSame = digest === piece.sha256.toLowerCase();
        states.set(piece, isUnchecked(digest) ? digest : isSame ? 'same' : 'changed');
      }
    }
    return checkEvidence(sourced, { today: this.#today, stateOf: (piece) => states.get(piece) });
  }

  async #digestOf(ref: string, file: string): Promise<string | Unchecked> {
    const wanted = evidencePath(file, ref, this.#cwd);
    const key = JSON.stringify([folderOf(file, this.#cwd), wanted]);
    const known = this.#digests.get(key);
    if (known !== undefined) return known;
    const digest = await this.#read(wanted, folderOf(file, this.#cwd));
    this.#digests.set(key, digest);
    return digest;
  }

  /** The digest of a file that really lies in a folder or below it, whatever links lead there. */
  async #read(wanted: string, folder: string): Promise<string | Unchecked> {
    try {
      // What the path says comes first: of what lies elsewhere nobody shall learn whether it is there.
      if (!isWithin(wanted, folder)) return 'outside';
      const [real, home] = await Promise.all([realpath(wanted), realpath(folder)]);
      if (!isWithin(real, home)) return 'outside';
      const { size } = await stat(real);
      if (size > this.#most.file) return 'too-large';
      if (size > this.#left) return 'too-many';
      const { bytes } = readRegular(real, { most: this.#most.file });
      this.#left -= bytes.length;
      return createHash('sha256').update(bytes).digest('hex');
    } catch (error) {
      if (error instanceof NotRegular) return error.obstacle === 'large' ? 'too-large' : 'not-regular';
      const code = codeOf(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
      return code === 'ELOOP' ? 'not-regular' : 'unreadable';
    }
  }
}

function isUnchecked(digest: string): digest is Unchecked {
  return !/^[0-9a-f]{64}$/.test(digest);
}
