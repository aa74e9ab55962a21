import { type Command, Option } from 'commander';
import {
  audience,
  collect,
  confidential,
  examples,
  lang,
  questionnaires,
  type Registration,
} from '../commands/registration.ts';

export function registerExplain(program: Command, { host, exit }: Registration): void {
  program
    .command('explain')
    .summary('show where the score comes from')
    .description(
      'Shows every term of the sum, from the answers to the level: weights, what is left out and why,\nand which gates cap the level and what would lift them. With --set, what different answers would change.',
    )
    .argument('<file...>', 'answers files of one engagement; - reads standard input')
    .option('--area <id>', 'only this area')
    .option('--question <id>', 'only this question')
    .addOption(
      new Option('--scenario <name>', 'low: everything open at its worst; point: left out; high: at its best')
        .choices(['low', 'point', 'high'])
        .default('point'),
    )
    .option('--set <id=option>', 'as if the answer were this one (repeatable)', collect, [])
    .addOption(lang())
    .option('--json', 'print it as JSON, with unrounded numbers')
    .addOption(audience('internal'))
    .addOption(confidential())
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready explain acme.yaml --area dependence',
        'outready explain acme.yaml --set dependence/exit-plan=rehearsed',
      ),
    )
    .action(async (files: readonly string[], options) => {
      const { explainCommand } = await import('../commands/explain.ts');
      exit(await explainCommand(files, options, host));
    });
}
