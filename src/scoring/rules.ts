import type { RuleId } from '../diagnostics/rule-texts.ts';
import type { Rule } from './rule.ts';
import { criticalBelowHalf } from './rules/critical-below-half.ts';
import { criticalOpen } from './rules/critical-open.ts';
import { knockOut } from './rules/knock-out.ts';

/** All rules that cap the level, in the order in which their gates are listed. Each key is a file in `rules/`. */
export const RULES: ReadonlyMap<RuleId, Rule> = new Map<RuleId, Rule>([
  ['knock-out', knockOut],
  ['critical-below-half', criticalBelowHalf],
  ['critical-open', criticalOpen],
]);
