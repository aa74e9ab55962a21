import type { LintRuleId } from '../../texts/en/lint-texts.ts';
import { absolute } from './rules/absolute.ts';
import { agreeDisagree } from './rules/agree-disagree.ts';
import { anchors } from './rules/anchors.ts';
import { balance } from './rules/balance.ts';
import { blame } from './rules/blame.ts';
import { criticality } from './rules/criticality.ts';
import { doubleBarrelled } from './rules/double-barrelled.ts';
import { figure } from './rules/figure.ts';
import { jargon } from './rules/jargon.ts';
import { leading } from './rules/leading.ts';
import { length } from './rules/length.ts';
import { negation } from './rules/negation.ts';
import { noRole } from './rules/no-role.ts';
import { presumption } from './rules/presumption.ts';
import { readability } from './rules/readability.ts';
import { referencePeriod } from './rules/reference-period.ts';
import { scaleEnds } from './rules/scale-ends.ts';
import { source } from './rules/source.ts';
import { vagueAmount } from './rules/vague-amount.ts';
import { why } from './rules/why.ts';
import type { LintRule } from './subject.ts';

/** The rules that look at one question at a time, in the order of the registry. */
export const LINT_RULES: readonly (readonly [LintRuleId, LintRule])[] = [
  ['double-barrelled', doubleBarrelled],
  ['negation', negation],
  ['absolute', absolute],
  ['vague-amount', vagueAmount],
  ['leading', leading],
  ['agree-disagree', agreeDisagree],
  ['length', length],
  ['readability', readability],
  ['reference-period', referencePeriod],
  ['presumption', presumption],
  ['jargon', jargon],
  ['no-role', noRole],
  ['anchors', anchors],
  ['scale-ends', scaleEnds],
  ['criticality', criticality],
  ['balance', balance],
  ['blame', blame],
  ['why', why],
  ['source', source],
  ['figure', figure],
];
