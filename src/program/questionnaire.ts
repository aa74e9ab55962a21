import type { Command } from 'commander';
import { registerQuestionnaireDiff } from './questionnaire/diff.ts';
import { examples, type Registration } from './registration.ts';

/** The commands for authors of questionnaires. */
export function registerQuestionnaire(program: Command, registration: Registration): void {
  const group = program
    .command('questionnaire')
    .summary('for authors of questionnaires')
    .description('Commands for those who write questionnaires.')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', examples('outready questionnaire diff communication our/communication.yaml'));
  registerQuestionnaireDiff(group, registration);
}
