import { isEnglish, type LintHit, type LintRule, labelsOf, sentencesOf, stemOf, wordsOf } from '../subject.ts';

/** In English; the same text takes about a fifth more words in Spanish, French or Portuguese. */
const MOST = { stem: 25, label: 20 };
const MOST_ELSEWHERE = { stem: 30, label: 24 };

/** Questions of more than 25 words or of two sentences, options of more than 20 words; a fifth more where not in English. */
export const length: LintRule = (subject) => {
  const most = isEnglish(subject.language) ? MOST : MOST_ELSEWHERE;
  const stem = stemOf(subject);
  const words = wordsOf(stem.text).length;
  // Two questions in a row are told as that.
  const isTold = isEnglish(subject.language) && (stem.text.match(/\?/g)?.length ?? 0) > 1;
  const sentences = isTold ? 1 : sentencesOf(stem.text).length;
  return [
    ...(words > most.stem
      ? [
          warning(
            stem.path,
            `the question has ${words} words; up to ${most.stem} can be kept in mind`,
            'move what explains into "help"',
          ),
        ]
      : []),
    ...(sentences > 1
      ? [warning(stem.path, `the question has ${sentences} sentences`, 'ask in one sentence, and explain in "help"')]
      : []),
    ...labelsOf(subject).flatMap(({ text, path }) => {
      const count = wordsOf(text).length;
      return count > most.label
        ? [
            warning(
              path,
              `the option has ${count} words; keep it to ${most.label}`,
              'leave out what the other options say too',
            ),
          ]
        : [];
    }),
  ];
};

function warning(path: LintHit['path'], message: string, hint: string): LintHit {
  return { severity: 'warning', message, hint, path };
}
