import type { Command } from 'commander';
import { registerQuestionnaireLint } from './questionnaire/lint.ts';
import { examples, type Registration } from './registration.ts';

export function registerQuestionnaire(program: Command, registration: Registration): void {
  const group = program
    .command('questionnaire')
    .summary('for authors of questionnaires')
    .description('Helps those who write questionnaires.')
    .addHelpText('after', examples('outready questionnaire lint our-questions/'));
  registerQuestionnaireLint(group, registration);
}
