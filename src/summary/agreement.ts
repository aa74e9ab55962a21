import type { RootContent } from 'mdast';
import { heading, type Inline, lineBreak, paragraph, table } from '../document/nodes.ts';
import { Side } from '../questionnaires/vocabulary.ts';
import { FEWEST_PAIRS, type MatrixAgreement, type measureQuestions, strengthOf } from '../scoring/agreement.ts';
import { padEnd } from '../text/display.ts';
import type { Rated } from '../texts/en/summary.ts';
import type { Language } from '../texts/language.ts';

/** The agreement of a matrix in words: «alpha 0.806721 (ordinal)», and what it rests on, or why there is none. */
export function agreementSection(agreement: MatrixAgreement, language: Language): readonly RootContent[] {
  return [paragraph(alphaText(agreement, language), lineBreak(), ...basis(agreement, 'matrix', language))];
}

/** The same for interviews: of all respondents together, and within each side of which two or more were interviewed. */
export function respondentsSection(
  agreements: Readonly<Record<Side | 'all', MatrixAgreement>>,
  language: Language,
): readonly RootContent[] {
  const { agreement: texts } = language.summary;
  const sides = Side.options.filter((side) => {
    const { raters } = agreements[side];
    return raters > 1 && raters < agreements.all.raters;
  });
  const groups = [
    { title: texts.all, agreement: agreements.all },
    ...sides.map((side) => ({ title: texts.only(language.words.side[side]), agreement: agreements[side] })),
  ];
  const width = Math.max(...groups.map(({ title }) => title.length));
  return groups.flatMap(({ title, agreement }) => [
    heading(3, `${padEnd(language.words.capitalise(title), width)}  ${alphaText(agreement, language)}`),
    paragraph(...basis(agreement, 'interviews', language)),
  ]);
}

/** The agreement on each question over some engagements, the least first, and on all of them together. */
export function questionsSection(
  { all, questions }: ReturnType<typeof measureQuestions>,
  engagements: number,
  language: Language,
): readonly RootContent[] {
  const { words, summary } = language;
  const { agreement: texts } = summary;
  const paired = questions.filter(({ observed }) => observed !== null);
  const sorted = paired.toSorted((a, b) => (a.observed ?? 0) - (b.observed ?? 0));
  const right = { align: 'right' } as const;
  const rows = sorted.map(({ id, pairs, observed, alpha }) => [
    [id],
    [String(pairs)],
    [words.part(observed ?? 0)],
    [alpha === null ? '–' : words.decimal(alpha, 3)],
  ]);
  const columns = [
    { title: texts.question },
    ...[texts.pairs, texts.same, texts.alphaTitle].map((title) => ({ title, ...right })),
  ];
  return [
    ...(rows.length === 0 ? [] : [table(columns, rows), paragraph(texts.byQuestion(engagements))]),
    heading(3, `${words.capitalise(texts.allQuestions)}  ${alphaText(all, language)}`),
    paragraph(...basis(all, 'interviews', language)),
  ];
}

/** To six digits, as such figures are published; what rounds to zero has no sign. */
function alphaText({ alpha, metric }: MatrixAgreement, { words, summary: { agreement: texts } }: Language): string {
  return texts.alpha(alpha === null ? undefined : words.decimal(Math.round(alpha * 1e6) / 1e6 + 0, 6), metric);
}

function basis(
  { alpha, observed, raters, units, pairable, pairs }: MatrixAgreement,
  of: Rated,
  { method, summary: { agreement: texts } }: Language,
): readonly Inline[] {
  const reason = raters < 2 ? texts.oneRater : pairable === 0 ? texts.noPairs : texts.allTheSame;
  const same = observed === null ? [] : [texts.observed(of, observed, pairs)];
  const meaning = alpha === null ? reason(of) : method.strength[strengthOf(alpha)];
  const few = pairs > 0 && pairs < FEWEST_PAIRS ? ` ${method.fewPairs}` : '';
  const lines = [texts.basis(of, raters, units, pairable), ...same, `${meaning}${few}`];
  return lines.flatMap((line, index) => (index === 0 ? [line] : [lineBreak(), line]));
}
