import { visible } from '../diagnostics/visible.ts';
import { capitalise } from '../language/words.ts';
import type { Question } from '../questionnaire/question.ts';
import { changedDetails, detailText } from './details.ts';
import { type Session, visibleQuestions } from './state.ts';

/** Says which details stand otherwise now, and which questions that or an answer brings up or takes out. */
export function describeChange(before: Session, after: Session): string {
  if (before.interview === after.interview) return '';
  const details = changedDetails(before.interview, after.interview).map(
    (detail) => `${capitalise(detail)}: ${visible(detailText(after.interview, detail))}.`,
  );
  const [was, is] = [visibleQuestions(before), visibleQuestions(after)];
  const coming = is.filter((question) => !was.includes(question));
  const going = was.filter((question) => !is.includes(question));
  return [...details, ...changeText(coming, 'Now asked'), ...changeText(going, 'No longer asked')].join(' ');
}

function changeText(questions: readonly Question[], what: string): readonly string[] {
  if (questions.length === 0) return [];
  const topics = questions.slice(0, 3).map(({ topic }) => visible(topic));
  const more = questions.length > 3 ? ` and ${questions.length - 3} more` : '';
  return [`${what}: ${topics.join(', ')}${more}.`];
}
