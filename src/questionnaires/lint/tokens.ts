const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The words of a text; a hyphen parts two words, an apostrophe does not. */
export function wordsOf(text: string): readonly string[] {
  return [...WORDS.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** The sentences of a text that have words in them. */
export function sentencesOf(text: string): readonly string[] {
  return [...SENTENCES.segment(text)].flatMap(({ segment }) => (/[\p{L}\p{N}]/u.test(segment) ? [segment] : []));
}

/** The different words of a text, in lower case. */
export function vocabularyOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map((word) => word.toLowerCase()));
}

/** The different words that carry a text's meaning: without articles, pronouns, prepositions and the like. */
export function contentOf(text: string): ReadonlySet<string> {
  return new Set([...vocabularyOf(text)].filter((word) => !FUNCTION_WORDS.has(word)));
}

/** How many words two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about an and any are as at be been both but by can could did do does each for from had has have how if in into is it
  its may might must no nor not of off on once one or other our out shall should so some such than that the their them
  then there these they this those to was we were what when where which while who whom whose why will with would you
  your because matters matter important`.split(/\s+/),
);
