import type { ListItem } from 'mdast';
import { item } from '../document/nodes.ts';
import type { Question } from '../questionnaires/questionnaire.ts';
import type { Words } from '../texts/language.ts';

/** Questions by the people who would know, in their order: a line for those of one kind. `label` is how each is named. */
export function whoWouldKnow(
  questions: readonly Question[],
  label: (question: Question) => string,
  words: Words,
): readonly ListItem[] {
  const byPeople = new Map<string, string[]>();
  for (const question of questions) {
    const people = words.list(
      question.roles.map((role) => words.role[role]),
      'or',
    );
    byPeople.set(people, [...(byPeople.get(people) ?? []), label(question)]);
  }
  return [...byPeople].map(([people, asked]) => item([`${people}: ${asked.join(' · ')}`]));
}
