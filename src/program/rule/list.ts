import type { Command } from 'commander';
import { examples, type Registration } from '../../commands/registration.ts';
import { ofKind } from './kind.ts';

export function registerRuleList(group: Command, { host, exit }: Registration): void {
  group
    .command('list')
    .summary('list the rules')
    .description('Lists every rule with its title, by kind.')
    .addOption(ofKind())
    .option('--json', 'print the rules with all their texts as JSON')
    .addHelpText('after', examples('outready rule list', 'outready rule list --kind check'))
    .action(async (options) => {
      const { ruleListCommand } = await import('../../commands/rule/list.ts');
      exit(await ruleListCommand(options, host));
    });
}
