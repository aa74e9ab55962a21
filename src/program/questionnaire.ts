import type { Command } from 'commander';
import { examples, type Registration } from '../commands/registration.ts';
import { registerQuestionnaireCoverage } from './questionnaire/coverage.ts';
import { registerQuestionnaireDiff } from './questionnaire/diff.ts';
import { registerQuestionnaireLint } from './questionnaire/lint.ts';
import { registerQuestionnaireList } from './questionnaire/list.ts';
import { registerQuestionnaireNew } from './questionnaire/new.ts';
import { registerQuestionnaireSchema } from './questionnaire/schema.ts';
import { registerQuestionnaireShow } from './questionnaire/show.ts';

/** What authors of questionnaires use, in the order of the help. */
const SUBCOMMANDS = [
  registerQuestionnaireList,
  registerQuestionnaireShow,
  registerQuestionnaireNew,
  registerQuestionnaireLint,
  registerQuestionnaireSchema,
  registerQuestionnaireCoverage,
  registerQuestionnaireDiff,
] as const;

export function registerQuestionnaire(program: Command, registration: Registration): void {
  const group = program
    .command('questionnaire')
    .summary('read and write questionnaires')
    .description(
      'For those who choose or write questions: what there is to ask, and a start for questionnaires of your own.',
    )
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(outready questionnaire --help lists the commands)')
    .addHelpText(
      'after',
      examples('outready questionnaire list', 'outready questionnaire show communication/shared-expectations'),
    );
  for (const register of SUBCOMMANDS) register(group, registration);
}
