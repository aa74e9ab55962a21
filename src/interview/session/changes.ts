import { factText } from '../../answers/fact.ts';
import { type Answer, type Reply, ticksIn } from '../../answers/interview.ts';
import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import { fitEnd, visible } from '../../text/display.ts';
import { changedDetails, detailText } from './details.ts';
import { answerTo, changedAnswers, type Session, visibleQuestions } from './session.ts';

/**
 * What a step changed, for the respondent to hear: details that stand otherwise now, an answer that there was before,
 * and the questions that come up or fall away with it. Empty when nothing of the kind changed.
 */
export function describeChange(before: Session, after: Session): string {
  if (before.interview === after.interview) return '';
  return [...detailTexts(before, after), ...replyTexts(before, after), ...questionTexts(before, after)].join(' ');
}

function detailTexts({ interview: before }: Session, { interview: after, language }: Session): readonly string[] {
  const { change, details } = language.interview;
  return changedDetails(before, after).map((detail) =>
    change.detail(details.names[detail], visible(detailText(after, detail, language))),
  );
}

function replyTexts(before: Session, after: Session): readonly string[] {
  const { change } = after.language.interview;
  return [...changedAnswers(before, after)].flatMap(([id, { reply }]) => {
    const question = after.catalogue.questions.get(id);
    const was = answerTo(before, id).reply;
    if (question === undefined || was.kind === 'unanswered' || JSON.stringify(was) === JSON.stringify(reply)) return [];
    if (reply.kind === 'unanswered') return [change.takenBack];
    const [from, to] = [briefReply(question, was, after.language), briefReply(question, reply, after.language)];
    const topic = visible(question.topic);
    return [from === to ? change.changed(topic) : change.changedFromTo(topic, from, to)];
  });
}

function questionTexts(before: Session, after: Session): readonly string[] {
  const { change } = after.language.interview;
  const [was, is] = [visibleQuestions(before), visibleQuestions(after)];
  const coming = is.filter((question) => !was.includes(question));
  const going = was.filter((question) => !is.includes(question));
  const said = (questions: readonly Question[]): readonly Question[] =>
    questions.filter(({ id }) => !isEmpty(answerTo(after, id)));
  // What does not apply counts for nothing; what is only asked of the other side counts all the same.
  const isPut = ({ asked }: Session, question: Question): boolean => asked.includes(question);
  return [
    ...named(change.nowAsked, coming),
    ...(said(coming).some((question) => isPut(before, question)) ? [change.countsAgain] : []),
    ...named(change.noLongerAsked, going),
    ...(said(going).some((question) => isPut(after, question)) ? [change.countsNot] : []),
    ...(said(going).some((question) => !isPut(after, question)) ? [change.stillCounts] : []),
  ];
}

function isEmpty({ reply, note, evidence }: Answer): boolean {
  return reply.kind === 'unanswered' && note === undefined && evidence.length === 0;
}

function named(
  tell: (topics: readonly string[], more: number) => string,
  questions: readonly Question[],
): readonly string[] {
  if (questions.length === 0) return [];
  const topics = questions.slice(0, 3).map(({ topic }) => visible(topic));
  return [tell(topics, questions.length - topics.length)];
}

/** The same for the middle of a sentence, safe to show: `«no»`, `answer 3`, `2 of 5 ticked`, `«nobody knew»`. */
function briefReply(question: Question, reply: Reply, { words, interview }: Session['language']): string {
  const { brief, unanswered } = interview.reply;
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
    case 'value': {
      if (question.kind !== 'fact') return brief.notOffered;
      if (question.type === 'options')
        return brief.ticked(ticksIn(question, reply)?.length ?? 0, question.options.length);
      const text = factText(question, reply.value, words);
      return `«${fitEnd(visible(text), EXCERPT).trimEnd()}»`;
    }
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

/** Up to here a label is as easily read as the number of its answer. */
const SHORT = 20;

/** Columns that are enough to recognise a typed answer. */
const EXCERPT = 40;
