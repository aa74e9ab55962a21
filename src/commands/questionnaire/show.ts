import { UserError } from '../../yaml/user-error.ts';
import { defineCommand, flag, questionnaires, unknownWord } from '../command.ts';

export const questionnaireShow = defineCommand({
  name: 'show',
  summary: 'show a questionnaire, a question or a profile',
  description:
    'Shows a questionnaire, one question or a profile in full.\nOf a question: the answers with their scores, when it is asked, what raises it to critical, what would show the best answer, what to do, how much it counts under each profile, how far it has been tried, its sources, and the clauses of frameworks that it answers to.',
  arguments: {
    id: ['<id>', 'a questionnaire (communication), a question (communication/named-contact) or a profile (full)'],
  },
  options: {
    profile: flag('the profile of that id, where a questionnaire has it as well'),
    json: flag('print it as JSON'),
    questionnaires,
  },
  examples: [
    'outready questionnaire show communication | less',
    'outready questionnaire show dependence/exit-plan',
    'outready questionnaire show kpo',
  ],
  run: async ({ id, options: { profile = false, json, questionnaires }, host, print }) => {
    const { loadCollection } = await import('../../library/collection.ts');
    const { idsLike, lookUp, subjectData } = await import('../../questionnaires/look-up.ts');
    const collection = await loadCollection({ ...host, folders: questionnaires });
    const found = lookUp(id, collection);
    const subject = profile ? found.find(({ kind }) => kind === 'profile') : found[0];
    if (subject === undefined) {
      const ids = profile ? collection.profiles.map(({ item }) => item.id) : idsLike(id, collection);
      const kind = profile ? 'profile' : id.includes('/') ? 'question' : 'questionnaire or profile';
      const isFramework = collection.frameworks.some(({ item }) => item.id === id);
      if (isFramework) {
        const { commandLine } = await import('../../files/command-line.ts');
        const folders = questionnaires.flatMap((folder) => ['--questionnaires', folder]);
        const line = commandLine(['outready', 'questionnaire', 'coverage', '--framework', id, ...folders]);
        throw new UserError(`there is no ${kind} "${id}"`, { hint: `a framework’s clauses are shown by ${line}` });
      }
      throw unknownWord(`there is no ${kind} "${id}"`, id, ids, 'outready questionnaire list shows what there is');
    }
    if (json) {
      const { sharesOf } = await import('../../scoring/nominal-shares.ts');
      const shares = [...sharesOf(subject, collection)].map(([id, own]) => [id, Object.fromEntries(own)]);
      print.json({ ...subjectData(subject, collection), shares: Object.fromEntries(shares) });
    } else if (subject.kind === 'profile') {
      const { profileDetails } = await import('../../summary/profile.ts');
      await print.document(profileDetails(subject.profile, collection));
    } else {
      const { questionDetails, questionnaireDetails } = await import('../../summary/question.ts');
      const nodes =
        subject.kind === 'question'
          ? questionDetails(subject.question, collection)
          : questionnaireDetails(subject.questionnaire, collection);
      await print.document(nodes);
    }
    if (subject.kind === 'questionnaire' && found.some(({ kind }) => kind === 'profile')) {
      const { commandLine } = await import('../../files/command-line.ts');
      const folders = questionnaires.flatMap((folder) => ['--questionnaires', folder]);
      const line = commandLine(['outready', 'questionnaire', 'show', id, '--profile', ...folders]);
      host.stderr.write(`A profile has the same id: ${line}\n`);
    }
    return undefined;
  },
});
