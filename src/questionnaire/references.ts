import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hintFor } from '../diagnostics/did-you-mean.ts';
import { FIRST } from '../diagnostics/span.ts';
import { spanAt, type YamlSource } from '../diagnostics/yaml-source.ts';
import type { Catalogue } from './catalogue.ts';
import { leavesOf } from './condition.ts';
import { checkCondition, type Report } from './condition-references.ts';
import type { SourcedQuestionnaire } from './parse.ts';
import type { Question } from './question.ts';
import { checkRules } from './rule-references.ts';
import { MAX_COMBINATIONS, settlementsOf } from './settlements.ts';

/**
 * Checks what one questionnaire says of others: context questions and their options in `when`, questions in `after`,
 * sources. Without a source the places are the questionnaire's first line. `areaIds` are all areas there are, also those outside this profile; what they contain is not looked into.
 */
export function checkReferences(
  { questionnaire, source }: Pick<SourcedQuestionnaire, 'questionnaire'> & Partial<SourcedQuestionnaire>,
  catalogue: Catalogue,
  areaIds: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(source, questionnaire.file, found);
  for (const [index, question] of questionnaire.questions.entries()) {
    const path = ['questions', index];
    checkWhen(question, path, catalogue, report);
    if (question.kind === 'context') continue;
    for (const [position, id] of question.recommendation.after.entries()) {
      const at = [...path, 'recommendation', 'after', position];
      if (id === question.id) report('dangling-reference', at, `"${id}" cannot come after itself`);
      else checkQuestionId(id, at, catalogue, areaIds, report);
    }
    for (const [position, id] of question.sources.entries()) {
      if (catalogue.sources.has(id)) continue;
      report(
        'dangling-reference',
        [...path, 'sources', position],
        `the source "${id}" is not in sources.yaml`,
        hintFor(id, [...catalogue.sources.keys()]),
      );
    }
  }
  return found;
}

/**
 * Checks what a profile says of areas (each needs a questionnaire) and in its rules, and whether its interval can be
 * computed soundly.
 * Without a source the places are the profile's first line.
 */
export function checkAreas(
  source: YamlSource | undefined,
  catalogue: Catalogue,
  areaIds: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(source, catalogue.profile.file, found);
  for (const [index, { id }] of catalogue.profile.areas.entries()) {
    if (catalogue.questionnaires.has(id) || areaIds.includes(id)) continue;
    report('dangling-reference', ['areas', index, 'id'], `there is no questionnaire "${id}"`, hintFor(id, areaIds));
  }
  checkRules(catalogue, areaIds, report);
  const combinations = [...settlementsOf(catalogue).values()].reduce((product, ways) => product * (ways.length + 1), 1);
  if (combinations > MAX_COMBINATIONS) {
    const message = `the context questions can turn out in ${combinations} ways that matter; at most ${MAX_COMBINATIONS} are allowed`;
    report('too-many-combinations', ['areas'], message, 'let fewer context questions decide what applies');
  }
  return found;
}

function checkWhen(question: Question, path: readonly PropertyKey[], catalogue: Catalogue, report: Report): void {
  if (question.when === undefined) return;
  checkCondition(question.when, [...path, 'when'], catalogue, report);
  if (question.kind === 'context' && reaches(question.id, question.id, catalogue, new Set())) {
    report('dangling-reference', [...path, 'when'], `"${question.id}" depends on itself`);
  }
}

function reaches(from: string, goal: string, catalogue: Catalogue, seen: Set<string>): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const when = catalogue.context.find(({ id }) => id === from)?.when;
  const next = when === undefined ? [] : leavesOf(when).map((leaf) => leaf.question);
  return next.includes(goal) || next.some((id) => reaches(id, goal, catalogue, seen));
}

function checkQuestionId(
  id: string,
  path: readonly PropertyKey[],
  catalogue: Catalogue,
  areaIds: readonly string[],
  report: Report,
): void {
  if (catalogue.questions.has(id)) return;
  const area = id.slice(0, id.indexOf('/'));
  if (!catalogue.questionnaires.has(area) && areaIds.includes(area)) return;
  report('dangling-reference', path, `there is no question "${id}"`, hintFor(id, [...catalogue.questions.keys()]));
}

/** Reports at a path of the source; of a file that was read without one, at its first line. */
function reporter(source: YamlSource | undefined, file: string, found: Diagnostic[]): Report {
  return (code, path, message, hint) => {
    const span = source === undefined ? FIRST : spanAt(source, path);
    found.push({ code, severity: 'error', message, file, span, ...(hint === undefined ? {} : { hint }) });
  };
}
