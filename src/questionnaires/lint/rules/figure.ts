import { isScored } from '../../questionnaire.ts';
import { claimsIn, hitsOf, type LintRule } from '../subject.ts';

const FIGURE = /(?<![\p{L}\p{N}.,:/-])\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}/])/gu;
/** A length of time is a definition, and claims nothing. */
const UNIT_BEHIND = /^[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|words?|pages?|am|pm)\b/iu;
/** «24 x 7 x 365», and what is counted per hundred, are ways of saying how long or how much. */
const MEASURE_BEHIND = /^ (?:[x×] \p{N}|\p{L}+ per \p{N})/u;
const MEASURE_BEFORE = /(?:\p{N} [x×] |\bper )$/u;
/** The number of a norm, a paragraph or a step is a name: «ISO 27001», «§508», «article 28». */
const NORM_BEFORE = /(?:\p{Lu}{2}\s|§\s?)$/u;
const NAME_BEFORE =
  /(?:^|\P{L})(?:articles?|annex|clause|chapter|control|criteri(?:on|a)|guidelines?|level|paragraph|part|principle|release|requirement|rule|section|step|tier|version)\s$/iu;
/** So is what has two points: «1.4.3». */
const NUMBERED = /^\p{N}+(?:[.]\p{N}+){2,}$/u;

/** A number in a question, its reason or its help that no cited source gives. */
export const figure: LintRule = (subject, { citable }) => {
  const { question } = subject;
  const cited = (isScored(question) ? question.sources : []).map((id) => citable.get(id)?.text ?? '');
  const given = new Set(cited.flatMap((text) => [...text.matchAll(FIGURE)].map(([number]) => number)));
  return claimsIn(subject).flatMap((passage) =>
    hitsOf(passage, FIGURE, (found, { 0: number, index, input }) => {
      const end = index + number.length;
      if (given.has(number) || UNIT_BEHIND.test(input.slice(end, end + 12))) return undefined;
      const before = input.slice(Math.max(0, index - 14), index);
      if (NUMBERED.test(number) || NORM_BEFORE.test(before) || NAME_BEFORE.test(before)) return undefined;
      if (MEASURE_BEFORE.test(before) || MEASURE_BEHIND.test(input.slice(end, end + 40))) return undefined;
      const hint = 'cite the source that does, or leave the figure out';
      return { severity: 'error', message: `no cited source gives the figure ${found}`, hint };
    }),
  );
};
