import { type LintHit, type Subject, shared, stemOf, vocabularyOf } from './subject.ts';

/** Two questions are nearly the same when more than 80 percent of the words in either are in both (Jaccard). */
const MIN_OVERLAP = 0.8;

interface KnownQuestion {
  readonly id: string;
  readonly words: ReadonlySet<string>;
}

/** For each question that nearly repeats an earlier one, of its own or another questionnaire, what is wrong with it. */
export function findNearDuplicates(subjects: readonly Subject[]): ReadonlyMap<Subject, LintHit> {
  const found = new Map<Subject, LintHit>();
  const index = new Map<string, KnownQuestion[]>();
  for (const subject of subjects) {
    const { text, path } = stemOf(subject);
    const words = vocabularyOf(text);
    const keys = keysOf(words);
    const earlier = keys
      .flatMap((key) => index.get(key) ?? [])
      .find((known) => overlap(known.words, words) > MIN_OVERLAP);
    if (earlier !== undefined) {
      const message = `nearly the same words as ${earlier.id}`;
      found.set(subject, { severity: 'warning', message, hint: 'merge the two, or make plain how they differ', path });
      continue;
    }
    for (const key of keys) {
      const list = index.get(key) ?? [];
      list.push({ id: subject.id, words });
      index.set(key, list);
    }
  }
  return found;
}

/**
 * Two sets that share more than 80 percent share one of the first fifth (and one more) of their words, put in one
 * order: only those are compared. Long words come first, as fewer questions have them.
 */
function keysOf(words: ReadonlySet<string>): readonly string[] {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.slice(0, Math.floor((1 - MIN_OVERLAP) * sorted.length) + 1);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b);
  return both / (a.size + b.size - both);
}
