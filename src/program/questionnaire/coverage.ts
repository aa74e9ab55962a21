import { type Command, Option } from 'commander';
import { examples, questionnaires, type Registration } from '../../commands/registration.ts';

export function registerQuestionnaireCoverage(group: Command, { host, exit }: Registration): void {
  group
    .command('coverage')
    .summary('show which question asks which claim of the sources')
    .description(
      'Shows each article, each of its claims and the questions that ask it. Ends with exit status 1 if a claim is not\nasked, or a question names no source.',
    )
    .option('--article <id>', 'show this article only; the totals and the exit status are still those of all')
    .option('--missing', 'show only the claims that no question asks')
    .addOption(new Option('--json', 'print it as JSON').conflicts('markdown'))
    .option('--markdown', 'print it as a page in Markdown')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples('outready questionnaire coverage --article S3', 'outready questionnaire coverage --missing'),
    )
    .action(async (options) => {
      const { questionnaireCoverageCommand } = await import('../../commands/questionnaire/coverage.ts');
      exit(await questionnaireCoverageCommand(options, host));
    });
}
