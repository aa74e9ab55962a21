import type { Answer, Reply } from '../answers/interview.ts';
import { visible } from '../diagnostics/visible.ts';
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

/** Up to here a label is as easily read as the number of its answer. */
const SHORT = 20;

/** The same for the middle of a sentence, safe to show: `«no»`, `answer 3`, `2 of 5 ticked`, `«nobody knew»`. */
export function briefReply(question: Question, reply: Reply): string {
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
