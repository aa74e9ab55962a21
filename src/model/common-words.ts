/** The words in all texts of some data, in small letters: what anybody may write without meaning a person. */
export function wordsIn(data: unknown, words: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof data === 'string') {
    for (const [word] of data.matchAll(/[\p{L}\p{M}]+/gu)) words.add(word.toLowerCase());
  } else if (data instanceof Map) {
    for (const value of data.values()) wordsIn(value, words);
  } else if (typeof data === 'object' && data !== null) {
    for (const value of Object.values(data)) wordsIn(value, words);
  }
  return words;
}

/** Whether a word is among some, as it is or in another form: of «marked», Mark is one. */
export function isAmong(word: string, words: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  return ENDINGS.some((ending) => words.has(lower + ending));
}

const ENDINGS = ['', 's', 'd', 'ed', 'ing'];
