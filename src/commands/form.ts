import path from 'node:path';
import { ASKED, detailEntry, isShared } from '../answers/head.ts';
import { ROLES } from '../questionnaires/roles.ts';
import { UserError } from '../yaml/user-error.ts';
import { byHouse, choice, defineCommand, force, lang, questionnaires, text, textOrNone, texts } from './command.ts';
import { headOptions, optionOf } from './head-options.ts';

const options = {
  output: { ...text('<path>', 'the page to write, ending in .html'), short: '-o' },
  profile: text('<id>', 'the areas to ask about (default: that of the engagement, or of outready.yaml; else core)'),
  area: texts('<id>', 'ask only this area'),
  ...headOptions('is filled in'),
  role: choice('<role>', 'ask only what this role would know', ROLES),
  engagementOf: {
    ...text('<file>', 'for another person of the engagement of this answers file; nothing of its answers is shown'),
    conflicts: [...ASKED.filter(isShared).map(optionOf), 'from'],
  },
  from: {
    ...text('<file>', 'for the next round with the same person: what this file says, but in confidence, is offered'),
    conflicts: ASKED.filter((detail) => !detailEntry(detail).decides).map(optionOf),
  },
  shuffle: textOrNone(
    '<text>',
    'shuffle the options of each question by this text (default: the questionnaires’ digests)',
    'keep the options in their order, from worst to best',
  ),
  theme: byHouse(
    textOrNone(
      '<file>',
      'the look of your house: logo, colours and font (YAML)',
      'the plain look, whatever outready.yaml says',
    ),
  ),
  force,
  lang,
  questionnaires,
};

export const form = defineCommand({
  name: 'form',
  summary: 'write a questionnaire for someone without a terminal',
  description:
    'Writes one page that opens by a double click, works without a network and saves an answers file.\nIt has no score, no weight and no recommendation in it, and nobody’s answers. import reads what comes back.',
  arguments: {},
  options,
  examples: [
    'outready form -o acme-provider.html --engagement-of acme-client.yaml --side provider',
    'outready form -o counsel.html --side client --role legal --client Acme --scope "Customer data analytics"',
    'outready form -o acme-spring.html --from acme-autumn.yaml',
    'outready form -o acme.html --side client --lang es',
  ],
  run: async ({ options, host, house }) => {
    const { output } = options;
    if (output === undefined) {
      throw new UserError('a form needs a file to go to', {
        hint: 'name it with -o, as in: outready form -o acme.html',
      });
    }
    if (!/\.html$/i.test(output)) {
      throw new UserError(`-o ${output}: a form ends in .html, a page to fill in`, {
        hint: `for instance: -o ${path.basename(output, path.extname(output)) || 'form'}.html`,
      });
    }
    const { readForm } = await import('./read-form.ts');
    const { form, language, branding, inputs } = await readForm(options, host, await house?.take('profile'));
    const { renderForm } = await import('../formats/form/render-form.ts');
    const { seal, standingOfSealed } = await import('../formats/report-formats.ts');
    const { writeOutputs } = await import('../files/write-output.ts');
    const page = renderForm(form, {
      language,
      theme: branding.theme,
      logo: branding.branding.imprint?.logo,
      script: await host.pageScript(),
    });
    await writeOutputs([{ file: output, content: seal(page), standingOf: standingOfSealed }], {
      cwd: host.cwd,
      force: options.force ?? false,
      work: 'form',
      inputs,
      makesFolders: true,
    });
    const { commandLine } = await import('../files/command-line.ts');
    host.stderr.write(
      `Form written: ${output} (${form.questions.length} questions)\n` +
        `What comes back: ${commandLine(['outready', 'import', 'the-saved-file.answers.yaml'])}\n`,
    );
    return undefined;
  },
});
