import { isScored } from '../../questionnaire.ts';
import { type LintHit, type LintRule, labelsOf, wordsOf } from '../subject.ts';

/** A label of fewer words is a grade («Very good»), and names nothing that one could see. */
const MIN_WORDS = 3;

/** The options of a choice: exactly four, with rising scores, each of them saying what can be seen. */
export const anchors: LintRule = (subject) => {
  const { question, path } = subject;
  if (question.kind === 'checklist' || !isScored(question)) return [];
  const { options } = question;
  const at = [...path, 'options'];
  const hits: LintHit[] = [];
  if (options.length !== 4) {
    const message = `a scale of ${options.length} options; four can be told apart and compared`;
    hits.push({ severity: 'error', message, hint: 'write four, from worst to best', path: [...path, 'options'] });
  }
  for (const [index, { score }] of options.entries()) {
    const before = options[index - 1];
    if (before === undefined || score > before.score) continue;
    const message = `a score of ${score} behind one of ${before.score}; options run from worst to best`;
    const hint = 'put the options into the order of their scores, no two alike';
    hits.push({ severity: 'error', message, hint, path: [...at, index, 'score'] });
    break;
  }
  for (const label of labelsOf(subject)) {
    if (wordsOf(label.text).length >= MIN_WORDS) continue;
    const message = `"${label.text.slice(0, 60)}" names no act or document that one could see`;
    hits.push({ severity: 'error', message, hint: 'say what a visitor would find', path: label.path });
  }
  return hits;
};
