import { type Gate, type ScenarioName, TOLERANCE } from '../scoring/assessment.ts';
import { ownGates } from '../scoring/rules.ts';
import { align, scoreOver } from './align.ts';
import { methodOf, type Snapshot } from './comparison.ts';

/** Whether anything got worse between two states of an engagement, in figures that can be compared. */
export interface Regression {
  /** Where the questionnaires differ: what is compared. Then the levels say nothing about each other. */
  readonly across?: {
    /** Questions that both have. */
    readonly common: number;
    /** Questions that changed their meaning in between, which are left out. */
    readonly changed: readonly string[];
  };
  /**
   * There where the two were scored by different editions of the method: the questions compared, with those that score
   * less now. Nothing else is then compared.
   */
  readonly byQuestion?: { readonly common: number; readonly fallen: readonly FallenQuestion[] };
  readonly overall: Pair;
  readonly areas: readonly (Pair & { readonly id: string })[];
  /** Blockers that were not there; a question that was not asked then, or asked otherwise, is no news. */
  readonly newBlockers: readonly Gate[];
}

export interface FallenQuestion {
  readonly id: string;
  readonly was: number;
  /** `null` where it has no score any more. */
  readonly now: number | null;
}

export interface Pair {
  readonly was: number | null;
  readonly now: number | null;
}

/**
 * Compares a snapshot with an earlier one in one scenario. Where profile or questions differ, both are scored again over
 * the questions that both have, with today's weights, so that a new questionnaire does not read as a change of the
 * engagement.
 */
export function findRegression(before: Snapshot, after: Snapshot, scenario: ScenarioName): Regression {
  const [then, now] = [before.assessment, after.assessment];
  const { isCompared, setAside } = align(before, after);
  const common = new Set(now.questions.map(({ id }) => id).filter(isCompared));
  if (methodOf(then) !== methodOf(now)) {
    const none = { was: null, now: null };
    return { byQuestion: questionsFallen(before, after, common, scenario), overall: none, areas: [], newBlockers: [] };
  }
  const newBlockers = ownGates(now.gates).filter(
    (gate) => blocks(gate, scenario) && gate.questions.some(isCompared) && !hadBlocker(before, gate, scenario),
  );
  if (isSameQuestionnaire(before, after, common)) {
    const scores = new Map(then.areas.map(({ id, score }) => [id, score[scenario]]));
    return {
      overall: { was: then.score[scenario], now: now.score[scenario] },
      areas: now.areas.map(({ id, score }) => ({ id, was: scores.get(id) ?? null, now: score[scenario] })),
      newBlockers,
    };
  }
  const [was, is] = [then, now].map(({ questions }) => {
    const scores = new Map(questions.map(({ id, score }) => [id, score[scenario]]));
    return scoreOver(after, common, (id) => scores.get(id) ?? null);
  });
  return {
    across: { common: common.size, changed: setAside.changed },
    overall: { was: was?.overall ?? null, now: is?.overall ?? null },
    areas: after.catalogue.areas.map(({ id }, index) => ({
      id,
      was: was?.areas[index] ?? null,
      now: is?.areas[index] ?? null,
    })),
    newBlockers,
  };
}

/**
 * The questions that score less. At point the editions put the two sides together differently, so that the lowest answer
 * is compared there as it is at low.
 */
function questionsFallen(
  { assessment: then }: Snapshot,
  { assessment: now }: Snapshot,
  common: ReadonlySet<string>,
  scenario: ScenarioName,
): NonNullable<Regression['byQuestion']> {
  const name = scenario === 'high' ? 'high' : 'low';
  const scores = new Map(then.questions.map(({ id, score }) => [id, score[name]]));
  const fallen = now.questions.flatMap(({ id, status, score }): FallenQuestion[] => {
    const [was = null, is] = [scores.get(id), score[name]];
    // A question that no longer applies has lost no score; what was set aside is.
    if (!common.has(id) || status === 'hidden' || was === null) return [];
    return is === null || is < was - TOLERANCE ? [{ id, was, now: is }] : [];
  });
  return { common: common.size, fallen };
}

/** A stored assessment was scored by the weights of its day; interviews are scored by today's. */
function isSameQuestionnaire(before: Snapshot, after: Snapshot, common: ReadonlySet<string>): boolean {
  const [then, now] = [before.assessment, after.assessment];
  const weights = new Map(then.questions.map(({ id, weight }) => [id, weight]));
  return (
    then.profile.id === now.profile.id &&
    then.profile.version === now.profile.version &&
    common.size === now.questions.length &&
    common.size === then.questions.length &&
    (before.interviews !== undefined || now.questions.every(({ id, weight }) => weights.get(id) === weight))
  );
}

function blocks({ caps, scenario }: Gate, wanted: ScenarioName): boolean {
  return caps === 'not-ready' && scenario === wanted;
}

function hadBlocker({ assessment: { gates } }: Snapshot, gate: Gate, scenario: ScenarioName): boolean {
  const key = gate.questions.join(' ');
  return gates.some((each) => blocks(each, scenario) && each.rule === gate.rule && each.questions.join(' ') === key);
}
