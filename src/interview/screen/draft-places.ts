const CHARACTERS = new Intl.Segmenter();

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The end of the character that a place is in; the place itself where it is between two. */
export function endOfCharacter(text: string, at: number): number {
  const found = at < text.length ? CHARACTERS.segment(text).containing(at) : undefined;
  return found === undefined || found.index === at ? at : found.index + found.segment.length;
}

export function before(text: string, at: number): number {
  return at === 0 ? 0 : (CHARACTERS.segment(text).containing(at - 1)?.index ?? 0);
}

export function after(text: string, at: number): number {
  const found = at < text.length ? CHARACTERS.segment(text).containing(at) : undefined;
  return found === undefined ? text.length : found.index + found.segment.length;
}

/** The start of the word before a place, or of the one it is in. */
export function wordBefore(text: string, at: number): number {
  const starts = [...WORDS.segment(text.slice(0, at))].filter(({ isWordLike }) => isWordLike);
  return starts.at(-1)?.index ?? 0;
}

/** The end of the word after a place, or of the one it is in. */
export function wordAfter(text: string, at: number): number {
  for (const { segment, index, isWordLike } of WORDS.segment(text.slice(at))) {
    if (isWordLike) return at + index + segment.length;
  }
  return text.length;
}

export function lineStart(text: string, at: number): number {
  return text.slice(0, at).lastIndexOf('\n') + 1;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
