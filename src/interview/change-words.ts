import type { Answer, Reply } from '../answers/interview.ts';
import { visible } from '../diagnostics/visible.ts';
import { choicesOf, type Question } from '../questionnaire/question.ts';
import { changedAnswers } from './events.ts';
import { answerTo, type Session, visibleQuestions } from './state.ts';

/**
 * What a step changed, for the respondent to hear: an answer that there was before, and the questions that come up or
 * fall away with it. Empty when there is nothing of the kind to tell.
 */
export function describeChange(before: Session, after: Session): string {
  if (before.interview === after.interview) return '';
  return [...replyTexts(before, after), ...questionTexts(before, after)].join(' ');
}

function replyTexts(before: Session, after: Session): readonly string[] {
  return [...changedAnswers(before, after)].flatMap(([id, { reply }]) => {
    const question = after.catalogue.questions.get(id);
    const was = answerTo(before, id).reply;
    if (question === undefined || was.kind === 'unanswered' || isSame(was, reply)) return [];
    if (reply.kind === 'unanswered') return ['Answer taken back.'];
    const [from, to] = [replyText(question, was), replyText(question, reply)];
    const change = from === to ? 'changed' : `changed from ${from} to ${to}`;
    return [`${visible(question.topic)}: ${change}.`];
  });
}

function isSame(one: Reply, other: Reply): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Up to here a label is as easily read as the number of its answer. */
const SHORT = 20;

function replyText(question: Question, reply: Reply): string {
  switch (reply.kind) {
    case 'option': {
      const choices = choicesOf(question);
      const index = choices.findIndex(({ id }) => id === reply.option);
      const label = choices[index]?.label;
      if (label === undefined) return 'an answer that is no longer offered';
      return label.length <= SHORT ? `«${visible(label)}»` : `answer ${index + 1}`;
    }
    case 'items':
      return `${reply.items.length} of ${choicesOf(question).length} ticked`;
    case 'unknown':
      return '«nobody knew»';
    case 'notApplicable':
      return '«not applicable»';
    case 'unanswered':
      return 'no answer';
    default:
      return reply satisfies never;
  }
}

function questionTexts(before: Session, after: Session): readonly string[] {
  const [was, is] = [visibleQuestions(before), visibleQuestions(after)];
  const coming = is.filter((question) => !was.includes(question));
  const going = was.filter((question) => !is.includes(question));
  const has = (question: Question): boolean => !isEmpty(answerTo(after, question.id));
  return [
    ...named('Now asked', coming),
    ...(coming.some(has) ? ['What was answered there before counts again.'] : []),
    ...named('No longer asked', going),
    ...(going.some(has) ? ['What was answered there stays in the file, but does not count.'] : []),
  ];
}

function isEmpty({ reply, note, evidence }: Answer): boolean {
  return reply.kind === 'unanswered' && note === undefined && evidence.length === 0;
}

function named(what: string, questions: readonly Question[]): readonly string[] {
  if (questions.length === 0) return [];
  const topics = questions.slice(0, 3).map(({ topic }) => visible(topic));
  const more = questions.length > 3 ? ` and ${questions.length - 3} more` : '';
  return [`${what}: ${topics.join(', ')}${more}.`];
}
