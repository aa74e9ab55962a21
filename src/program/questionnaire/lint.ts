import { type Command, InvalidArgumentError } from 'commander';
import { collect, examples, questionnaires, type Registration } from '../../commands/registration.ts';

export function registerQuestionnaireLint(group: Command, { host, exit }: Registration): void {
  group
    .command('lint')
    .summary('check the structure and the wording')
    .description(
      [
        'Checks questionnaires: that they fit the format and each other, and that each question',
        'asks one thing, in words that people take in the same way.',
        '',
        'Wording that is right as it stands is waived in the file, in its question or at the top:',
        '  lint: [{ allow: negation, reason: "…" }]',
        '',
        'Exit status: 0 no errors, 1 errors or too many warnings, 2 a file that cannot be read.',
      ].join('\n'),
    )
    .argument('[path...]', 'files, folders, or ids of questionnaires; without one, those that come with the program')
    .option(
      '--format <format>',
      'text, json, sarif, junit, github or gitlab; with =PATH, as in sarif=lint.sarif, into a file (repeatable)',
      collect,
      [],
    )
    .option('--max-warnings <number>', 'let no more warnings than this pass (default: any number)', countOf)
    .option('--force', 'overwrite a file that outready did not write')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready questionnaire lint our-questions/',
        'outready questionnaire lint communication --max-warnings 0',
        'outready questionnaire lint draft.yaml --format json',
      ),
    )
    .action(async (paths: readonly string[], options) => {
      const { questionnaireLintCommand } = await import('../../commands/questionnaire-lint.ts');
      exit(await questionnaireLintCommand(paths, options, host));
    });
}

function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number, such as 0.');
  return Number(text);
}
