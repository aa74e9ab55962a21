import { Side } from '../questionnaires/questionnaire.ts';
import type { MatrixAgreement } from '../scoring/agreement.ts';
import { padEnd, wrapIndented } from '../text/layout.ts';
import { capitalise } from '../texts/any-language.ts';
import { count, SIDE_WORDS } from '../texts/en/words.ts';

/** What the rows and columns of a matrix are called. */
interface Nouns {
  readonly rater: string;
  readonly unit: string;
  readonly value: string;
}

const MATRIX: Nouns = { rater: 'rater', unit: 'unit', value: 'value' };
const INTERVIEWS: Nouns = { rater: 'respondent', unit: 'question', value: 'answer' };

/** The agreement of a matrix in words: «alpha 0.806721 (ordinal)», and what it rests on, or why there is none. */
export function renderAgreement(agreement: MatrixAgreement, columns = 80): string {
  const lines = [`alpha ${alphaText(agreement)} (${agreement.metric})`, basis(agreement, MATRIX)];
  return `${[...lines, ...reason(agreement, MATRIX)].map((line) => wrapIndented(line, columns)).join('\n')}\n`;
}

/** The same for interviews: of all respondents together, and within each side of which two or more were interviewed. */
export function renderRespondents(agreements: Readonly<Record<Side | 'all', MatrixAgreement>>, columns = 80): string {
  const sides = Side.options.map((side) => ({ title: `${SIDE_WORDS[side]} only`, agreement: agreements[side] }));
  const groups = sides.filter(({ agreement }) => agreement.raters > 1 && agreement.raters < agreements.all.raters);
  return `${[{ title: 'all respondents', agreement: agreements.all }, ...groups]
    .map(({ title, agreement }) =>
      [
        `${padEnd(capitalise(title), 15)}  alpha ${alphaText(agreement)} (${agreement.metric})`,
        ...[basis(agreement, INTERVIEWS), ...reason(agreement, INTERVIEWS)].map((line) =>
          wrapIndented(line, columns, 2),
        ),
      ].join('\n'),
    )
    .join('\n\n')}\n`;
}

/** To six digits, as such figures are published; what rounds to zero has no sign. */
function alphaText({ alpha }: MatrixAgreement): string {
  return alpha === null ? 'undefined' : (Math.round(alpha * 1e6) / 1e6 + 0).toFixed(6);
}

function basis({ raters, units, pairable }: MatrixAgreement, { rater, unit, value }: Nouns): string {
  const size = `${count(raters, rater)}, ${count(units, unit)}`;
  if (pairable === 0) return size;
  return `${size}, ${pairable === units ? 'all' : pairable} of them with two or more ${value}s`;
}

/** Why alpha is undefined; nothing where it is not. */
function reason({ alpha, raters, pairable }: MatrixAgreement, { rater, unit, value }: Nouns): readonly string[] {
  if (alpha !== null) return [];
  if (raters < 2) return [`Agreement takes two or more ${rater}s; there is only one.`];
  if (pairable === 0) return [`No ${unit} has two or more ${value}s, so there is nothing to compare.`];
  return [
    `All ${value}s that can be compared are the same. Where nothing varies, chance would agree as well, so alpha says nothing.`,
  ];
}
