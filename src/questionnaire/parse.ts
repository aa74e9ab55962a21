import { type Diagnostic, type DiagnosticCode, failed, type Parsed, parsed } from '../diagnostics/diagnostic.ts';
import { checkSchema } from '../diagnostics/schema-diagnostics.ts';
import { parseYaml, spanAt, type YamlSource } from '../diagnostics/yaml-source.ts';
import { Role, Side } from './identifiers.ts';
import type { Question, Questionnaire } from './question.ts';
import { QuestionnaireSchema, type QuestionnaireShape, type QuestionShape } from './schema.ts';

/** A questionnaire together with its source, whose positions later checks across files need. */
export interface SourcedQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly source: YamlSource;
}

/** A text to parse: where it comes from, its file's name without folder and extension, and its digest. */
export interface SourceText {
  readonly text: string;
  readonly file: string;
  readonly name: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** Reads one questionnaire; its id must equal the file's name. */
export function parseQuestionnaire({ text, file, name, digest }: SourceText): Parsed<SourcedQuestionnaire> {
  const yaml = parseYaml(text, file);
  if (yaml.value === undefined) return failed(yaml.diagnostics);
  const source = yaml.value;
  const shape = checkSchema(QuestionnaireSchema, source);
  if (shape.value === undefined) return failed(shape.diagnostics);
  const questionnaire = { ...normalise(shape.value), file, digest };
  return parsed({ questionnaire, source }, checkQuestionnaire(shape.value, source, name));
}

/** Fills the defaults in and writes ids out in full. */
function normalise(shape: QuestionnaireShape): Omit<Questionnaire, 'file' | 'digest'> {
  const { id, version, title, summary } = shape;
  return { id, version, title, summary, questions: shape.questions.map((question) => normaliseQuestion(question, id)) };
}

function normaliseQuestion(shape: QuestionShape, area: string): Question {
  const { id, ask, roles, lint: _, ...rest } = shape;
  const common = { id: `${area}/${id}`, area, ask: ask ?? Side.options, roles: roles ?? Role.options };
  if (rest.kind === 'context') return { ...rest, ...common } as Question;
  const { owner, after, ...recommendation } = rest.recommendation;
  return {
    ...rest,
    ...common,
    kind: rest.kind ?? 'choice',
    knockOut: rest.knockOut ?? false,
    recommendation: { ...recommendation, owner: owner ?? 'both', after: after ?? [] },
  } as Question;
}

function checkQuestionnaire(shape: QuestionnaireShape, source: YamlSource, name: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (code: DiagnosticCode, path: readonly PropertyKey[], message: string, hint?: string): void => {
    const span = spanAt(source, path);
    found.push({ code, severity: 'error', message, file: source.file, span, ...(hint === undefined ? {} : { hint }) });
  };
  if (shape.id !== name) {
    report(
      'wrong-value',
      ['id'],
      `the id "${shape.id}" must equal the file's name "${name}"`,
      `rename the file to ${shape.id}.yaml or set id: ${name}`,
    );
  }
  repeated(shape.questions, (id, index) =>
    report('duplicate-id', ['questions', index, 'id'], `the question id "${id}" is used twice`),
  );
  for (const [index, question] of shape.questions.entries())
    checkQuestion(question, ['questions', index], shape, report);
  return found;
}

type Report = (code: DiagnosticCode, path: readonly PropertyKey[], message: string, hint?: string) => void;

function checkQuestion(
  question: QuestionShape,
  path: readonly PropertyKey[],
  shape: QuestionnaireShape,
  report: Report,
): void {
  if ((question.kind === 'context') !== (shape.id === 'context')) {
    report(
      'wrong-value',
      [...path, 'kind'],
      question.kind === 'context'
        ? 'context questions live in context.yaml'
        : 'context.yaml holds context questions only',
      question.kind === 'context' ? undefined : 'set kind: context',
    );
  }
  const key = question.kind === 'checklist' ? 'items' : 'options';
  const choices = question.kind === 'checklist' ? question.items : question.options;
  repeated(choices, (id, index) =>
    report('duplicate-id', [...path, key, index, 'id'], `the ${key.slice(0, -1)} id "${id}" is used twice`),
  );
  if (question.kind === undefined || question.kind === 'choice') {
    for (const anchor of [0, 100]) {
      if (question.options.some((option) => option.score === anchor)) continue;
      report(
        'impossible-score',
        [...path, 'options'],
        `no option of "${question.id}" scores ${anchor}`,
        'one option scores 0 and one scores 100',
      );
    }
  }
}

function repeated(entries: readonly { readonly id: string }[], report: (id: string, index: number) => void): void {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) report(id, index);
    seen.add(id);
  }
}
