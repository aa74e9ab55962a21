import path from 'node:path';
import { newInterview } from '../answers/edit.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { createFile } from '../files/answers-file.ts';
import { requireCatalogue } from '../files/load-assessment.ts';
import { freeName, obstacleTo } from '../files/names.ts';
import type { Setup, SetupRequest } from '../terminal/setup.ts';
import { type AssessOptions, assessLine } from './assess-options.ts';
import { type Host, momentOf } from './host.ts';

/** How a new file's head is asked for: on the screen, or line by line. */
export type AskStart = (
  file: string | undefined,
  areas: SetupRequest['areas'],
  options: AssessOptions,
  host: Host,
) => Promise<{ readonly setup: Setup; readonly target: string }>;

/** Asks what the file's head needs and makes the file. Returns its path as the user would write it. */
export async function startFile(
  file: string | undefined,
  options: AssessOptions,
  host: Host,
  ask: AskStart = askStart,
): Promise<string> {
  const profile = options.profile ?? 'core';
  const catalogue = await requireCatalogue(profile, { ...host, folders: options.questionnaires, lang: options.lang });
  const areas = catalogue.areas.map(({ id, title }) => ({ id, title }));
  checkAreas(
    options.area,
    areas.map(({ id }) => id),
  );
  const obstacle = file === undefined ? undefined : await obstacleTo(path.resolve(host.cwd, file));
  if (obstacle !== undefined) throw new UserError(`${file} cannot be made: ${obstacle}`);
  const { setup, target } = await ask(file, areas, options, host);
  const place = path.resolve(host.cwd, target);
  const isPart = setup.areas.length > 0 && setup.areas.length < areas.length;
  const text = newInterview({
    ...setup,
    profile,
    areas: isPart ? setup.areas : undefined,
    questionnaires: options.questionnaires.map(
      (folder) => path.relative(path.dirname(place), path.resolve(host.cwd, folder)) || '.',
    ),
    started: momentOf(host),
  });
  await createFile(place, text, target);
  return target;
}

async function askStart(
  file: string | undefined,
  areas: SetupRequest['areas'],
  options: AssessOptions,
  host: Host,
): Promise<{ readonly setup: Setup; readonly target: string }> {
  const { askFile, askSetup } = await import('../terminal/setup.ts');
  try {
    const only = [...new Set(options.area)];
    const setup = await askSetup({ areas, only, ...(options.side === undefined ? {} : { side: options.side }) });
    if (file !== undefined) return { setup, target: file };
    const proposal = await freeName(host.cwd, [setup.engagement.client, setup.respondent.side]);
    const target = await askFile(proposal, (name) => obstacleTo(path.resolve(host.cwd, name)));
    return { setup, target };
  } catch (error) {
    host.stderr.write(
      `\nNothing is saved yet: these first questions make the file. Start again with:\n  ${assessLine(file, options)}\n`,
    );
    throw error;
  }
}

/** Every area that is wished for must be one of the profile's. */
export function checkAreas(wanted: readonly string[], known: readonly string[]): void {
  const stranger = wanted.find((id) => !known.includes(id));
  if (stranger === undefined) return;
  throw new UserError(`there is no area "${stranger}"`, { hint: `the profile has: ${known.join(', ')}` });
}
