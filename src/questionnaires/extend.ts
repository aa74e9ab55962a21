import {
  type Diagnostic,
  entryOf,
  hintFor,
  type Parsed,
  parsed,
  type Report,
  reporterFor,
} from '../yaml/diagnostic.ts';
import type { ChangeShape, ExtensionShape } from './extension-schema.ts';
import {
  checkAnchors,
  checkChanged,
  normaliseQuestion,
  type SourcedExtension,
  type SourcedQuestionnaire,
} from './parse.ts';
import { choicesOf, isScored, lineageOf, localId, type Question, type Questionnaire } from './questionnaire.ts';

/**
 * Puts an extension and its base together: the base's questions without the dropped ones, as changed, and the added
 * ones after them. Under the base's own id the questions keep their full ids, and saved answers go on counting; under
 * another id it is an area of its own. What does not fit is reported in the extension's file. `digest` is the result's.
 */
export function extendQuestionnaire(
  { extension, source }: SourcedExtension,
  base: Questionnaire,
  digest: string,
): Parsed<SourcedQuestionnaire> {
  const { id, version, title, summary, drop = [], change = {}, questions = [] } = extension;
  const found: Diagnostic[] = [];
  const bases = lineageOf(base);
  checkAgainst(extension, base, reporterFor(source, found));
  const inherited = base.questions
    .filter((question) => !drop.includes(localId(question.id)))
    .map((question) => adopt(question, base.id, id))
    .map((question) => applyChange(question, entryOf(change, localId(question.id)), bases.length));
  const added = questions.map((shape) => inGeneration(normaliseQuestion(shape, id), bases.length));
  const questionnaire: Questionnaire = {
    id,
    version,
    title: title ?? base.title,
    summary: summary ?? base.summary,
    questions: [...inherited, ...added],
    bases,
    dropped: [...(base.dropped ?? []).map((full) => renamed(full, base.id, id)), ...drop.map((own) => `${id}/${own}`)],
    file: source.file,
    digest,
  };
  const places = new Map<string, readonly PropertyKey[]>([
    ...inherited.map((question) => {
      const own = localId(question.id);
      return [question.id, change[own] === undefined ? ['extends'] : ['change', own]] as const;
    }),
    ...added.map((question, index) => [question.id, ['questions', index]] as const),
  ]);
  return parsed({ questionnaire, source, places }, found);
}

function renamed(full: string, from: string, to: string): string {
  return full.startsWith(`${from}/`) ? `${to}/${localId(full)}` : full;
}

/** A base's question as one of the extension's area. */
function adopt(question: Question, from: string, to: string): Question {
  if (from === to) return question;
  const own = { ...question, id: renamed(question.id, from, to), area: to };
  if (!isScored(own)) return own;
  const { recommendation } = own;
  return {
    ...own,
    recommendation: { ...recommendation, after: recommendation.after.map((full) => renamed(full, from, to)) },
  };
}

function applyChange(question: Question, change: ChangeShape | undefined, generation: number): Question {
  if (change === undefined) return question;
  const { options = {}, items = {}, recommendation, ...rest } = change;
  const shared = { ...question, ...rest };
  const changedIn = <T extends { readonly id: string }>(choice: T, changes: Readonly<Record<string, unknown>>): T => {
    const given = entryOf(changes, choice.id);
    return { ...choice, ...(typeof given === 'string' ? { label: given } : (given as Partial<T> | undefined)) };
  };
  const changed = {
    ...shared,
    ...(!isScored(question) ? {} : { recommendation: { ...question.recommendation, ...recommendation } }),
    ...(question.kind === 'checklist'
      ? { items: question.items.map((item) => changedIn(item, items)) }
      : { options: question.options.map((option) => changedIn(option, options)) }),
  } as Question;
  return rest.changed === undefined ? changed : inGeneration(changed, generation);
}

function inGeneration(question: Question, generation: number): Question {
  return question.changed === undefined ? question : { ...question, generation };
}

function checkAgainst(extension: ExtensionShape, base: Questionnaire, report: Report): void {
  const { drop = [], change = {}, questions = [] } = extension;
  const ids = base.questions.map(({ id }) => localId(id));
  const gone = (base.dropped ?? []).map(localId);
  const reportStranger = (own: string, path: readonly PropertyKey[], at: 'value' | 'key'): void => {
    const hint = gone.includes(own) ? 'its base leaves it out already' : hintFor(own, ids);
    report('dangling-reference', path, `"${base.id}" has no question "${own}"`, hint, { at });
  };
  for (const [index, own] of drop.entries()) if (!ids.includes(own)) reportStranger(own, ['drop', index], 'value');
  for (const [own, entry] of Object.entries(change)) {
    const question = base.questions.find(({ id }) => localId(id) === own);
    if (question === undefined) reportStranger(own, ['change', own], 'key');
    else checkChange(question, entry, ['change', own], extension, report);
  }
  for (const [index, { id }] of questions.entries()) {
    if (!ids.includes(id) && !gone.includes(id)) continue;
    const isThere = ids.includes(id) && !drop.includes(id);
    const message = isThere
      ? `"${base.id}" has a question "${id}" already`
      : `the id "${id}" was that of a dropped question`;
    const hint = isThere
      ? 'put what differs under change:'
      : 'give the new question another id: saved answers know it by its id';
    report('duplicate-id', ['questions', index, 'id'], message, hint);
  }
  if (questions.length === 0 && ids.every((own) => drop.includes(own))) {
    report('wrong-value', ['drop'], 'every question is dropped, and none is added');
  }
}

function nameOf({ kind }: Question): string {
  return kind === 'fact' ? 'a fact' : 'a context question';
}

const SCORED_ONLY = ['criticality', 'knockOut', 'evidence', 'recommendation', 'sources'] as const;

function checkChange(
  question: Question,
  change: ChangeShape,
  path: readonly PropertyKey[],
  extension: ExtensionShape,
  report: Report,
): void {
  const own = localId(question.id);
  checkChanged(change.changed, extension.version, path, report);
  if (!isScored(question)) {
    for (const key of SCORED_ONLY) {
      if (change[key] === undefined) continue;
      report('unknown-key', [...path, key], `"${own}" is ${nameOf(question)}, which has no ${key}`, undefined, {
        at: 'key',
      });
    }
  }
  const [key, other] =
    question.kind === 'checklist' ? (['items', 'options'] as const) : (['options', 'items'] as const);
  if (change[other] !== undefined) {
    report('wrong-type', [...path, other], `"${own}" has ${key}, not ${other}`, undefined, { at: 'key' });
  }
  const choices = choicesOf(question).map(({ id }) => id);
  for (const [id, entry] of Object.entries(change[key] ?? {})) {
    const at = [...path, key, id];
    if (!choices.includes(id)) {
      const message = `"${id}" is not an ${key.slice(0, -1)} of "${own}"`;
      report('dangling-reference', at, message, hintFor(id, choices), { at: 'key' });
    } else if (typeof entry !== 'string' && !isScored(question) && 'score' in entry) {
      report('unknown-key', [...at, 'score'], `"${own}" is ${nameOf(question)}, which has no score`, undefined, {
        at: 'key',
      });
    } else checkScore(question, id, entry, at, { change, extension, report });
  }
  if (question.kind === 'choice' && change.options !== undefined) {
    const after = applyChange(question, change, 0);
    if (after.kind === 'choice') checkAnchors({ id: own, options: after.options }, [...path, 'options'], report);
  }
}

/** Another score gives an answer that was saved before another meaning: then `changed` must say so. */
function checkScore(
  question: Question,
  id: string,
  entry: string | object,
  path: readonly PropertyKey[],
  {
    change,
    extension: { version },
    report,
  }: { readonly change: ChangeShape; readonly extension: ExtensionShape; readonly report: Report },
): void {
  if (typeof entry === 'string' || change.changed !== undefined || !isScored(question)) return;
  const before = choicesOf(question).find((choice) => choice.id === id) as
    | Readonly<Record<string, unknown>>
    | undefined;
  const given = entry as Readonly<Record<string, unknown>>;
  for (const key of ['score', 'points'] as const) {
    if (given[key] === undefined || given[key] === before?.[key]) continue;
    const message = `with another ${key === 'score' ? 'score' : 'number of points'}, saved answers to "${localId(question.id)}" change their meaning`;
    report('missing-changed', [...path, key], message, `say so: add changed: ${version} to the question`);
  }
}
