import { didYouMean } from '../yaml/diagnostic.ts';
import type { Collection } from './collection.ts';
import type { Profile } from './profile.ts';
import { isScored, type Question, type Questionnaire, type Source } from './questionnaire.ts';

/** What an author can ask to see. */
export type LookedUp =
  | { readonly kind: 'questionnaire'; readonly questionnaire: Questionnaire }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'profile'; readonly profile: Profile };

/** Everything that has an id, of one kind after the other; a questionnaire and a profile may share one. */
export function lookUp(id: string, { questionnaires, profiles }: Collection): readonly LookedUp[] {
  const items = questionnaires.map(({ item }) => item);
  return [
    ...items
      .filter((each) => each.id === id)
      .map((questionnaire): LookedUp => ({ kind: 'questionnaire', questionnaire })),
    ...items
      .flatMap(({ questions }) => questions)
      .filter((each) => each.id === id)
      .map((question): LookedUp => ({ kind: 'question', question })),
    ...profiles
      .filter(({ item }) => item.id === id)
      .map(({ item: profile }): LookedUp => ({ kind: 'profile', profile })),
  ];
}

/** The ids that can be looked up and that a word without or with a slash may have meant. */
export function idsLike(word: string, { questionnaires, profiles }: Collection): readonly string[] {
  if (word.includes('/')) return questionnaires.flatMap(({ item }) => item.questions.map(({ id }) => id));
  return [...new Set([...questionnaires, ...profiles].map(({ item }) => item.id))];
}

/**
 * The questions that a text may have meant that is no id: those whose own part of the id, or whose topic, it is; else
 * the one that is nearest to it.
 */
export function questionsLike(given: string, questions: readonly Pick<Question, 'id' | 'topic'>[]): readonly string[] {
  const names = questions.flatMap(({ id, topic }) => [id, ownPart(id), topic].map((name) => ({ id, name })));
  const called = (word: string): readonly string[] =>
    names.flatMap(({ id, name }) => (name.toLowerCase() === word.toLowerCase() ? [id] : []));
  const exact = called(given);
  const near = didYouMean(
    given,
    names.map(({ name }) => name),
  );
  return [...new Set(exact.length > 0 || near === undefined ? exact : called(near))];
}

function ownPart(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** A subject as plain data, its sources with their texts: what `show --json` prints. */
export function subjectData(subject: LookedUp, collection: Collection): object {
  const format = 'outready/subject/1';
  switch (subject.kind) {
    case 'questionnaire': {
      const { questions, ...questionnaire } = subject.questionnaire;
      return {
        format,
        questionnaire: { ...questionnaire, questions: questions.map((each) => sourced(each, collection)) },
      };
    }
    case 'question':
      return { format, question: sourced(subject.question, collection) };
    case 'profile':
      return { format, profile: subject.profile };
    default:
      return subject satisfies never;
  }
}

function sourced(question: Question, { sources }: Collection): object {
  if (!isScored(question)) return question;
  return { ...question, sources: question.sources.flatMap((id): Source | readonly Source[] => sources.get(id) ?? []) };
}
