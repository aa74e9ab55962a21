import { agreement } from './agreement.ts';
import { assess } from './assess.ts';
import { check } from './check.ts';
import type { Arguments, Command, HelpTexts, Options } from './command.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { form } from './form.ts';
import { importForms } from './import.ts';
import { plan } from './plan.ts';
import { questionnaireCoverage } from './questionnaire/coverage.ts';
import { questionnaireDiff } from './questionnaire/diff.ts';
import { questionnaireLint } from './questionnaire/lint.ts';
import { questionnaireList } from './questionnaire/list.ts';
import { questionnaireNew } from './questionnaire/new.ts';
import { questionnaireSchema } from './questionnaire/schema.ts';
import { questionnaireShow } from './questionnaire/show.ts';
import { report } from './report.ts';
import { ruleList } from './rule/list.ts';
import { ruleShow } from './rule/show.ts';
import { score } from './score.ts';
import { status } from './status.ts';

/** Any command: what its run is given is known to its declaration alone. */
export type AnyCommand = Omit<Command<Arguments, Options>, 'run'> & {
  readonly run: (call: never) => ReturnType<Command<Arguments, Options>['run']>;
};

interface CommandGroup extends HelpTexts {
  readonly commands: readonly AnyCommand[];
}

const QUESTIONNAIRE: CommandGroup = {
  name: 'questionnaire',
  summary: 'read and write questionnaires',
  description:
    'For those who choose or write questions: what there is to ask, and a start for questionnaires of your own.',
  examples: ['outready questionnaire list', 'outready questionnaire show communication/shared-expectations'],
  commands: [
    questionnaireList,
    questionnaireShow,
    questionnaireNew,
    questionnaireLint,
    questionnaireSchema,
    questionnaireCoverage,
    questionnaireDiff,
  ],
};

const RULE: CommandGroup = {
  name: 'rule',
  summary: 'look up what a rule means',
  description:
    'Every rule whose id can turn up in a score, a report, a check or an error message:\nwhat it means, why it matters, how to mend what it finds, and how to waive it.',
  examples: ['outready rule list', 'outready rule show critical-below-half'],
  commands: [ruleList, ruleShow],
};

/** The commands in the order of the help. */
export const COMMANDS: readonly (AnyCommand | CommandGroup)[] = [
  assess,
  form,
  importForms,
  status,
  score,
  report,
  check,
  explain,
  plan,
  compare,
  agreement,
  QUESTIONNAIRE,
  RULE,
];
