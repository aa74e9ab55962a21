import { hintFor, type Report } from '../yaml/diagnostic.ts';
import type { ChangeShape, ExtensionShape } from './extension-schema.ts';
import { checkChanged } from './parse.ts';
import { choicesOf, isScored, localId, type Question, type Questionnaire } from './questionnaire.ts';

/** Checks an extension against its base: what it drops, changes and adds. */
export function checkAgainst(extension: ExtensionShape, base: Questionnaire, report: Report): void {
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

const SCORED_ONLY = [
  'criticality',
  'criticalWhen',
  'knockOut',
  'knockOutWhen',
  'evidence',
  'recommendation',
  'sources',
  'clauses',
] as const;

function nameOf({ kind }: Question): string {
  return kind === 'fact' ? 'a fact' : 'a context question';
}

function checkChange(
  question: Question,
  change: ChangeShape,
  path: readonly PropertyKey[],
  extension: ExtensionShape,
  report: Report,
): void {
  const own = localId(question.id);
  checkChanged(change.changed, extension.version, path, report);
  checkRaising(question, change, path, report);
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
    } else {
      checkScore(question, id, entry, at, { change, extension, report });
      checkAdvice(question, id, entry, at, report);
    }
  }
}

/** A condition that is added must be able to raise the question. */
function checkRaising(question: Question, change: ChangeShape, path: readonly PropertyKey[], report: Report): void {
  if (!isScored(question) || change.criticalWhen === undefined) return;
  const isKnockOut = (change.knockOut ?? question.knockOut) && change.knockOutWhen === undefined;
  if (!isKnockOut && (change.criticality ?? question.criticality) !== 'critical') return;
  const message = `"${localId(question.id)}" is critical everywhere, so "criticalWhen" raises nothing`;
  const hint = 'leave it out, or give the question the criticality that it has elsewhere';
  report('contradiction', [...path, 'criticalWhen'], message, hint, { at: 'key' });
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

/** Advice says what to do: what an option has none of yet cannot be changed in part. */
function checkAdvice(
  question: Question,
  id: string,
  entry: string | { readonly advice?: { readonly text?: string | undefined } | undefined },
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (typeof entry === 'string' || entry.advice === undefined) return;
  if (!isScored(question)) {
    const message = `"${localId(question.id)}" is ${nameOf(question)}, which gives no advice`;
    report('unknown-key', [...path, 'advice'], message, undefined, { at: 'key' });
    return;
  }
  const option = question.kind === 'choice' ? question.options.find((each) => each.id === id) : undefined;
  if (option?.advice !== undefined || entry.advice.text !== undefined) return;
  report(
    'missing-key',
    [...path, 'advice'],
    `the option "${id}" has no advice yet, so this needs its text`,
    'add text: what to do from here',
  );
}
