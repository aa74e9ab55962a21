import { type Command, Option } from 'commander';
import { ANOTHER, ASKED, type Detail, detailEntry, flagOf, isShared } from '../answers/head.ts';
import { collect, examples, lang, questionnaires, type Registration } from '../commands/registration.ts';
import { ROLES } from '../questionnaires/roles.ts';

export function registerAssess(program: Command, { host, exit }: Registration): void {
  const command = program
    .command('assess')
    .summary('interview someone and save the answers')
    .description(
      'Starts an interview, or goes on with it. Every answer is saved as soon as it is given.\nEnds with the score, and writes the report beside the answers file.',
    )
    .argument('[file]', 'the answers file to start or go on with; without one, a name is proposed')
    .option('--profile <id>', 'the areas to assess and how they count (default for a new file: core)')
    .option('--area <id>', 'ask only this area (repeatable)', collect, []);
  for (const [index, detail] of ASKED.entries()) command.addOption(headOption(detail, index === 0 ? NOT_ASKED : ''));
  command
    .addOption(
      new Option('--engagement-of <file>', 'interview another person on the engagement of this answers file').conflicts(
        [...ASKED.filter(isShared).map(optionOf), 'from'],
      ),
    )
    .addOption(
      new Option(
        '--from <file>',
        'start the next round with the same person: the answers of this file are offered, to be confirmed anew',
      ).conflicts(ASKED.filter((detail) => !detailEntry(detail).decides).map(optionOf)),
    )
    .addOption(new Option('--role <role>', 'ask only what this role would know').choices(ROLES))
    .option('--quick', 'ask only the critical and high questions')
    .option('--until-decided', 'ask the most decisive questions first, and stop when the verdict is settled')
    .option('--plain', 'a line at a time: for screen readers, pipes and scripts')
    .option(
      '--report <path>',
      'where to write the report: .md, .html, .pdf, .csv or .json (default: .md beside the answers file)',
    )
    .option('--no-report', 'write no report')
    .addOption(lang())
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready assess acme.yaml',
        'outready assess acme.yaml --area communication --side provider',
        'outready assess --engagement-of acme-client.yaml --side provider',
        'outready assess acme-spring.yaml --from acme-autumn.yaml',
        'outready assess acme.yaml --lang es',
      ),
    )
    .action(async (file: string | undefined, options) => {
      const { assessCommand } = await import('../commands/assess.ts');
      exit(await assessCommand(file, options, host));
    });
}

const optionOf = (detail: Detail): string => detailEntry(detail).option;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const NOT_ASKED = `; what is given here and with the next ${NUMBERS[ASKED.length - 1]} options is not asked`;

function headOption(detail: Detail, addition: string): Option {
  const { placeholder, help, words, isOptional } = detailEntry(detail);
  const option = new Option(`${flagOf(detail)} ${placeholder}`, help + addition);
  return words === undefined ? option : option.choices(isOptional ? [...words, ANOTHER] : words);
}
