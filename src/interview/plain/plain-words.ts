import { DETAILS } from '../../answers/head.ts';
import type { Session } from '../session/session.ts';

/**
 * The words of the plain interview with their meanings, as its help lists them. The words are the same in every
 * language; what may follow one is named in the interview's own.
 */
export function plainWords(
  { placeholders, meanings }: Session['language']['interview']['plain'],
  isBlind = false,
): readonly PlainWord[] {
  return [
    ['1, 2, …', meanings.numbers],
    [`value ${placeholders.text}`, meanings.value],
    ['unknown', meanings.unknown],
    [`na ${placeholders.reason}`, meanings.na],
    [`note ${placeholders.text}`, meanings.note],
    [`note+ ${placeholders.text}`, meanings['note+']],
    [`evidence ${placeholders.ref}`, meanings.evidence],
    ['seen', meanings.seen],
    [`seen ${placeholders.number}`, meanings.seenNumber],
    [`action ${placeholders.action}`, meanings.action],
    ['actions', meanings.actions],
    [`done ${placeholders.number}`, meanings.done],
    [`drop ${placeholders.number}`, meanings.drop],
    [`reword ${placeholders.number} ${placeholders.text}`, meanings.reword],
    [`remove ${placeholders.number}`, meanings.remove],
    ['confidential', meanings.confidential],
    ['key', meanings.key],
    ['same', meanings.same],
    ['take-over', meanings['take-over']],
    ['take-up', meanings['take-up']],
    ['let-go', meanings['let-go']],
    ['clear', meanings.clear],
    ['undo', meanings.undo],
    ['back', meanings.back],
    ['forward', meanings.forward],
    ['skip', meanings.skip],
    ['jump', meanings.jump],
    [`jump ${placeholders.words}`, meanings.jumpWords],
    ['must', meanings.must],
    ['again', meanings.again],
    ['review', meanings.review],
    ...(isBlind ? [] : [['verdict', meanings.verdict] as const]),
    ['correct', meanings.correct],
    [`correct ${placeholders.whatText}`, meanings.correctText(DETAILS)],
    ['correct-all', meanings['correct-all']],
    ['person', meanings.person],
    [`person ${placeholders.words}`, meanings.personWords],
    ['compare', meanings.compare],
    ['next', meanings.next],
    ['finish', isBlind ? meanings.finishBlind : meanings.finish],
    ['quit', meanings.quit],
    ['?', meanings['?']],
  ];
}

type PlainWord = readonly [word: string, meaning: string];
