import { isScored } from '../../questionnaire.ts';
import { claimsIn, hitsOf, type LintRule } from '../subject.ts';

const FIGURE = /(?<![\p{L}\p{N}.,:/-])\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}/])/gu;
/** A length of time is a definition, and claims nothing. */
const UNIT_BEHIND = /^[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|words?|pages?|am|pm)\b/iu;
/** The number of a norm, a paragraph or a step is a name: «ISO 27001», «article 28». */
const NAME_BEFORE =
  /(?:\p{Lu}{2}|(?:^|\P{L})(?:[Aa]rticle|[Cc]lause|[Cc]hapter|[Ss]ection|[Pp]art|[Ss]tep|[Ll]evel|[Tt]ier))\s$/u;

/** A number in a question, its reason or its help that no cited source gives. */
export const figure: LintRule = (subject, citable) => {
  const { question } = subject;
  const cited = (isScored(question) ? question.sources : []).map((id) => citable.get(id)?.text ?? '');
  const given = new Set(cited.flatMap((text) => [...text.matchAll(FIGURE)].map(([number]) => number)));
  return claimsIn(subject).flatMap((passage) =>
    hitsOf(passage, FIGURE, (found, { 0: number, index, input }) => {
      const end = index + number.length;
      if (given.has(number) || UNIT_BEHIND.test(input.slice(end, end + 12))) return undefined;
      if (NAME_BEFORE.test(input.slice(Math.max(0, index - 12), index))) return undefined;
      const hint = 'cite the source that does, or leave the figure out';
      return { severity: 'error', message: `no cited source gives the figure ${found}`, hint };
    }),
  );
};
