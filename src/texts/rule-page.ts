import { compare } from '../text/compare-text.ts';
import type { RuleText } from './en/rule-texts.ts';

/** The kinds of rules in the order in which they are listed, each with where its ids are seen. */
export const RULE_KINDS = {
  gate: 'Gates cap the level of an assessment',
  finding: 'Findings are what an assessment points out',
  check: 'Checks are what a policy can demand of saved answers',
  diagnostic: 'Diagnostics tell what is wrong with a file',
  lint: 'Lint rules look at the wording of questionnaires',
} as const;

export type RuleKind = keyof typeof RULE_KINDS;

/** All that there is to say of one rule: what it means and why it matters, how to mend what it finds, how to waive it. */
export interface RulePage extends RuleText {
  readonly id: string;
  readonly kind: RuleKind;
  /** Of a gate: at which level it caps, and when. */
  readonly caps?: string;
  readonly waive: string;
}

/** Rules by kind, then by id: the order of lists. */
export function sortPages(pages: readonly RulePage[]): readonly RulePage[] {
  const kinds = Object.keys(RULE_KINDS);
  return [...pages].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(a.id, b.id));
}
