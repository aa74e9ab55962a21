/** A key `format` at the top that names a kind of ours; in YAML or, as one line or several, in JSON. */
const OURS = /^(?:\ufeff?\s*\{)?[ \t]*["']?format["']?[ \t]*:[ \t]*["']?outready\//m;

/** Comments, directives, blank lines and the start of a document or a JSON map may stand before the first key. */
const FIRST_KEY =
  /^\ufeff?(?:[ \t]*(?:[#%].*|---[ \t]*)?\r?\n)*[\s{]*["']?format["']?\s*:\s*["']?outready\/([a-z-]+)\/\d/;

/** Whether a text says somewhere that it is a document of ours. */
export function isOurs(text: string): boolean {
  return OURS.test(text);
}

export function beginsWith(kinds: readonly string[], text: string): boolean {
  return kinds.includes(FIRST_KEY.exec(text)?.[1] ?? '');
}

export function foreignText(kinds: readonly string[]): { readonly message: string; readonly hint: string } {
  return {
    message: `this is no ${kinds.join(' or ')} file of outready: it does not begin with "format: outready/${kinds.join('|')}/1"`,
    hint: 'is this the right file? What stands in a file of somebody else is not shown',
  };
}
