import type { LevelThresholds, Profile } from './profile.ts';
import {
  type ConditionShape,
  type ContextQuestion,
  isScored,
  type Question,
  type Questionnaire,
  type ScoredQuestion,
  type Source,
} from './questionnaire.ts';

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

/** An area's title, from the first catalogue that has it; its id where none does. */
export function areaTitle(id: string, ...catalogues: readonly Catalogue[]): string {
  const titled = [
    ...catalogues.flatMap(({ areas }) => areas),
    ...catalogues.flatMap(({ questionnaires }) => [...questionnaires.values()]),
  ];
  return titled.find((each) => each.id === id)?.title ?? id;
}

/** A question's topic with its area: «Exit plan (Dependence)»; its id where no catalogue has it. */
export function topicOf(id: string, ...catalogues: readonly Catalogue[]): string {
  const question = catalogues.map(({ questions }) => questions.get(id)).find((each) => each !== undefined);
  return question === undefined ? id : `${question.topic} (${areaTitle(question.area, ...catalogues)})`;
}

/**
 * What is known of a context question: the options that respondents chose, `not-applicable`, or `open`.
 */
export type ContextState = { readonly chosen: readonly string[] } | 'notApplicable' | 'open';

/**
 * Evaluates a condition in three values (Kleene's strong logic): true, false, or undefined while open context
 * questions could still tip it. One matching choice makes a leaf true; *not applicable* makes it false.
 */
export function evaluate(condition: ConditionShape, stateOf: (question: string) => ContextState): boolean | undefined {
  if ('question' in condition) {
    const state = stateOf(condition.question);
    if (state === 'open') return undefined;
    return state !== 'notApplicable' && state.chosen.some((option) => condition.is.includes(option));
  }
  if ('not' in condition) {
    const inner = evaluate(condition.not, stateOf);
    return inner === undefined ? undefined : !inner;
  }
  const decisive = 'any' in condition;
  const values = (decisive ? condition.any : condition.all).map((inner) => evaluate(inner, stateOf));
  if (values.includes(decisive)) return decisive;
  return values.includes(undefined) ? undefined : !decisive;
}

/** The context questions a condition refers to, with the options it names and where. */
export function leavesOf(
  condition: ConditionShape,
  path: readonly PropertyKey[] = [],
): readonly { readonly question: string; readonly is: readonly string[]; readonly path: readonly PropertyKey[] }[] {
  if ('question' in condition) return [{ ...condition, path }];
  if ('not' in condition) return leavesOf(condition.not, [...path, 'not']);
  const key = 'any' in condition ? 'any' : 'all';
  const inner = 'any' in condition ? condition.any : condition.all;
  return inner.flatMap((each, index) => leavesOf(each, [...path, key, index]));
}

/**
 * For each context question that a condition of the catalogue refers to, be it a question's or a rule's: the ways it can
 * be settled that make a difference. Options that every condition treats alike count once, and so does *not applicable*
 * with them.
 * Where `among` names options of a question, only these are ways to settle it.
 */
export function settlementsOf(
  catalogue: Catalogue,
  among: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, readonly ContextState[]> {
  const asked = [...catalogue.context, ...catalogue.areas.flatMap((area) => area.questions)];
  const conditions = [...asked.flatMap(({ when }) => when ?? []), ...ruleConditions(catalogue)];
  const leaves = conditions.flatMap((condition) => leavesOf(condition));
  const result = new Map<string, readonly ContextState[]>();
  for (const question of catalogue.context) {
    const own = leaves.filter((leaf) => leaf.question === question.id);
    if (own.length === 0) continue;
    const chosen = among.get(question.id);
    const ways = new Map<string, ContextState>();
    for (const id of chosen ?? question.options.map((option) => option.id)) {
      const effect = own.map((leaf) => (leaf.is.includes(id) ? '1' : '0')).join('');
      if (!ways.has(effect)) ways.set(effect, { chosen: [id] });
    }
    const none = own.map(() => '0').join('');
    if (chosen === undefined && !ways.has(none)) ways.set(none, 'notApplicable');
    result.set(question.id, [...ways.values()]);
  }
  return result;
}

/** The conditions that the profile's rules put to context questions, in the profile's order. */
export function ruleConditions({ profile }: Catalogue): readonly ConditionShape[] {
  return profile.rules.flatMap((rule) => ('when' in rule ? rule.when : []));
}

/** What an outcome of the context questions decides: what does not apply, and which conditions hold. */
export interface Circumstances {
  readonly hidden: ReadonlySet<string>;
  /** Whether a condition holds: `undefined` while it is undecided. */
  readonly holds: (condition: ConditionShape) => boolean | undefined;
}
