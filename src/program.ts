import { Command, Option } from 'commander';
import type { ExitStatus, Host } from './commands/host.ts';

/** All commands, registered in one place; each action imports its command when it runs. */
export function createProgram(host: Host, exit: (status: ExitStatus) => void): Command {
  const program = new Command('outready')
    .description(
      'Tells whether an organisation is ready to outsource a piece of work, what stands in the way,\nand the shortest way up.',
    )
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(outready --help lists the commands and options)')
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns || 100, 100),
      getErrHelpWidth: () => Math.min(host.stderr.columns || 100, 100),
    })
    .exitOverride();

  program
    .command('assess')
    .summary('interview someone and save the answers')
    .description(
      'Starts an interview, or goes on with it. Every answer is saved as soon as it is given.\nEnds with the score, and writes the report beside the answers file.',
    )
    .argument('[file]', 'the answers file to start or go on with; without one, a name is proposed')
    .option('--profile <id>', 'the areas to assess and how they count (default for a new file: core)')
    .option('--area <id>', 'ask only this area (repeatable)', collect, [])
    .addOption(new Option('--side <side>', 'the side of the respondent').choices(['client', 'provider']))
    .addOption(
      new Option('--role <role>', 'ask only what this role would know').choices([
        'sponsor',
        'delivery',
        'legal',
        'security',
        'provider-lead',
      ]),
    )
    .option('--quick', 'ask only the critical and high questions')
    .option('--until-decided', 'ask the most decisive questions first, and stop when the verdict is settled')
    .option('--plain', 'a line at a time: for screen readers, pipes and scripts')
    .option('--report <path>', 'where to write the report (default: beside the answers file)')
    .option('--no-report', 'write no report')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples('outready assess acme.yaml', 'outready assess acme.yaml --area communication --side provider'),
    )
    .action(async (file: string | undefined, options) => {
      const { assessCommand } = await import('./commands/assess.ts');
      exit(await assessCommand(file, options, host));
    });

  program
    .command('score')
    .summary('score one or more interviews')
    .description('Scores the interviews of one engagement and prints the summary.')
    .argument('<file...>', 'answers files of one engagement; - reads standard input')
    .option('--json', 'print the assessment as JSON, with unrounded numbers')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples('outready score acme-client.yaml acme-provider.yaml', 'outready score acme.yaml --json | jq .score'),
    )
    .action(async (files: readonly string[], options) => {
      const { scoreCommand } = await import('./commands/score.ts');
      exit(await scoreCommand(files, options, host));
    });

  program
    .command('report')
    .summary('write the report')
    .description('Writes the report of one engagement as Markdown: to standard output, or to a file.')
    .argument('<file...>', 'answers files of one engagement; - reads standard input')
    .option('-o, --output <path>', 'the file to write, ending in .md')
    .addOption(
      new Option('--audience <who>', 'client: nothing confidential, roles for names; internal: everything')
        .choices(['client', 'internal'])
        .default('client'),
    )
    .option('--force', 'overwrite a file that outready did not write')
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready report acme-client.yaml acme-provider.yaml -o acme.md',
        'outready report acme.yaml --audience internal',
      ),
    )
    .action(async (files: readonly string[], options) => {
      const { reportCommand } = await import('./commands/report.ts');
      exit(await reportCommand(files, options, host));
    });

  return program;
}

function questionnaires(): Option {
  return new Option(
    '--questionnaires <dir>',
    'a folder of own questionnaires, searched before the shipped ones (repeatable)',
  )
    .argParser(collect)
    .default([], 'none');
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
