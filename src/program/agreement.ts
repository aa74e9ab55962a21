import { type Command, Option } from 'commander';
import { examples, lang, questionnaires, type Registration } from '../commands/registration.ts';

export function registerAgreement(program: Command, { host, exit }: Registration): void {
  program
    .command('agreement')
    .summary('measure how far raters agree')
    .description(
      "Measures agreement as Krippendorff's alpha: 1 is full agreement, 0 what chance would bring.\n" +
        'Takes the answers files of one engagement, or one matrix of values as CSV: a line for each rater, a\n' +
        'column for each unit, no header, an empty cell where a value is missing.',
    )
    .argument('<file...>', 'answers files of one engagement, or one CSV file; - reads standard input')
    .addOption(
      new Option('--metric <metric>', 'how far two values are apart: as names, as ranks, by difference, by ratio')
        .choices(['nominal', 'ordinal', 'interval', 'ratio'])
        .default('ordinal'),
    )
    .addOption(lang())
    .option('--json', 'print the figures as JSON, with unrounded numbers')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready agreement acme-client.yaml acme-provider.yaml',
        'outready agreement ratings.csv --metric nominal',
        "printf '1,2,3\\n1,2,\\n2,2,3\\n' | outready agreement - --json | jq .alpha",
      ),
    )
    .action(async (files: readonly string[], options) => {
      const { agreementCommand } = await import('../commands/agreement.ts');
      exit(await agreementCommand(files, options, host));
    });
}
