import { fchmodSync, fchownSync, fstatSync, type Stats } from 'node:fs';

/** Codes of those who may not change an owner or a mode, and of file systems that have none to change. */
const NOT_PERMITTED = ['EPERM', 'EINVAL', 'ENOTSUP', 'ENOSYS'];

/**
 * Gives an open file, which only its owner can read so far, the owner, the group and the mode of another. Where the
 * group cannot be kept, its members get no more than everybody has: another group would read what was not for it.
 */
export function takeAfter(fd: number, other: Stats): void {
  const own = fstatSync(fd);
  const isSame = own.uid === other.uid && own.gid === other.gid;
  const keepsGroup =
    isSame || permitted(() => fchownSync(fd, other.uid, other.gid)) || isOfGroup(fd, own.uid, other.gid);
  const wanted = other.mode & 0o777;
  const mode = keepsGroup ? wanted : (wanted & 0o707) | (wanted & (wanted << 3) & 0o070);
  if ((fstatSync(fd).mode & 0o777) !== mode) permitted(() => fchmodSync(fd, mode));
}

function isOfGroup(fd: number, uid: number, gid: number): boolean {
  return fstatSync(fd).gid === gid || permitted(() => fchownSync(fd, uid, gid));
}

function permitted(change: () => void): boolean {
  try {
    change();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_PERMITTED.includes(String(error.code))) return false;
    throw error;
  }
}
