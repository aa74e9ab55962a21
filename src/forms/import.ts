import { editAnswer, editAsked, editDetail, editHeader, newInterview } from '../answers/edit.ts';
import { type Answer, type AskedEdition, type Interview, NO_ANSWER, type Reply } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';

/** A question to which the form says something else than the file does already. */
export interface Difference {
  readonly question: string;
  /** What of the answer differs. */
  readonly what: 'reply' | 'note';
  readonly there: Answer;
  readonly form: Answer;
}

/** What became of a form. Where `differences` is not empty and the form is not preferred, `text` leaves them as they are. */
export interface Imported {
  readonly text: string;
  readonly differences: readonly Difference[];
  /** The questions whose entries are new or have got something more. */
  readonly added: readonly string[];
}

export interface ImportRequest {
  readonly catalogue: Catalogue;
  /** Whether the form’s answer takes the place of one that differs. */
  readonly prefersForm: boolean;
}

/** The text of a new answers file, as an interview would have written it, with what a form says. */
export function fileFromForm(
  form: Interview,
  {
    questionnaires,
    id,
    ...request
  }: ImportRequest & { readonly questionnaires: readonly string[]; readonly id: string },
): Imported {
  const { engagement, respondent, profile, areas, started } = form;
  const empty = newInterview({
    engagement: { id, ...engagement },
    respondent,
    profile,
    ...(areas === undefined ? {} : { areas }),
    questionnaires,
    ...(started === undefined ? {} : { started }),
  });
  return addForm(empty, { ...form, answers: new Map(), asked: new Map() }, form, request);
}

/**
 * Adds what a form says to the text of an answers file of the same respondent. Nothing that is there goes: evidence is added,
 * confidence stays, and a reply or a note gives way only where the form is preferred.
 */
export function addForm(
  text: string,
  there: Pick<Interview, 'answers' | 'asked' | 'respondent' | 'updated'>,
  form: Interview,
  { catalogue, prefersForm }: ImportRequest,
): Imported {
  const order = [...catalogue.context, ...catalogue.areas.flatMap(({ asked }) => asked)].map(({ id }) => id);
  const ranks = new Map(order.map((id, rank) => [id, rank]));
  const rankOf = (id: string): number => ranks.get(id) ?? order.length;
  const differences: Difference[] = [];
  const added: string[] = [];
  let edited = text;
  for (const [question, answer] of [...form.answers].sort(([a], [b]) => rankOf(a) - rankOf(b))) {
    const known = there.answers.get(question) ?? NO_ANSWER;
    const what = differenceOf(known, answer);
    if (what !== undefined) {
      differences.push({ question, what, there: known, form: answer });
      if (!prefersForm) continue;
    }
    const merged = merge(known, answer);
    if (JSON.stringify(merged) === JSON.stringify(known)) continue;
    edited = editAnswer(edited, question, merged, order);
    edited = recordEdition(edited, question.slice(0, question.indexOf('/')), there, form);
    added.push(question);
  }
  for (const detail of ['respondent', 'role'] as const) {
    const key = detail === 'respondent' ? 'name' : 'role';
    const value = form.respondent[key];
    if (there.respondent[key] === undefined && value !== undefined && added.length > 0) {
      edited = editDetail(edited, detail, value);
    }
  }
  const updated = latest(there.updated, form.updated);
  return {
    text: added.length === 0 || updated === undefined ? edited : editHeader(edited, 'updated', updated),
    differences,
    added,
  };
}

/** Moments as files have them stand in any time zone. */
function latest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Date.parse(one) > Date.parse(other) ? one : other;
}

function differenceOf(there: Answer, form: Answer): Difference['what'] | undefined {
  const bothReply = there.reply.kind !== 'unanswered' && form.reply.kind !== 'unanswered';
  if (bothReply && !isSameReply(there.reply, form.reply)) return 'reply';
  return there.note !== undefined && form.note !== undefined && there.note !== form.note ? 'note' : undefined;
}

/** Of ticks the order does not count. */
function isSameReply(one: Reply, other: Reply): boolean {
  if (one.kind !== 'items' || other.kind !== 'items') return JSON.stringify(one) === JSON.stringify(other);
  return JSON.stringify([...new Set(one.items)].sort()) === JSON.stringify([...new Set(other.items)].sort());
}

function merge(there: Answer, form: Answer): Answer {
  const isGiven = form.reply.kind !== 'unanswered' && !isSameReply(there.reply, form.reply);
  const note = form.note ?? there.note;
  const answered = isGiven ? form.answered : (there.answered ?? form.answered);
  const news = form.evidence.filter(({ ref }) => there.evidence.every((piece) => piece.ref !== ref));
  return {
    reply: isGiven ? form.reply : there.reply,
    ...(note === undefined ? {} : { note }),
    // What is quoted to the client is chosen by the interviewer, for the note as it was.
    ...(there.keyFact && note === there.note ? { keyFact: true } : {}),
    evidence: [...there.evidence, ...news],
    confidential: there.confidential || form.confidential,
    ...(answered === undefined ? {} : { answered }),
  };
}

/** What an area’s questions were asked from is recorded with the first of them. */
function recordEdition(text: string, area: string, there: Pick<Interview, 'asked'>, form: Interview): string {
  const edition: AskedEdition | undefined = form.asked.get(area);
  if (edition === undefined || there.asked.has(area)) return text;
  return editAsked(text, area, edition);
}
