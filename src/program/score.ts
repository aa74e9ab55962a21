import type { Command } from 'commander';
import { audience, confidential, examples, lang, questionnaires, type Registration } from '../commands/registration.ts';

export function registerScore(program: Command, { host, exit }: Registration): void {
  program
    .command('score')
    .summary('score one or more interviews')
    .description('Scores the interviews of one engagement and prints the summary.')
    .argument('<file...>', 'answers files of one engagement; - reads standard input')
    .option('--json', 'print the assessment as JSON, with unrounded numbers')
    .addOption(lang())
    .addOption(audience('internal'))
    .addOption(confidential())
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples('outready score acme-client.yaml acme-provider.yaml', 'outready score acme.yaml --json | jq .score'),
    )
    .action(async (files: readonly string[], options) => {
      const { scoreCommand } = await import('../commands/score.ts');
      exit(await scoreCommand(files, options, host));
    });
}
