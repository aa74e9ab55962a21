import compareVersions from 'semver/functions/compare.js';
import { failed, type Parsed, type Report } from '../yaml/diagnostic.ts';
import { parseFile, parseSource, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import { ExtensionSchema, type ExtensionShape } from './extension-schema.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { QuestionnaireSchema, type QuestionnaireShape, type QuestionShape } from './questionnaire-schema.ts';
import { NONE, NOT_APPLICABLE, UNKNOWN } from './reserved.ts';
import { Role, Side } from './vocabulary.ts';

/** A questionnaire together with its source. */
export type SourcedQuestionnaire = Sourced<{
  readonly questionnaire: Questionnaire;
  /** Of an extension: where in its source each question stands, by full id; `extends` for what is as in the base. */
  readonly places?: ReadonlyMap<string, readonly PropertyKey[]>;
}>;

/**
 * Reads one questionnaire; its id must equal the file's name, where a name is given. One that extends another is for
 * `readQuestionnaire`.
 */
export function parseQuestionnaire(text: SourceText): Parsed<SourcedQuestionnaire> {
  return parseFile(QuestionnaireSchema, text, makerOf(text));
}

function makerOf({ file, name, digest }: SourceText) {
  return (shape: QuestionnaireShape, source: SourcedQuestionnaire['source'], report: Report): SourcedQuestionnaire => {
    checkHead(shape, name, report);
    checkQuestions(shape.questions, shape, report);
    return { questionnaire: { ...normalise(shape), file, digest }, source };
  };
}

/** Fills a questionnaire's defaults in and writes ids out in full. */
function normalise(shape: QuestionnaireShape): Omit<Questionnaire, 'file' | 'digest'> {
  const { id, version, title, summary } = shape;
  return { id, version, title, summary, questions: shape.questions.map((question) => normaliseQuestion(question, id)) };
}

/** Fills the defaults of a question in and writes its id out in full. */
export function normaliseQuestion(shape: QuestionShape, area: string): Question {
  const { id, ask, roles, lint: _, ...rest } = shape;
  const common = { id: `${area}/${id}`, area, ask: ask ?? Side.options, roles: roles ?? Role.options };
  if (rest.kind === 'context') return { ...rest, ...common };
  if (rest.kind === 'fact') {
    const { type = 'options', options = [], multiple: _, ...fact } = rest;
    return { ...fact, ...common, type, options };
  }
  const { owner, after, ...recommendation } = rest.recommendation;
  const scored = {
    knockOut: rest.knockOut ?? false,
    recommendation: { ...recommendation, owner: owner ?? 'both', after: after ?? [] },
  };
  if (rest.kind === 'checklist') return { ...rest, ...common, ...scored };
  return { ...rest, ...common, kind: 'choice', ...scored };
}

/** Checks that a file's id equals its name. */
function checkHead({ id }: { readonly id: string }, name: string | undefined, report: Report): void {
  if (name === undefined || id === name) return;
  report(
    'wrong-value',
    ['id'],
    `the id "${id}" must equal the file's name "${name}"`,
    `rename the file to ${id}.yaml or set id: ${name}`,
  );
}

/** Checks the questions that a file of this id and version spells out. */
function checkQuestions(
  questions: readonly QuestionShape[],
  file: { readonly id: string; readonly version: string },
  report: Report,
): void {
  repeated(questions, (id, index) =>
    report('duplicate-id', ['questions', index, 'id'], `the question id "${id}" is used twice`),
  );
  for (const [index, question] of questions.entries()) {
    checkQuestion(question, ['questions', index], file.id, report);
    checkChanged(question.changed, file.version, ['questions', index], report);
  }
}

/** A change of meaning in a version that is still to come would make every answer an outdated one. */
export function checkChanged(
  changed: string | undefined,
  version: string,
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (changed === undefined || compareVersions(changed, version) <= 0) return;
  const message = `the question cannot have changed in ${changed}: this is version ${version}`;
  report('wrong-value', [...path, 'changed'], message, `raise the version to ${changed}, or set changed: ${version}`);
}

function checkQuestion(question: QuestionShape, path: readonly PropertyKey[], area: string, report: Report): void {
  if ((question.kind === 'context') !== (area === 'context')) {
    report(
      'wrong-value',
      [...path, 'kind'],
      question.kind === 'context'
        ? 'context questions live in context.yaml'
        : 'context.yaml holds context questions only',
      question.kind === 'context' ? undefined : 'set kind: context',
    );
  }
  if (question.kind === 'fact') checkFact(question, path, report);
  const key = question.kind === 'checklist' ? 'items' : 'options';
  const choices = (question.kind === 'checklist' ? question.items : question.options) ?? [];
  repeated(choices, (id, index) =>
    report('duplicate-id', [...path, key, index, 'id'], `the ${key.slice(0, -1)} id "${id}" is used twice`),
  );
  const reserved = question.kind === 'checklist' || question.kind === 'fact' ? RESERVED_WHERE_TICKED : RESERVED;
  for (const [index, { id }] of choices.entries()) {
    if (!reserved.includes(id)) continue;
    const message = `"${id}" cannot be the id of an ${key.slice(0, -1)}: a form calls by it what can be said to any question`;
    report('wrong-value', [...path, key, index, 'id'], message, 'choose another id, such as one from its label');
  }
}

/** Fields of forms stand for these next to a question’s own choices. */
const RESERVED: readonly string[] = [UNKNOWN, NOT_APPLICABLE];
const RESERVED_WHERE_TICKED: readonly string[] = [...RESERVED, NONE];

/** A fact is typed, or it has options of which several can be ticked. */
function checkFact(
  { id, type, options, multiple }: Extract<QuestionShape, { readonly kind: 'fact' }>,
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (type === undefined && options === undefined) {
    const hint = 'set type: text, number, date or list; or list options and set multiple: true';
    report('missing-key', path, `the fact "${id}" says neither its type nor its options`, hint);
  } else if (type !== undefined && (options !== undefined || multiple !== undefined)) {
    const key = options === undefined ? 'multiple' : 'options';
    report('contradiction', [...path, key], `the fact "${id}" has both type and ${key}`, 'keep one of the two', {
      at: 'key',
    });
  } else if (options !== undefined && multiple === undefined) {
    const hint = 'set multiple: true; a choice of one that decides what applies is a context question';
    report('missing-key', [...path, 'options'], `the fact "${id}" has options, of which several can be ticked`, hint, {
      at: 'key',
    });
  }
}

function repeated(entries: readonly { readonly id: string }[], report: (id: string, index: number) => void): void {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) report(id, index);
    seen.add(id);
  }
}

/** A questionnaire that builds on another one, as read: `extendQuestionnaire` puts the two together. */
export type SourcedExtension = Sourced<{ readonly extension: ExtensionShape; readonly digest: string }>;

/** Reads a questionnaire, or one that extends another. Its id must equal the file's name, where a name is given. */
export function readQuestionnaire(text: SourceText): Parsed<SourcedQuestionnaire | SourcedExtension> {
  const { value: source, diagnostics } = parseYaml(text.text, text.file);
  if (source === undefined) return failed(diagnostics);
  if (!Object.hasOwn(Object(source.data), 'extends')) {
    return parseSource(QuestionnaireSchema, source, makerOf(text));
  }
  return parseSource(ExtensionSchema, source, (extension, _, report): SourcedExtension => {
    checkExtension(extension, text.name, report);
    return { extension, source, digest: text.digest };
  });
}

/** What can be told of an extension without its base. */
function checkExtension(shape: ExtensionShape, name: string | undefined, report: Report): void {
  checkHead(shape, name, report);
  if ((shape.id === 'context') !== (shape.extends === 'context')) {
    const message =
      shape.id === 'context' ? 'context.yaml can extend "context" only' : 'only context.yaml can extend "context"';
    report('wrong-value', ['extends'], message);
  }
  for (const [index, id] of (shape.drop ?? []).entries()) {
    if (shape.drop?.indexOf(id) !== index) report('duplicate-id', ['drop', index], `"${id}" is dropped twice`);
    if (shape.change?.[id] !== undefined) {
      report('contradiction', ['drop', index], `"${id}" is dropped and changed`, 'keep one of the two');
    }
  }
  checkQuestions(shape.questions ?? [], shape, report);
}
