import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { calculate } from '../independent/calculator.ts';
import { compareWith } from '../independent/compare.ts';
import type { Answer, Area, ContextQuestion, Evidence, Interview, Rule, World } from '../independent/world.ts';
import { run } from '../kit/run.ts';

// The examples scored a second time from their YAML, by the calculation that takes nothing from src/.

/** What scores; other rules only tell. */
const CAPPING = [
  'exit-of-critical-function',
  'exposed-knowledge',
  'unlawful-transfer',
  'lock-in',
  'unverifiable-quality',
  'hollowing-out',
  'rushed-transfer',
];

type WrittenAnswer =
  | string
  | (Exclude<Answer, string> & { readonly evidence?: readonly (string | Evidence)[]; readonly answered?: string });

function read<T>(file: string): T {
  return parse(readFileSync(file, 'utf8')) as T;
}

function questionsOf<Q extends { readonly id: string }>(area: string): readonly Q[] {
  const { questions } = read<{ readonly questions: readonly (Q & { readonly kind?: string })[] }>(
    `questionnaires/${area}.yaml`,
  );
  const scored = questions.filter(({ kind }) => kind !== 'fact');
  return scored.map((question) => ({ ...question, id: `${area}/${question.id}` }));
}

function answerOf(written: WrittenAnswer): Answer {
  if (typeof written === 'string') return { option: written };
  const { evidence = [], ...reply } = written;
  return { ...reply, evidence: evidence.map((each) => (typeof each === 'string' ? { ref: each } : each)) } as Answer;
}

function worldOf(files: readonly string[]): World {
  const profile = read<Omit<World, 'areas' | 'context'> & { readonly areas: readonly Omit<Area, 'questions'>[] }>(
    'questionnaires/profiles/core.yaml',
  );
  const interviews = files.map((file): Interview => {
    const { respondent, answers } = read<{
      readonly respondent: Pick<Interview, 'side' | 'name'>;
      readonly answers: Readonly<Record<string, WrittenAnswer>>;
    }>(file);
    const told = Object.entries(answers).map(([id, written]) => [id, answerOf(written)] as const);
    return { ...respondent, answers: Object.fromEntries(told) };
  });
  return {
    ...profile,
    evidence: 'named',
    weights: { critical: 4, high: 3, medium: 2, low: 1 },
    context: questionsOf<Omit<ContextQuestion, 'options'> & { readonly options: readonly { readonly id: string }[] }>(
      'context',
    ).map(({ options, ...rest }) => ({ ...rest, options: options.map(({ id }) => id) })),
    areas: profile.areas.map((area) => ({ ...area, questions: questionsOf<Area['questions'][number]>(area.id) })),
    rules: profile.rules.filter(({ rule }: Rule) => CAPPING.includes(rule)),
    interviews,
    day: '2026-10-13',
  };
}

test.each([
  ['the client alone', ['harbour-vale-client']],
  ['the provider alone', ['harbour-vale-provider']],
  ['both', ['harbour-vale-client', 'harbour-vale-provider']],
])('the example, %s', (_, names) => {
  const files = names.map((name) => `examples/${name}.yaml`);
  const expected = calculate(worldOf(files));
  expect(new Set(expected.questions.map(({ status }) => status)).size).toBeGreaterThan(1);
  const { stdout, status } = run(['score', '--json', ...files]);
  expect(status).toBe(0);
  expect(compareWith(expected, JSON.parse(stdout))).toEqual([]);
});
