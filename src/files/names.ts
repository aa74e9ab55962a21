import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Whether there is something at a path, be it a link that leads nowhere. */
export async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

export async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The names in a folder; none where it cannot be read. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((): readonly string[] => []);
}

/** Whether a path is a folder's own, or lies below it; both absolute. */
export function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !path.isAbsolute(way);
}

/** A path as a message shows it: relative to where the user stands when it lies below, with forward slashes. */
export function shorten(file: string, cwd: string): string {
  const absolute = path.resolve(cwd, file);
  const shown = isWithin(absolute, path.resolve(cwd)) ? path.relative(cwd, absolute) : absolute;
  return shown === '' ? '.' : shown.split(path.sep).join('/');
}

export function shownAs(given: string, cwd: string): string {
  return given === '-' ? 'stdin' : shorten(given, cwd);
}
