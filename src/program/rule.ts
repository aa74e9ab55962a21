import type { Command } from 'commander';
import { examples, type Registration } from '../commands/registration.ts';
import { registerRuleList } from './rule/list.ts';
import { registerRuleShow } from './rule/show.ts';

export function registerRule(program: Command, registration: Registration): void {
  const group = program
    .command('rule')
    .summary('look up what a rule means')
    .description(
      'Every rule whose id can turn up in a score, a report, a check or an error message:\nwhat it means, why it matters, how to mend what it finds, and how to waive it.',
    )
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(outready rule --help lists the commands)')
    .addHelpText('after', examples('outready rule list', 'outready rule show critical-below-half'));
  registerRuleList(group, registration);
  registerRuleShow(group, registration);
}
