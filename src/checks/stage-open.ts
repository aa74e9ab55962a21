import { contextAnswers, stageQuestion } from '../scoring/context.ts';
import type { CheckEntry, Location, Say } from './check-result.ts';
import { type Engaged, placeOfQuestion, placeOfReply } from './demand.ts';

/**
 * That nobody said at which stage the deal is, or that the interviews differ: then nobody knows what the verdict is
 * for, and every question counts. A house whose context does not ask for the stage has nothing to answer.
 */
export function findOpenStage(engaged: Engaged): readonly Omit<CheckEntry<Say>, 'engagement'>[] {
  const question = stageQuestion(engaged.catalogue);
  if (question === undefined) return [];
  const { status, chosen = [] } = contextAnswers(engaged.catalogue, engaged.interviews).get(question.id) ?? {};
  if (status === 'answered' && chosen.length < 2) return [];
  const isDisputed = chosen.length > 1;
  return [
    {
      demand: 'stage-open',
      status: 'warn',
      expected: null,
      actual: isDisputed ? chosen.join(', ') : null,
      message: ({ check }) => (isDisputed ? check.stageDisputed(chosen) : check.stageOpen(status === 'unknown')),
      hint: ({ check }) => (isDisputed ? check.agreeOnStage : check.sayStage),
      location: isDisputed ? placeOfDissent(engaged, question.id) : placeOfGap(engaged, question.id),
      subject: question.id,
    },
  ];
}

/** The first answer that is another one than the first file's that has one. */
function placeOfDissent(engaged: Engaged, question: string): Location {
  const chosenIn = ({ interview }: Engaged['sourced'][number]): string | undefined => {
    const reply = interview.answers.get(question)?.reply;
    return reply?.kind === 'option' ? reply.option : undefined;
  };
  const choosing = engaged.sourced.filter((each) => chosenIn(each) !== undefined);
  const [first] = choosing;
  const other = choosing.find((each) => first !== undefined && chosenIn(each) !== chosenIn(first));
  return other === undefined ? placeOfQuestion(engaged, question) : placeOfReply(other, question);
}

/** Where somebody did not know; else where the first file's answers begin. */
function placeOfGap(engaged: Engaged, question: string): Location {
  const [first] = engaged.sourced;
  const isMentioned = engaged.sourced.some(({ interview }) => interview.answers.has(question));
  if (isMentioned || first === undefined) return placeOfQuestion(engaged, question);
  return { file: first.source.file, span: first.source.spanOfKey(['answers']) };
}
