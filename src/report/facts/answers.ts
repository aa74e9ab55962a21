import { type Answer, type Evidence, type Interview, NO_ANSWER } from '../../answers/interview.ts';
import type { Question } from '../../questionnaire/question.ts';
import { scoreOf } from '../../scoring/responses.ts';
import type { Shown } from './hide-names.ts';
import type { Audience, Participant } from './people.ts';

/** What one respondent said. `outdated`: an answer that the question no longer has. */
export type Said =
  | { readonly kind: 'option'; readonly label: string; readonly score: number | null }
  | { readonly kind: 'items'; readonly labels: readonly string[]; readonly of: number; readonly score: number }
  | { readonly kind: 'notApplicable'; readonly reason?: string }
  | { readonly kind: 'unknown' | 'unanswered' | 'outdated' };

export interface ReportAnswer {
  readonly who: string;
  readonly said: Said;
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  /** Only ever there in an internal copy. */
  readonly confidential?: true;
}

/**
 * What each respondent said to a question, stripped for the audience: a client sees no note, evidence or reason of a
 * confidential answer, nor that there is any; `shown` is what it sees of a text. Somebody who said nothing and was not the one to ask is left out.
 */
export function answersTo(
  question: Question,
  participants: readonly Participant[],
  { audience, shown }: { readonly audience: Audience; readonly shown: Shown },
): readonly ReportAnswer[] {
  return participants.flatMap(({ label: who, interview }) => {
    const answer = interview.answers.get(question.id);
    if (answer === undefined && !isAsked(question, interview)) return [];
    const { note, evidence, confidential } = answer ?? NO_ANSWER;
    const isKept = audience === 'internal' || !confidential;
    return [
      {
        who,
        said: saidTo(question, answer ?? NO_ANSWER, isKept ? shown : undefined),
        ...(note === undefined || !isKept ? {} : { note: shown(note) }),
        evidence: isKept ? evidence.map((entry) => ({ ...entry, ref: shown(entry.ref) })) : [],
        ...(confidential && audience === 'internal' ? { confidential } : {}),
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

function saidTo(question: Question, { reply }: Answer, shown: Shown | undefined): Said {
  if (reply.kind === 'notApplicable')
    return { kind: reply.kind, ...(shown === undefined ? {} : { reason: shown(reply.reason) }) };
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

/** How much is marked confidential: what a client's copy leaves out, and an internal one shows. */
export interface Confidential {
  readonly notes: number;
  readonly evidence: number;
  readonly reasons: number;
  /** Respondents who gave a name. */
  readonly names: number;
}

/** Counts what is confidential in the answers to the questions of a report. */
export function countConfidential(questions: readonly Question[], interviews: readonly Interview[]): Confidential {
  const marked = interviews.flatMap(({ answers }) =>
    questions.flatMap(({ id }) => answers.get(id) ?? []).filter(({ confidential }) => confidential),
  );
  return {
    notes: marked.filter(({ note }) => note !== undefined).length,
    evidence: marked.reduce((sum, { evidence }) => sum + evidence.length, 0),
    reasons: marked.filter(({ reply }) => reply.kind === 'notApplicable').length,
    names: interviews.filter(({ respondent }) => respondent.name !== undefined).length,
  };
}
