import { isMap, isScalar, type Pair, visit } from 'yaml';
import { DIAGNOSTIC_TEXTS } from '../texts/en/diagnostic-texts.ts';
import { type Diagnostic, didYouMean, hintFor } from './diagnostic.ts';
import { parseYaml } from './yaml-source.ts';

/** Whether a line of a file, counted from 1, belongs to something that is marked confidential. */
export type IsConfidential = (line: number) => boolean;

/**
 * The lines of a file that no message may show: those of every entry that is marked `confidential`, from its key to its
 * end. Of a file that cannot be read far enough to tell, all of them, where it speaks of confidence at all.
 */
export function confidentialLines(text: string, file: string): IsConfidential {
  if (!ANSWERS.test(text) || !speaksOfConfidence(text)) return () => false;
  const { value: source } = parseYaml(text, file);
  if (source === undefined) return () => CONTENT.test(text);
  const lines = new Set<number>();
  const marked = new Set<unknown>();
  const addLines = (from = 0, to = 0): void => {
    const last = source.lines.span(Math.max(from, to - 1)).line;
    for (let line = source.lines.span(from).line; line <= last; line += 1) lines.add(line);
  };
  visit(source.document, {
    Pair(_, { key, value }: Pair) {
      if (!isMap(value) || !isMarked(value.items) || !isScalar(key)) return undefined;
      addLines(key.range?.[0], value.range?.[1]);
      marked.add(key.value);
      return visit.SKIP;
    },
  });
  // What was agreed at an answer is as confidential as that.
  visit(source.document, {
    Map(key, map) {
      const isItem = typeof key === 'number';
      if (isItem && (isMarked(map.items) || marked.has(map.get('question')))) addLines(map.range?.[0], map.range?.[1]);
    },
  });
  return (line) => lines.has(line);
}

/** What an answers file has, and a preface that speaks of confidence has not. */
const ANSWERS = /outready\/answers|^\s*[{]?\s*["']?answers["']?\s*:/m;

/** More than comments: those are nobody’s answers. */
const CONTENT = /^[ \t]*[^#\s]/m;

const MARK = 'confidential';

function speaksOfConfidence(text: string): boolean {
  return /confidential/i.test(text) || [...new Set(text.match(/\p{L}{8,16}(?=["']?\s*:)/gu))].some(isMeantAsMark);
}

/** However it is misspelled: who marks an entry does not mean it to be shown, because of a letter, either. */
function isMeantAsMark(key: string): boolean {
  return didYouMean(key, [MARK]) !== undefined;
}

/** Whatever else than `false` stands there was meant as a mark. */
function isMarked(items: readonly Pair[]): boolean {
  return items.some(
    ({ key, value }) =>
      isScalar(key) && isMeantAsMark(String(key.value)) && !(isScalar(value) && value.value === false),
  );
}

/**
 * Diagnostics that tell nothing of what is marked confidential: within such an entry its place and its kind are all
 * there is to say, since what is wrong there may be a word of the text. `texts` holds the files' contents by name.
 */
export function withoutConfidences(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const known = new Map<string, IsConfidential>();
  return diagnostics.map((diagnostic) => {
    const { file, span, code } = diagnostic;
    const text = texts.get(file);
    if (text === undefined) return diagnostic;
    const isConfidential = known.get(file) ?? confidentialLines(text, file);
    known.set(file, isConfidential);
    if (!isConfidential(span.line)) return diagnostic;
    const { hint, ...rest } = diagnostic;
    // The one hint that holds nothing of the entry, and without which nobody could mend the mark itself.
    const kept = hint !== undefined && hint === hintFor(MARK, [MARK]) ? { hint } : {};
    const title = code in DIAGNOSTIC_TEXTS ? DIAGNOSTIC_TEXTS[code as keyof typeof DIAGNOSTIC_TEXTS].title : code;
    return { ...rest, ...kept, message: `${title.toLowerCase()}; the line is not shown, as it may be confidential` };
  });
}
