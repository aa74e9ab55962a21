import { type Command, Option } from 'commander';
import { audience, collect, examples, lang, questionnaires, type Registration } from '../commands/registration.ts';

export function registerCheck(program: Command, { host, exit }: Registration): void {
  program
    .command('check')
    .summary('check interviews against what you demand')
    .description(
      'Checks answers files as a CI job would: whether each is valid, whether each engagement is as\nready as the policy demands, and whether anything got worse. All of it is told in one run.\nDemands come from outready.policy.yaml, or from --policy; those made by options take their place.',
    )
    .argument('<file...>', 'answers files, folders or globs, of one engagement or of many; - reads standard input')
    .option(
      '--policy <path>',
      'the policy (default: the nearest outready.policy.yaml, from what is checked up to the top of its repository)',
    )
    .option('--init', 'write a policy that the present state meets, and check nothing')
    .option('--level <level>', 'demand a level: not-ready, ready-with-conditions or ready')
    .option('--min-score <points>', 'demand an overall score, from 0 to 100')
    .addOption(repeatable('--min-area <id=points>', 'demand a score of an area (repeatable)', 'none'))
    .option('--max-unknown <count>', 'how many questions nobody may have known the answer to')
    .option('--max-not-applicable <count>', 'how many questions may be set aside as not applicable')
    .option('--max-critical-not-applicable <count>', 'how many of these may be critical')
    .option('--max-age <days>', 'how old an answer may be')
    .option('--scenario <name>', 'judge at worst (low), on what is known (point) or at best (high); default: low')
    .option(
      '--baseline <state>',
      'nothing may be worse, nor be gone, than in a file, a folder, a glob, assessment JSON, or a commit: git:REF; git:REF... is where this branch left REF',
    )
    .option('--tolerance <points>', 'how far a score may fall below the baseline’s; default: 0')
    .option('--max-removed <count>', 'how many respondents or engagements of the baseline may be gone; default: 0')
    .option('--max-warnings <count>', 'fail when there are more warnings than this')
    .option('--as-of <day>', 'judge on this day, as in 2026-11-22, instead of today (UTC)')
    .addOption(
      repeatable(
        '--format <format>',
        'text, json, sarif, junit, github or gitlab; with =PATH, as in sarif=check.sarif, into a file (repeatable)',
        'text',
      ),
    )
    .option('--force', 'overwrite a file that outready did not write')
    .addOption(audience('internal'))
    .addOption(lang())
    .addOption(questionnaires())
    .addHelpText(
      'after',
      `${examples(
        'outready check answers --init',
        'outready check answers --baseline git:origin/main...',
        'outready check acme-client.yaml acme-provider.yaml --level ready --min-area dependence=70',
        'outready check "answers/**/*.yaml" --format text --format json=check.json',
      )}\n\nExit status: 0 all passed; 1 something failed; 2 something could not be used, or wrong usage.`,
    )
    .action(async (files: readonly string[], options) => {
      const { checkCommand } = await import('../commands/check.ts');
      exit(await checkCommand(files, options, host));
    });
}

function repeatable(flags: string, description: string, none: string): Option {
  return new Option(flags, description).argParser(collect).default([], none);
}
