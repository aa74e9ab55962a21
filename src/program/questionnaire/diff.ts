import type { Command } from 'commander';
import { examples, questionnaires, type Registration } from '../../commands/registration.ts';

export function registerQuestionnaireDiff(group: Command, { host, exit }: Registration): void {
  group
    .command('diff')
    .summary('compare two versions of a questionnaire')
    .description(
      'Compares two versions of a questionnaire, each with what it extends. Tells whether saved answers\nkeep their meaning, and whether the version and `changed` say so; exit status 1 when they do not.',
    )
    .argument('<old>', 'the older version: a file, the id of a questionnaire, or - for standard input')
    .argument('<new>', 'the newer version: the same')
    .option('--json', 'print the comparison as JSON')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready questionnaire diff communication our/communication.yaml',
        'git show main:our/communication.yaml | outready questionnaire diff - our/communication.yaml',
      ),
    )
    .action(async (older: string, newer: string, options) => {
      const { questionnaireDiffCommand } = await import('../../commands/questionnaire-diff.ts');
      exit(await questionnaireDiffCommand([older, newer], options, host));
    });
}
