import { intervalText, scoreText } from '../texts/any-language.ts';
import type { Language } from '../texts/language.ts';
import type { SinceSaid, SinceState } from './since-answers.ts';

/** Points with their sign; `0` where they read as nothing. */
export function signed(points: number | null, { words }: Language): string {
  if (points === null) return '–';
  const isNothing = Math.abs(points) < 0.05;
  return isNothing ? '0' : `${points > 0 ? '+' : '−'}${words.decimal(Math.abs(points), 1)}`;
}

/** What was said, with its score; the score alone where that is all there is. */
export function stateText({ status, score, said }: SinceState, language: Language): string {
  const { words, changes } = language;
  if (status !== 'answered') return words.status[status];
  if (said === undefined) return intervalText(score);
  if (score.point === null) return saidText(said, language);
  const figure = score.low === score.high ? scoreText(score.point) : changes.average(scoreText(score.point));
  return `${saidText(said, language)} (${figure})`;
}

function saidText(said: SinceSaid, { words, changes }: Language): string {
  if (said.kind === 'options') return words.list(said.labels.map(words.quote));
  const { ticked, of, added, dropped } = said;
  return [
    changes.ticked(ticked, of),
    ...(added.length > 0 ? [changes.added(added)] : []),
    ...(dropped.length > 0 ? [changes.dropped(dropped)] : []),
  ].join('; ');
}
