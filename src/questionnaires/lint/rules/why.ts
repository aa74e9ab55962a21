import { isScored } from '../../questionnaire.ts';
import { contentOf, isEnglish, type LintHit, type LintRule, reasonOf, shared, stemOf, wordsOf } from '../subject.ts';

const MIN_WORDS = 8;
/** The share of its telling words that a reason may have in common with its question. */
const MAX_SHARED = 0.7;

/** A reason that is missing, too short to be one, or the question over again. Context questions and facts need none. */
export const why: LintRule = (subject) => {
  const reason = reasonOf(subject);
  if (reason === undefined || !isScored(subject.question)) return [];
  const count = wordsOf(reason.text).length;
  if (count < MIN_WORDS)
    return [
      error(reason.path, `${count === 1 ? 'one word says' : `${count} words say`} too little of what is at stake`),
    ];
  // Which words carry no meaning is known of English alone.
  if (!isEnglish(subject.language)) return [];
  const telling = contentOf(reason.text);
  const common = shared(telling, contentOf(stemOf(subject).text));
  return common > MAX_SHARED * telling.size ? [error(reason.path, 'this says the question over again')] : [];
};

function error(path: LintHit['path'], message: string): LintHit {
  return { severity: 'error', message, hint: `say in ${MIN_WORDS} words or more what goes wrong otherwise`, path };
}
