import type { LevelThresholds, Profile } from './profile.ts';
import { type ContextQuestion, isScored, type Question, type Questionnaire, type ScoredQuestion } from './question.ts';
import type { Source } from './sources.ts';

/** An area of an assessment: its questionnaire seen through the profile. */
export interface Area {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly version: string;
  readonly digest: string;
  readonly weight: number;
  readonly floors: LevelThresholds;
  readonly questions: readonly ScoredQuestion[];
}

/** What a questionnaire can refer to. Plain data but for the look-up maps. */
export interface Referable {
  readonly context: readonly ContextQuestion[];
  /** Every question of every questionnaire, also those that the profile's `only` leaves out. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Questionnaires by id, the context's among them. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Everything that can be asked under a profile, in the order of asking. */
export interface Catalogue extends Referable {
  readonly profile: Profile;
  readonly areas: readonly Area[];
}

/** What questionnaires can refer to among themselves; of several with one id the last counts. */
export function gatherReferable(questionnaires: readonly Questionnaire[], sources: readonly Source[]): Referable {
  const byId = new Map(questionnaires.map((questionnaire) => [questionnaire.id, questionnaire]));
  return {
    context: byId.get('context')?.questions.filter((question) => question.kind === 'context') ?? [],
    questions: new Map(questionnaires.flatMap(({ questions }) => questions.map((question) => [question.id, question]))),
    questionnaires: byId,
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/**
 * Puts a profile and its questionnaires together. `questionnaires` holds one for each area of the profile and,
 * where there is one, `context`; an area without a questionnaire is left out (its absence is reported on loading).
 */
export function assembleCatalogue(
  profile: Profile,
  questionnaires: readonly Questionnaire[],
  sources: readonly Source[],
): Catalogue {
  const referable = gatherReferable(questionnaires, sources);
  const areas = profile.areas.flatMap(({ id, weight, floors, only }) => {
    const questionnaire = referable.questionnaires.get(id);
    if (questionnaire === undefined) return [];
    const { title, summary, version, digest } = questionnaire;
    const questions = questionnaire.questions
      .filter(isScored)
      .filter((question) => only === undefined || only.includes(question.criticality));
    return [{ id, title, summary, version, digest, weight, floors, questions }];
  });
  return { ...referable, profile, areas };
}

/** All scored questions of an assessment, in questionnaire order. */
export function scoredQuestions(catalogue: Catalogue): readonly ScoredQuestion[] {
  return catalogue.areas.flatMap((area) => area.questions);
}
