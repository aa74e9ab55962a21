import { GRADES, type Grade, isExpired, isGradeEnough } from '../answers/evidence.ts';
import { isSameName } from '../answers/identity.ts';
import { bySideAndFile, type Interview, type Respondent } from '../answers/interview.ts';
import { withoutFolders } from '../answers/local-path.ts';
import { questionsFor, repliedIn } from '../answers/progress.ts';
import { isSameRespondent } from '../answers/rounds.ts';
import { type Catalogue, factsOf } from '../questionnaires/catalogue.ts';
import { isScored, type Question, type ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { type Assessment, isOpen } from '../scoring/assessment.ts';
import { contextAnswers } from '../scoring/context.ts';
import { factStatus } from '../scoring/facts.ts';
import { HALF, isAtLeast } from '../scoring/rule.ts';
import { responseTo, scoreOf } from '../scoring/scores.ts';
import type { StatusAction } from './status.ts';
import { hiddenIn } from './view.ts';

/** What is still wanted of one respondent. It holds nothing of what anybody else said, nor anything told in confidence. */
export interface FollowUp {
  readonly respondent: Respondent;
  /** Open questions that this person would know and has not answered, the critical first. */
  readonly notAnswered: readonly Question[];
  /** The same of those that this person did not know. */
  readonly unknown: readonly Question[];
  readonly wanted: readonly WantedEvidence[];
  /** What this person agreed to do. */
  readonly actions: readonly StatusAction[];
}

/** A good answer of this person’s that lacks evidence; references are without the folders that a path has. */
export type WantedEvidence = { readonly question: ScoredQuestion } & (
  | { readonly kind: 'to-name' }
  | { readonly kind: 'expired'; readonly ref: string; readonly until: string }
  | { readonly kind: 'to-see'; readonly refs: readonly string[] }
);

export interface FollowUpParts {
  readonly catalogue: Catalogue;
  /** Those that count now, and what they come to. */
  readonly interviews: readonly Interview[];
  readonly assessment: Assessment;
  readonly actions: readonly StatusAction[];
  /** The day on which evidence must still hold, as in 2026-11-22. */
  readonly day: string;
}

/** What is still wanted, person by person; who has nothing to add is left out. */
export function followUpsFor(parts: FollowUpParts): readonly FollowUp[] {
  const people: Interview[][] = [];
  for (const interview of [...parts.interviews].sort(bySideAndFile)) {
    const own = people.find(([first]) => first && isSameRespondent(first.respondent, interview.respondent));
    if (own === undefined) people.push([interview]);
    else own.push(interview);
  }
  const open = openIn(parts);
  return people
    .flatMap((own) => followUpFor(own, open, parts))
    .filter((each) => [each.notAnswered, each.unknown, each.wanted, each.actions].some((some) => some.length > 0));
}

function followUpFor(own: readonly Interview[], open: ReadonlySet<string>, parts: FollowUpParts): readonly FollowUp[] {
  const [first] = own;
  if (first === undefined) return [];
  const { respondent } = first;
  const { name, role } = respondent;
  const asked = own.flatMap((interview) =>
    questionsFor(parts.catalogue, interview, role === undefined ? {} : { role }),
  );
  const wouldKnow = [...new Set(asked)].filter(({ id }) => open.has(id)).sort(criticalFirst(parts.assessment));
  const replied = new Set(own.flatMap((interview) => repliedIn(wouldKnow, interview)));
  const saidUnknown = ({ id }: Question): boolean =>
    own.some(({ answers }) => answers.get(id)?.reply.kind === 'unknown');
  return [
    {
      respondent,
      notAnswered: wouldKnow.filter((question) => !replied.has(question)),
      unknown: wouldKnow.filter((question) => replied.has(question) && saidUnknown(question)),
      wanted: wantedOf(own, parts),
      actions: parts.actions.filter(
        ({ owner, confidential }) => !confidential && owner !== undefined && isSameName(owner, name),
      ),
    },
  ];
}

/** The questions, of any kind, that apply and that nobody has answered. */
function openIn({ catalogue, interviews, assessment }: FollowUpParts): ReadonlySet<string> {
  const hidden = hiddenIn(catalogue, interviews, assessment);
  const context = [...contextAnswers(catalogue, interviews)].map(([id, { status }]) => ({ id, status }));
  const facts = factsOf(catalogue).map((fact) => ({ id: fact.id, status: factStatus(fact, interviews) }));
  const all = [...context, ...assessment.questions, ...facts];
  return new Set(all.filter((each) => isOpen(each) && !hidden.has(each.id)).map(({ id }) => id));
}

function criticalFirst({ questions }: Assessment): (a: Question, b: Question) => number {
  const critical = new Set(questions.flatMap(({ id, criticality }) => (criticality === 'critical' ? [id] : [])));
  return (a, b) => Number(critical.has(b.id)) - Number(critical.has(a.id));
}

/**
 * Good answers to critical questions that nobody has backed as the profile demands, and any answer whose evidence has
 * expired without another in its place. Where somebody else has shown enough, nothing is wanted.
 */
function wantedOf(
  own: readonly Interview[],
  { catalogue, interviews, assessment, day }: FollowUpParts,
): readonly WantedEvidence[] {
  const { evidence: demand } = catalogue.profile;
  return assessment.questions.flatMap(({ id, criticality, status }): readonly WantedEvidence[] => {
    const question = catalogue.questions.get(id);
    if (status !== 'answered' || question === undefined || !isScored(question)) return [];
    const answers = own.flatMap(({ answers }) => answers.get(id) ?? []).filter(({ confidential }) => !confidential);
    const good = answers.filter(({ reply }) => isAtLeast(HALF, scoreOf(question, reply) ?? null));
    const shown = bestShown(question, interviews, day);
    const pieces = good.flatMap(({ evidence }) => evidence);
    const lapsed = pieces.find((piece) => isExpired(piece, day));
    if (good.length === 0) return [];
    if (shown === 'said' && lapsed?.until !== undefined) {
      return [{ question, kind: 'expired', ref: withoutFolders(lapsed.ref), until: lapsed.until }];
    }
    if (criticality !== 'critical' || isGradeEnough(shown, demand)) return [];
    const named = pieces.filter((piece) => !isExpired(piece, day));
    return named.length === 0
      ? [{ question, kind: 'to-name' }]
      : [{ question, kind: 'to-see', refs: named.map(({ ref }) => withoutFolders(ref)) }];
  });
}

/** How the best backed of all good answers to a question is backed. */
function bestShown(question: ScoredQuestion, interviews: readonly Interview[], day: string): Grade {
  const { given } = responseTo(question, interviews, day);
  const grades = given.filter(({ score }) => isAtLeast(HALF, score)).map(({ grade }) => grade);
  return GRADES.findLast((each) => grades.includes(each)) ?? 'said';
}
