import type { Calculation } from './calculator.ts';
import type { Gate } from './gates.ts';
import { SCENARIOS } from './world.ts';

/** What is read of an assessment as `score --json` prints it. */
export interface AssessmentJson {
  readonly score: Ends<number>;
  readonly level: Ends<string>;
  readonly stage: string | null;
  readonly decision: string | null;
  readonly geometricMean: number | null;
  readonly weakestArea: string | null;
  /** Compared where it is given. */
  readonly coverage?: number | null;
  readonly areas: readonly {
    readonly id: string;
    readonly share?: number | null;
    readonly score: Ends<number> | null;
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly criticality: string;
    readonly weight: number;
    readonly share?: number | null;
    readonly status: string;
  }[];
  readonly gates: readonly (Gate & { readonly scenario: string })[];
}

/** Null as a whole, or in each place, where nothing is scored. */
type Ends<T> = { readonly low: T | null; readonly point: T | null; readonly high: T | null } | null;

const TOLERANCE = 1e-9;

/**
 * Where an assessment by the program differs from the calculation, a line each; numbers to 1e-9. Hidden questions are
 * compared where the assessment lists them. Of outcomes that tie as the worst or the best the gates of any will do.
 * @returns nothing where the two agree
 */
export function compareWith(calculation: Calculation, assessment: AssessmentJson): readonly string[] {
  const lines: string[] = [];
  const tell = (place: string, expected: unknown, actual: unknown) => {
    if (!agree(expected, actual)) lines.push(`${place}: expected ${show(expected)}, got ${show(actual)}`);
  };
  for (const scenario of SCENARIOS) {
    tell(`score ${scenario}`, calculation.score[scenario], assessment.score?.[scenario]);
    tell(`level ${scenario}`, calculation.level[scenario], assessment.level?.[scenario]);
  }
  for (const key of ['stage', 'decision', 'geometricMean'] as const) tell(key, calculation[key], assessment[key]);
  tellWeakest(calculation, assessment, tell);
  if (assessment.coverage !== undefined) tell('coverage', calculation.coverage, assessment.coverage);

  for (const area of calculation.areas) {
    const other = assessment.areas.find(({ id }) => id === area.id);
    for (const scenario of SCENARIOS) tell(`${area.id} ${scenario}`, area.score[scenario], other?.score?.[scenario]);
    tell(`${area.id} share`, area.share, other?.share ?? 0);
  }
  for (const question of calculation.questions) {
    const other = assessment.questions.find(({ id }) => id === question.id);
    if (other === undefined && question.status === 'hidden') continue;
    tell(`${question.id} status`, question.status, other?.status);
    if (question.status === 'hidden') continue;
    for (const key of ['criticality', 'weight'] as const) tell(`${question.id} ${key}`, question[key], other?.[key]);
    tell(`${question.id} share`, question.share, other?.share ?? 0);
  }
  const known = new Set([...calculation.areas, ...calculation.questions].map(({ id }) => id));
  for (const { id } of [...assessment.areas, ...assessment.questions])
    if (!known.has(id)) tell(id, undefined, 'listed');

  for (const scenario of SCENARIOS) {
    const actual = assessment.gates.filter((gate) => gate.scenario === scenario).map(gateText);
    const allowed = scenario === 'point' ? [] : calculation.equalGates[scenario];
    const candidates = [calculation.gates[scenario], ...allowed].map((gates) => gates.map(gateText));
    if (candidates.some((gates) => agree(gates.join(), actual.join()))) continue;
    const expected = candidates[0] ?? [];
    const missing = expected.filter((gate) => !actual.includes(gate)).map((gate) => `missing ${gate}`);
    const extra = actual.filter((gate) => !expected.includes(gate)).map((gate) => `not expected ${gate}`);
    const told = [...missing, ...extra];
    lines.push(`gates ${scenario}: ${told.length > 0 ? told.join('; ') : `the order, ${actual.join('; ')}`}`);
  }
  return lines;
}

/** Areas whose scores differ by rounding alone may stand for each other. */
function tellWeakest(
  calculation: Calculation,
  assessment: AssessmentJson,
  tell: (place: string, expected: unknown, actual: unknown) => void,
): void {
  const point = (id: string | null) => calculation.areas.find((area) => area.id === id)?.score.point ?? null;
  if (agree(point(calculation.weakestArea), point(assessment.weakestArea)) && assessment.weakestArea !== null) return;
  tell('weakestArea', calculation.weakestArea, assessment.weakestArea);
}

/** A gate's questions are a set. */
function gateText({ rule, caps, questions, within }: Gate): string {
  return `${rule} (${caps}) of ${[...questions].sort().join(' + ')}${within === undefined ? '' : ` within ${within}`}`;
}

/** A missing value is null. */
function agree(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') return Math.abs(expected - actual) <= TOLERANCE;
  return (expected ?? null) === (actual ?? null);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : String(value);
}
