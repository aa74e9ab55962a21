import { outstandingBest } from '../../length-cues.ts';
import { isScored } from '../../questionnaire.ts';
import {
  anyOf,
  hitsOf,
  type LintHit,
  type LintRule,
  labelsOf,
  type Passage,
  type Subject,
  wordsOf,
} from '../subject.ts';

const MAX_RATIO = 2.5;
/** A shorter label is a bare grade, and told as such. */
const MIN_WORDS = 3;
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

/** Where a range belongs to, so that days are not held against weeks. */
const RANGE = /(?<!\d)(\d{1,9})\s?(?:[-–]|to)\s?(\d{1,9})(?!\d)(?:\s+(\p{L}+))?/u;

/** Options that differ widely in length, repeat or overlap each other, or hold what is no answer. */
export const balance: LintRule = (subject) => {
  const labels = labelsOf(subject);
  return [
    ...(standsOut(subject) ? [] : uneven(subject, labels)),
    ...repeated(labels),
    ...ranges(labels),
    ...labels.flatMap((label) => outside(label)),
  ];
};

/** Whether the best option is seen at once, which is told as that. */
function standsOut({ question }: Subject): boolean {
  return question.kind !== 'checklist' && isScored(question) && outstandingBest(question.options) !== undefined;
}

function uneven({ question }: Subject, labels: readonly Passage[]): readonly LintHit[] {
  if (question.kind === 'checklist' || !isScored(question)) return [];
  const counted = labels
    .map(({ text, path }) => ({ path, words: wordsOf(text).length }))
    .filter(({ words }) => words >= MIN_WORDS);
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

/** Ranges of numbers such as «1 to 3» and «3 to 5», of which a 3 could choose either; or «5 to 7», and a 4 none. */
function ranges(labels: readonly Passage[]): readonly LintHit[] {
  const found = labels.flatMap(({ text, path }) => {
    const [, start, end, unit = ''] = RANGE.exec(text) ?? [];
    return start === undefined ? [] : [{ from: Number(start), to: Number(end), unit: unit.toLowerCase(), path }];
  });
  const hint = 'let each number fit one option';
  return found.flatMap((range, index): readonly LintHit[] => {
    const alike = found.filter(({ unit }) => unit === range.unit);
    const other = found.slice(0, index).find((each) => alike.includes(each) && overlaps(range, each));
    if (other !== undefined) {
      const message = `${range.from} to ${range.to} overlaps with ${other.from} to ${other.to}`;
      return [{ severity: 'error', message, hint, path: range.path }];
    }
    const below = alike.filter(({ to }) => to < range.from).toSorted((a, b) => b.to - a.to)[0];
    if (below === undefined || below.to + 1 >= range.from) return [];
    const message = `${below.to + 1} fits no option between ${below.from} to ${below.to} and ${range.from} to ${range.to}`;
    return [{ severity: 'error', message, hint, path: range.path }];
  });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function overlaps(one: Range, other: Range): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function outside(label: Passage): readonly LintHit[] {
  return hitsOf(label, DONT_KNOW, (found) => ({
    severity: 'error',
    message: `"${found}" is no step of the scale`,
    hint: 'leave it out: each question can be answered with unknown or not applicable',
  }));
}
