import type { Answer, Reply } from '../../answers/interview.ts';
import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import { visible } from '../../text/visible.ts';
import type { Language } from '../../texts/language.ts';

type Words = Language['interview']['reply'];

/** What was answered, in few words: `3. In writing`, `nobody knew`, `not applicable, because …`. */
export function replyText(question: Question | undefined, { reply }: Answer, words: Words): string {
  switch (reply.kind) {
    case 'option':
      return choiceText(question, reply.option);
    case 'items':
      return reply.items.length === 0 ? words.noItems : reply.items.map((id) => choiceText(question, id)).join('; ');
    case 'unknown':
      return words.unknown;
    case 'notApplicable':
      return words.notApplicable(reply.reason);
    case 'unanswered':
      return words.unanswered;
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
export function briefReply(question: Question, reply: Reply, { brief, unanswered }: Words): string {
  switch (reply.kind) {
    case 'option': {
      const choices = choicesOf(question);
      const index = choices.findIndex(({ id }) => id === reply.option);
      const label = choices[index]?.label;
      if (label === undefined) return brief.notOffered;
      return label.length <= SHORT ? `«${visible(label)}»` : brief.answer(index + 1);
    }
    case 'items':
      return brief.ticked(reply.items.length, choicesOf(question).length);
    case 'unknown':
      return brief.unknown;
    case 'notApplicable':
      return brief.notApplicable;
    case 'unanswered':
      return unanswered;
    default:
      return reply satisfies never;
  }
}
