import type { Assessment, Gate } from './assessment.ts';

/** How one assessment differs from another of the same engagement: what a different answer would change. */
export interface AssessmentChange {
  /** Points of the overall score at point; `null` where either has none. */
  readonly points: number | null;
  readonly score: { readonly before: Assessment['score']; readonly after: Assessment['score'] };
  readonly level: { readonly before: Assessment['level']; readonly after: Assessment['level'] };
  /** Gates at point, by whether they are there before and after. */
  readonly gates: {
    readonly cleared: readonly Gate[];
    readonly added: readonly Gate[];
    readonly remaining: readonly Gate[];
  };
}

export function changeBetween(before: Assessment, after: Assessment): AssessmentChange {
  const [was, is] = [before, after].map(({ gates }) => gates.filter(({ scenario }) => scenario === 'point'));
  const [old, now] = [new Map((was ?? []).map(keyed)), new Map((is ?? []).map(keyed))];
  const [from, to] = [before.score.point, after.score.point];
  return {
    points: from === null || to === null ? null : to - from,
    score: { before: before.score, after: after.score },
    level: { before: before.level, after: after.level },
    gates: {
      cleared: [...old].flatMap(([key, gate]) => (now.has(key) ? [] : [gate])),
      added: [...now].flatMap(([key, gate]) => (old.has(key) ? [] : [gate])),
      remaining: [...now].flatMap(([key, gate]) => (old.has(key) ? [gate] : [])),
    },
  };
}

/** Of the one gate for all that is not shown, it is still the same when the list gets shorter or longer. */
function keyed(gate: Gate): readonly [string, Gate] {
  return [gate.rule === 'critical-on-trust' ? gate.rule : [gate.rule, ...gate.questions].join(' '), gate];
}
