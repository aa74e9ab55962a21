import { capitalise } from '../language/words.ts';
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
  const own: readonly Change[] = [
    ...[...changedAnswers(before, mine).keys()].map((id): Change => ({ kind: 'answer', id })),
    ...changedDetails(before.interview, mine.interview).map((id): Change => ({ kind: 'detail', id })),
  ];
  const changes = changed.map((change) => changeText(clash, change, theirs));
  const topics = [...new Set(both.map((change) => topicOf(clash, change)))].join(', ');
  return {
    head: 'Not saved: someone else changed the file meanwhile.',
    theirs: changes.length === 0 ? ['no answers, only comments or the layout'] : changes,
    mine: own.map((change) => changeText(clash, change, mine.interview)),
    ways:
      both.length === 0
        ? ['Take both: theirs, and your step with it', 'Take theirs, and leave your step out']
        : [
            `Both of you changed ${topics}: keep yours there, and theirs elsewhere`,
            'Take theirs, and leave your step out',
          ],
  };
}

function topicOf({ before }: Clash, change: Change): string {
  return change.kind === 'answer'
    ? (before.catalogue.questions.get(change.id)?.topic ?? change.id)
    : `the ${change.id}`;
}

function changeText(clash: Clash, change: Change, after: Clash['theirs']): string {
  const { before } = clash;
  const topic = capitalise(topicOf(clash, change));
  if (change.kind === 'detail') {
    return `${topic}: ${detailText(before.interview, change.id)} → ${detailText(after, change.id)}`;
  }
  const question = before.catalogue.questions.get(change.id);
  const [was, is] = [answerIn(before.interview, change.id), answerIn(after, change.id)];
  const [from, to] = [replyText(question, was), replyText(question, is)];
  const parts = [
    ...(from === to ? [] : [`${from} → ${to}`]),
    ...(was.note === is.note ? [] : [is.note === undefined ? 'note removed' : `note «${is.note}»`]),
    ...(JSON.stringify(was.evidence) === JSON.stringify(is.evidence) ? [] : ['evidence']),
    ...(was.confidential === is.confidential ? [] : [is.confidential ? 'confidential' : 'no longer confidential']),
  ];
  return `${topic}: ${parts.length === 0 ? 'the day' : parts.join('; ')}`;
}
