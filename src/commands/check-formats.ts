import { FORMATS, type Format } from '../checks/formats.ts';
import { UserError } from '../yaml/user-error.ts';
import { list, oneOf } from './command.ts';

/** A format, and where it goes: standard output where no path is given. */
export interface Target {
  readonly format: Format;
  readonly path?: string;
}

/** The formats of a result and where each goes; `example` is the name of a file that one of them could have. */
export function formatOption(example: string) {
  const words = `${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)}`;
  return list('<format>', `${words}; with =PATH, as in sarif=${example}.sarif, into a file`, targetIn, 'text');
}

function targetIn(given: string, option: string): Target {
  const at = given.indexOf('=');
  const format = oneOf(FORMATS, at === -1 ? given : given.slice(0, at), option);
  if (at === -1) return { format };
  const path = given.slice(at + 1);
  if (path !== '') return { format, path };
  throw new UserError(`${option} ${given} names no file`, { hint: `as in ${option} ${format}=out.${format}` });
}

/** Text where no format is asked for. Only one can go to standard output. */
export function targetsOf(given: readonly Target[]): readonly Target[] {
  if (given.length === 0) return [{ format: 'text' }];
  const [, second] = given.filter(({ path }) => path === undefined);
  if (second === undefined) return given;
  throw new UserError('only one format can go to standard output', {
    hint: `give the others a file, as in --format ${second.format}=out.${second.format}`,
  });
}
