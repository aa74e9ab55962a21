import { compare as compareVersions } from 'semver';
import type { ContextQuestion, Item, Option, Question, Questionnaire } from './questionnaire.ts';
import { isScored, lineageOf } from './questionnaire.ts';
import { actualStep, greatestStep, STEPS, type VersionStep } from './version-step.ts';

/**
 * What can differ between two versions of a questionnaire, and the step that its version must take for it. Major: an
 * answer that was saved before can mean something else, or counts for nothing. Minor: it stands, but more is asked, or
 * it counts otherwise. Patch: wording. Whether a reworded question still means the same, only its author can tell, by
 * `changed`, which is a major step.
 */
const STEP_OF = {
  'question-removed': 'major',
  kind: 'major',
  'choice-removed': 'major',
  'item-added': 'major',
  rescored: 'major',
  'changed-meaning': 'major',
  'question-added': 'minor',
  'option-added': 'minor',
  criticality: 'minor',
  'knock-out': 'minor',
  condition: 'minor',
  asked: 'minor',
  planned: 'minor',
  tag: 'minor',
  reworded: 'patch',
  edited: 'patch',
  order: 'patch',
} as const satisfies Readonly<Record<string, Exclude<VersionStep, 'none'>>>;

export type ChangeKind = keyof typeof STEP_OF;

/** Changes after which a saved answer has another meaning, so that the question must say `changed`. */
const OF_MEANING: readonly ChangeKind[] = ['kind', 'choice-removed', 'item-added', 'rescored'];

export interface Change {
  readonly kind: ChangeKind;
  readonly step: Exclude<VersionStep, 'none'>;
  /** The question's full id; a change of the questionnaire's own texts has none. */
  readonly question?: string;
  /** Where in the question, or else in the questionnaire: keys, and ids of options or items. */
  readonly path: readonly string[];
  readonly from?: unknown;
  readonly to?: unknown;
}

/** What must be mended before the newer version may go out. */
export type DiffProblem =
  | { readonly kind: 'version'; readonly least: string }
  | { readonly kind: 'changed'; readonly question: string; readonly given?: string };

/** Two versions of a questionnaire compared, and what that means for answers that were saved with the older one. */
export interface QuestionnaireDiff {
  readonly id: string;
  readonly from: Pick<Questionnaire, 'version' | 'bases'>;
  readonly to: Pick<Questionnaire, 'version' | 'bases'>;
  /** In the order of the newer version; removed questions last. */
  readonly changes: readonly Change[];
  readonly required: VersionStep;
  /** `back` where a version is below the one before. */
  readonly actual: VersionStep | 'back';
  /** Full ids of questions whose saved answers have another meaning: they are asked again. */
  readonly askAgain: readonly string[];
  /** Full ids of questions that are gone: their answers stay in the files and count for nothing. */
  readonly gone: readonly string[];
  readonly problems: readonly DiffProblem[];
}

/** Compares two versions of one questionnaire, as they are with what they extend; both have the same id. */
export function diffQuestionnaires(older: Questionnaire, newer: Questionnaire): QuestionnaireDiff {
  const before = new Map(older.questions.map((question) => [question.id, question]));
  const after = new Map(newer.questions.map((question) => [question.id, question]));
  const says = (question: Question): boolean => saysChanged(question, older);
  const changes = [
    ...textChanges(older, newer, ['title', 'summary']),
    ...newer.questions.flatMap((question) => {
      const old = before.get(question.id);
      if (old === undefined) return [change('question-added', [], { question: question.id })];
      return questionChanges(old, question, says(question)).map((each) => ({ ...each, question: question.id }));
    }),
    ...orderChange(older.questions, newer.questions, ['questions']),
    ...older.questions.flatMap(({ id }) => (after.has(id) ? [] : [change('question-removed', [], { question: id })])),
  ];
  const required = greatestStep(changes.map(({ step }) => step));
  const actual = actualStep(lineageOf(older), lineageOf(newer));
  const ofMeaning = new Set(
    changes.flatMap(({ kind, question }) => (question !== undefined && OF_MEANING.includes(kind) ? [question] : [])),
  );
  const unsaid = newer.questions.filter((question) => ofMeaning.has(question.id) && !says(question));
  const isEnough = actual !== 'back' && STEPS.indexOf(actual) >= STEPS.indexOf(required);
  return {
    id: newer.id,
    from: editionOf(older),
    to: editionOf(newer),
    changes,
    required,
    actual,
    askAgain: newer.questions.flatMap((question) =>
      before.has(question.id) && (ofMeaning.has(question.id) || says(question)) ? [question.id] : [],
    ),
    gone: older.questions.flatMap(({ id }) => (after.has(id) ? [] : [id])),
    problems: [
      ...(isEnough ? [] : [{ kind: 'version', least: leastVersion(older.version, required) } as const]),
      ...unsaid.map(
        ({ id, changed }) =>
          ({ kind: 'changed', question: id, ...(changed === undefined ? {} : { given: changed }) }) as const,
      ),
    ],
  };
}

/** Whether a question says that its meaning changed after an older version of its questionnaire. */
function saysChanged({ changed, generation = 0 }: Question, older: Questionnaire): boolean {
  if (changed === undefined) return false;
  const version = lineageOf(older)[generation];
  return version === undefined || compareVersions(changed, version) > 0;
}

function editionOf({ version, bases }: Questionnaire): Pick<Questionnaire, 'version' | 'bases'> {
  return bases === undefined ? { version } : { version, bases };
}

/** The first version that is a step above another one. */
function leastVersion(version: string, step: VersionStep): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    case 'none':
      return version;
    default:
      return step satisfies never;
  }
}

function change(
  kind: ChangeKind,
  path: readonly string[],
  rest: { readonly question?: string; readonly from?: unknown; readonly to?: unknown } = {},
): Change {
  return { kind, step: STEP_OF[kind], path, ...rest };
}

function changed(kind: ChangeKind, path: readonly string[], from: unknown, to: unknown): readonly Change[] {
  return canonical(from) === canonical(to) ? [] : [change(kind, path, { from, to })];
}

function textChanges<K extends string>(
  from: { readonly [key in K]?: unknown },
  to: { readonly [key in K]?: unknown },
  keys: readonly K[],
): readonly Change[] {
  return keys.flatMap((key) => changed('edited', [key], from[key], to[key]));
}

function questionChanges(from: Question, to: Question, isSaid: boolean): readonly Change[] {
  return [
    ...(isSaid ? [change('changed-meaning', ['changed'], { from: from.changed, to: to.changed })] : []),
    ...changed('kind', ['kind'], from.kind, to.kind),
    ...changed('reworded', ['text'], from.text, to.text),
    ...textChanges(from, to, ['topic', 'why', 'help']),
    ...changed('asked', ['ask'], [...from.ask].sort(), [...to.ask].sort()),
    ...changed('asked', ['roles'], [...from.roles].sort(), [...to.roles].sort()),
    ...changed('condition', ['when'], from.when, to.when),
    ...choiceChanges(from, to),
    ...scoredChanges(from, to),
  ];
}

function scoredChanges(from: Question, to: Question): readonly Change[] {
  if (!isScored(from) || !isScored(to)) return [];
  const [old, now] = [from.recommendation, to.recommendation];
  return [
    ...changed('criticality', ['criticality'], from.criticality, to.criticality),
    ...changed('knock-out', ['knockOut'], from.knockOut, to.knockOut),
    ...textChanges(from, to, ['evidence']),
    ...changed('edited', ['recommendation', 'text'], old.text, now.text),
    ...(['effort', 'horizon', 'owner'] as const).flatMap((key) =>
      changed('planned', ['recommendation', key], old[key], now[key]),
    ),
    ...changed('planned', ['recommendation', 'after'], [...old.after].sort(), [...now.after].sort()),
    ...changed('edited', ['sources'], [...from.sources].sort(), [...to.sources].sort()),
  ];
}

type OptionOrItem = Option | Item | ContextQuestion['options'][number];

function choiceChanges(from: Question, to: Question): readonly Change[] {
  const isList = to.kind === 'checklist';
  // Of another kind, nothing of the one list can be found in the other: that it is another kind says it all.
  if ((from.kind === 'checklist') !== isList) return [];
  const key = isList ? 'items' : 'options';
  const before: readonly OptionOrItem[] = from.kind === 'checklist' ? from.items : from.options;
  const after: readonly OptionOrItem[] = to.kind === 'checklist' ? to.items : to.options;
  const known = new Map(before.map((choice) => [choice.id, choice]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((choice) => {
      const old = known.get(choice.id);
      const path = [key, choice.id];
      if (old === undefined) return [change(isList ? 'item-added' : 'option-added', path, { to: choice.label })];
      return [
        ...changed('reworded', [...path, 'label'], old.label, choice.label),
        ...changed('rescored', [...path, isList ? 'points' : 'score'], scoreOf(old), scoreOf(choice)),
        ...changed('tag', [...path, 'tag'], tagOf(old), tagOf(choice)),
      ];
    }),
    ...before.flatMap(({ id, label }) => (kept.has(id) ? [] : [change('choice-removed', [key, id], { from: label })])),
    ...orderChange(before, after, [key]),
  ];
}

function scoreOf(choice: OptionOrItem): number | undefined {
  return 'score' in choice ? choice.score : 'points' in choice ? choice.points : undefined;
}

function tagOf(choice: OptionOrItem): string | undefined {
  return 'tag' in choice ? choice.tag : undefined;
}

/** Whether those that both lists have stand in another order. */
function orderChange(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
  path: readonly string[],
): readonly Change[] {
  const shared = (list: typeof before, other: typeof before): readonly string[] => {
    const ids = new Set(other.map(({ id }) => id));
    return list.map(({ id }) => id).filter((id) => ids.has(id));
  };
  return changed('order', path, shared(before, after), shared(after, before));
}

/** A value as text, the same whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
