import path from 'node:path';
import { UserError } from '../../yaml/user-error.ts';
import { defineCommand, text, unless } from '../command.ts';

export const questionnaireNew = defineCommand({
  name: 'new',
  summary: 'start a questionnaire of your own',
  description:
    'Writes ID.yaml, a questionnaire with comments that can be asked as it is, and profiles/ID.yaml, which asks it.\nNothing that is there already is changed.',
  arguments: { id: ['<id>', 'its id in small letters, digits and hyphens, as in service-hours'] },
  options: {
    title: text('<title>', 'its title (default: made from the id)'),
    questionnaires: text('<dir>', 'your folder of questionnaires, made if need be (default: the current folder)'),
    profile: unless('write no profile: one of yours will name it'),
  },
  examples: [
    'outready questionnaire new service-hours',
    'outready questionnaire new service-hours --title "Hours of service" --questionnaires our-questions',
  ],
  run: async ({ id, options, host }) => {
    const { commandLine } = await import('../../files/command-line.ts');
    const { createFiles } = await import('../../files/create-files.ts');
    const { isThere, shorten } = await import('../../files/names.ts');
    const { Id, Text } = await import('../../questionnaires/vocabulary.ts');
    const { kebab, profileText, questionnaireText, titleFrom } = await import('../../questionnaires/starting-point.ts');
    const { title = titleFrom(id), questionnaires = '.' } = options;
    if (!Id.safeParse(id).success) {
      const proposal = kebab(id);
      throw new UserError(
        `"${id}" cannot be an id: it takes small letters, digits and single hyphens, a letter first`,
        proposal === undefined ? {} : { hint: `for instance: ${proposal}` },
      );
    }
    const use = RESERVED[id];
    if (use !== undefined) throw new UserError(`"${id}" cannot be the id of a questionnaire: ${use}`);
    if (!Text.safeParse(title).success) throw new UserError('the title is blank');
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
      ...(isShipped ? [inPlaceOf(id, commandLine(['--questionnaires', questionnaires]))] : []),
      ...(makesProfile ? [tryIt(id, questionnaires, commandLine)] : []),
      ...(makesProfile || isShipped ? [] : [nameIt(id, options.profile ? shown(profile) : undefined)]),
    ];
    host.stderr.write([written.join(''), ...next].join('\n'));
    return undefined;
  },
});

const RESERVED: Readonly<Record<string, string>> = {
  context: 'context.yaml holds the questions about the engagement, which have another form',
  sources: 'sources.yaml holds what questions cite',
};

function inPlaceOf(id: string, option: string): string {
  return `A shipped questionnaire is called "${id}" as well. With ${option} yours is asked in its place, by every profile that names it.\n`;
}

function tryIt(id: string, folder: string, commandLine: (words: readonly string[]) => string): string {
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
