import type { RootContent } from 'mdast';
import { paragraph } from '../../document/nodes.ts';
import type { ReportChanges } from '../../model/changes.ts';
import type { Language } from '../../texts/language.ts';

/** Whether the score can be believed to have moved, and what else than the answers could have moved it. */
export function circumstanceNodes(
  { significance, likeForLike: alike, profile, provider, people, knowsChoices }: ReportChanges,
  language: Language,
): readonly RootContent[] {
  const { changes: texts, words } = language;
  const sameQuestions =
    alike &&
    (alike.questions === 0
      ? texts.nothingAlike
      : texts.likeForLike(alike.questions, words.score(alike.before), words.score(alike.after)));
  const paragraphs = [
    [significance && significanceText(significance, language), sameQuestions],
    [
      provider && texts.provider(provider.before, provider.after),
      profile && texts.profile(profile.before, profile.after),
      people && texts.people(people),
      knowsChoices ? undefined : texts.scoresOnly,
    ],
  ].map((sentences) => sentences.flatMap((each) => each ?? []));
  return paragraphs.flatMap((sentences) => (sentences.length === 0 ? [] : [paragraph(sentences.join(' '))]));
}

function significanceText(
  { verdict, low, high, isEarlier }: NonNullable<ReportChanges['significance']>,
  { changes: texts, words }: Language,
): string {
  if (verdict === null) return texts.cannotTell;
  const range = [words.score(low), words.score(high)] as const;
  return verdict === 'beyond' ? texts.beyond(...range) : texts.within(...range, isEarlier);
}
