import type { Catalogue } from '../questionnaires/catalogue.ts';
import { LEVELS, type Level, rankOf } from '../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../scoring/aggregate.ts';
import type { Assessment, Interval } from '../scoring/assessment.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';
import type { Language } from '../texts/language.ts';
import type { ReportArea } from './areas.ts';
import { isInConfidence, type ReportGate, type ReportGates } from './gates.ts';
import type { ReportScoredQuestion } from './questions.ts';

/** What keeps the verdict from the next level. */
export interface Missing {
  readonly level: Exclude<Level, 'not-ready'>;
  /** There when the overall score is too low. */
  readonly overall?: { readonly score: number; readonly needed: number };
  readonly areas: readonly { readonly title: string; readonly score: number; readonly needed: number }[];
  readonly gates: readonly ReportGate[];
}

/** What weighs most, the gates first: a gate, or an answer that costs points. */
export type Reason =
  | { readonly kind: 'gate'; readonly gate: ReportGate }
  | { readonly kind: 'shortfall'; readonly question: ReportScoredQuestion };

export interface ReportVerdict {
  /** One sentence without its full stop. */
  readonly sentence: string;
  readonly level: Interval<Level>;
  readonly score: Interval;
  readonly geometricMean: number | null;
  /** There when two or more areas have scores that differ. */
  readonly weakest?: ReportArea;
  readonly missing?: Missing;
  readonly reasons: readonly Reason[];
}

/** What the verdict is told from. */
export interface VerdictMaterial {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly facts: VerdictFacts;
  readonly assessment: Assessment;
  readonly areas: readonly ReportArea[];
  readonly gates: ReportGates;
  /** The answers that cost points, the costliest first. */
  readonly shortfalls: readonly ReportScoredQuestion[];
}

/** Tells the verdict, what keeps it from the next level, and what weighs most in it. */
export function tellVerdict(material: VerdictMaterial): ReportVerdict {
  const { language, facts, assessment, areas } = material;
  const { level, score, geometricMean } = assessment;
  const distinct = new Set(areas.flatMap((area) => area.score.point ?? []));
  const weakest = distinct.size > 1 ? areas.find(({ id }) => id === assessment.weakestArea) : undefined;
  const missing = missingFor(material);
  return {
    sentence: language.verdict(facts),
    level,
    score,
    geometricMean,
    ...(weakest === undefined ? {} : { weakest }),
    ...(missing === undefined ? {} : { missing }),
    reasons: level.point === null ? [] : reasonsFor(material),
  };
}

function missingFor({ catalogue, assessment, areas, gates }: VerdictMaterial): Missing | undefined {
  const { level: now, score } = assessment;
  const level = now.point === null ? undefined : LEVELS[rankOf(now.point) + 1];
  if (score.point === null || level === undefined || level === 'not-ready') return undefined;
  const needed = catalogue.profile.levels[level];
  return {
    level,
    ...(score.point < needed - TOLERANCE ? { overall: { score: score.point, needed } } : {}),
    areas: areas.flatMap(({ title, floors, score: { point } }) =>
      point === null || point >= floors[level] - TOLERANCE ? [] : [{ title, score: point, needed: floors[level] }],
    ),
    gates: level === 'ready' ? gates.conditions : gates.blockers,
  };
}

const REASONS = 3;

/** The gates and then the costliest answers, each question once. */
function reasonsFor({ gates, shortfalls }: VerdictMaterial): readonly Reason[] {
  const told = new Set<string>();
  const reasons: Reason[] = [];
  for (const gate of [...gates.blockers, ...gates.conditions]) {
    // Of what was told in confidence, once is all there is to say.
    const isTold = isInConfidence(gate)
      ? reasons.some((each) => each.kind === 'gate' && isInConfidence(each.gate))
      : gate.questions.every(({ id }) => told.has(id));
    if (isTold) continue;
    for (const { id } of gate.questions) told.add(id);
    reasons.push({ kind: 'gate', gate });
  }
  for (const question of shortfalls) if (!told.has(question.id)) reasons.push({ kind: 'shortfall', question });
  return reasons.slice(0, REASONS);
}
