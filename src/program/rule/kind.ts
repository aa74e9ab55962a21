import { Option } from 'commander';

/** The option that narrows rules to one kind; a test holds the choices against the kinds that there are. */
export function ofKind(): Option {
  return new Option('--kind <kind>', 'only rules of this kind').choices([
    'gate',
    'finding',
    'check',
    'diagnostic',
    'lint',
  ]);
}
