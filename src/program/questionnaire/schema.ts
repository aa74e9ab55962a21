import type { Command } from 'commander';
import { examples, type Registration } from '../../commands/registration.ts';

export function registerQuestionnaireSchema(group: Command, { host, exit }: Registration): void {
  group
    .command('schema')
    .summary('print the JSON Schema of a kind of file')
    .description('Prints the JSON Schema (draft 2020-12) of a kind of file, for editors and other programs.')
    .argument('<kind>', 'questionnaire, profile, sources, translation, answers, policy, theme, assessment or check')
    .addHelpText('after', examples('outready questionnaire schema questionnaire > questionnaire.schema.json'))
    .action(async (kind: string) => {
      const { questionnaireSchemaCommand } = await import('../../commands/questionnaire/schema.ts');
      exit(questionnaireSchemaCommand(kind, host));
    });
}
