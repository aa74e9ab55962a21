import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { checkEvidence, type FileState, type Unchecked } from '../answers/check-evidence.ts';
import type { Evidence, SourcedInterview } from '../answers/interview.ts';
import { isLocalPath } from '../answers/local-path.ts';
import { isWithin } from '../files/names.ts';
import { codeOf } from '../files/read-regular.ts';
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
      return await this.#readRegular(real);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
      return ['ELOOP', 'EMLINK', 'ENXIO', 'ENODEV', 'EISDIR'].includes(code) ? 'not-regular' : 'unreadable';
    }
  }

  async #readRegular(real: string): Promise<string | Unchecked> {
    // Neither a link that was put there meanwhile nor a pipe that nobody writes to.
    const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 }: Readonly<Record<string, number>> = constants;
    const handle = await open(real, (O_RDONLY ?? 0) | O_NONBLOCK | O_NOFOLLOW);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return 'not-regular';
      if (stats.size > this.#most.file) return 'too-large';
      if (stats.size > this.#left) return 'too-many';
      const hash = createHash('sha256');
      const buffer = Buffer.alloc(MEBIBYTE);
      // A file can grow while it is read.
      for (let size = 0; ; ) {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
        if (bytesRead === 0) return hash.digest('hex');
        size += bytesRead;
        this.#left -= bytesRead;
        if (size > this.#most.file) return 'too-large';
        if (this.#left < 0) return 'too-many';
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  }
}

function isUnchecked(digest: string): digest is Unchecked {
  return !/^[0-9a-f]{64}$/.test(digest);
}
