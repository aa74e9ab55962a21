import type { Answer } from '../answers/interview.ts';
import { choicesOf, type Question } from '../questionnaire/question.ts';

/** What was answered, in few words: `3. In writing`, `nobody knew`, `not applicable, because …`. */
export function replyText(question: Question | undefined, { reply }: Answer): string {
  switch (reply.kind) {
    case 'option':
      return choiceText(question, reply.option);
    case 'items':
      return reply.items.length === 0 ? 'none of these' : reply.items.map((id) => choiceText(question, id)).join('; ');
    case 'unknown':
      return 'nobody knew';
    case 'notApplicable':
      return `not applicable, because ${reply.reason}`;
    case 'unanswered':
      return 'no answer';
    default:
      return reply satisfies never;
  }
}

function choiceText(question: Question | undefined, id: string): string {
  const choices = question === undefined ? [] : choicesOf(question);
  const index = choices.findIndex((choice) => choice.id === id);
  return index < 0 ? id : `${index + 1}. ${choices[index]?.label}`;
}
