import type { Detail } from '../../answers/head.ts';
import type { Answer, Interview } from '../../answers/interview.ts';
import { fits, outdatedIn, questionsFor } from '../../answers/progress.ts';
import type { Question } from '../../questionnaires/questionnaire.ts';
import { ENGLISH, type Language } from '../../texts/language.ts';
import { withAction } from './actions.ts';
import { decisiveQuestions } from './decisive.ts';
import { changedDetails, problemWith, withDetail } from './details.ts';
import { takeOver } from './last-time.ts';
import {
  answerTo,
  changedAnswers,
  criticalityNow,
  type Event,
  isReplied,
  pastWith,
  type Scope,
  type Session,
  visibleQuestions,
} from './session.ts';

/**
 * Starts or goes on with an interview: at the first question without an answer, or at the review. `previous` is the
 * same respondent's interview of the round before, whose answers are offered; of the `others` only what was agreed.
 */
export function startSession(
  catalogue: Session['catalogue'],
  interview: Interview,
  scope: Scope = {},
  previous?: Interview,
  language: Language = ENGLISH,
  others: readonly Interview[] = [],
): Session {
  const asked = questionsFor(catalogue, interview, scope);
  const session: Session = {
    catalogue,
    language,
    interview,
    scope,
    others,
    asked,
    outdated: outdatedIn(asked, interview),
    at: undefined,
    past: [],
    skipped: [],
    ...(previous === undefined ? {} : { previous }),
  };
  return { ...session, at: nextOpen(session, undefined) };
}

/** The questions still to be put, the next first; until the verdict is decided, only those that can change it. */
export function openQuestions(session: Session): readonly Question[] {
  if (session.scope.untilDecided) return decisiveQuestions(session);
  return visibleQuestions(session).filter((question) => !isReplied(session, question));
}

/**
 * The first question without a reply after another one (or from the start); `undefined` where none is left after it.
 * Until the verdict is decided: the most decisive one instead. What was skipped comes once more when nothing else is
 * left, and then no more.
 */
export function nextOpen(session: Session, after: string | undefined): string | undefined {
  const open = openQuestions(session);
  if (session.scope.untilDecided) {
    const skips = ({ id }: Question): number => session.skipped.filter((skipped) => skipped === id).length;
    return (open.find((question) => skips(question) === 0) ?? open.find((question) => skips(question) === 1))?.id;
  }
  const order = visibleQuestions(session).filter((question) => question.id === after || open.includes(question));
  return order[order.findIndex(({ id }) => id === after) + 1]?.id;
}

/**
 * The next state of an interview. A reply moves on to the next open question, or to the review after the last one;
 * all else that changes the answer stays with the question. An event that makes no sense here changes nothing.
 */
export function applyEvent(session: Session, event: Event): Session {
  const next = stateAfter(session, event);
  if (next.at === undefined) return session.at === undefined ? next : { ...next, cameFrom: session.at };
  if (next.cameFrom === undefined) return next;
  const { cameFrom: _, ...there } = next;
  return there;
}

function stateAfter(session: Session, event: Event): Session {
  const question = session.asked.find(({ id }) => id === session.at);
  if (event.type === 'jump') return jump(session, event.question);
  if (event.type === 'review') return { ...session, at: undefined };
  if (event.type === 'back') return step(session, -1);
  if (event.type === 'undo') return undo(session);
  if (event.type === 'action') return withAction(session, event.before, event.after);
  if (event.type === 'correct') return correct(session, event.detail, event.text);
  if (question === undefined) return session;
  const answer = answerTo(session, question.id);
  switch (event.type) {
    case 'reply': {
      if (!fits(question, event.reply)) return session;
      const replied = withReply(session, question.id, { ...answer, reply: event.reply, answered: event.day });
      return { ...replied, at: nextOpen(replied, question.id) };
    }
    case 'note': {
      const { note = '', ...rest } = answer;
      if (event.text === note) return session;
      const { keyFact: _, ...bare } = rest;
      return withAnswer(session, question.id, event.text.trim() === '' ? bare : { ...rest, note: event.text });
    }
    case 'evidence': {
      const ref = event.ref.trim();
      if (answer.evidence.some((entry) => entry.ref === ref)) return session;
      if (event.piece !== undefined) return withPiece(session, question.id, event.piece, ref);
      if (ref === '') return session;
      return withAnswer(session, question.id, { ...answer, evidence: [...answer.evidence, { ref }] });
    }
    case 'seen': {
      const piece = answer.evidence[event.piece];
      if (piece === undefined) return session;
      const { seen, ...rest } = piece;
      const marked = seen === event.day ? rest : { ...rest, seen: event.day };
      return withAnswer(session, question.id, { ...answer, evidence: answer.evidence.with(event.piece, marked) });
    }
    case 'confidential':
      return withAnswer(session, question.id, { ...answer, confidential: !answer.confidential });
    case 'key-fact': {
      const { keyFact = false, ...rest } = answer;
      if (answer.note === undefined) return session;
      return withAnswer(session, question.id, keyFact ? rest : { ...rest, keyFact: true });
    }
    case 'clear': {
      const { answered: _, ...rest } = answer;
      if (answer.reply.kind === 'unanswered') return session;
      return withReply(session, question.id, { ...rest, reply: { kind: 'unanswered' } });
    }
    case 'take-over': {
      const taken = takeOver(session, question);
      return taken === answer ? session : withAnswer(session, question.id, taken);
    }
    case 'skip': {
      const skipped = { ...session, skipped: [...session.skipped, question.id] };
      return { ...skipped, at: nextOpen(skipped, question.id) };
    }
    case 'forward':
      return step(session, 1);
    default:
      return event satisfies never;
  }
}

function withAnswer(session: Session, question: string, answer: Answer): Session {
  const { interview } = session;
  const answers = new Map(interview.answers).set(question, answer);
  return { ...session, interview: { ...interview, answers }, past: pastWith(session) };
}

/** What was seen is not what it is called now; until when it holds was said by a person. */
function withPiece(session: Session, question: string, piece: number, ref: string): Session {
  const answer = answerTo(session, question);
  const { seen: _, ...known } = answer.evidence[piece] ?? { ref };
  if (answer.evidence[piece] === undefined) return session;
  const evidence = ref === '' ? answer.evidence.toSpliced(piece, 1) : answer.evidence.with(piece, { ...known, ref });
  return withAnswer(session, question, { ...answer, evidence });
}

/** The next critical question without a reply, after the one shown; `undefined` where none is open. */
export function nextMust(session: Session): string | undefined {
  const order = visibleQuestions(session);
  const open = order.filter(
    (question) => criticalityNow(session, question) === 'critical' && !isReplied(session, question),
  );
  const here = order.findIndex(({ id }) => id === session.at);
  return (open.find((question) => order.indexOf(question) > here) ?? open.find(({ id }) => id !== session.at))?.id;
}

function undo(session: Session): Session {
  const moment = session.past.at(-1);
  return moment === undefined ? session : { ...session, ...moment, past: session.past.slice(0, -1) };
}

/** With the reply, what was said of an earlier form of the question no longer counts. */
function withReply(session: Session, question: string, answer: Answer): Session {
  const outdated = new Set([...session.outdated].filter((id) => id !== question));
  return { ...withAnswer(session, question, answer), outdated };
}

/** One visible question back or forward; forward from the last leads to the review, back from the review to where one came from. */
function step(session: Session, direction: 1 | -1): Session {
  const { at, cameFrom } = session;
  const ids = visibleQuestions(session).map(({ id }) => id);
  if (at === undefined && cameFrom !== undefined && ids.includes(cameFrom)) return { ...session, at: cameFrom };
  const now = at === undefined ? ids.length : ids.indexOf(at);
  const next = Math.max(0, now + direction);
  return { ...session, at: ids[next] };
}

function jump(session: Session, question: string): Session {
  return visibleQuestions(session).some(({ id }) => id === question) ? { ...session, at: question } : session;
}

export function newEvidence(before: Session, after: Session): readonly string[] {
  return [...changedAnswers(before, after)].flatMap(([id, { evidence }]) => {
    const known = answerTo(before, id).evidence.map(({ ref }) => ref);
    return evidence.map(({ ref }) => ref).filter((ref) => !known.includes(ref));
  });
}

/**
 * Corrects a detail of the engagement or the respondent. Another side is asked other questions: what was answered
 * stays in the file. A text that cannot be this detail changes nothing.
 */
export function correct(session: Session, detail: Detail, text: string): Session {
  const { interview, catalogue, scope } = session;
  if (problemWith(detail, text, session.language) !== undefined) return session;
  const corrected = withDetail(interview, detail, text);
  if (changedDetails(interview, corrected).length === 0) return session;
  const asked = questionsFor(catalogue, corrected, scope);
  return atAskedQuestion({
    ...session,
    interview: corrected,
    asked,
    outdated: new Set([...session.outdated, ...newlyOutdated(session, asked)]),
    past: pastWith(session),
  });
}

/** Questions that only the other side is asked, and that changed since they were answered, but for those asked again. */
function newlyOutdated({ interview, asked: before, past }: Session, asked: readonly Question[]): readonly string[] {
  const first = past[0]?.interview ?? interview;
  const coming = asked.filter((question) => !before.includes(question));
  return [...outdatedIn(coming, interview)].filter(
    (id) => interview.answers.get(id)?.reply === first.answers.get(id)?.reply,
  );
}

/** The session at its question, or at the next open one where that is no longer asked. */
export function atAskedQuestion(session: Session): Session {
  const { at } = session;
  const stands = at === undefined || visibleQuestions(session).some(({ id }) => id === at);
  return stands ? session : { ...session, at: nextOpen(session, undefined) };
}
