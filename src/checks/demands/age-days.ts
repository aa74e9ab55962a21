import type { Answer } from '../../answers/interview.ts';
import type { SourcedInterview } from '../../answers/parse.ts';
import { spanAt } from '../../yaml/yaml-source.ts';
import { dayOf, daysBetween } from '../days.ts';
import { type DemandFinding, type Engaged, type Judge, placeOfReply, questionText } from '../demand.ts';

/** A respondent's own day may be one ahead of UTC. */
const AHEAD = 1;

/**
 * No answer that counts is older than so many days; one of exactly so many is not. An answer without a date of its own
 * is as old as its file's last save; where that has no date either, or the date is yet to come, nobody can tell.
 */
export const ageDays: Judge<number> = (engaged, limit, { asOf }) => {
  const found = engaged.sourced.flatMap((each) => [
    ...datedAnswers(each, engaged, limit, asOf),
    ...undatedAnswers(each, engaged, limit, asOf),
  ]);
  return { thing: 'ageDays', limit: 0, expected: limit, found };
};

function datedAnswers(each: SourcedInterview, engaged: Engaged, limit: number, asOf: string): readonly DemandFinding[] {
  return counting(each, engaged).flatMap(([id, { answered }]): readonly DemandFinding[] => {
    if (answered === undefined) return [];
    const age = daysBetween(answered, asOf);
    if (age <= limit && age >= -AHEAD) return [];
    const span = spanAt(each.source, ['answers', id, 'answered']);
    const place = { location: { file: each.source.file, span }, subject: id, actual: age };
    return age < 0
      ? [{ ...place, message: (wording) => wording.check.answeredLater(questionText(wording, engaged, id), answered) }]
      : [
          {
            ...place,
            message: (wording) => wording.check.tooOld(questionText(wording, engaged, id), age, limit),
            hint: ({ check }) => check.askAgain,
          },
        ];
  });
}

/** The answers without a date of their own share that of their file, and so one place. */
function undatedAnswers(
  each: SourcedInterview,
  engaged: Engaged,
  limit: number,
  asOf: string,
): readonly DemandFinding[] {
  const undated = counting(each, engaged).filter(([, { answered }]) => answered === undefined);
  const [first] = undated;
  if (first === undefined) return [];
  const { interview, source } = each;
  const by = interview.updated === undefined ? 'started' : 'updated';
  const moment = interview[by];
  if (moment === undefined) {
    const location = placeOfReply(each, first[0]);
    return [{ message: ({ check }) => check.undated(undated.length), hint: ({ check }) => check.addDay, location }];
  }
  const day = dayOf(moment);
  const age = daysBetween(day, asOf);
  if (age <= limit && age >= -AHEAD) return [];
  const message: DemandFinding['message'] = ({ check }) => check.undated(undated.length, { by, day, age, limit });
  return [{ message, location: { file: source.file, span: spanAt(source, [by]) }, actual: age }];
}

/** The answers that count: what nobody knew, and what does not apply here, has no age. */
function counting({ interview }: SourcedInterview, { assessment }: Engaged): readonly (readonly [string, Answer])[] {
  const hidden = new Set(assessment.questions.flatMap(({ id, status }) => (status === 'hidden' ? [id] : [])));
  return [...interview.answers].filter(
    ([id, { reply }]) => reply.kind !== 'unanswered' && reply.kind !== 'unknown' && !hidden.has(id),
  );
}
