import { Command as Commander, Option } from 'commander';
import type { ExitStatus, Host } from '../host.ts';
import type { Declaration, HelpTexts } from './command.ts';
import { type AnyCommand, COMMANDS } from './commands.ts';

type Exit = (status: ExitStatus) => void;

/** The program with all its commands; `exit` gets the status that a command ends with. */
export function createProgram(host: Host, exit: Exit): Commander {
  const program = new Commander('outready')
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

  for (const each of COMMANDS) {
    if (!('commands' in each)) addCommand(program, each, host, exit);
    else {
      const group = withTexts(program.command(each.name), each)
        .helpCommand('help [command]', 'print the help of a command')
        .showHelpAfterError(`(outready ${each.name} --help lists the commands)`);
      for (const command of each.commands) addCommand(group, command, host, exit);
    }
  }
  return program;
}

function withTexts(to: Commander, { summary, description, examples, closing }: HelpTexts): Commander {
  const lines = [
    '\nExamples:',
    ...examples.map((line) => `  $ ${line}`),
    ...(closing === undefined ? [] : ['', closing]),
  ];
  return to.summary(summary).description(description).addHelpText('after', lines.join('\n'));
}

function addCommand(parent: Commander, declared: AnyCommand, host: Host, exit: Exit): void {
  const command = withTexts(parent.command(declared.name), declared);
  const names = Object.keys(declared.arguments);
  for (const [notation, description] of Object.values(declared.arguments)) command.argument(notation, description);
  for (const [key, option] of Object.entries(declared.options)) {
    for (const each of optionsFor(key, option)) command.addOption(each);
  }
  command.action(async () => {
    const given = Object.fromEntries(names.map((name, index) => [name, command.processedArgs[index]]));
    // Commander gives what was declared to it above, and has no types for it.
    exit(await declared.run({ ...given, options: command.opts(), host } as never));
  });
}

/** An option as commander has it, and its form `--no-…`. Its name follows from its key: `maxAge` is `--max-age`. */
function optionsFor(key: string, declared: Declaration<unknown, boolean>): readonly Option[] {
  const { description, short, placeholder, usual, usualText, choices, conflicts = [], without } = declared;
  const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const start = short === undefined ? '' : `${short}, `;
  const option = new Option(`${start}--${name}${placeholder === undefined ? '' : ` ${placeholder}`}`, description);
  option.conflicts([...conflicts]);
  if (choices !== undefined) option.choices(choices);
  if (declared.read !== undefined) {
    option.argParser((given, before) => declared.read?.(given, `--${name}`, before));
  }
  if (usual !== undefined || usualText !== undefined) option.default(usual, usualText);
  const negation = without === undefined ? [] : [new Option(`--no-${name}`, without)];
  return description === '' ? negation : [option, ...negation];
}
