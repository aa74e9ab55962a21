import type { Condition, ContextQuestion, Rule } from './world.ts';

/** Draws small things; `percent` is true in so many of a hundred. */
export interface Draw {
  readonly percent: (chance: number) => boolean;
  readonly number: (min: number, max: number) => number;
  readonly one: <T>(from: readonly T[]) => T;
  readonly some: <T>(from: readonly T[], min: number, max?: number) => readonly T[];
}

export function drawCondition(draw: Draw, context: readonly ContextQuestion[], depth = 2): Condition {
  const kind = depth === 0 ? 'is' : draw.one(['is', 'is', 'is', 'is', 'not', 'all', 'any']);
  const inner = () => drawCondition(draw, context, depth - 1);
  if (kind === 'not') return { not: inner() };
  if (kind === 'all') return { all: Array.from({ length: draw.number(1, 3) }, inner) };
  if (kind === 'any') return { any: Array.from({ length: draw.number(1, 3) }, inner) };
  const { id, options } = draw.one(context);
  return { question: id, is: draw.some(options, 1, Math.max(1, options.length - 1)) };
}

/** @param weak questions that everybody answers badly, so that the rules that need two have something to say */
export function drawRules(
  draw: Draw,
  all: readonly string[],
  weak: readonly string[],
  context: readonly ContextQuestion[],
): readonly Rule[] {
  const when = () => drawCondition(draw, context, 1);
  const ids = weak.length >= 2 && draw.percent(70) ? weak : all;
  const sometimes = () => draw.percent(60) && { when: when() };
  const atMost = () => draw.percent(60) && { atMost: draw.one([25, 50, 60, 70]) };
  const below = () => draw.percent(60) && { below: draw.one([34, 60, 90, 100]) };
  const two = (): readonly [string, string] => {
    const [first, second] = draw.some(ids, 2, 2);
    return [first ?? '', second ?? first ?? ''];
  };
  const rules: Rule[] = [];
  if (ids.length === 0) return rules;
  if (draw.percent(85))
    rules.push({ rule: 'exit-of-critical-function', when: when(), questions: draw.some(ids, 1, 3), ...below() });
  if (draw.percent(85)) rules.push({ rule: 'unlawful-transfer', when: when(), question: draw.one(ids), ...below() });
  if (ids.length < 2) return rules;
  if (draw.percent(85)) {
    const [access, ...sensitive] = draw.some(ids, 2, 4);
    if (access !== undefined) rules.push({ rule: 'exposed-knowledge', sensitive, access, ...atMost(), ...below() });
  }
  if (draw.percent(85)) {
    const [substitutes, knowHow] = two();
    rules.push({ rule: 'lock-in', substitutes, knowHow, ...atMost(), ...below(), ...sometimes() });
  }
  if (draw.percent(85)) {
    const [judgement, control] = two();
    rules.push({ rule: 'unverifiable-quality', judgement, control, ...atMost(), ...below(), ...sometimes() });
  }
  if (draw.percent(85)) {
    const [boundary, knowHow] = two();
    rules.push({ rule: 'hollowing-out', boundary, knowHow, ...atMost(), ...sometimes() });
  }
  if (draw.percent(85)) {
    const [plan, gate] = two();
    rules.push({ rule: 'rushed-transfer', plan, gate, ...below(), ...sometimes() });
  }
  return draw.some(rules, rules.length);
}
