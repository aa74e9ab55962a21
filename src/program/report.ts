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

export function registerReport(program: Command, { host, exit }: Registration): void {
  program
    .command('report')
    .summary('write the report')
    .description(
      'Writes the report of one engagement: to files, each in the format that its name ends in,\nor as Markdown to standard output.',
    )
    .argument('<file...>', 'answers files of one engagement; - reads standard input')
    .addOption(
      new Option(
        '-o, --output <path>',
        'a file to write, ending in .md, .html, .docx, .pdf, .csv or .json (repeatable)',
      )
        .argParser(collect)
        .default([], 'standard output'),
    )
    .option('--charts <dir>', 'a folder for the charts as SVG pictures; a report in Markdown then shows them')
    .addOption(audience('client'))
    .addOption(confidential())
    .option('--strict', 'write no client’s copy that still has what looks like somebody’s mail address or number')
    .option('--theme <file>', 'the look of your house: logo, colours, font, cover title and footer (YAML)')
    .option('--preface <file>', 'a section of your own before the findings (Markdown)')
    .option('--closing <file>', 'a section of your own after them (Markdown)')
    .option(
      '--baseline <before>',
      'the previous assessment, to tell what has changed since: a file, a folder, a quoted pattern, what score --json printed, or git:REF; - reads standard input',
    )
    .option('--force', 'overwrite a file that outready did not write')
    .addOption(lang())
    .addOption(questionnaires())
    .addHelpText(
      'after',
      examples(
        'outready report acme-client.yaml acme-provider.yaml -o acme.docx -o acme.csv',
        'outready report acme.yaml -o acme.md --charts acme-charts',
        'outready report acme.yaml --audience internal -o acme.pdf',
        'outready report acme.yaml --theme northgate.yaml --preface letter.md -o acme.pdf',
        'outready report acme-client.yaml acme-provider.yaml --baseline 2026-05/ -o acme.docx',
        'outready report acme.yaml --lang es -o acme-es.md',
      ),
    )
    .action(async (files: readonly string[], options) => {
      const { reportCommand } = await import('../commands/report.ts');
      exit(await reportCommand(files, options, host));
    });
}
