import path from 'node:path';

export function targetOf(link: string, text: string): string {
  const target = path.posix.join(path.posix.dirname(link), text);
  return target === '.' ? '' : target.replace(/\/$/, '');
}

/** Whether a link with this text, which leads to this place, leads out of the tree. */
export function leadsOut(text: string, place: string): boolean {
  return path.posix.isAbsolute(text) || place === '..' || place.startsWith('../');
}

/** The folders that a path goes through, from the top. */
export function foldersOf(place: string): readonly string[] {
  return [...place.matchAll(/\//g)].map(({ index }) => place.slice(0, index));
}

/** What follows a folder in a path; `undefined` where the path does not lead there. */
export function belowOf(name: string, folder: string): string | undefined {
  return name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : undefined;
}
