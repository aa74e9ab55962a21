import { capitalise } from '../texts/any-language.ts';
import { answerIn, type Change, type Clash } from './clash.ts';
import { detailText } from './detail-words.ts';
import { changedDetails } from './details.ts';
import { changedAnswers } from './events.ts';
import { replyText } from './reply-words.ts';

/** A clash in words, a line each; the caller wraps them and makes them safe to show. */
export interface ClashWords {
  readonly head: string;
  /** What someone else changed. */
  readonly theirs: readonly string[];
  /** What was to be saved. */
  readonly mine: readonly string[];
  /** The two ways out: with one's own step, and without it. */
  readonly ways: readonly [string, string];
}

export function clashWords(clash: Clash): ClashWords {
  const { theirs, before, mine, changed, both } = clash;
  const texts = before.language.interview.clash;
  const own: readonly Change[] = [
    ...[...changedAnswers(before, mine).keys()].map((id): Change => ({ kind: 'answer', id })),
    ...changedDetails(before.interview, mine.interview).map((id): Change => ({ kind: 'detail', id })),
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

function topicOf({ before }: Clash, change: Change): string {
  return change.kind === 'answer'
    ? (before.catalogue.questions.get(change.id)?.topic ?? change.id)
    : before.language.interview.clash.details[change.id];
}

function changeText(clash: Clash, change: Change, after: Clash['theirs']): string {
  const { before } = clash;
  const { language } = before;
  const { clash: texts, reply } = language.interview;
  const topic = capitalise(topicOf(clash, change));
  if (change.kind === 'detail') {
    return `${topic}: ${detailText(before.interview, change.id, language)} → ${detailText(after, change.id, language)}`;
  }
  const question = before.catalogue.questions.get(change.id);
  const [was, is] = [answerIn(before.interview, change.id), answerIn(after, change.id)];
  const [from, to] = [replyText(question, was, reply), replyText(question, is, reply)];
  const parts = [
    ...(from === to ? [] : [`${from} → ${to}`]),
    ...(was.note === is.note ? [] : [is.note === undefined ? texts.noteRemoved : texts.note(is.note)]),
    ...(JSON.stringify(was.evidence) === JSON.stringify(is.evidence) ? [] : [texts.evidence]),
    ...(was.keyFact === is.keyFact ? [] : [is.keyFact ? texts.keyFact : texts.notKeyFact]),
    ...(was.confidential === is.confidential ? [] : [is.confidential ? texts.confidential : texts.notConfidential]),
  ];
  return `${topic}: ${parts.length === 0 ? texts.day : parts.join('; ')}`;
}
