import { type Diagnostic, reporterFor } from '../yaml/diagnostic.ts';
import type { Change } from './changes.ts';
import type { DiffProblem, QuestionnaireDiff } from './diff.ts';
import { editionText, localId } from './questionnaire.ts';
import { placeOf, type Referrer } from './references.ts';

/** Where in the newer version a change stands; nowhere when it is a removal, or the version was read without its source. */
export function spanOfChange({ kind, question, path }: Change, newer: Referrer): Diagnostic['span'] | undefined {
  const { source } = newer;
  if (source === undefined) return undefined;
  if (question === undefined) return source.spanAt(path);
  if (kind !== 'question-removed')
    return source.spanAt([...placeOf(question, newer), ...stepsTo(question, path, newer)]);
  const { drop = [] } = source.data as { readonly drop?: readonly string[] };
  const index = drop.indexOf(localId(question));
  return index === -1 ? undefined : source.spanAt(['drop', index]);
}

/** The path in the file: an option that stands in a list is found by its number, in an extension by its id. */
function stepsTo(question: string, path: readonly string[], newer: Referrer): readonly PropertyKey[] {
  const [key = '', id = '', ...rest] = path;
  if (key !== 'options' && key !== 'items') return path;
  const entries = newer.source?.document.getIn([...placeOf(question, newer), key]);
  const isList = entries !== undefined && Array.isArray((entries as { readonly toJSON?: () => unknown }).toJSON?.());
  if (!isList) return path;
  const asked = newer.questionnaire.questions.find((each) => each.id === question);
  const choices = asked === undefined ? [] : asked.kind === 'checklist' ? asked.items : asked.options;
  const index = choices.findIndex((choice) => choice.id === id);
  return index === -1 ? [key] : [key, index, ...rest];
}

/** What must be mended before the newer version may go out, at its place there. */
export function diffDiagnostics(diff: QuestionnaireDiff, newer: Referrer): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporterFor(newer.source, found, newer.questionnaire.file);
  for (const problem of diff.problems) {
    if (problem.kind === 'version')
      report('version-step', ['version'], versionMessage(diff), versionHint(diff, problem));
    else {
      const [path, at] = placeOfChanged(problem, newer);
      const local = localId(problem.question);
      const message =
        problem.given === undefined
          ? `saved answers to "${local}" change their meaning, and nothing says so`
          : `saved answers to "${local}" change their meaning, and changed: ${problem.given} is from before`;
      report('missing-changed', path, message, `set changed: ${versionToBe(diff)}`, { at });
    }
  }
  return found;
}

function placeOfChanged(
  { question, given }: Extract<DiffProblem, { readonly kind: 'changed' }>,
  newer: Referrer,
): readonly [path: readonly PropertyKey[], at: 'value' | 'key'] {
  const path = placeOf(question, newer);
  if (given !== undefined && newer.source?.document.hasIn([...path, 'changed'])) return [[...path, 'changed'], 'value'];
  return path[0] === 'questions' ? [[...path, 'id'], 'value'] : [path, path[0] === 'change' ? 'key' : 'value'];
}

/** The version in which the change comes: the newer one's, or the least that it must be raised to. */
function versionToBe({ problems, to }: QuestionnaireDiff): string {
  const version = problems.find(({ kind }) => kind === 'version');
  return version?.kind === 'version' ? version.least : to.version;
}

function versionMessage({ from, to, actual, required }: QuestionnaireDiff): string {
  if (actual === 'back') return `the version goes back from ${editionText(from)} to ${editionText(to)}`;
  if (actual === 'none') return `the version is still ${editionText(to)}, and these are ${required} changes`;
  return `from ${editionText(from)} to ${editionText(to)} is a ${actual} step, and these are ${required} changes`;
}

function versionHint(
  { required }: QuestionnaireDiff,
  problem: Extract<DiffProblem, { readonly kind: 'version' }>,
): string {
  return required === 'none' ? `set version: ${problem.least}` : `set version: ${problem.least}, or a later one`;
}
