import compareVersions from 'semver/functions/compare.js';
import { type Change, type ChangeKind, change, orderChange, questionChanges, textChanges } from './changes.ts';
import { lineageOf, type Question, type Questionnaire } from './questionnaire.ts';
import { actualStep, greatestStep, STEPS, type VersionStep } from './version-step.ts';

/** Changes after which a saved answer has another meaning, so that the question must say `changed`. */
const OF_MEANING: readonly ChangeKind[] = ['kind', 'choice-removed', 'item-added', 'rescored'];

/** What must be mended before the newer version may go out. */
export type DiffProblem =
  | { readonly kind: 'version'; readonly least: string }
  | { readonly kind: 'changed'; readonly question: string; readonly given?: string };

/** Two versions of a questionnaire compared, and what that means for answers that were saved with the older one. */
export interface QuestionnaireDiff {
  readonly id: string;
  readonly from: Pick<Questionnaire, 'version' | 'bases'>;
  readonly to: Pick<Questionnaire, 'version' | 'bases'>;
  /** In the order of the newer version; removed questions last. */
  readonly changes: readonly Change[];
  readonly required: VersionStep;
  /** `back` where a version is below the one before. */
  readonly actual: VersionStep | 'back';
  /** Full ids of questions whose saved answers have another meaning: they are asked again. */
  readonly askAgain: readonly string[];
  /** Full ids of questions that cannot be set aside any more: where they were, they count as unanswered. */
  readonly notSetAside: readonly string[];
  /** Full ids of questions that are gone: their answers stay in the files and count for nothing. */
  readonly gone: readonly string[];
  readonly problems: readonly DiffProblem[];
}

/** Compares two versions of one questionnaire, as they are with what they extend; both have the same id. */
export function diffQuestionnaires(older: Questionnaire, newer: Questionnaire): QuestionnaireDiff {
  const before = new Map(older.questions.map((question) => [question.id, question]));
  const after = new Map(newer.questions.map((question) => [question.id, question]));
  const says = (question: Question): boolean => saysChanged(question, older);
  const changes = [
    ...textChanges(older, newer, ['title', 'summary']),
    ...newer.questions.flatMap((question) => {
      const old = before.get(question.id);
      if (old === undefined) return [change('question-added', [], { question: question.id })];
      return questionChanges(old, question, says(question)).map((each) => ({ ...each, question: question.id }));
    }),
    ...orderChange(older.questions, newer.questions, ['questions']),
    ...older.questions.flatMap(({ id }) => (after.has(id) ? [] : [change('question-removed', [], { question: id })])),
  ];
  const required = greatestStep(changes.map(({ step }) => step));
  const actual = actualStep(lineageOf(older), lineageOf(newer));
  const ofMeaning = new Set(
    changes.flatMap(({ kind, question }) => (question !== undefined && OF_MEANING.includes(kind) ? [question] : [])),
  );
  const unsaid = newer.questions.filter((question) => ofMeaning.has(question.id) && !says(question));
  const isEnough = actual !== 'back' && STEPS.indexOf(actual) >= STEPS.indexOf(required);
  return {
    id: newer.id,
    from: editionOf(older),
    to: editionOf(newer),
    changes,
    required,
    actual,
    askAgain: newer.questions.flatMap((question) =>
      before.has(question.id) && (ofMeaning.has(question.id) || says(question)) ? [question.id] : [],
    ),
    notSetAside: changes.flatMap(({ kind, question }) =>
      kind === 'set-aside-refused' && question !== undefined ? [question] : [],
    ),
    gone: older.questions.flatMap(({ id }) => (after.has(id) ? [] : [id])),
    problems: [
      ...(isEnough ? [] : [{ kind: 'version', least: leastVersion(older.version, required) } as const]),
      ...unsaid.map(
        ({ id, changed }) =>
          ({ kind: 'changed', question: id, ...(changed === undefined ? {} : { given: changed }) }) as const,
      ),
    ],
  };
}

/** Whether a question says that its meaning changed after an older version of its questionnaire. */
function saysChanged({ changed, generation = 0 }: Question, older: Questionnaire): boolean {
  if (changed === undefined) return false;
  const version = lineageOf(older)[generation];
  return version === undefined || compareVersions(changed, version) > 0;
}

function editionOf({ version, bases }: Questionnaire): Pick<Questionnaire, 'version' | 'bases'> {
  return bases === undefined ? { version } : { version, bases };
}

/** The first version that is a step above another one. */
function leastVersion(version: string, step: VersionStep): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    case 'none':
      return version;
    default:
      return step satisfies never;
  }
}
