import { type Answer, type Evidence, type Interview, NO_ANSWER } from '../answers/interview.ts';
import type { Question } from '../questionnaires/questionnaire.ts';
import { scoreOf } from '../scoring/scores.ts';
import type { Participant } from './people.ts';

/** What one respondent said. `outdated`: an answer that the question no longer has. */
export type Said =
  | { readonly kind: 'option'; readonly label: string; readonly score: number | null }
  | { readonly kind: 'items'; readonly labels: readonly string[]; readonly of: number; readonly score: number }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'unknown' | 'unanswered' | 'outdated' };

export interface ReportAnswer {
  readonly who: string;
  readonly said: Said;
  readonly note?: string;
  /** Whether the note is to be quoted. */
  readonly keyFact?: true;
  readonly evidence: readonly Evidence[];
  /** Only ever there in an internal copy. */
  readonly confidential?: true;
}

/** What each respondent said to a question. Somebody who said nothing and was not the one to ask is left out. */
export function answersTo(question: Question, participants: readonly Participant[]): readonly ReportAnswer[] {
  return participants.flatMap(({ label: who, interview }) => {
    const answer = interview.answers.get(question.id);
    if (answer === undefined && !isAsked(question, interview)) return [];
    const { note, keyFact, evidence, confidential } = answer ?? NO_ANSWER;
    return [
      {
        who,
        said: saidTo(question, answer ?? NO_ANSWER),
        ...(note === undefined ? {} : { note }),
        ...(note !== undefined && keyFact ? { keyFact } : {}),
        evidence,
        ...(confidential ? { confidential } : {}),
      },
    ];
  });
}

/** Whether a respondent's side, role and areas make a question theirs. */
function isAsked({ area, ask, roles, kind }: Question, { respondent, areas }: Interview): boolean {
  const { side, role } = respondent;
  return (
    ask.includes(side) &&
    (role === undefined || roles.includes(role)) &&
    (kind === 'context' || areas === undefined || areas.includes(area))
  );
}

function saidTo(question: Question, { reply }: Answer): Said {
  if (reply.kind === 'notApplicable') return reply;
  if (reply.kind === 'unknown' || reply.kind === 'unanswered') return { kind: reply.kind };
  if (question.kind === 'context') {
    const chosen = question.options.find(({ id }) => reply.kind === 'option' && id === reply.option);
    return chosen === undefined ? { kind: 'outdated' } : { kind: 'option', label: chosen.label, score: null };
  }
  const score = scoreOf(question, reply);
  if (score === undefined) return { kind: 'outdated' };
  if (question.kind === 'choice') {
    const chosen = question.options.find(({ id }) => reply.kind === 'option' && id === reply.option);
    return chosen === undefined ? { kind: 'outdated' } : { kind: 'option', label: chosen.label, score };
  }
  const ticked = question.items.filter(({ id }) => reply.kind === 'items' && reply.items.includes(id));
  return { kind: 'items', labels: ticked.map(({ label }) => label), of: question.items.length, score };
}
