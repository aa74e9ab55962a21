import type { ContextQuestion, Item, Option, Question, ScoredQuestion } from './questionnaire.ts';
import { isScored } from './questionnaire.ts';
import type { VersionStep } from './version-step.ts';

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
  'set-aside-refused': 'major',
  'question-added': 'minor',
  'option-added': 'minor',
  'set-aside-allowed': 'minor',
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

export function change(
  kind: ChangeKind,
  path: readonly string[],
  rest: { readonly question?: string; readonly from?: unknown; readonly to?: unknown } = {},
): Change {
  return { kind, step: STEP_OF[kind], path, ...rest };
}

function changed(kind: ChangeKind, path: readonly string[], from: unknown, to: unknown): readonly Change[] {
  return canonical(from) === canonical(to) ? [] : [change(kind, path, { from, to })];
}

export function textChanges<K extends string>(
  from: { readonly [key in K]?: unknown },
  to: { readonly [key in K]?: unknown },
  keys: readonly K[],
): readonly Change[] {
  return keys.flatMap((key) => changed('edited', [key], from[key], to[key]));
}

export function questionChanges(from: Question, to: Question, isSaid: boolean): readonly Change[] {
  return [
    ...(isSaid ? [change('changed-meaning', ['changed'], { from: from.changed, to: to.changed })] : []),
    ...changed('kind', ['kind'], kindOf(from), kindOf(to)),
    ...changed('reworded', ['text'], from.text, to.text),
    ...textChanges(from, to, ['topic', 'group', 'why', 'help']),
    ...changed('asked', ['ask'], [...from.ask].sort(), [...to.ask].sort()),
    ...changed('asked', ['roles'], [...from.roles].sort(), [...to.roles].sort()),
    ...changed('condition', ['when'], from.when, to.when),
    ...setAsideChange(from, to),
    ...choiceChanges(from, to),
    ...scoredChanges(from, to),
  ];
}

/** A fact of another type takes another kind of answer, too. */
function kindOf(question: Question): string {
  return question.kind === 'fact' ? `fact (${question.type})` : (question.kind ?? 'choice');
}

/** Whether a question can be set aside is what both say, or leave out: it can. */
function setAsideChange(from: Question, to: Question): readonly Change[] {
  const isRefused = to.notApplicable === false;
  if ((from.notApplicable === false) === isRefused) return [];
  return [change(isRefused ? 'set-aside-refused' : 'set-aside-allowed', ['notApplicable'])];
}

function scoredChanges(from: Question, to: Question): readonly Change[] {
  if (!isScored(from) || !isScored(to)) return [];
  const [old, now] = [from.recommendation, to.recommendation];
  return [
    ...changed('criticality', ['criticality'], from.criticality, to.criticality),
    ...changed('criticality', ['criticalWhen'], from.criticalWhen, to.criticalWhen),
    ...changed('knock-out', ['knockOut'], from.knockOut, to.knockOut),
    ...changed('knock-out', ['knockOutWhen'], from.knockOutWhen, to.knockOutWhen),
    ...textChanges(from, to, ['evidence']),
    ...changed('edited', ['recommendation', 'text'], old.text, now.text),
    ...PLANNED.flatMap((key) => changed('planned', ['recommendation', key], old[key], now[key])),
    ...changed('planned', ['recommendation', 'after'], [...old.after].sort(), [...now.after].sort()),
    ...changed('edited', ['sources'], [...from.sources].sort(), [...to.sources].sort()),
    ...changed('edited', ['clauses'], clausesOf(from), clausesOf(to)),
  ];
}

function clausesOf({ clauses = [] }: ScoredQuestion): readonly string[] {
  return clauses.map(({ framework, ref }) => `${framework} ${ref}`).sort();
}

/** What of a recommendation, or of an option's advice, goes into plans. */
const PLANNED = ['effort', 'horizon', 'owner', 'role'] as const;

function adviceChanges(from: OptionOrItem, to: OptionOrItem, path: readonly string[]): readonly Change[] {
  const [old, now] = [from, to].map((choice) => ('advice' in choice ? choice.advice : undefined));
  return [
    ...changed('edited', [...path, 'text'], old?.text, now?.text),
    ...PLANNED.flatMap((key) => changed('planned', [...path, key], old?.[key], now?.[key])),
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
        ...adviceChanges(old, choice, [...path, 'advice']),
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
export function orderChange(
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
