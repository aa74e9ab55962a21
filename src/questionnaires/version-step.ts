import compareVersions from 'semver/functions/compare.js';

/** How far apart two versions are, from not at all to a change of meaning. */
export type VersionStep = 'none' | 'patch' | 'minor' | 'major';

export const STEPS: readonly VersionStep[] = ['none', 'patch', 'minor', 'major'];

export function greatestStep(steps: readonly VersionStep[]): VersionStep {
  return STEPS[Math.max(0, ...steps.map((step) => STEPS.indexOf(step)))] ?? 'none';
}

/**
 * The step between two lines of versions, a questionnaire's own after those of what it extends: the greatest that one
 * of them takes. A version that goes back, or an extension that is there no longer, is no step forward; an extension
 * that is new comes after all that was asked without it, which makes it a major one.
 */
export function actualStep(before: readonly string[], after: readonly string[]): VersionStep | 'back' {
  if (after.length < before.length) return 'back';
  const steps = after.map((version, generation) => stepBetween(before[generation], version));
  return steps.includes('back') ? 'back' : greatestStep(steps.filter((step) => step !== 'back'));
}

function stepBetween(before: string | undefined, after: string): VersionStep | 'back' {
  if (before === undefined) return 'major';
  const order = compareVersions(before, after);
  if (order >= 0) return order === 0 ? 'none' : 'back';
  const [a, b] = [before.split('.'), after.split('.')];
  if (a[0] !== b[0]) return 'major';
  return a[1] === b[1] ? 'patch' : 'minor';
}
