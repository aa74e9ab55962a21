import { RULE_PAGES } from '../../checks/rule-pages.ts';
import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { ruleList } from '../../summary/rule.ts';
import type { RuleKind } from '../../texts/rule-page.ts';
import { writeJson, writePage } from '../output.ts';

export interface RuleOptions {
  readonly kind?: RuleKind;
  readonly json?: boolean;
}

/** `outready rule list`: every rule with its title. */
export async function ruleListCommand({ kind, json }: RuleOptions, host: Host): Promise<ExitStatus> {
  const rules = RULE_PAGES.filter((page) => kind === undefined || page.kind === kind);
  if (json) writeJson({ rules }, host);
  else await writePage(ruleList(rules), host);
  return EXIT.done;
}
