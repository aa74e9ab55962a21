import { type Command, InvalidArgumentError } from 'commander';
import { audience, confidential, examples, lang, questionnaires, type Registration } from '../commands/registration.ts';

export function registerCompare(program: Command, { host, exit }: Registration): void {
  program
    .command('compare')
    .summary('tell what changed between two assessments')
    .description(
      'Tells what changed between two assessments of one engagement: score, level and areas, blockers and\nconditions, answers, evidence that expired, respondents; and whether the change is more than noise.\nThree or more are shown as a trend.',
    )
    .argument(
      '<before>',
      'a file, a folder, a quoted pattern, or what score --json printed; git:REF for the files of the other as they were there; - reads standard input',
    )
    .argument('<after>', 'the same, from a later day')
    .argument('[more...]', 'further ones, for a trend')
    .option('--as-of <date>', 'the day by which evidence must still hold (default: the latest in <after>)', day)
    .addOption(lang())
    .option('--json', 'print it as JSON, with unrounded numbers')
    .addOption(audience('internal'))
    .addOption(confidential())
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready compare 2026-05/ 2026-11/',
        'outready compare acme-may.json "acme-*.yaml"',
        'outready compare git:v1 answers/acme',
        'outready compare acme-2024.json acme-2025.json acme-2026.json',
      ),
    )
    .action(async (before: string, after: string, more: readonly string[], options) => {
      const { compareCommand } = await import('../commands/compare.ts');
      exit(await compareCommand([before, after, ...more], options, host));
    });
}

function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, value.length) !== value) {
    throw new InvalidArgumentError('a day is needed, such as 2026-11-22.');
  }
  return value;
}
