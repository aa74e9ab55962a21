import { hintFor } from '../../diagnostics/did-you-mean.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { RULE_PAGES } from '../../policy/rule-pages.ts';
import { renderRulePages } from '../../summary/rule.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { pageFor, writeJson } from '../output.ts';
import type { RuleOptions } from './list.ts';

/** `outready rule show RULE`: its page; two pages where two kinds of rules share an id. */
export async function ruleShowCommand(id: string, { kind, json }: RuleOptions, host: Host): Promise<ExitStatus> {
  const offered = RULE_PAGES.filter((page) => kind === undefined || page.kind === kind);
  const rules = offered.filter((page) => page.id === id);
  if (rules.length === 0) {
    const hint = hintFor(
      id,
      offered.map((page) => page.id),
    );
    throw new UserError(`there is no ${kind ?? 'rule'} "${id}"`, {
      hint: hint ?? 'outready rule list shows what there is',
    });
  }
  if (json) writeJson({ rules }, host);
  else host.stdout.write(renderRulePages(rules, await pageFor(host)));
  return EXIT.done;
}
