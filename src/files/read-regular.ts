import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
/** What stands at a path where a file of ours, or none, should be. */
export type Obstacle = 'link' | 'folder' | 'pipe' | 'device' | 'large';

/** Thrown instead of reading what is no regular file, or is larger than such a file can be. */
export class NotRegular extends Error {
  /** As the system names what is wrong with a path. */
  readonly code = 'EFTYPE';
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle) {
    super(`no regular file: ${obstacle}`);
    this.obstacle = obstacle;
  }
}

/** What of the flags a system does not know is 0: Windows has neither, and nothing to guard against with them. */
const {
  O_RDONLY,
  O_NONBLOCK = 0,
  O_NOFOLLOW = 0,
} = constants as Readonly<Partial<typeof constants>> & {
  readonly O_RDONLY: number;
};

/**
 * Reads a small file at once, with what the system knows of it. It neither waits for a pipe nor reads a device without
 * end: what is no regular file, or has more than `most` bytes, throws `NotRegular`; anything else the system's error.
 */
export function readRegular(
  path: string,
  { most, followLinks = false }: { readonly most: number; readonly followLinks?: boolean },
): { readonly bytes: Buffer; readonly stats: Stats } {
  const fd = openRegular(path, O_RDONLY | O_NONBLOCK | (followLinks ? 0 : O_NOFOLLOW));
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new NotRegular(obstacleIn(stats));
    // One byte more than there may be: a file can grow while it is read.
    const buffer = Buffer.alloc(Math.min(stats.size, most) + 1);
    let size = 0;
    for (let taken = -1; taken !== 0 && size < buffer.length; size += taken) {
      taken = readSync(fd, buffer, size, buffer.length - size, null);
    }
    if (size > most) throw new NotRegular('large');
    return { bytes: buffer.subarray(0, size), stats };
  } finally {
    closeQuietly(fd);
  }
}

function openRegular(path: string, flags: number): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP' || code === 'EMLINK') throw new NotRegular('link');
    // A socket cannot be opened, nor a device whose driver is not there.
    if (code === 'ENXIO' || code === 'ENODEV') throw new NotRegular('device');
    if (code === 'EISDIR') throw new NotRegular('folder');
    throw error;
  }
}

function obstacleIn(stats: Stats): Obstacle {
  return stats.isDirectory() ? 'folder' : stats.isFIFO() ? 'pipe' : 'device';
}

/** The system's code for what went wrong; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** An error as the system would give it, for what the system passes over in silence. */
export function systemError(code: string, message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}

/** Closes a file that was read to its end, flushed, or given up. An error here can change nothing of it. */
export function closeQuietly(fd: number): void {
  try {
    closeSync(fd);
  } catch {
    // It is closed all the same.
  }
}
