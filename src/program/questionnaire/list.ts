import type { Command } from 'commander';
import { examples, questionnaires, type Registration } from '../../commands/registration.ts';

export function registerQuestionnaireList(group: Command, { host, exit }: Registration): void {
  group
    .command('list')
    .summary('list questionnaires and profiles')
    .description('Lists what there is to ask: every questionnaire, and every profile with when to choose it.')
    .option('--json', 'print the list as JSON')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples('outready questionnaire list', 'outready questionnaire list --questionnaires our-questions'),
    )
    .action(async (options) => {
      const { questionnaireListCommand } = await import('../../commands/questionnaire/list.ts');
      exit(await questionnaireListCommand(options, host));
    });
}
