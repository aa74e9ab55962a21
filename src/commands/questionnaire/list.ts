import { defineCommand, flag, questionnaires } from '../command.ts';

export const questionnaireList = defineCommand({
  name: 'list',
  summary: 'list questionnaires, profiles and frameworks',
  description:
    'Lists what there is to ask: every questionnaire, every profile with when to choose it and how long it takes, and the frameworks whose clauses questions answer to.',
  arguments: {},
  options: { json: flag('print the list as JSON'), questionnaires },
  examples: ['outready questionnaire list', 'outready questionnaire list --questionnaires our-questions'],
  run: async ({ options: { json, questionnaires }, host, print }) => {
    const { loadCollection } = await import('../../library/collection.ts');
    const { collectionData } = await import('../../questionnaires/collection-data.ts');
    const { collectionList } = await import('../../summary/collection.ts');
    const collection = await loadCollection({ ...host, folders: questionnaires });
    if (json) return print.json(collectionData(collection));
    return print.document(collectionList(collection));
  },
});
