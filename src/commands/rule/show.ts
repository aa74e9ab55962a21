import { RULE_PAGES } from '../../checks/rule-pages.ts';
import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { ruleDetails } from '../../summary/rule.ts';
import { hintFor } from '../../text/did-you-mean.ts';
import { UserError } from '../../yaml/diagnostic.ts';
import { writeJson, writePage } from '../output.ts';
import type { RuleOptions } from './list.ts';

/** `outready rule show RULE`: its page; two pages where two kinds of rules share an id. */
export async function ruleShowCommand(id: string, options: RuleOptions, host: Host): Promise<ExitStatus> {
  const named = RULE_PAGES.filter((page) => page.id === id);
  const rules = named.filter(({ kind }) => options.kind === undefined || kind === options.kind);
  if (rules.length === 0) throw unknown(id, options, named[0]?.kind);
  if (options.json) writeJson({ rules }, host);
  else await writePage(ruleDetails(rules), host);
  return EXIT.done;
}

function unknown(id: string, { kind }: RuleOptions, other: string | undefined): UserError {
  const ids = RULE_PAGES.filter((page) => kind === undefined || page.kind === kind).map((page) => page.id);
  const near = other === undefined ? hintFor(id, ids) : `it is a ${other}`;
  return new UserError(`there is no ${kind ?? 'rule'} "${id}"`, {
    hint: near ?? 'outready rule list shows what there is',
  });
}
