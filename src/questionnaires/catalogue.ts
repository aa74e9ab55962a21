import { leavesOf } from './condition.ts';
import { type ConditionShape, type ContextState, evaluate } from './evaluate.ts';
import type { Framework } from './framework.ts';
import type { LevelThresholds, Profile, ProfileAreaEntry } from './profile.ts';
import {
  type AreaQuestion,
  type ContextQuestion,
  type FactQuestion,
  isScored,
  localId,
  type Question,
  type Questionnaire,
  type ScoredQuestion,
  type Source,
} from './questionnaire.ts';
import type { Criticality } from './vocabulary.ts';

/** The context question that says where the deal stands. */
export const STAGE = 'context/stage';

/** An area of an assessment: its questionnaire seen through the profile. */
export interface Area {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly version: string;
  readonly digest: string;
  readonly weight: number;
  /** Those that the profile names, which always hold. */
  readonly floors: Partial<LevelThresholds>;
  /** What belongs to it in some context. */
  readonly questions: readonly ScoredQuestion[];
  /** The same with its facts, in the order of asking. Where `only` leaves questions out, its facts are left out, too. */
  readonly asked: readonly AreaQuestion[];
  /** The criticalities, raised by the context, that belong to it; all where absent. */
  readonly only?: readonly Criticality[];
}

/** What a questionnaire can refer to. Plain data but for the look-up maps. */
export interface Referable {
  readonly context: readonly ContextQuestion[];
  /** Every question of every questionnaire, also those that the profile's `only` leaves out. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Questionnaires by id, the context's among them. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Those that questions can name clauses of, by id. */
  readonly frameworks: ReadonlyMap<string, Framework>;
}

/** Everything that can be asked under a profile, in the order of asking. */
export interface Catalogue extends Referable {
  readonly profile: Profile;
  readonly areas: readonly Area[];
}

/** What questionnaires can refer to among themselves; of several with one id the last counts. */
export function gatherReferable(
  questionnaires: readonly Questionnaire[],
  sources: readonly Source[],
  frameworks: readonly Framework[] = [],
): Referable {
  const byId = new Map(questionnaires.map((questionnaire) => [questionnaire.id, questionnaire]));
  return {
    context: byId.get('context')?.questions.filter((question) => question.kind === 'context') ?? [],
    questions: new Map(questionnaires.flatMap(({ questions }) => questions.map((question) => [question.id, question]))),
    questionnaires: byId,
    sources: new Map(sources.map((source) => [source.id, source])),
    frameworks: new Map(frameworks.map((framework) => [framework.id, framework])),
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
  frameworks: readonly Framework[] = [],
): Catalogue {
  const referable = gatherReferable(questionnaires, sources, frameworks);
  const atStages = atStagesOf(profile);
  const areas = profile.areas.flatMap((entry) => {
    const { id, weight, floors, only } = entry;
    const questionnaire = referable.questionnaires.get(id);
    if (questionnaire === undefined) return [];
    const { title, summary, version, digest } = questionnaire;
    const asked = askedOf(entry, questionnaire).map(atStages);
    const head = { id, title, summary, version, digest, weight, floors, questions: asked.filter(isScored), asked };
    return [only === undefined ? head : { ...head, only }];
  });
  const questions = new Map([...referable.questions].map(([id, question]) => [id, atStages(question)]));
  return { ...referable, questions, profile, areas };
}

/** A question as a profile puts it: of one that is made for some stages only at these. */
export function atStagesOf({ stages }: Pick<Profile, 'stages'>): <Any extends Question>(question: Any) => Any {
  if (stages === undefined) return (question) => question;
  const isStage = { question: STAGE, is: [...stages] };
  return (question) => {
    if (question.kind === 'context') return question;
    return { ...question, when: question.when === undefined ? isStage : { all: [isStage, question.when] } };
  };
}

/** What a profile asks of a questionnaire in some context: where it chooses by criticality, no facts. */
export function askedOf(
  { only, questions: named }: Pick<ProfileAreaEntry, 'only' | 'questions'>,
  { questions }: Pick<Questionnaire, 'questions'>,
): readonly AreaQuestion[] {
  return questions.filter(
    (question): question is AreaQuestion =>
      question.kind !== 'context' &&
      (named === undefined || named.includes(localId(question.id))) &&
      (only === undefined || (isScored(question) && canCountAs(question, only))),
  );
}

/** What a question counts as where the context raises some to critical. */
export function criticalityIn(
  { id, criticality, knockOut }: ScoredQuestion,
  { raised }: Pick<Circumstances, 'raised'>,
): Criticality {
  return knockOut || raised.has(id) ? 'critical' : criticality;
}

/** A question's own criticality, and the one that the context can raise it to. */
export function criticalitiesOf(question: ScoredQuestion): readonly Criticality[] {
  const { criticality, criticalWhen, knockOut, knockOutWhen } = question;
  if (knockOut || criticality === 'critical') return ['critical'];
  return criticalWhen === undefined && knockOutWhen === undefined ? [criticality] : [criticality, 'critical'];
}

/** Whether a question counts, or can in some context, as one of these criticalities. */
export function canCountAs(question: ScoredQuestion, criticalities: readonly Criticality[]): boolean {
  return criticalitiesOf(question).some((each) => criticalities.includes(each));
}

/** All scored questions of an assessment, in questionnaire order. */
export function scoredQuestions(catalogue: Catalogue): readonly ScoredQuestion[] {
  return catalogue.areas.flatMap((area) => area.questions);
}

/** All facts of an assessment, in questionnaire order. */
export function factsOf(catalogue: Catalogue): readonly FactQuestion[] {
  return catalogue.areas.flatMap(({ asked }) => asked.filter((question) => question.kind === 'fact'));
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
 * For each context question that a condition of the catalogue refers to, be it a question's or a rule's: the ways it can
 * be settled that make a difference, each option and *not applicable*. Those that every condition treats alike count
 * once. Where `among` names the options that were chosen of a question, the ways are to agree on any set of these.
 */
export function settlementsOf(
  catalogue: Catalogue,
  among: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, readonly ContextState[]> {
  const asked = [...catalogue.context, ...catalogue.areas.flatMap((area) => area.questions)];
  const conditions = [...asked.flatMap(conditionsOf), ...ruleConditions(catalogue)];
  const leaves = conditions.flatMap((condition) => leavesOf(condition));
  const result = new Map<string, readonly ContextState[]>();
  for (const question of catalogue.context) {
    const own = leaves.filter((leaf) => leaf.question === question.id);
    if (own.length === 0) continue;
    const chosen = among.get(question.id);
    const states: ContextState[] =
      chosen === undefined ? question.options.map(({ id }) => ({ chosen: [id] })) : setsOf(chosen);
    if (chosen === undefined && question.notApplicable !== false) states.push('notApplicable');
    const ways = new Map<string, ContextState>();
    for (const state of states) {
      const effect = own.map((leaf) => (evaluate(leaf, () => state, leaf.isNegated) ? '1' : '0')).join('');
      if (!ways.has(effect)) ways.set(effect, state);
    }
    result.set(question.id, [...ways.values()]);
  }
  return result;
}

/** The sets that can be made of some options, the smallest first; the empty one is none. */
function setsOf(options: readonly string[]): ContextState[] {
  const sets: (readonly string[])[] = [[]];
  for (const id of options) sets.push(...sets.map((set) => [...set, id]));
  return sets
    .slice(1)
    .sort((a, b) => a.length - b.length)
    .map((chosen) => ({ chosen }));
}

/** What a question makes hang on the context: whether it applies, and whether it is raised. */
export function conditionsOf(question: Question): readonly ConditionShape[] {
  return conditionEntries(question).map(([, condition]) => condition);
}

const CONDITION_KEYS = ['when', 'criticalWhen', 'knockOutWhen'] as const;
export type ConditionKey = (typeof CONDITION_KEYS)[number];

/** The same with the keys under which they stand. */
export function conditionEntries(question: Question): readonly (readonly [ConditionKey, ConditionShape])[] {
  const conditions: { readonly [key in ConditionKey]?: ConditionShape } = isScored(question)
    ? question
    : { ...(question.when === undefined ? {} : { when: question.when }) };
  return CONDITION_KEYS.flatMap((key) => {
    const condition = conditions[key];
    return condition === undefined ? [] : [[key, condition] as const];
  });
}

/** The conditions that the profile's rules put to context questions, in the profile's order. */
export function ruleConditions({ profile }: Catalogue): readonly ConditionShape[] {
  return profile.rules.flatMap((rule) => ('when' in rule ? (rule.when ?? []) : []));
}

/** What an outcome of the context questions decides. */
export interface Circumstances {
  /** The questions that do not apply. */
  readonly hidden: ReadonlySet<string>;
  /** The questions that it raises to critical. */
  readonly raised: ReadonlySet<string>;
  /** The questions whose worst answer blocks. */
  readonly knockOuts: ReadonlySet<string>;
  /** Whether a condition holds: `undefined` while it is undecided. */
  readonly holds: (condition: ConditionShape) => boolean | undefined;
}
