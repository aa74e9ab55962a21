import { assembleCatalogue, criticalityIn, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { Collection } from '../questionnaires/collection.ts';
import type { LookedUp } from '../questionnaires/look-up.ts';
import type { Profile } from '../questionnaires/profile.ts';
import { sharesIn } from './outcome.ts';

/** By full id, each question's part of the overall score, 0 to 1; a question that takes no part has none. */
export type Shares = ReadonlyMap<string, number>;

/**
 * What each question counts in the overall score under a profile before anything is known of an engagement: every question
 * applies, and each counts by its own criticality.
 */
export function nominalShares(profile: Profile, { questionnaires, sources }: Collection): Shares {
  const items = questionnaires.map(({ item }) => item);
  const catalogue = assembleCatalogue(profile, items, [...sources.values()]);
  const standing = { hidden: new Set<string>(), raised: new Set<string>() };
  const belongs = new Set(
    catalogue.areas.flatMap(({ questions, only }) =>
      questions.flatMap((each) => (only === undefined || only.includes(criticalityIn(each, standing)) ? each.id : [])),
    ),
  );
  const hidden = new Set(scoredQuestions(catalogue).flatMap(({ id }) => (belongs.has(id) ? [] : [id])));
  return sharesIn(catalogue, (id) => (hidden.has(id) ? null : 0), { ...standing, hidden });
}

/** The same for what an author looks at, by the id of each profile that asks it. */
export function sharesOf(subject: LookedUp, collection: Collection): ReadonlyMap<string, Shares> {
  if (subject.kind === 'profile') {
    return new Map([[subject.profile.id, nominalShares(subject.profile, collection)]]);
  }
  const ids = new Set(
    subject.kind === 'question' ? [subject.question.id] : subject.questionnaire.questions.map(({ id }) => id),
  );
  const all = collection.profiles.map(({ item }): [string, Shares] => {
    const own = [...nominalShares(item, collection)].filter(([id]) => ids.has(id));
    return [item.id, new Map(own)];
  });
  return new Map(all.filter(([, shares]) => shares.size > 0));
}

export function sumOf(shares: Shares, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + (shares.get(id) ?? 0), 0);
}
