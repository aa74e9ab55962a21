/** The form that the standard asks of a rule's name. */
export function pascalCase(title: string): string {
  return title
    .split(/[^A-Za-z]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/**
 * A text that a reader takes as it is: braces are doubled, since `{0}` is a placeholder (SARIF 2.1.0 §3.11.5), and what
 * would be a link, `[text](target)`, is parted by a backslash, for which §3.11.6 knows no other escape.
 */
export function messageText(text: string): string {
  return withoutPlaceholders(text).replaceAll('](', ']\\(');
}

export function withoutPlaceholders(text: string): string {
  return text.replaceAll(/[{}]/g, (brace) => brace + brace);
}

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
