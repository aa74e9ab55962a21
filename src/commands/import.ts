import { choice, defineCommand, lang, questionnaires, text } from './command.ts';

export const importForms = defineCommand({
  name: 'import',
  summary: 'read filled forms into answers files',
  description:
    'Reads what the page of a form has saved, checks it, and writes an answers file as an interview would.\nNothing that was answered before is overwritten: what differs is listed, and nothing is written (exit 1).',
  arguments: { files: ['<file...>', 'what a form’s page has saved (….answers.yaml); - reads standard input'] },
  options: {
    output: {
      ...text(
        '<path>',
        'the answers file to write or to add to (default: the respondent’s file of that interview here; else a new one, named by client and side)',
      ),
      short: '-o',
    },
    prefer: choice('<which>', 'form: take the form’s answer where one that is there differs', ['form']),
    lang,
    questionnaires,
  },
  examples: [
    'outready import acme-provider-2026-11-22.answers.yaml',
    'outready import ~/Downloads/acme-client-2026-11-22.answers.yaml -o acme-client.yaml',
    'outready import acme-client-2026-11-23.answers.yaml -o acme-client.yaml --prefer form',
  ],
  run: async ({ files, options, host, print }) => {
    const { importAll } = await import('./import-forms.ts');
    return importAll(files, options, host, print);
  },
});
