import { askedOf, criticalitiesOf } from './catalogue.ts';
import type { Framework } from './framework.ts';
import type { Profile } from './profile.ts';
import {
  type Criticality,
  isScored,
  type Question,
  type Questionnaire,
  type ScoredQuestion,
  type Source,
} from './questionnaire.ts';

/** Whether something comes with the program, is somebody's own, or is own and takes the place of a shipped one. */
export type Origin = 'own' | 'own-for-shipped' | 'shipped';

export interface CollectionItem<T> {
  readonly item: T;
  readonly origin: Origin;
  /** How much of its texts is translated, 0 to 1, by locale. */
  readonly translated?: Readonly<Record<string, number>>;
}

/** Everything there is to ask: own questionnaires, profiles and frameworks first, then the shipped ones, each by id. */
export interface Collection {
  readonly questionnaires: readonly CollectionItem<Questionnaire>[];
  readonly profiles: readonly CollectionItem<Profile>[];
  readonly frameworks: readonly CollectionItem<Framework>[];
  /** In the order of their files. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** All questions of a collection that have a score. */
export function scoredOf({ questionnaires }: Collection): readonly ScoredQuestion[] {
  return questionnaires.flatMap(({ item }) => item.questions).filter(isScored);
}

/** A profile's area as a reader meets it: its questionnaire's title, and the questions that the profile asks of it. */
export interface ProfileArea {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** When given, the profile asks only questions of these criticalities, which the context can raise some to. */
  readonly only?: readonly Criticality[];
  readonly questions: readonly ScoredQuestion[];
}

export function areasOf(profile: Profile, { questionnaires }: Collection): readonly ProfileArea[] {
  return profile.areas.map((entry) => {
    const { id, weight, only } = entry;
    const questionnaire = questionnaires.find(({ item }) => item.id === id)?.item;
    const questions = askedOf(entry, { questions: questionnaire?.questions ?? [] }).filter(isScored);
    return { id, title: questionnaire?.title ?? id, weight, questions, ...(only === undefined ? {} : { only }) };
  });
}

/** How many of some questions are critical whatever the context. */
export function countCritical(questions: readonly Question[]): number {
  return questions.filter((each) => isScored(each) && (each.knockOut || each.criticality === 'critical')).length;
}

/** How many more the context can raise to critical. */
export function countRaised(questions: readonly Question[]): number {
  return questions.filter((each) => isScored(each) && criticalitiesOf(each).length > 1).length;
}
