import { canCountAs, criticalitiesOf } from './catalogue.ts';
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
  return profile.areas.map(({ id, weight, only }) => {
    const questionnaire = questionnaires.find(({ item }) => item.id === id)?.item;
    const questions = (questionnaire?.questions ?? [])
      .filter(isScored)
      .filter((question) => only === undefined || canCountAs(question, only));
    return { id, title: questionnaire?.title ?? id, weight, questions, ...(only === undefined ? {} : { only }) };
  });
}

/** Whether the context leaves some of these out, so that they are the most that an interview puts. */
export function dependsOnContext(profile: Profile, collection: Collection): boolean {
  return areasOf(profile, collection).some(({ questions }) => questions.some(({ when }) => when !== undefined));
}

/** How many questions an interview under a profile puts at most: those of its areas and those of the context. */
export function questionsAsked(profile: Profile, collection: Collection): number {
  const context = collection.questionnaires.find(({ item }) => item.id === 'context')?.item.questions ?? [];
  const facts = profile.areas.flatMap(({ id, only }) => {
    const own = collection.questionnaires.find(({ item }) => item.id === id)?.item.questions ?? [];
    return only === undefined ? own.filter(({ kind }) => kind === 'fact') : [];
  });
  const asked = context.length + facts.length;
  return areasOf(profile, collection).reduce((sum, { questions }) => sum + questions.length, asked);
}

/** How many of some questions are critical whatever the context. */
export function countCritical(questions: readonly Question[]): number {
  return questions.filter((each) => isScored(each) && (each.knockOut || each.criticality === 'critical')).length;
}

/** How many more the context can raise to critical. */
export function countRaised(questions: readonly Question[]): number {
  return questions.filter((each) => isScored(each) && criticalitiesOf(each).length > 1).length;
}

/** A collection as plain data without the questions themselves: what `list --json` prints. */
export function collectionData(collection: Collection): object {
  return {
    format: 'outready/collection/1',
    questionnaires: collection.questionnaires.map(({ item, origin, translated = {} }) => {
      const { id, version, title, summary, questions, file } = item;
      return {
        id,
        version,
        title,
        summary,
        origin,
        ...(origin === 'shipped' ? {} : { file }),
        questions: questions.length,
        critical: countCritical(questions),
        raised: countRaised(questions),
        minutes: minutesToAsk(questions.length),
        translated,
      };
    }),
    profiles: collection.profiles.map(({ item, origin, translated = {} }) => {
      const { id, version, title, summary, file } = item;
      const asked = questionsAsked(item, collection);
      const areas = areasOf(item, collection).map(({ id: area, weight, questions }) => ({
        id: area,
        weight,
        questions: questions.length,
      }));
      return {
        id,
        version,
        title,
        summary,
        origin,
        ...(origin === 'shipped' ? {} : { file }),
        areas,
        questions: asked,
        minutes: minutesToAsk(asked),
        translated,
      };
    }),
    frameworks: collection.frameworks.map(({ item, origin, translated = {} }) => {
      const { id, title, url, asOf, clauses, file } = item;
      const place = origin === 'shipped' ? {} : { file };
      return { id, title, url, asOf, origin, ...place, clauses: clauses.length, translated };
    }),
  };
}

/** What a question takes in an interview that has no pace of its own yet, in minutes. */
export const MINUTES_PER_QUESTION = 0.7;

/** About how long so many questions take to ask, in whole minutes; past ten of them, to the nearest five. */
export function minutesToAsk(questions: number): number {
  const minutes = questions * MINUTES_PER_QUESTION;
  return minutes > 10 ? Math.round(minutes / 5) * 5 : Math.ceil(Number(minutes.toFixed(3)));
}
