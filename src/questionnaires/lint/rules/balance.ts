import { anyOf, hitsOf, type LintHit, type LintRule, labelsOf, type Passage, wordsOf } from '../subject.ts';

const MAX_RATIO = 2.5;
const DONT_KNOW = anyOf(
  "(?:i |we )?(?:don|doesn|didn)[’']t know",
  'do(?:es)? not know',
  'not sure',
  'unsure',
  "can[’']t say",
  'cannot say',
  'no opinion',
  'not applicable',
  'n/a',
  'unknown',
);

/** Options that differ widely in length, repeat or overlap each other, or hold what is no answer. */
export const balance: LintRule = (subject) => {
  const labels = labelsOf(subject);
  return [
    ...(subject.question.kind === 'choice' || subject.question.kind === undefined ? uneven(labels) : []),
    ...repeated(labels),
    ...overlapping(labels),
    ...labels.flatMap((label) => outside(label)),
  ];
};

function uneven(labels: readonly Passage[]): readonly LintHit[] {
  const counted = labels.map(({ text, path }) => ({ path, words: wordsOf(text).length }));
  const [shortest] = counted.toSorted((a, b) => a.words - b.words);
  const [longest] = counted.toSorted((a, b) => b.words - a.words);
  if (shortest === undefined || longest === undefined || longest.words <= MAX_RATIO * shortest.words) return [];
  const message = `${longest.words} words here and ${shortest.words} in the shortest option: a longer one looks like the right one`;
  const hint = `keep the longest within ${MAX_RATIO} times the shortest`;
  return [{ severity: 'warning', message, hint, path: longest.path }];
}

function repeated(labels: readonly Passage[]): readonly LintHit[] {
  const seen = new Set<string>();
  return labels.flatMap(({ text, path }) => {
    const key = wordsOf(text).join(' ').toLowerCase();
    if (key !== '' && seen.has(key)) {
      const hint = 'say what tells them apart, or keep one';
      return [{ severity: 'error', message: 'another option says the same', hint, path } as const];
    }
    seen.add(key);
    return [];
  });
}

/** Ranges of numbers such as «1 to 3» and «3 to 5», of which a 3 could choose either. */
function overlapping(labels: readonly Passage[]): readonly LintHit[] {
  const ranges = labels.flatMap(({ text, path }) => {
    const [from, to] = (/(?<!\d)(\d{1,9})\s?(?:[-–]|to)\s?(\d{1,9})(?!\d)/.exec(text) ?? []).slice(1).map(Number);
    return from === undefined || to === undefined ? [] : [{ from, to, path }];
  });
  return ranges.flatMap((range, index) => {
    const other = ranges.slice(0, index).find(({ from, to }) => range.from <= to && from <= range.to);
    if (other === undefined) return [];
    const message = `${range.from} to ${range.to} overlaps with ${other.from} to ${other.to}`;
    return [{ severity: 'error', message, hint: 'let each number fit one option', path: range.path } as const];
  });
}

function outside(label: Passage): readonly LintHit[] {
  return hitsOf(label, DONT_KNOW, (found) => ({
    severity: 'error',
    message: `"${found}" is no step of the scale`,
    hint: 'leave it out: each question can be answered with unknown or not applicable',
  }));
}
