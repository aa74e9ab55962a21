import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { checkAnswers } from '../../src/answers/check.ts';
import type { SourcedInterview } from '../../src/answers/interview.ts';
import { mergeInterviews, parseInterview } from '../../src/answers/parse.ts';
import { AnswersSchema } from '../../src/answers/schema.ts';
import { type Catalogue, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { Criticality, Level, type ScoredQuestion, Side } from '../../src/questionnaires/questionnaire.ts';
import { DECISIONS } from '../../src/scoring/assessment.ts';
import { must } from '../kit/catalogue.ts';

/** How good an answer is, by the steps of its question's scale. */
const Grade = z.enum(['best', 'good', 'weak', 'worst']);
type Grade = z.infer<typeof Grade>;

/** Answers by question; `null`: none was given. */
const Says = z.record(z.string(), AnswersSchema.shape.answers.valueType.nullable());

/** An empty list of some things would expect nothing. */
const Some = z.array(z.string()).min(1);

/** What an expert expects; `vignettes.yaml` says what each key means. */
const Expectation = z.strictObject({
  level: Level.exactOptional(),
  low: Level.exactOptional(),
  high: Level.exactOptional(),
  decision: z.enum(Object.values(DECISIONS)).nullable().exactOptional(),
  gates: z.array(z.string()).exactOptional(),
  lowGates: Some.exactOptional(),
  within: Some.exactOptional(),
  not: Some.exactOptional(),
  findings: Some.exactOptional(),
  noFindings: Some.exactOptional(),
  score: z.number().exactOptional(),
  outweighs: z
    .array(z.tuple([z.string(), z.string()]))
    .min(1)
    .exactOptional(),
  copy: Some.exactOptional(),
  refused: Some.exactOptional(),
  en: z.string().exactOptional(),
  es: z.string().exactOptional(),
});

/** The ordinary case, from which `context` differs. */
const CONTEXT = {
  stage: 'running',
  'function-criticality': 'important',
  'process-type': 'business-process',
  offshore: 'no',
  'personal-data': 'no',
  regulated: 'no',
  size: 'larger',
} as const;

const ContextKey = z.enum(Object.keys(CONTEXT) as (keyof typeof CONTEXT)[]);

const Vignette = z.strictObject({
  name: z.string(),
  profile: z.enum(['core', 'decide', 'full', 'ito', 'kpo', 'pulse', 'quick']),
  context: z.partialRecord(ContextKey, z.string().nullable()).default({}),
  grades: z.partialRecord(Criticality, Grade).default({}),
  says: Says.default({}),
  told: z.union([z.literal('all'), z.array(z.string())]).default([]),
  side: Side.default('client'),
  others: z.array(z.strictObject({ side: Side, name: z.string(), says: Says })).default([]),
  asked: z.record(z.string(), z.string()).default({}),
  expect: Expectation,
  why: z.string(),
  waits: z.strictObject({ for: z.enum(['engine', 'questions']), today: Level }).exactOptional(),
});
export type Vignette = z.infer<typeof Vignette>;

/** The vignettes in `vignettes.yaml`, in its order. */
export function readVignettes(): readonly Vignette[] {
  const text = readFileSync(new URL('vignettes.yaml', import.meta.url), 'utf8');
  return z.strictObject({ vignettes: z.array(Vignette) }).parse(parse(text, { merge: true })).vignettes;
}

const DAY = '2026-11-22';

/** What one person answered, by question. */
interface Person {
  readonly side: Side;
  readonly name: string;
  readonly answers: ReadonlyMap<string, unknown>;
}

/** Everybody in a vignette, without what nobody said. */
export function peopleIn(vignette: Vignette, catalogue: Catalogue): readonly Person[] {
  const { context, says, told, side, others, grades } = vignette;
  const shown = (id: string): object => (told === 'all' || told.includes(id) ? {} : { evidence: ['On file'] });
  const answers: readonly (readonly [string, unknown])[] = [
    ...Object.entries({ ...CONTEXT, ...context }).map(([id, option]) => [`context/${id}`, option] as const),
    ...scoredQuestions(catalogue).map((each) => [each.id, { ...replyOf(each, grades), ...shown(each.id) }] as const),
    ...Object.entries(says).map(
      ([id, answer]) => [id, typeof answer === 'string' ? { option: answer, ...shown(id) } : answer] as const,
    ),
  ];
  const people: readonly Person[] = [
    { side, name: 'First', answers: new Map(answers) },
    ...others.map((each) => ({ side: each.side, name: each.name, answers: new Map(Object.entries(each.says)) })),
  ];
  return people.map((each) => ({ ...each, answers: new Map([...each.answers].filter(([, said]) => said !== null)) }));
}

function replyOf(question: ScoredQuestion, grades: Vignette['grades']): object {
  const grade = grades[question.criticality] ?? 'best';
  if (question.kind === 'checklist') return { items: stepsOf(question.items, grade).map(({ id }) => id) };
  const options = [...question.options].sort((a, b) => a.score - b.score);
  const chosen = stepsOf(options, grade).at(-1) ?? options[0];
  return { option: chosen?.id };
}

/** So much of a scale as an answer of a grade has of it. */
function stepsOf<T>(scale: readonly T[], grade: Grade): readonly T[] {
  switch (grade) {
    case 'best':
      return scale;
    case 'good':
      return scale.slice(0, -1);
    case 'weak':
      return scale.slice(0, 2);
    case 'worst':
      return [];
  }
}

/** The interviews of a vignette, from the answers files that people would have of them. */
export function interviewsOf(vignette: Vignette, catalogue: Catalogue): readonly SourcedInterview[] {
  const { profile, context, asked } = vignette;
  return peopleIn(vignette, catalogue).map(({ side, name, answers }) => {
    const shape = {
      format: 'outready/answers/1',
      engagement: {
        client: 'Acme',
        ...(context.stage === 'deciding' ? {} : { provider: 'Globex' }),
        scope: 'Analytics',
      },
      respondent: { name, side },
      profile,
      asked: Object.fromEntries(Object.entries(asked).map(([area, version]) => [area, { version }])),
      answers: Object.fromEntries([...answers].map(([id, said]) => [id, entryOf(said)])),
    };
    return must(parseInterview(stringify(shape, { aliasDuplicateObjects: false }), `${side}-${name}.yaml`));
  });
}

function entryOf(said: unknown): object {
  return { ...(typeof said === 'string' ? { option: said } : Object(said)), answered: DAY };
}

/** What is wrong with a vignette's files, so that nothing can be said of them. */
export function errorsIn(interviews: readonly SourcedInterview[], catalogue: Catalogue): readonly string[] {
  const found = [
    ...interviews.flatMap((each) => checkAnswers(each, catalogue)),
    ...mergeInterviews(interviews).diagnostics,
  ];
  return [...new Set(found.filter(({ severity }) => severity === 'error').map(({ message }) => message))];
}
