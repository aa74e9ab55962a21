import type { Answer } from '../../answers/interview.ts';
import type { SourcedInterview } from '../../answers/parse.ts';
import { count } from '../../texts/en/words.ts';
import { spanAt } from '../../yaml/yaml-source.ts';
import { dayOf, daysBetween } from '../days.ts';
import type { Demand, Engaged } from '../demand.ts';
import type { Offender } from '../judgement.ts';
import { placeOfEngagement, placeOfReply } from '../places.ts';
import { questionText } from '../wording.ts';

/** A respondent's own day may be one ahead of UTC. */
const AHEAD = 1;

/**
 * No answer that counts is older than so many days; one of exactly so many is not. An answer without a date of its own
 * is as old as its file's last save; where that has no date either, or the date is yet to come, nobody can tell.
 */
export const ageDays: Demand = (engaged, { allow }, { asOf }) => {
  const limit = allow.ageDays;
  if (limit === undefined) return [];
  const offenders = engaged.sourced.flatMap((each) => [
    ...datedOffenders(each, engaged, limit, asOf),
    ...undatedOffenders(each, engaged, limit, asOf),
  ]);
  const location = placeOfEngagement(engaged);
  return [{ kind: 'counted', demand: 'ageDays', limit: 0, expected: limit, offenders, location }];
};

function datedOffenders(each: SourcedInterview, engaged: Engaged, limit: number, asOf: string): readonly Offender[] {
  return counting(each, engaged).flatMap(([id, { answered }]) => {
    if (answered === undefined) return [];
    const age = daysBetween(answered, asOf);
    if (age <= limit && age >= -AHEAD) return [];
    const name = questionText(engaged.catalogue, id);
    const span = spanAt(each.source, ['answers', id, 'answered']);
    const place = { location: { file: each.source.file, span }, subject: id, actual: age };
    if (age < 0) return [{ ...place, message: `${name}: the answer is dated ${answered}, which is yet to come` }];
    return [{ ...place, message: `${name}: answered ${days(age)} ago; ${limit} at most`, hint: 'ask it again' }];
  });
}

/** The answers without a date of their own share that of their file, and so one place. */
function undatedOffenders(each: SourcedInterview, engaged: Engaged, limit: number, asOf: string): readonly Offender[] {
  const undated = counting(each, engaged).filter(([, { answered }]) => answered === undefined);
  const [first] = undated;
  if (first === undefined) return [];
  const { interview, source } = each;
  const key = interview.updated === undefined ? 'started' : 'updated';
  const moment = interview[key];
  const those = `${count(undated.length, 'answer')} without a date of ${undated.length === 1 ? 'its' : 'their'} own`;
  if (moment === undefined) {
    const message = `${those}: nobody can tell how old, as the file has no date either`;
    const hint = 'add the day to each, as in { option: …, answered: 2026-11-22 }';
    return [{ message, hint, location: placeOfReply(each, first[0]) }];
  }
  const age = daysBetween(dayOf(moment), asOf);
  if (age <= limit && age >= -AHEAD) return [];
  const location = { file: source.file, span: spanAt(source, [key]) };
  const how = age < 0 ? `on ${dayOf(moment)}, which is yet to come` : `${days(age)} ago; ${limit} at most`;
  return [{ message: `${those}, in a file ${WAS[key]} ${how}`, location, actual: age }];
}

const WAS = { started: 'started', updated: 'last saved' } as const;

/** The answers that count: what nobody knew, and what does not apply here, has no age. */
function counting({ interview }: SourcedInterview, { assessment }: Engaged): readonly (readonly [string, Answer])[] {
  const hidden = new Set(assessment.questions.flatMap(({ id, status }) => (status === 'hidden' ? [id] : [])));
  return [...interview.answers].filter(
    ([id, { reply }]) => reply.kind !== 'unanswered' && reply.kind !== 'unknown' && !hidden.has(id),
  );
}

function days(amount: number): string {
  return count(amount, 'day');
}
