import { type Action, keyOfAction } from '../../answers/actions.ts';
import { answerShape } from '../../answers/edit.ts';
import { factText } from '../../answers/fact.ts';
import type { Detail } from '../../answers/head.ts';
import { type Answer, type Interview, NO_ANSWER } from '../../answers/interview.ts';
import { outdatedIn, questionsFor } from '../../answers/progress.ts';
import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import { capitalise } from '../../texts/any-language.ts';
import { actionLine } from './actions.ts';
import { changedDetails, detailText, keptDetail } from './details.ts';
import { atAskedQuestion, correct } from './events.ts';
import { changedAnswers, type Session } from './session.ts';

/** A step that could not be saved because someone else changed the file meanwhile, and what they changed. */
export interface Clash {
  readonly text: string;
  readonly theirs: Interview;
  readonly before: Session;
  readonly mine: Session;
  /** The questions (by id) and details in which theirs differs from what was there before. */
  readonly changed: readonly ClashChange[];
  /** Those of them that the step changed as well, to something else. */
  readonly both: readonly ClashChange[];
}

export type ClashChange =
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'detail'; readonly id: Detail }
  /** By its key. */
  | { readonly kind: 'action'; readonly id: string };

/** Compares the three: the file before the step, the step, and the file as someone else left it. */
export function clashOf(text: string, theirs: Interview, before: Session, mine: Session): Clash {
  const base = before.interview;
  const ids = new Set([...base.answers.keys(), ...theirs.answers.keys()]);
  const answers = [...ids].filter((id) => !isSame(answerIn(base, id), answerIn(theirs, id)));
  const changed: readonly ClashChange[] = [
    ...answers.map((id): ClashChange => ({ kind: 'answer', id })),
    ...changedDetails(base, theirs).map((id): ClashChange => ({ kind: 'detail', id })),
    ...[...changedActions(base, theirs).keys()].map((id): ClashChange => ({ kind: 'action', id })),
  ];
  const myActions = changedActions(base, mine.interview);
  const theirActions = changedActions(base, theirs);
  const both = changed.filter((change) => {
    if (change.kind === 'action')
      return (
        myActions.has(change.id) &&
        JSON.stringify(myActions.get(change.id)) !== JSON.stringify(theirActions.get(change.id))
      );
    return change.kind === 'answer'
      ? changedAnswers(before, mine).has(change.id) &&
          !isSame(answerIn(theirs, change.id), answerIn(mine.interview, change.id))
      : keptDetail(base, change.id) !== keptDetail(mine.interview, change.id) &&
          keptDetail(theirs, change.id) !== keptDetail(mine.interview, change.id);
  });
  return { text, theirs, before, mine, changed, both };
}

function answerIn({ answers }: Interview, id: string): Answer {
  return answers.get(id) ?? NO_ANSWER;
}

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(answerShape(one)) === JSON.stringify(answerShape(other));
}

/** The interview as someone else left it. Nothing before can be undone: that would overwrite what they did. */
export function takeTheirs({ theirs, before }: Clash): Session {
  const { catalogue, scope } = before;
  const asked = questionsFor(catalogue, theirs, scope);
  return atAskedQuestion({
    ...before,
    interview: theirs,
    asked,
    outdated: outdatedIn(asked, theirs),
    past: [],
  });
}

/** The interview as someone else left it, with the step on top of it: where both changed the same, the step wins. */
export function takeBoth(clash: Clash): Session {
  const { before, mine } = clash;
  const reloaded = takeTheirs(clash);
  const changed = changedAnswers(before, mine);
  const details = changedDetails(before.interview, mine.interview);
  const agreed = changedActions(before.interview, mine.interview);
  if (changed.size === 0 && details.length === 0 && agreed.size === 0) return reloaded;
  const corrected = details.reduce(
    (session, detail) => correct(session, detail, keptDetail(mine.interview, detail) ?? ''),
    reloaded,
  );
  const answers = new Map([...corrected.interview.answers, ...changed]);
  const outdated = new Set([...corrected.outdated].filter((id) => !changed.has(id) || mine.outdated.has(id)));
  const { interview, asked, outdated: was } = reloaded;
  return atAskedQuestion({
    ...corrected,
    interview: withActions({ ...corrected.interview, answers }, agreed),
    outdated,
    past: [{ interview, asked, outdated: was, at: before.at }],
    at: mine.at,
  });
}

/** What was agreed, changed or dropped between two states, by key; what is gone is `undefined`. */
function changedActions(before: Interview, after: Interview): ReadonlyMap<string, Action | undefined> {
  const [was, is] = [before, after].map(
    ({ actions = [] }) => new Map(actions.map((each) => [keyOfAction(each), each])),
  );
  const keys = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const differing = keys.filter((key) => JSON.stringify(was?.get(key)) !== JSON.stringify(is?.get(key)));
  return new Map(differing.map((key) => [key, is?.get(key)]));
}

function withActions(interview: Interview, changed: ReturnType<typeof changedActions>): Interview {
  if (changed.size === 0) return interview;
  const { actions: theirs = [], ...rest } = interview;
  const known = new Set(theirs.map(keyOfAction));
  const kept = theirs.flatMap((each) => {
    const key = keyOfAction(each);
    return changed.has(key) ? (changed.get(key) ?? []) : each;
  });
  const added = [...changed].flatMap(([key, action]) => (known.has(key) ? [] : (action ?? [])));
  const actions = [...kept, ...added];
  return actions.length === 0 ? rest : { ...rest, actions };
}

/** A clash in words, a line each; the caller wraps them and makes them safe to show. */
export interface ClashWords {
  readonly head: string;
  readonly theirs: readonly string[];
  readonly mine: readonly string[];
  /** The two ways out: with one's own step, and without it. */
  readonly ways: readonly [string, string];
}

export function clashWords(clash: Clash): ClashWords {
  const { theirs, before, mine, changed, both } = clash;
  const texts = before.language.interview.clash;
  const own: readonly ClashChange[] = [
    ...[...changedAnswers(before, mine).keys()].map((id): ClashChange => ({ kind: 'answer', id })),
    ...changedDetails(before.interview, mine.interview).map((id): ClashChange => ({ kind: 'detail', id })),
    ...[...changedActions(before.interview, mine.interview).keys()].map((id): ClashChange => ({ kind: 'action', id })),
  ];
  const changes = changed.map((change) => changeText(clash, change, theirs));
  const topics = [...new Set(both.map((change) => topicOf(clash, change)))];
  return {
    head: texts.head,
    theirs: changes.length === 0 ? [texts.onlyLayout] : changes,
    mine: own.map((change) => changeText(clash, change, mine.interview)),
    ways: [topics.length === 0 ? texts.takeBoth : texts.takeMine(topics), texts.takeTheirs],
  };
}

function topicOf({ before, theirs, mine }: Clash, change: ClashChange): string {
  if (change.kind === 'action') {
    const all = [theirs, before.interview, mine.interview].flatMap(({ actions = [] }) => actions);
    return before.language.interview.clash.action(all.find((each) => keyOfAction(each) === change.id)?.text ?? '');
  }
  return change.kind === 'answer'
    ? (before.catalogue.questions.get(change.id)?.topic ?? change.id)
    : before.language.interview.details.articled[change.id];
}

function changeText(clash: Clash, change: ClashChange, after: Clash['theirs']): string {
  const { before } = clash;
  const { language } = before;
  const { clash: texts } = language.interview;
  const topic = capitalise(topicOf(clash, change));
  if (change.kind === 'action') {
    const is = after.actions?.find((each) => keyOfAction(each) === change.id);
    return `${topic}: ${is === undefined ? texts.actionGone : actionLine(is, language)}`;
  }
  if (change.kind === 'detail') {
    return `${topic}: ${detailText(before.interview, change.id, language)} → ${detailText(after, change.id, language)}`;
  }
  const question = before.catalogue.questions.get(change.id);
  const [was, is] = [answerIn(before.interview, change.id), answerIn(after, change.id)];
  const [from, to] = [replyText(question, was, language), replyText(question, is, language)];
  const parts = [
    ...(from === to ? [] : [`${from} → ${to}`]),
    ...(was.note === is.note ? [] : [is.note === undefined ? texts.noteRemoved : texts.note(is.note)]),
    ...(JSON.stringify(was.evidence) === JSON.stringify(is.evidence) ? [] : [texts.evidence]),
    ...(was.keyFact === is.keyFact ? [] : [is.keyFact ? texts.keyFact : texts.notKeyFact]),
    ...(was.confidential === is.confidential ? [] : [is.confidential ? texts.confidential : texts.notConfidential]),
  ];
  return `${topic}: ${parts.length === 0 ? texts.day : parts.join('; ')}`;
}

/** What was answered, in few words: `3. In writing`, `nobody knew`, `not applicable, because …`. */
function replyText(
  question: Question | undefined,
  { reply }: Answer,
  { words, interview: { reply: texts } }: Session['language'],
): string {
  switch (reply.kind) {
    case 'option':
      return choiceText(question, reply.option);
    case 'items':
      return reply.items.length === 0 ? texts.noItems : reply.items.map((id) => choiceText(question, id)).join('; ');
    case 'value':
      return question?.kind === 'fact' ? factText(question, reply.value, words) : String(reply.value);
    case 'unknown':
      return texts.unknown;
    case 'notApplicable':
      return texts.notApplicable(reply.reason);
    case 'unanswered':
      return texts.unanswered;
    default:
      return reply satisfies never;
  }
}

function choiceText(question: Question | undefined, id: string): string {
  const choices = question === undefined ? [] : choicesOf(question);
  const index = choices.findIndex((choice) => choice.id === id);
  return index < 0 ? id : `${index + 1}. ${choices[index]?.label}`;
}
