import { stringify as toYaml } from 'yaml';
import type { Interview } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { assembleCatalogue, type Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { ConditionShape } from '../../src/questionnaires/evaluate.ts';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import { parseProfile } from '../../src/questionnaires/parse-profile.ts';
import type { Diagnostic, Parsed } from '../../src/yaml/diagnostic.ts';

/** The least that tests must say of a question; the rest is filled in. */
export interface QuestionSpec {
  readonly id: string;
  readonly criticality?: 'critical' | 'high' | 'medium' | 'low';
  readonly criticalWhen?: ConditionShape;
  readonly knockOut?: boolean;
  readonly knockOutWhen?: ConditionShape;
  readonly notApplicable?: boolean;
  /** Option scores; the options are called s0, s33, … after them. */
  readonly scores?: readonly number[];
  /** Tags of options, by their score. */
  readonly tags?: Readonly<Record<number, string>>;
  /** Advice of options, by their score. */
  readonly advice?: Readonly<Record<number, object>>;
  /** Points of a checklist's items, called i0, i1, …; makes the question a checklist. */
  readonly points?: readonly number[];
  readonly when?: ConditionShape;
  readonly ask?: readonly ('client' | 'provider')[];
  readonly changed?: string;
  readonly effort?: 'S' | 'M' | 'L';
  readonly horizon?: 'before-signing' | '30-days' | '90-days' | 'ongoing';
  readonly after?: readonly string[];
  /** Makes it a fact: of a type, or with options of these ids. */
  readonly fact?: 'text' | 'number' | 'date' | 'list' | readonly string[];
  readonly group?: string;
  readonly help?: string;
  /** What would show the best answer; a document, where nothing is said. */
  readonly evidence?: string;
  /** What the options say, instead of their ids. */
  readonly labels?: readonly string[];
}

export interface AreaSpec {
  readonly id: string;
  readonly weight?: number;
  readonly floors?: { readonly ready?: number; readonly 'ready-with-conditions'?: number };
  readonly only?: readonly ('critical' | 'high' | 'medium' | 'low')[];
  readonly version?: string;
  readonly questions: readonly QuestionSpec[];
}

export interface ContextSpec {
  readonly id: string;
  readonly options: readonly string[];
  readonly when?: ConditionShape;
  readonly notApplicable?: boolean;
}

/** What a profile says besides its areas and rules. A test profile asks for no evidence unless it says so. */
export interface ProfileSpec {
  readonly weighting?: 'questions' | 'areas';
  readonly evidence?: 'none' | 'named' | 'seen';
  readonly weights?: object;
  readonly levels?: object;
  readonly effort?: object;
  readonly stages?: readonly string[];
}

/** Builds a catalogue through the real parsers, from as little as a test needs to say. */
export function catalogueOf(
  areas: readonly AreaSpec[],
  context: readonly ContextSpec[] = [],
  rules: readonly object[] = [],
  spec: ProfileSpec = {},
): Catalogue {
  const { profile } = must(parseProfile(textOf('test', profileShape(areas, rules, spec))));
  const questionnaires = questionnaireShapes(areas, context).map(
    (shape) => must(parseQuestionnaire(textOf(shape.id, shape))).questionnaire,
  );
  return assembleCatalogue(profile, questionnaires, []);
}

/** The same as the files of a folder of own questionnaires, by their path in it. */
export function filesOf(areas: readonly AreaSpec[], context: readonly ContextSpec[] = []): ReadonlyMap<string, string> {
  return new Map([
    ['profiles/test.yaml', stringify(profileShape(areas, []))],
    ...questionnaireShapes(areas, context).map((shape) => [`${shape.id}.yaml`, stringify(shape)] as const),
  ]);
}

function profileShape(areas: readonly AreaSpec[], rules: readonly object[], spec: ProfileSpec = {}): object {
  return {
    format: 'outready/profile/1',
    id: 'test',
    version: '1.0.0',
    title: 'Test',
    summary: 'For tests.',
    areas: areas.map(({ id, weight = 1, floors, only }) => ({
      id,
      weight,
      ...(floors && { floors }),
      ...(only && { only }),
    })),
    evidence: 'none',
    ...spec,
    rules,
  };
}

function questionnaireShapes(areas: readonly AreaSpec[], context: readonly ContextSpec[]) {
  const contextShape = context.map(({ id, options, when, notApplicable }) => ({
    id,
    kind: 'context',
    topic: id,
    text: `${id}?`,
    options: options.map((option) => ({ id: option, label: option })),
    ...(when && { when }),
    ...(notApplicable === undefined ? {} : { notApplicable }),
  }));
  return [
    ...(context.length === 0 ? [] : [questionnaireShape('context', '1.0.0', contextShape)]),
    ...areas.map(({ id, version = '1.0.0', questions }) =>
      questionnaireShape(id, version, questions.map(questionShape)),
    ),
  ];
}

/** An answers file as data: replies by question id; a number n chooses the option that scores n. */
export function interviewOf(
  answers: Readonly<Record<string, unknown>>,
  {
    side = 'client',
    name,
    file = 'test.yaml',
  }: { readonly side?: string; readonly name?: string; readonly file?: string } = {},
): Interview {
  const text = stringify(answersShape(answers, { side, ...(name && { name }) }));
  return must(parseInterview(text, file)).interview;
}

/** The same as a file; `rest` is what else stands in it. */
export function answersText(answers: Readonly<Record<string, unknown>>, rest: object = {}): string {
  return stringify({ ...answersShape(answers, { side: 'client' }), ...rest });
}

function answersShape(answers: Readonly<Record<string, unknown>>, respondent: object): object {
  return {
    format: 'outready/answers/1',
    engagement: { client: 'Acme', provider: 'Globex', scope: 'Analytics' },
    respondent,
    profile: 'test',
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, typeof answer === 'number' ? `s${answer}` : answer]),
    ),
  };
}

function stringify(data: unknown): string {
  return toYaml(data, { aliasDuplicateObjects: false });
}

export function must<T>({ value, diagnostics }: Parsed<T>): T {
  if (value === undefined) throw new Error(diagnostics.map(brief).join('\n'));
  return value;
}

/** A diagnostic in one line, for tables: `2:5 unknown-key`. */
export function brief({ code, span }: Diagnostic): string {
  return `${span.line}:${span.column} ${code}`;
}

function textOf(name: string, data: unknown): Parameters<typeof parseProfile>[0] {
  return { text: stringify(data), file: `${name}.yaml`, name, digest: 'sha256:test' };
}

function questionnaireShape(id: string, version: string, questions: readonly object[]) {
  return { format: 'outready/questionnaire/1', id, version, title: id, summary: id, questions };
}

function factShape({ id, fact, when, ask, changed, group }: QuestionSpec): object {
  return {
    id,
    kind: 'fact',
    topic: id,
    text: `${id}?`,
    ...(group && { group }),
    ...(ask && { ask }),
    ...(when && { when }),
    ...(changed && { changed }),
    ...(typeof fact === 'string'
      ? { type: fact }
      : { multiple: true, options: fact?.map((option) => ({ id: option, label: option })) }),
  };
}

function questionShape(spec: QuestionSpec): object {
  if (spec.fact !== undefined) return factShape(spec);
  const { id, criticality = 'medium', knockOut, scores = [0, 33, 67, 100], tags, points, when, ask, changed } = spec;
  const { effort = 'S', horizon = 'before-signing', after, criticalWhen, knockOutWhen, notApplicable, advice } = spec;
  return {
    id,
    topic: id,
    text: `${id}?`,
    why: `Because of ${id}.`,
    criticality,
    ...(criticalWhen && { criticalWhen }),
    ...(knockOut && { knockOut }),
    ...(knockOutWhen && { knockOutWhen }),
    ...(notApplicable === undefined ? {} : { notApplicable }),
    ...(spec.group && { group: spec.group }),
    ...(spec.help && { help: spec.help }),
    ...(ask && { ask }),
    ...(when && { when }),
    ...(changed && { changed }),
    ...(points
      ? {
          kind: 'checklist',
          items: points.map((point, index) => ({ id: `i${index}`, label: `i${index}`, points: point })),
        }
      : {
          options: scores.map((score, index) => ({
            id: `s${score}`,
            label: spec.labels?.[index] ?? `s${score}`,
            score,
            ...(tags?.[score] && { tag: tags[score] }),
            ...(advice?.[score] && { advice: advice[score] }),
          })),
        }),
    evidence: spec.evidence ?? 'A document',
    recommendation: { text: 'Do it.', effort, horizon, ...(after && { after }) },
    sources: ['S0.1'],
  };
}
