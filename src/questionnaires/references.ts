import { type Diagnostic, hintFor, type Path, type Report, reporterFor } from '../yaml/diagnostic.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { type Catalogue, type ConditionKey, conditionEntries, type Referable, STAGE } from './catalogue.ts';
import { circlesIn, circleText, turnedTo } from './circles.ts';
import { leavesOf } from './condition.ts';
import { clauseProblem } from './framework-references.ts';
import type { SourcedQuestionnaire } from './parse.ts';
import { choicesOf, isScored, localId, type Question } from './questionnaire.ts';
import { checkCondition, checkRules } from './rule-references.ts';

/** A questionnaire, with its source where it was read from a file. */
export type Referrer = Pick<SourcedQuestionnaire, 'questionnaire'> & Partial<SourcedQuestionnaire>;

/**
 * Checks what one questionnaire says of others: context questions and their options in its conditions, questions in
 * `after`, sources, clauses of frameworks. Without a source the places are the questionnaire's first line. `areaIds` are all
 * areas there are, also those outside this profile; what they contain is not looked into.
 */
export function checkReferences(
  referrer: Referrer,
  catalogue: Referable,
  areaIds: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const { questionnaire, source } = referrer;
  const dropped = droppedFrom(catalogue);
  for (const question of questionnaire.questions) {
    const path = placeOf(question.id, referrer);
    const report = reporterIn(referrer, question, path, found);
    for (const [key, condition] of conditionEntries(question))
      checkCondition(condition, [...path, key], catalogue, report, dropped);
    if (!isScored(question)) continue;
    for (const [position, id] of question.recommendation.after.entries()) {
      const at = [...path, 'recommendation', 'after', position];
      if (!dropped.has(id)) checkQuestionId(id, at, catalogue, areaIds, report);
      else if (questionnaire.dropped?.includes(id) && isSaid(at, source)) {
        report('dangling-reference', at, `"${id}" is dropped here, so nothing can come after it`);
      }
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
    for (const [position, clause] of (question.clauses ?? []).entries()) {
      const at = [...path, 'clauses', position];
      const problem = clauseProblem(clause, catalogue.frameworks);
      // What is shipped, or taken over, may name clauses that a framework of one's own does without.
      if (problem !== undefined && isSaid(at, source)) {
        report('dangling-reference', [...at, problem.key], problem.message, problem.hint);
      }
    }
  }
  checkDropped(referrer, catalogue, found);
  checkCircles(referrer, catalogue, found);
  return found;
}

/** Where a question stands in its file; `extends` for one that an extension takes over as it is. */
export function placeOf(id: string, { questionnaire, places }: Referrer): Path {
  return places?.get(id) ?? ['questions', questionnaire.questions.findIndex((question) => question.id === id)];
}

/** Whether a path leads somewhere in a file: what an extension says itself, not what it takes over. */
function isSaid(path: Path, source: YamlSource | undefined): boolean {
  return source?.document.hasIn(path) ?? false;
}

/** Reports on a question; of one that an extension takes over unchanged, it must be said which it is. */
function reporterIn({ questionnaire, source }: Referrer, { id }: Question, path: Path, found: Diagnostic[]): Report {
  const report = reporterFor(source, found, questionnaire.file);
  if (path[0] !== 'extends') return report;
  return (code, at, message, hint) => report(code, at, `${message}; its base says so of "${id}"`, hint);
}

/** Full ids of all questions that extensions leave out. */
function droppedFrom({ questionnaires }: Referable): ReadonlySet<string> {
  return new Set([...questionnaires.values()].flatMap(({ dropped = [] }) => dropped));
}

/** A context question that conditions read cannot be left out: what they hide or show could not be decided. */
function checkDropped({ questionnaire, source }: Referrer, catalogue: Referable, found: Diagnostic[]): void {
  const report = reporterFor(source, found, questionnaire.file);
  for (const id of questionnaire.dropped ?? []) {
    const reader = readerOf(id, catalogue);
    if (reader === undefined) continue;
    const { drop = [] } = (source?.data ?? {}) as { readonly drop?: readonly string[] };
    const index = drop.indexOf(localId(id));
    const message = `"${id}" cannot be left out: it decides whether ${reader}`;
    report('dangling-reference', index === -1 ? ['extends'] : ['drop', index], message);
  }
}

/** What the first condition that reads a context question decides. */
function readerOf(id: string, { questions }: Referable): string | undefined {
  for (const question of questions.values()) {
    for (const [key, condition] of conditionEntries(question)) {
      if (leavesOf(condition).some((leaf) => leaf.question === id)) return `"${question.id}" ${DECIDED_BY[key]}`;
    }
  }
  return undefined;
}

const DECIDED_BY: Readonly<Record<ConditionKey, string>> = {
  when: 'is asked',
  criticalWhen: 'is critical',
  knockOutWhen: 'is a knock-out',
};

/** Conditions and orders of recommendations that go round in a circle, where this file has a part in it. */
function checkCircles(referrer: Referrer, catalogue: Referable, found: Diagnostic[]): void {
  const { questionnaire, source } = referrer;
  if (source === undefined) return;
  const report = reporterFor(source, found);
  const isOwn = (id: string): boolean => questionnaire.questions.some((question) => question.id === id);
  const own = (circle: readonly string[]): readonly string[] => turnedTo(circle, isOwn) ?? [];
  const ids = [...catalogue.questions.keys()];
  const leavesFrom = (id: string): readonly string[] => {
    const question = catalogue.questions.get(id);
    if (question?.kind !== 'context' || question.when === undefined) return [];
    return leavesOf(question.when).map((leaf) => leaf.question);
  };
  for (const circle of circlesIn(ids, leavesFrom).map(own)) {
    const [first, second] = circle;
    if (first === undefined) continue;
    const message =
      second === undefined
        ? `"${first}" depends on itself`
        : `the conditions go round in a circle: ${circleText(circle)}`;
    report('circular-when', [...placeOf(first, referrer), 'when'], message);
  }
  const afterOf = (id: string): readonly string[] => {
    const question = catalogue.questions.get(id);
    return question === undefined || !isScored(question) ? [] : question.recommendation.after;
  };
  for (const circle of circlesIn(ids, afterOf).map(own)) {
    const [first, second] = circle;
    if (first === undefined) continue;
    const message =
      second === undefined
        ? `"${first}" cannot come after itself`
        : `the recommendations wait for one another: ${circleText(circle)}`;
    const position = afterOf(first).indexOf(second ?? first);
    report('circular-after', [...placeOf(first, referrer), 'recommendation', 'after', position], message);
  }
}

/**
 * Checks what a profile says of areas (each needs a questionnaire, which has the questions named) and in its rules.
 * Without a source the places are the profile's first line.
 */
export function checkAreas(
  source: YamlSource | undefined,
  catalogue: Catalogue,
  areaIds: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporterFor(source, found, catalogue.profile.file);
  // A shipped profile is not its reader's to mend: where own questionnaires take away what it names, they are told.
  const severity = source === undefined ? 'warning' : 'error';
  const reportQuestion = reporterFor(source, found, catalogue.profile.file, severity);
  const stages = choicesIn(catalogue.questions.get(STAGE));
  for (const [index, stage] of (catalogue.profile.stages ?? []).entries()) {
    if (stages.includes(stage)) continue;
    reportQuestion(
      'dangling-reference',
      ['stages', index],
      `"${STAGE}" has no option "${stage}"`,
      hintFor(stage, stages),
    );
  }
  for (const [index, { id, questions = [] }] of catalogue.profile.areas.entries()) {
    const questionnaire = catalogue.questionnaires.get(id);
    if (questionnaire === undefined) {
      if (areaIds.includes(id)) continue;
      report('dangling-reference', ['areas', index, 'id'], `there is no questionnaire "${id}"`, hintFor(id, areaIds));
      continue;
    }
    const known = questionnaire.questions.map((question) => localId(question.id));
    for (const [at, own] of questions.entries()) {
      if (known.includes(own)) continue;
      const message = `"${id}" has no question "${own}"`;
      reportQuestion('dangling-reference', ['areas', index, 'questions', at], message, hintFor(own, known));
    }
  }
  checkRules(catalogue, areaIds, droppedFrom(catalogue), reportQuestion);
  return found;
}

function choicesIn(question: Question | undefined): readonly string[] {
  return question === undefined ? [] : choicesOf(question).map(({ id }) => id);
}

function checkQuestionId(
  id: string,
  path: Path,
  catalogue: Referable,
  areaIds: readonly string[],
  report: Report,
): void {
  if (catalogue.questions.has(id)) return;
  const area = id.slice(0, id.indexOf('/'));
  if (!catalogue.questionnaires.has(area) && areaIds.includes(area)) return;
  report('dangling-reference', path, `there is no question "${id}"`, hintFor(id, [...catalogue.questions.keys()]));
}
