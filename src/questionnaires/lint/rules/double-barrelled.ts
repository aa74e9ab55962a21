import { anyOf, hitsOf, type LintHit, type LintRule, stemOf } from '../subject.ts';

/** Pairs that name one thing, and ranges: their «and» joins no two questions. */
const ONE_THING = anyOf(
  'between [^,;?]{1,80}? and',
  'whether or not',
  'and so on',
  'terms and conditions',
  'trial and error',
  'research and development',
  'profit and loss',
  'wear and tear',
  'health and safety',
  'supply and demand',
  'pros and cons',
  'ups and downs',
  'bread and butter',
  'hand and foot',
  'back and forth',
  'one or more',
  'more or less',
  'two or more',
  'sooner or later',
);

const JOINTS = /(?<![\p{L}\p{N}])(?:and\/or|and|or|as well as)(?![\p{L}\p{N}])|&|(?<=\p{L})\/(?=\p{L})/giu;

/** Words that join two verbs or objects, and a second question mark. */
export const doubleBarrelled: LintRule = (subject) => {
  const stem = stemOf(subject);
  const single = [...stem.text.matchAll(ONE_THING)].map(({ 0: { length }, index }) => [index, index + length] as const);
  const joints = hitsOf(stem, JOINTS, (found, { index, input }) => {
    if (single.some(([start, end]) => index >= start && index < end)) return undefined;
    if (/\p{Lu}[\p{L}\p{N}]*\s$/u.test(input.slice(0, index)) && joinsNames(input, index + found.length))
      return undefined;
    return {
      severity: 'error',
      message: `"${found}" may make two questions of one`,
      hint: 'ask one thing; give the other a question of its own',
    };
  });
  return [...joints, ...secondQuestion(stem)];
};

/** Whether a name follows: «Smith and Jones» is one firm. */
function joinsNames(text: string, end: number): boolean {
  return /^\s\p{Lu}/u.test(text.slice(end, end + 3));
}

function secondQuestion(stem: ReturnType<typeof stemOf>): readonly LintHit[] {
  const marks = hitsOf(stem, /\?/g, () => ({
    severity: 'error',
    message: 'this question mark ends a second question',
    hint: 'keep one of the questions; give the other an entry of its own',
  }));
  return marks.slice(1);
}
