import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../kit/run.ts';

// The examples scored a second time, from the text of the design alone: nothing of src/ is used here.

interface Option {
  readonly id: string;
  readonly score: number;
}

interface Question {
  readonly id: string;
  readonly criticality: 'critical' | 'high' | 'medium' | 'low';
  readonly knockOut?: boolean;
  readonly when?: unknown;
  readonly kind?: string;
  readonly options: readonly Option[];
}

type Answer = string | { readonly option?: string; readonly unknown?: boolean; readonly notApplicable?: string };

interface Interview {
  readonly respondent: { readonly side: 'client' | 'provider' };
  readonly answers: Readonly<Record<string, Answer>>;
}

type Name = 'low' | 'point' | 'high';
type Scores = Readonly<Record<Name, number | null>>;

const NAMES: readonly Name[] = ['low', 'point', 'high'];
const WEIGHTS = { critical: 4, high: 3, medium: 2, low: 1 };
const LEVELS = ['not-ready', 'ready-with-conditions', 'ready'];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** «Score», the table: what a question is worth in each scenario. */
function judge(id: string, { options }: Question, interviews: readonly Interview[]) {
  const replies = interviews.flatMap(({ respondent: { side }, answers }) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    const { option, unknown, notApplicable } = typeof answer === 'string' ? { option: answer } : answer;
    const score = options.find((each) => each.id === option)?.score;
    return [{ side, score, unknown: unknown === true, isDropped: notApplicable !== undefined }];
  });
  const given = replies.flatMap(({ side, score }) => (score === undefined ? [] : [{ side, score }]));
  if (given.length > 0) {
    const all = given.map(({ score }) => score);
    const sides = [...new Set(given.map(({ side }) => side))];
    const point = mean(sides.map((side) => mean(given.flatMap((each) => (each.side === side ? each.score : [])))));
    return { status: 'answered', score: { low: Math.min(...all), point, high: Math.max(...all) } };
  }
  if (!replies.some(({ unknown }) => unknown) && replies.some(({ isDropped }) => isDropped)) {
    return { status: 'notApplicable', score: { low: null, point: null, high: null } };
  }
  const status = replies.some(({ unknown }) => unknown) ? 'unknown' : 'unanswered';
  return { status, score: { low: 0, point: null, high: 100 } };
}

function weighted(terms: readonly { readonly weight: number; readonly score: number | null }[]): number | null {
  const scored = terms.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]));
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? null : scored.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights;
}

function scoreByHand(interviews: readonly Interview[]) {
  const read = (file: string): unknown => parse(readFileSync(`questionnaires/${file}.yaml`, 'utf8'));
  const profile = read('profiles/core') as {
    readonly areas: readonly { readonly id: string; readonly weight: number }[];
  };
  const areas = profile.areas.map(({ id, weight }) => {
    const { questions } = read(id) as { readonly questions: readonly Question[] };
    const judged = questions.map((question) => {
      if (question.when !== undefined || question.kind !== undefined)
        throw new Error('this calculation has no conditions');
      const full = `${id}/${question.id}`;
      return { ...question, id: full, weight: WEIGHTS[question.criticality], ...judge(full, question, interviews) };
    });
    const score = (name: Name) => weighted(judged.map((each) => ({ weight: each.weight, score: each.score[name] })));
    return { id, weight, judged, score: { low: score('low'), point: score('point'), high: score('high') } as Scores };
  });
  const all = areas.flatMap(({ judged }) => judged);
  const overall = (name: Name) => weighted(areas.map(({ weight, score }) => ({ weight, score: score[name] })));

  const gates = NAMES.flatMap((scenario) => {
    const gate = (
      rule: string,
      caps: string,
      test: (question: (typeof all)[number], score: number | null) => boolean,
    ) =>
      all
        .filter((each) => test(each, each.score[scenario]))
        .map(({ id }) => ({ rule, caps, scenario, questions: [id] }));
    const isKnockedOut = ({ knockOut }: Question, score: number | null) => knockOut === true && score === 0;
    const isCritical = ({ criticality }: Question) => criticality === 'critical';
    return [
      ...gate('knock-out', 'not-ready', isKnockedOut),
      ...gate(
        'critical-below-half',
        'ready-with-conditions',
        (each, score) => isCritical(each) && score !== null && score < 50 && !isKnockedOut(each, score),
      ),
      ...gate(
        'critical-open',
        'ready-with-conditions',
        (each) => scenario === 'point' && isCritical(each) && ['unknown', 'unanswered'].includes(each.status),
      ),
    ];
  });
  const level = (name: Name): string | null => {
    const total = overall(name);
    if (total === null) return null;
    const reaches = (threshold: number, floor: number): boolean =>
      total >= threshold && areas.every(({ score }) => (score[name] ?? 100) >= floor);
    const byScore = reaches(80, 60) ? 2 : reaches(60, 40) ? 1 : 0;
    const caps = gates.filter(({ scenario }) => scenario === name).map(({ caps }) => LEVELS.indexOf(caps));
    return LEVELS[Math.min(byScore, ...caps)] ?? null;
  };
  const coverage = (judged: typeof all): number => {
    const weight = (...statuses: readonly string[]): number =>
      judged.reduce((sum, each) => (statuses.includes(each.status) ? sum + each.weight : sum), 0);
    return weight('answered') / weight('answered', 'unknown', 'unanswered');
  };
  const points = areas.map(({ id, score }) => ({ id, score: score.point ?? 0 }));
  return {
    score: { low: overall('low'), point: overall('point'), high: overall('high') },
    level: { low: level('low'), point: level('point'), high: level('high') },
    geometricMean: points.reduce((product, { score }) => product * Math.max(1, score), 1) ** (1 / points.length),
    weakestArea: [...points].sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))[0]?.id,
    coverage: coverage(all),
    gates,
    areas: areas.map(({ id, weight, score, judged }) => {
      const count = (status: string): number => judged.filter((each) => each.status === status).length;
      const [answered, unknown, notApplicable, unanswered] = ['answered', 'unknown', 'notApplicable', 'unanswered'].map(
        count,
      );
      const counts = { answered, unknown, notApplicable, unanswered, hidden: 0 };
      return { id, weight, score, counts, coverage: coverage(judged) };
    }),
    questions: all.map(({ id, criticality, weight, status, score }) => ({ id, criticality, weight, status, score })),
  };
}

/** Equal but for numbers, which may differ by 1e-9. */
function expectClose(actual: unknown, expected: unknown, place = 'assessment'): void {
  if (typeof expected === 'number') {
    expect(Math.abs(Number(actual) - expected), place).toBeLessThanOrEqual(1e-9);
    expect(typeof actual, place).toBe('number');
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(Object(actual)), place).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) {
      expectClose((actual as Readonly<Record<string, unknown>>)[key], value, `${place}.${key}`);
    }
  } else expect(actual, place).toBe(expected);
}

describe.each([
  ['the client alone', ['harbour-vale-client']],
  ['the provider alone', ['harbour-vale-provider']],
  ['both', ['harbour-vale-client', 'harbour-vale-provider']],
])('the example, %s', (_, names) => {
  const files = names.map((name) => `examples/${name}.yaml`);
  const interviews = files.map((file) => parse(readFileSync(file, 'utf8')) as Interview);
  const expected = scoreByHand(interviews);
  const { stdout, status } = run(['score', '--json', ...files]);
  const actual = JSON.parse(stdout) as Readonly<Record<string, unknown>>;

  test('has something to calculate', () => {
    expect(status).toBe(0);
    expect(new Set(expected.questions.map((question) => question.status)).size).toBeGreaterThan(1);
  });

  test.each(Object.keys(expected))('%s', (key) => {
    expectClose(actual[key], expected[key as keyof typeof expected], key);
  });
});
