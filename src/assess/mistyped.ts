import path from 'node:path';
import { ASKED, HEAD, isShared } from '../answers/head.ts';
import { isThere } from '../files/names.ts';
import type { Host } from '../host.ts';
import { similarFile } from '../inputs/answers-folder.ts';
import { visible } from '../text/display.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/user-error.ts';
import { type AssessOptions, assessLine } from './options.ts';

/**
 * The answers file that a name means: itself, or where nothing has it, one of nearly that name if the user says so. Line
 * by line nobody is asked: there it is an error. Who says whom a new file is about does mean a new one.
 */
export async function fileMeant(
  file: string,
  options: AssessOptions,
  { cwd }: Host,
  { interview: { start } }: Language,
): Promise<string> {
  const isOfNew =
    options.from !== undefined ||
    options.engagementOf !== undefined ||
    ASKED.some((detail) => isShared(detail) && options[HEAD[detail].option] !== undefined);
  if (isOfNew || (await isThere(path.resolve(cwd, file)))) return file;
  const similar = similarFile(file, cwd);
  if (similar === undefined) return file;
  const [shown, near] = [visible(file), visible(similar)];
  if (options.plain) {
    throw new UserError(`there is no ${shown}, but there is ${near}`, {
      hint: `to go on with it: ${assessLine(similar, options)}; for a new interview take a name that is less like it`,
    });
  }
  const { chooseOne } = await import('./start-screen.ts');
  const { ask, goOn, begin } = start.mistyped;
  const choices = [
    { name: goOn(near), value: similar },
    { name: begin(shown), value: file },
  ];
  return chooseOne(ask(shown, near), choices, start);
}
