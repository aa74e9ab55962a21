import { askedOf, atStagesOf, STAGE } from './catalogue.ts';
import type { Collection } from './collection.ts';
import { type ContextState, evaluate } from './evaluate.ts';
import type { Profile } from './profile.ts';
import type { Question } from './questionnaire.ts';

/**
 * What a question takes in an interview that has no pace of its own yet, in minutes: 42 answers with their notes and
 * evidence took 115 minutes, 28 took 70.
 */
export const MINUTES_PER_QUESTION = 2.5;

/** About how long so many questions take to ask, in whole minutes; past ten of them, to the nearest five. */
export function minutesToAsk(questions: number, pace = MINUTES_PER_QUESTION): number {
  const minutes = questions * pace;
  return minutes > 10 ? Math.round(minutes / 5) * 5 : Math.ceil(Number(minutes.toFixed(3)));
}

/**
 * How many questions an interview under a profile puts, those about the engagement among them: at the stage with the
 * fewest and at the one with the most of those that it is made for, while all else in the context is open.
 */
export function questionsAsked(
  profile: Profile,
  { questionnaires }: Collection,
): { readonly least: number; readonly most: number } {
  const questionsIn = (id: string): readonly Question[] =>
    questionnaires.find(({ item }) => item.id === id)?.item.questions ?? [];
  const context = questionsIn('context');
  const asked = profile.areas
    .flatMap((entry) => askedOf(entry, { questions: questionsIn(entry.id) }))
    .map(atStagesOf(profile));
  const stage = context.find(({ id }) => id === STAGE);
  const all = stage?.kind === 'context' ? stage.options.map(({ id }) => id) : [];
  const stages = all.filter((id) => profile.stages === undefined || profile.stages.includes(id));
  const counts = (stages.length === 0 ? [undefined] : stages).map((option) => {
    const stateOf = (id: string): ContextState =>
      id === stage?.id && option !== undefined ? { chosen: [option] } : 'open';
    const put = asked.filter(({ when }) => when === undefined || evaluate(when, stateOf) !== false);
    return context.length + put.length;
  });
  return { least: Math.min(...counts), most: Math.max(...counts) };
}
