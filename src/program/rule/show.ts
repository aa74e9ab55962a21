import type { Command } from 'commander';
import { examples, type Registration } from '../../commands/registration.ts';
import { ofKind } from './kind.ts';

export function registerRuleShow(group: Command, { host, exit }: Registration): void {
  group
    .command('show')
    .summary('show what a rule means')
    .description('Shows one rule in full: what it means, why it matters, how to mend what it finds, how to waive it.')
    .argument('<rule>', 'the id of a rule, as a report, a check or an error message names it')
    .addOption(ofKind())
    .option('--json', 'print it as JSON')
    .addHelpText('after', examples('outready rule show knock-out', 'outready rule show unknown-key'))
    .action(async (id: string, options) => {
      const { ruleShowCommand } = await import('../../commands/rule/show.ts');
      exit(await ruleShowCommand(id, options, host));
    });
}
