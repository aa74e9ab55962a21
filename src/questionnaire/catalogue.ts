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

/** Everything that can be asked under a profile, in the order of asking. Plain data but for the look-up maps. */
export interface Catalogue {
  readonly profile: Profile;
  readonly context: readonly ContextQuestion[];
  readonly areas: readonly Area[];
  /** Every question of every questionnaire, also those that the profile's `only` leaves out. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Questionnaires by id, the context's among them. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly sources: ReadonlyMap<string, Source>;
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
  const byId = new Map(questionnaires.map((questionnaire) => [questionnaire.id, questionnaire]));
  const areas = profile.areas.flatMap(({ id, weight, floors, only }) => {
    const questionnaire = byId.get(id);
    if (questionnaire === undefined) return [];
    const { title, summary, version, digest } = questionnaire;
    const questions = questionnaire.questions
      .filter(isScored)
      .filter((question) => only === undefined || only.includes(question.criticality));
    return [{ id, title, summary, version, digest, weight, floors, questions }];
  });
  const context = byId.get('context')?.questions.filter((question) => question.kind === 'context') ?? [];
  return {
    profile,
    context,
    areas,
    questions: new Map(questionnaires.flatMap(({ questions }) => questions.map((question) => [question.id, question]))),
    questionnaires: byId,
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** All scored questions of an assessment, in questionnaire order. */
export function scoredQuestions(catalogue: Catalogue): readonly ScoredQuestion[] {
  return catalogue.areas.flatMap((area) => area.questions);
}
