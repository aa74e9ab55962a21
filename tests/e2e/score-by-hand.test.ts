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

/** «when», where every context question is answered: one yes is enough. */
function holds(when: unknown, interviews: readonly Interview[]): boolean {
  if (when === undefined) return true;
  const { not, question = '', is = [] } = when as { not?: unknown; question?: string; is?: readonly string[] };
  if (not !== undefined) return !holds(not, interviews);
  const chosen = interviews.flatMap(({ answers }) => {
    const answer = answers[question];
    return typeof answer === 'string' ? [answer] : (answer?.option ?? []);
  });
  if (chosen.length === 0) throw new Error('this calculation has no open context');
  return chosen.some((option) => is.includes(option));
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
      if (question.kind !== undefined || !holds(question.when, interviews))
        throw new Error('this calculation has no checklists, and every question of the example applies');
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
      ...rulesByHand(all, scenario, interviews),
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
    findings: observationsByHand(all, new Map(all.map((each) => [each.id, each])), interviews),
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

type Judged = readonly { readonly id: string; readonly criticality: string; readonly score: Scores }[];

/** «Score», the rules across questions, as the table X1 to X11 words them; the core profile can ask X1, X3, X2 and X6. */
function rulesByHand(judged: Judged, scenario: Name, interviews: readonly Interview[]) {
  const scoreOf = (id: string): number | null => judged.find((each) => each.id === id)?.score[scenario] ?? null;
  const notReady = (id: string): boolean => scoreOf(id) === 0;
  const partlyOrLower = (id: string): boolean => (scoreOf(id) ?? 100) < 50;
  const replies = interviews.flatMap(({ answers }) => answers['context/function-criticality'] ?? []);
  const chosen = replies.flatMap((reply) => (typeof reply === 'string' ? reply : (reply.option ?? [])));
  const isDropped = replies.some((reply) => typeof reply !== 'string' && reply.notApplicable !== undefined);
  const isCritical = {
    low: chosen.length === 0 ? !isDropped : chosen.includes('critical'),
    point: chosen.includes('critical'),
    high: chosen.length > 0 && chosen.every((option) => option === 'critical'),
  }[scenario];
  const exposed = ['exposed-knowledge', 'customer-and-personal-data'].map((id) => `intellectual-property/${id}`);
  const gate = (rule: string, caps: string, holds: boolean, ...questions: readonly string[]) =>
    holds && questions.length > 0 ? [{ rule, caps, scenario, questions }] : [];
  const pairs = [
    ['lock-in', 'dependence/substitutes', 'dependence/retained-know-how'],
    ['unverifiable-quality', 'quality-control/ability-to-judge', 'quality-control/provider-control'],
  ] as const;
  return [
    ...gate(
      'exit-of-critical-function',
      'not-ready',
      isCritical && notReady('dependence/exit-plan'),
      'dependence/exit-plan',
    ),
    ...gate(
      'exposed-knowledge',
      'not-ready',
      exposed.some(notReady) && partlyOrLower('intellectual-property/access-on-need'),
      ...exposed.filter(notReady),
      'intellectual-property/access-on-need',
    ),
    ...pairs.flatMap(([rule, first, second]) =>
      gate(rule, 'ready-with-conditions', notReady(first) && partlyOrLower(second), first, second),
    ),
  ];
}

/** X7 and X9: the gaps between the two sides on critical questions, and what may stay hidden. */
function observationsByHand(
  judged: Judged,
  questions: ReadonlyMap<string, Question>,
  interviews: readonly Interview[],
) {
  const gaps = judged.flatMap(({ id, criticality }) => {
    const question = questions.get(id);
    const level = (side: string): number | undefined => {
      const answer = interviews.find(({ respondent }) => respondent.side === side)?.answers[id];
      const option = typeof answer === 'string' ? answer : answer?.option;
      const index = question?.options.findIndex((each) => each.id === option);
      return index === -1 ? undefined : index;
    };
    const [client, provider] = [level('client'), level('provider')];
    if (criticality !== 'critical' || client === undefined || provider === undefined) return [];
    const tag = client > provider ? 'client-higher' : 'provider-higher';
    return Math.abs(client - provider) >= 2 ? [{ rule: 'perception-gap', questions: [id], tag }] : [];
  });
  const weak = ['communication/working-language', 'communication/early-bad-news', 'cultural-fit/safe-to-say-no'].filter(
    (id) => (judged.find((each) => each.id === id)?.score.point ?? 100) < 50,
  );
  return [...gaps, ...(weak.length >= 2 ? [{ rule: 'hidden-problems', questions: weak }] : [])];
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
  const assessment = JSON.parse(stdout) as Readonly<Record<string, unknown>> & {
    readonly findings: readonly { readonly rule: string }[];
  };
  const across = ['perception-gap', 'hidden-problems'];
  const actual = { ...assessment, findings: assessment.findings.filter(({ rule }) => across.includes(rule)) };

  test('has something to calculate', () => {
    expect(status).toBe(0);
    expect(new Set(expected.questions.map((question) => question.status)).size).toBeGreaterThan(1);
  });

  test.each(Object.keys(expected))('%s', (key) => {
    expectClose((actual as Readonly<Record<string, unknown>>)[key], expected[key as keyof typeof expected], key);
  });
});
