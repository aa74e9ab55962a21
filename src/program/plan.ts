import { type Command, InvalidArgumentError, Option } from 'commander';
import { examples, lang, questionnaires, type Registration } from '../commands/registration.ts';

export function registerPlan(program: Command, { host, exit }: Registration): void {
  program
    .command('plan')
    .summary('find the least effort to a level')
    .description(
      'Finds the steps that reach a level with the least effort, whatever the open answers turn out to be;\nno other set of steps does it with less. With --budget, the most that an effort can reach.\nThe search takes a fixed number of steps, about two seconds; where that is too few it gives the best plan found,\nand how much better another one could be.',
    )
    .argument('<file...>', 'answers files of one engagement; - reads standard input')
    .addOption(
      new Option('--target <level>', 'the level to reach (default: the next one up)').choices([
        'ready-with-conditions',
        'ready',
      ]),
    )
    .option('--budget <days>', 'person-days to spend as well as can be, in place of a target', days)
    .addOption(lang())
    .option('--json', 'print the plan as JSON, with the assessment that it leads to')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready plan acme-client.yaml acme-provider.yaml --target ready',
        'outready plan acme.yaml --budget 10',
      ),
    )
    .action(async (files: readonly string[], options) => {
      const { planCommand } = await import('../commands/plan.ts');
      exit(await planCommand(files, options, host));
    });
}

function days(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) {
    throw new InvalidArgumentError('a number of person-days is needed, such as 10 or 2.5.');
  }
  return number;
}
