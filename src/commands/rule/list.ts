import { choice, defineCommand, flag } from '../command.ts';

export const kind = choice('<kind>', 'only rules of this kind', ['gate', 'finding', 'check', 'diagnostic', 'lint']);

export const ruleList = defineCommand({
  name: 'list',
  summary: 'list the rules',
  description: 'Lists every rule with its title, by kind.',
  arguments: {},
  options: { kind, json: flag('print the rules with all their texts as JSON') },
  examples: ['outready rule list', 'outready rule list --kind check'],
  run: async ({ options: { kind, json }, print }) => {
    const { RULE_PAGES } = await import('../../rules.ts');
    const { ruleList: listed } = await import('../../summary/rule.ts');
    const rules = RULE_PAGES.filter((page) => kind === undefined || page.kind === kind);
    return json ? print.json({ rules }) : print.document(listed(rules));
  },
});
