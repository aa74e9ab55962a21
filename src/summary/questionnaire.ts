import { type Collection, countCritical } from '../questionnaires/collection.ts';
import { minutesToAsk } from '../questionnaires/duration.ts';
import { isScored, type Questionnaire } from '../questionnaires/questionnaire.ts';
import { count } from '../texts/en/words.ts';
import { type PageOptions, pageOf } from './page.ts';
import { questionLines } from './question.ts';

/** A questionnaire with all its questions, for reading on a terminal. */
export function renderQuestionnaire(
  questionnaire: Questionnaire,
  collection: Collection,
  options: PageOptions = {},
): string {
  const page = pageOf(options);
  const { palette, tell, columns } = page;
  const { id, version, title, summary, questions } = questionnaire;
  const critical = questions.some(isScored)
    ? `, ${countCritical(questions) || 'none'} of them critical`
    : ' without a score';
  const size = `${count(questions.length, 'question')}${critical}; about ${count(minutesToAsk(questions.length), 'minute')} to ask`;
  const head = [palette.bold(tell(title)), palette.dim(`${id} ${version}`), tell(summary), tell(size)];
  const rule = palette.dim('─'.repeat(columns));
  return `${[...head, ...questions.flatMap((question) => [rule, ...questionLines(question, collection, page)])].join('\n')}\n`;
}
