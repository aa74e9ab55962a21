import compareVersions from 'semver/functions/compare.js';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { choicesOf, editionText, lineageOf, type Question } from '../questionnaires/questionnaire.ts';
import { type Diagnostic, didYouMean, hintFor, type Report, reporterFor } from '../yaml/diagnostic.ts';
import { isOfType } from './fact.ts';
import {
  type Answer,
  type Interview,
  idsIn,
  isOutdated,
  type Reply,
  type SourcedInterview,
  ticksIn,
} from './interview.ts';

/** How a file stands to the questionnaire it was asked from: the same version (or none named), an older or a newer one. */
type Age = 'same' | 'older' | 'newer';

/**
 * Checks an interview against the questions it answers. What an older questionnaire version explains is a warning
 * (the answer stays in the file and counts as unanswered); anything else that does not fit is an error.
 */
export function checkAnswers({ interview, source }: SourcedInterview, catalogue: Catalogue): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporterFor(source, found);
  const areaIds = catalogue.profile.areas.map(({ id }) => id);
  for (const [index, area] of (interview.areas ?? []).entries()) {
    if (areaIds.includes(area)) continue;
    const message = `the profile "${catalogue.profile.id}" has no area "${area}"`;
    report('dangling-reference', ['areas', index], message, hintFor(area, areaIds));
  }
  for (const [area, edition] of interview.asked) {
    const current = catalogue.questionnaires.get(area);
    if (current === undefined) {
      const message = `the profile "${catalogue.profile.id}" has no area "${area}"; its answers stay in the file and count for nothing`;
      const meant = didYouMean(area, [...catalogue.questionnaires.keys()]);
      const hint = meant === undefined ? 'a profile that asks it counts them again' : `did you mean "${meant}"?`;
      report('dangling-reference', ['asked', area], message, hint, { severity: 'warning', at: 'key' });
      continue;
    }
    if (ageOf(area, interview, catalogue) !== 'newer') continue;
    const message = `asked with ${area} ${editionText(edition)}; here is ${editionText(current)}`;
    const isLost = (edition.bases?.length ?? 0) > (current.bases?.length ?? 0);
    const hint = isLost
      ? 'name the folder of your own questionnaires with --questionnaires'
      : 'update outready or the questionnaires';
    report('newer-version', ['asked', area, 'version'], message, hint, WARNING);
  }
  for (const [id, answer] of interview.answers) {
    const question = catalogue.questions.get(id);
    const age = ageOf(areaOf(id), interview, catalogue);
    if (question !== undefined) {
      checkAnswer(question, answer, age, interview, report);
      checkSetAside(question, answer, age, report);
    } else if (catalogue.questionnaires.has(areaOf(id)) || !interview.asked.has(areaOf(id)))
      reportUnknownQuestion(id, age, catalogue, report);
  }
  for (const [index, { question }] of (interview.actions ?? []).entries()) {
    if (question === undefined || catalogue.questions.has(question)) continue;
    const message = `there is no question "${question}" in the profile "${catalogue.profile.id}"; the action stays in the file and stands`;
    const hint = hintFor(question, [...catalogue.questions.keys()]);
    report('unknown-question', ['actions', index, 'question'], message, hint, WARNING);
  }
  return found;
}

function areaOf(question: string): string {
  return question.slice(0, question.indexOf('/'));
}

/** Compares the version that was asked with the questionnaire's own, and those of what both extend likewise. */
function ageOf(area: string, interview: Interview, catalogue: Catalogue): Age {
  const edition = interview.asked.get(area);
  const questionnaire = catalogue.questionnaires.get(area);
  if (edition === undefined || questionnaire === undefined) return 'same';
  const [asked, current] = [lineageOf(edition), lineageOf(questionnaire)];
  const orders = (asked.length > current.length ? asked : current).map((_, generation) => {
    const [before, now] = [asked[generation], current[generation]];
    if (before === undefined || now === undefined) return before === undefined ? -1 : 1;
    return compareVersions(before, now);
  });
  return orders.includes(1) ? 'newer' : orders.includes(-1) ? 'older' : 'same';
}

function reportUnknownQuestion(id: string, age: Age, catalogue: Catalogue, report: Report): void {
  const area = areaOf(id);
  const questionnaire = catalogue.questionnaires.get(area);
  const note = (severity: 'error' | 'warning', message: string, hint?: string): void =>
    report('unknown-question', ['answers', id], message, hint, { severity, at: 'key' });
  if (questionnaire?.dropped?.includes(id)) {
    const message = `"${id}" is left out by ${questionnaire.file}; its answer stays in the file and counts for nothing`;
    note('warning', message);
  } else if (age === 'older') note('warning', `"${id}" is no longer asked; its answer stays in the file`);
  else if (questionnaire === undefined) {
    const message = `the profile "${catalogue.profile.id}" has no area "${area}"`;
    note('error', message, hintFor(area, [...catalogue.questionnaires.keys()]));
  } else note('error', `there is no question "${id}"`, hintFor(id, [...catalogue.questions.keys()]));
}

const WARNING = { severity: 'warning' } as const;

function checkAnswer(question: Question, { reply }: Answer, age: Age, interview: Interview, report: Report): void {
  const at = ['answers', question.id];
  if (isOutdated(question, interview)) {
    const message = `"${question.id}" changed its meaning in version ${question.changed}, after it was asked`;
    report('outdated-answer', at, message, 'ask it again', { severity: 'warning', at: 'key' });
  }
  if (age === 'older' && !fits(reply, question)) {
    const message = `"${question.id}" was another kind of question; the answer stays in the file and counts as unanswered`;
    report('wrong-type', at, message, 'ask it again', WARNING);
  } else if (question.kind === 'fact' && (reply.kind === 'option' || reply.kind === 'items')) {
    const path = reply.kind === 'items' ? [...at, 'items'] : at;
    report('wrong-type', path, `"${question.id}" is a fact, whose answer is a value`, WRITE_VALUE[question.type]);
  } else if (reply.kind === 'value' && question.kind !== 'fact') {
    const hint = question.kind === 'checklist' ? 'write { items: [a, b] }' : 'write { option: … }';
    const wanted = question.kind === 'checklist' ? 'is a checklist' : 'takes one option';
    report('wrong-type', [...at, 'value'], `"${question.id}" ${wanted}`, hint, { at: 'key' });
  } else if (reply.kind === 'value' && question.kind === 'fact' && !isOfType(question, reply.value)) {
    const message = `"${question.id}" is ${KIND_OF_FACT[question.type]}`;
    report('wrong-type', [...at, 'value'], message, WRITE_VALUE[question.type]);
  } else if (reply.kind === 'option' && question.kind === 'checklist') {
    const hint = 'list what applies: { items: [a, b] }; none: { items: [] }';
    report('wrong-type', at, `"${question.id}" is a checklist`, hint);
  } else if (reply.kind === 'items' && question.kind !== 'checklist') {
    report('wrong-type', [...at, 'items'], `"${question.id}" takes one option`, 'write { option: … }');
  } else if (reply.kind === 'option' || reply.kind === 'items' || ticksIn(question, reply) !== undefined) {
    const chosen = ticksIn(question, reply) ?? idsIn(reply);
    const known = choicesOf(question).map(({ id }) => id);
    for (const [index, id] of chosen.entries()) {
      const path = [...at, ...(reply.kind === 'option' ? ['option'] : [reply.kind, index])];
      if (!known.includes(id)) reportUnknownOption(question, id, known, age, path, report);
      else if (chosen.indexOf(id) < index) report('duplicate-id', path, `"${id}" is listed twice`);
    }
  }
}

/** A question that can be set aside as not applicable does not say that it cannot. */
function checkSetAside(question: Question, { reply }: Answer, age: Age, report: Report): void {
  if (reply.kind !== 'notApplicable' || question.notApplicable !== false) return;
  const at = ['answers', question.id, 'notApplicable'];
  if (age === 'older') {
    const message = `"${question.id}" can no longer be set aside as not applicable; the answer stays in the file and counts as unanswered`;
    report('wrong-value', at, message, 'ask it again', WARNING);
    return;
  }
  const hint =
    question.when === undefined
      ? 'it always applies: answer it, or write { unknown: true }'
      : 'its "when" says when it applies: answer it, write { unknown: true }, or correct what the context says';
  report('wrong-value', at, `"${question.id}" cannot be set aside as not applicable`, hint);
}

const KIND_OF_FACT = {
  text: 'a fact whose value is a text',
  number: 'a fact whose value is a number',
  date: 'a fact whose value is a day',
  list: 'a fact whose value is a list',
  options: 'a fact whose value is a list of its options',
} as const;

const WRITE_VALUE = {
  text: "write { value: '…' }: in quotation marks, also where it looks like a number",
  number: 'write { value: 1500 }: digits, with a point before decimals',
  date: 'write { value: 2026-11-22 }',
  list: 'write { value: [one, another] }; where there is none: { value: [] }',
  options: 'write { value: [a, b] }; where none applies: { value: [] }',
} as const;

/** A checklist takes items, a fact a value of its kind, any other question one option; all take the other replies. */
function fits(reply: Reply, question: Question): boolean {
  if (reply.kind === 'value') return question.kind === 'fact' && isOfType(question, reply.value);
  if (question.kind === 'fact') return reply.kind !== 'option' && reply.kind !== 'items';
  return reply.kind !== (question.kind === 'checklist' ? 'option' : 'items');
}

function reportUnknownOption(
  question: Question,
  id: string,
  known: readonly string[],
  age: Age,
  path: readonly PropertyKey[],
  report: Report,
): void {
  const word = question.kind === 'checklist' ? 'item' : 'option';
  if (age === 'older') {
    const message = `"${id}" is no longer an ${word} of ${question.id}; it stays in the file and counts as unanswered`;
    report('unknown-option', path, message, 'ask it again', WARNING);
    return;
  }
  const hint = id === 'unknown' ? 'for "asked, but nobody knew" write { unknown: true }' : hintFor(id, known);
  report('unknown-option', path, `"${id}" is not an ${word} of ${question.id}`, hint);
}
