import path from 'node:path';
import { commandLine } from '../../files/command-line.ts';
import { createFiles } from '../../files/create-files.ts';
import { isThere, shorten } from '../../files/names.ts';
import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { Id, Text } from '../../questionnaires/questionnaire.ts';
import { kebab, profileText, questionnaireText, titleFrom } from '../../questionnaires/starting-point.ts';
import { UserError } from '../../yaml/diagnostic.ts';

export interface NewOptions {
  readonly title?: string;
  /** The folder to write into; the current one when undefined. */
  readonly questionnaires?: string;
  readonly profile: boolean;
}

/** `outready questionnaire new ID`: a questionnaire to start from, and a profile that asks it. */
export async function questionnaireNewCommand(id: string, options: NewOptions, host: Host): Promise<ExitStatus> {
  const { title = titleFrom(id), questionnaires = '.' } = options;
  checkNames(id, title);
  const shipped = await host.shipped();
  if (options.profile && Object.hasOwn(shipped.profiles, id)) {
    throw new UserError(`a shipped profile is called "${id}", and a profile of yours would take its place`, {
      hint: 'choose another id, or leave the profile out with --no-profile',
    });
  }
  const folder = path.resolve(host.cwd, questionnaires);
  const file = path.join(folder, `${id}.yaml`);
  const profile = path.join(folder, 'profiles', `${id}.yaml`);
  const shown = (each: string): string => shorten(each, host.cwd);
  if (await isThere(file)) throw new UserError(`${shown(file)} cannot be made: it exists already`);
  const makesProfile = options.profile && !(await isThere(profile));
  const questionnaire = { path: file, content: questionnaireText({ id, title }) };
  if (makesProfile) {
    const files = [questionnaire, { path: profile, content: profileText({ id, title }) }];
    createFiles(files, host.cwd, [folder, path.dirname(profile)]);
  } else createFiles([questionnaire], host.cwd, [folder]);
  const written = [file, ...(makesProfile ? [profile] : [])].map((each) => `Written: ${shown(each)}\n`);
  const isShipped = Object.hasOwn(shipped.questionnaires, id);
  const next = [
    ...(isShipped ? [inPlaceOf(id, questionnaires)] : []),
    ...(makesProfile ? [tryIt(id, questionnaires)] : []),
    ...(makesProfile || isShipped ? [] : [nameIt(id, options.profile ? shown(profile) : undefined)]),
  ];
  host.stderr.write([written.join(''), ...next].join('\n'));
  return EXIT.done;
}

const RESERVED: Readonly<Record<string, string>> = {
  context: 'context.yaml holds the questions about the engagement, which have another form',
  sources: 'sources.yaml holds what questions cite',
};

function checkNames(id: string, title: string): void {
  if (!Id.safeParse(id).success) {
    const proposal = kebab(id);
    throw new UserError(`"${id}" cannot be an id: it takes small letters, digits and single hyphens, a letter first`, {
      ...(proposal === undefined ? {} : { hint: `for instance: ${proposal}` }),
    });
  }
  const use = RESERVED[id];
  if (use !== undefined) throw new UserError(`"${id}" cannot be the id of a questionnaire: ${use}`);
  if (!Text.safeParse(title).success) throw new UserError('the title is blank');
}

function inPlaceOf(id: string, folder: string): string {
  const option = commandLine(['--questionnaires', folder]);
  return `A shipped questionnaire is called "${id}" as well. With ${option} yours is asked in its place, by every profile that names it.\n`;
}

function tryIt(id: string, folder: string): string {
  const answers = `${id}-trial.yaml`;
  const lines = [
    ['outready', 'questionnaire', 'show', id, '--questionnaires', folder],
    ['outready', 'assess', answers, '--profile', id, '--questionnaires', folder],
    ['outready', 'score', answers],
  ];
  return `Read it, ask it and score it as it is, then put your questions in:\n${lines.map((words) => `  ${commandLine(words)}\n`).join('')}`;
}

function nameIt(id: string, profile: string | undefined): string {
  const where =
    profile === undefined ? 'a profile of yours' : `${profile}, which was there already and is left as it is`;
  return `It is asked once a profile names it. Add this line to the areas of ${where}:\n  - { id: ${id}, weight: 1 }\n`;
}
