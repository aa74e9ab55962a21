/** Where a file is, as SARIF says it: relative to the root of the sources wherever the path is relative. */
export interface FileUri {
  readonly uri: string;
  readonly uriBaseId?: typeof SOURCE_ROOT;
}

/** The name by which GitHub and others know the root of the sources. */
export const SOURCE_ROOT = '%SRCROOT%';

/** A path with `/` between folders as a percent-encoded URI (RFC 3986); an absolute one as a `file:` URI (RFC 8089). */
export function fileUri(file: string): FileUri {
  const path = file
    .replace(/^(\.\/+)+/, '')
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/');
  if (/^[a-z]:\//i.test(file)) return { uri: `file:///${file.slice(0, 2)}${path.slice(path.indexOf('/'))}` };
  if (file.startsWith('//')) return { uri: `file:${path}` };
  if (file.startsWith('/')) return { uri: `file://${path}` };
  return { uri: path, uriBaseId: SOURCE_ROOT };
}
