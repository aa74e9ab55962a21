/**
 * Whether a text is surely the same with and without Markdown: one line that begins with a letter and has no mark that
 * Markdown knows, and no address. It spares most texts the parser.
 */
export function isPlainProse(text: string): boolean {
  return PLAIN.test(text) && !/ {2}| $|www\.|:\/\//i.test(text);
}

const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ,.;:?!()%"'’‘“”«»–—…/-]*$/u;
