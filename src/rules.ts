import { isAcross, RULES } from './scoring/rules.ts';
import { DEMAND_TEXTS, type DemandText } from './texts/en/demand-texts.ts';
import { DIAGNOSTIC_TEXTS } from './texts/en/diagnostic-texts.ts';
import { LINT_TEXTS, type LintText } from './texts/en/lint-texts.ts';
import { RULE_CAPS, RULE_TEXTS, type RuleId, type RuleText } from './texts/en/rule-texts.ts';
import { type RuleKind, type RulePage, sortPages } from './texts/rule-page.ts';

/** How to waive what comes from a registry whose texts do not say it themselves. */
const WAIVE: Readonly<Record<Exclude<RuleKind, 'check' | 'lint'>, string>> = {
  gate: 'A gate stays in the score and in the report. In a policy, waive the demand that it breaks (`level`, `blockers` or `conditions`), narrowed by `question:`.',
  finding: 'There is nothing to waive: a finding by itself neither caps the level nor fails a check.',
  diagnostic:
    'An error cannot be waived: the file has to be mended. A warning stops nothing, unless the command is told to allow only so many.',
};

/** One page for every rule whose id a user can meet; a kind has each id once, two kinds may share one. */
export const RULE_PAGES: readonly RulePage[] = sortPages([
  ...pagesOf(RULE_TEXTS, (id) => (isGate(id) ? 'gate' : 'finding')),
  ...entriesOf<DemandText>(DEMAND_TEXTS).map(([id, text]): RulePage => ({ id, kind: 'check', ...text })),
  ...pagesOf(DIAGNOSTIC_TEXTS, () => 'diagnostic'),
  ...entriesOf<LintText>(LINT_TEXTS).map(
    ([id, { references: _, ...text }]): RulePage => ({ id, kind: 'lint', ...text }),
  ),
]);

function pagesOf<Id extends string>(
  texts: Readonly<Record<Id, RuleText>>,
  kindOf: (id: Id) => keyof typeof WAIVE,
): readonly RulePage[] {
  return entriesOf<RuleText>(texts).map(([id, text]) => {
    const kind = kindOf(id as Id);
    const caps = kind === 'gate' ? RULE_CAPS[id as RuleId] : undefined;
    return { id, kind, ...text, ...(caps === undefined ? {} : { caps }), waive: WAIVE[kind] };
  });
}

function entriesOf<Text>(texts: Readonly<Record<string, Text>>): readonly (readonly [string, Text])[] {
  return Object.entries(texts);
}

function isGate(id: RuleId): boolean {
  return RULES.has(id) || isAcross(id);
}
