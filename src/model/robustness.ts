import type { Driver, Flip, Robustness } from '../scoring/robustness/robustness.ts';
import type { ReportArea } from './areas.ts';
import type { Told } from './questions.ts';

/** What a driver or a flip is about, by its topic or title. */
export interface NamedInput {
  readonly kind: Driver['kind'];
  readonly name: string;
  /** Whether it is an answer that nobody has given yet. */
  readonly isOpen: boolean;
}

export interface ReportRobustness {
  readonly draws: number;
  /** Share of the trials with the level at point, 0 to 1. */
  readonly holds: number;
  readonly low: number;
  readonly high: number;
  /** The strongest first. */
  readonly drivers: readonly NamedInput[];
  /** `null` where no single weight changes the verdict; not there where it may not be told. */
  readonly flip?: { readonly input: NamedInput; readonly factor: number; readonly level: Flip['level'] } | null;
}

const SHOWN = 3;

/** Tells how far the verdict stands; nothing where there is no verdict. */
export function tellRobustness(
  { draws, holds, score, drivers, flip }: Robustness,
  { scored }: Told,
  areas: readonly ReportArea[],
): ReportRobustness | undefined {
  if (holds === null || score.p5 === null || score.p95 === null) return undefined;
  const named = (kind: Driver['kind'], id: string): NamedInput => {
    const question = scored.get(id);
    const title = areas.find((area) => area.id === id)?.title;
    const isOpen = question?.status === 'unknown' || question?.status === 'unanswered';
    return { kind, name: question?.topic ?? title ?? id, isOpen };
  };
  const idOf = (driver: Driver): string =>
    'question' in driver ? driver.question : 'area' in driver ? driver.area : driver.kind;
  return {
    draws,
    holds,
    low: score.p5,
    high: score.p95,
    drivers: drivers.slice(0, SHOWN).map((driver) => named(driver.kind, idOf(driver))),
    ...(flip === undefined
      ? {}
      : { flip: flip && { input: named(flip.kind, flip.id), factor: flip.factor, level: flip.level } }),
  };
}
