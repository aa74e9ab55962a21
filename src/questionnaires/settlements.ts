import type { Catalogue } from './catalogue.ts';
import { type ContextState, leavesOf } from './condition.ts';
import type { ConditionShape } from './schema.ts';

/**
 * For each context question that a condition of the catalogue refers to, be it a question's or a rule's: the ways it can
 * be settled that make a difference. Options that every condition treats alike count once, and so does *not applicable*
 * with them.
 * Where `among` names options of a question, only these are ways to settle it.
 */
export function settlementsOf(
  catalogue: Catalogue,
  among: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, readonly ContextState[]> {
  const asked = [...catalogue.context, ...catalogue.areas.flatMap((area) => area.questions)];
  const conditions = [...asked.flatMap(({ when }) => when ?? []), ...ruleConditions(catalogue)];
  const leaves = conditions.flatMap((condition) => leavesOf(condition));
  const result = new Map<string, readonly ContextState[]>();
  for (const question of catalogue.context) {
    const own = leaves.filter((leaf) => leaf.question === question.id);
    if (own.length === 0) continue;
    const chosen = among.get(question.id);
    const ways = new Map<string, ContextState>();
    for (const id of chosen ?? question.options.map((option) => option.id)) {
      const effect = own.map((leaf) => (leaf.is.includes(id) ? '1' : '0')).join('');
      if (!ways.has(effect)) ways.set(effect, { chosen: [id] });
    }
    const none = own.map(() => '0').join('');
    if (chosen === undefined && !ways.has(none)) ways.set(none, 'notApplicable');
    result.set(question.id, [...ways.values()]);
  }
  return result;
}

/** The conditions that the profile's rules put to context questions, in the profile's order. */
export function ruleConditions({ profile }: Catalogue): readonly ConditionShape[] {
  return profile.rules.flatMap((rule) => ('when' in rule ? rule.when : []));
}
