import type { Command } from 'commander';
import { examples, type Registration } from '../../commands/registration.ts';

export function registerQuestionnaireNew(group: Command, { host, exit }: Registration): void {
  group
    .command('new')
    .summary('start a questionnaire of your own')
    .description(
      'Writes ID.yaml, a questionnaire with comments that can be asked as it is, and profiles/ID.yaml, which asks it.\nNothing that is there already is changed.',
    )
    .argument('<id>', 'its id in small letters, digits and hyphens, as in service-hours')
    .option('--title <title>', 'its title (default: made from the id)')
    .option('--questionnaires <dir>', 'your folder of questionnaires, made if need be (default: the current folder)')
    .option('--no-profile', 'write no profile: one of yours will name it')
    .addHelpText(
      'after',
      examples(
        'outready questionnaire new service-hours',
        'outready questionnaire new service-hours --title "Hours of service" --questionnaires our-questions',
      ),
    )
    .action(async (id: string, options) => {
      const { questionnaireNewCommand } = await import('../../commands/questionnaire/new.ts');
      exit(await questionnaireNewCommand(id, options, host));
    });
}
