/**
 * Whether a reference names a file: it has a folder or a file ending, and no scheme as links have. Other words («the
 * minutes in the legal folder») say where a person would look.
 */
export function isLocalPath(ref: string): boolean {
  if (/^(?:[a-z][a-z0-9+.-]+:|www\.)/i.test(ref) || /[\r\n]/.test(ref)) return false;
  return /^\S*[/\\]\S*$/.test(ref) || /\.(?=\d*[a-z])[a-z0-9]{1,8}$/i.test(ref);
}

/** Whether a reference has a scheme, as links have. */
export function isLink(ref: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(ref);
}

/** Whether a reference neither is a link nor names a file: words that say what was looked at, or where. */
export function isInWords(ref: string): boolean {
  return !isLink(ref) && !isLocalPath(ref);
}

/** A reference without the folders that a path has; a web address, or other words, as they are. */
export function withoutFolders(ref: string): string {
  if (!isLocalPath(ref) && !/^(?:file:|[a-z]:[/\\])/i.test(ref)) return ref;
  const name = ref.replace(/[/\\]+$/, '');
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) || ref;
}
