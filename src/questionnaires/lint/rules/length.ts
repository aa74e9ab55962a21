import { type LintHit, type LintRule, labelsOf, sentencesOf, stemOf, wordsOf } from '../subject.ts';

const STEM = 25;
const LABEL = 20;

/** Questions of more than 25 words or of two sentences, options of more than 20 words. */
export const length: LintRule = (subject) => {
  const stem = stemOf(subject);
  const words = wordsOf(stem.text).length;
  const sentences = sentencesOf(stem.text).length;
  return [
    ...(words > STEM
      ? [
          warning(
            stem.path,
            `the question has ${words} words; up to ${STEM} can be kept in mind`,
            'move what explains into "help"',
          ),
        ]
      : []),
    ...(sentences > 1
      ? [warning(stem.path, `the question has ${sentences} sentences`, 'ask in one sentence, and explain in "help"')]
      : []),
    ...labelsOf(subject).flatMap(({ text, path }) => {
      const count = wordsOf(text).length;
      return count > LABEL
        ? [
            warning(
              path,
              `the option has ${count} words; keep it to ${LABEL}`,
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
