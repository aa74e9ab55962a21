import { Option } from 'commander';
import type { ExitStatus, Host } from '../host.ts';

/** What a command needs to be registered: the world it will act in, and where its exit status goes. */
export interface Registration {
  readonly host: Host;
  readonly exit: (status: ExitStatus) => void;
}

/** The option by which every command that reads questionnaires is told of own ones. */
export function questionnaires(): Option {
  return new Option(
    '--questionnaires <dir>',
    'a folder of own questionnaires, searched before the shipped ones (repeatable)',
  )
    .argParser(collect)
    .default([], 'none');
}

/** The option by which every command that shows texts is told in which language. */
export function lang(): Option {
  return new Option(
    '--lang <locale>',
    'the language of interview, score and report, as far as they are translated: es, es-MX (default: en, whatever the system says)',
  ).default(undefined, 'en');
}

/** The option by which every command that tells what was said is told for whom. */
export function audience(usual: 'client' | 'internal'): Option {
  return new Option(
    '--audience <who>',
    'client: nothing told in confidence, key facts for notes, roles for names; internal: everything',
  )
    .choices(['client', 'internal'])
    .default(usual);
}

/** The option that says what answers told in confidence do in a client's scores. */
export function confidential(): Option {
  return new Option(
    '--confidential <how>',
    'what answers told in confidence do in a client’s scores: count, or leave-out (as if open)',
  )
    .choices(['count', 'leave-out'])
    .default('count');
}

/** The parser of a repeatable option. */
export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

/** The examples at the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
