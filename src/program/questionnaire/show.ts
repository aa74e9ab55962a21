import type { Command } from 'commander';
import { examples, questionnaires, type Registration } from '../../commands/registration.ts';

export function registerQuestionnaireShow(group: Command, { host, exit }: Registration): void {
  group
    .command('show')
    .summary('show a questionnaire, a question or a profile')
    .description(
      'Shows a questionnaire, one question or a profile in full: the answers with their scores, what would show them,\nwhat to do, and the sources.',
    )
    .argument('<id>', 'a questionnaire (communication), a question (communication/named-contact) or a profile (full)')
    .option('--profile', 'the profile of that id, where a questionnaire has it as well')
    .option('--json', 'print it as JSON')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready questionnaire show communication | less',
        'outready questionnaire show dependence/exit-plan',
        'outready questionnaire show kpo',
      ),
    )
    .action(async (id: string, options) => {
      const { questionnaireShowCommand } = await import('../../commands/questionnaire/show.ts');
      exit(await questionnaireShowCommand(id, options, host));
    });
}
