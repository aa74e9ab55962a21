import { UserError } from '../../yaml/user-error.ts';
import { defineCommand, flag, unknownWord } from '../command.ts';
import { kind } from './list.ts';

export const ruleShow = defineCommand({
  name: 'show',
  summary: 'show what a rule means',
  description: 'Shows one rule in full: what it means, why it matters, how to mend what it finds, how to waive it.',
  arguments: { rule: ['<rule>', 'the id of a rule, as a report, a check or an error message names it'] },
  options: { kind, json: flag('print it as JSON') },
  examples: ['outready rule show knock-out', 'outready rule show unknown-key'],
  run: async ({ rule: id, options: { kind, json }, print }) => {
    const { RULE_PAGES } = await import('../../rules.ts');
    const { ruleDetails } = await import('../../summary/rule.ts');
    const ofKind = RULE_PAGES.filter((page) => kind === undefined || page.kind === kind);
    const rules = ofKind.filter((page) => page.id === id);
    if (rules.length > 0) return json ? print.json({ rules }) : print.document(ruleDetails(rules));
    const message = `there is no ${kind ?? 'rule'} "${id}"`;
    const other = RULE_PAGES.find((page) => page.id === id);
    if (other !== undefined) throw new UserError(message, { hint: `it is a ${other.kind}` });
    const ids = ofKind.map((page) => page.id);
    throw unknownWord(message, id, ids, 'outready rule list shows what there is');
  },
});
