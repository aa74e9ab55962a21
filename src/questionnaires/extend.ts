import { type Diagnostic, entryOf, type Parsed, parsed, reporterFor } from '../yaml/diagnostic.ts';
import { checkAgainst } from './extension-check.ts';
import type { ChangeShape } from './extension-schema.ts';
import { normaliseQuestion, type SourcedExtension, type SourcedQuestionnaire } from './parse.ts';
import { isScored, lineageOf, localId, type Question, type Questionnaire } from './questionnaire.ts';

/**
 * Puts an extension and its base together: the base's questions without the dropped ones, as changed, and the added
 * ones after them. Under the base's own id the questions keep their full ids, and saved answers go on counting; under
 * another id it is an area of its own. What does not fit is reported in the extension's file. `digest` is the result's.
 */
export function extendQuestionnaire(
  { extension, source }: SourcedExtension,
  base: Questionnaire,
  digest: string,
): Parsed<SourcedQuestionnaire> {
  const { id, version, title, summary, drop = [], change = {}, questions = [] } = extension;
  const found: Diagnostic[] = [];
  const bases = lineageOf(base);
  checkAgainst(extension, base, reporterFor(source, found));
  const inherited = base.questions
    .filter((question) => !drop.includes(localId(question.id)))
    .map((question) => adopt(question, base.id, id))
    .map((question) => applyChange(question, entryOf(change, localId(question.id)), bases.length));
  const added = questions.map((shape) => inGeneration(normaliseQuestion(shape, id), bases.length));
  const questionnaire: Questionnaire = {
    id,
    version,
    title: title ?? base.title,
    summary: summary ?? base.summary,
    questions: [...inherited, ...added],
    bases,
    dropped: [...(base.dropped ?? []).map((full) => renamed(full, base.id, id)), ...drop.map((own) => `${id}/${own}`)],
    file: source.file,
    digest,
  };
  const places = new Map<string, readonly PropertyKey[]>([
    ...inherited.map((question) => {
      const own = localId(question.id);
      return [question.id, change[own] === undefined ? ['extends'] : ['change', own]] as const;
    }),
    ...added.map((question, index) => [question.id, ['questions', index]] as const),
  ]);
  return parsed({ questionnaire, source, places }, found);
}

function renamed(full: string, from: string, to: string): string {
  return full.startsWith(`${from}/`) ? `${to}/${localId(full)}` : full;
}

/** A base's question as one of the extension's area. */
function adopt(question: Question, from: string, to: string): Question {
  if (from === to) return question;
  const own = { ...question, id: renamed(question.id, from, to), area: to };
  if (!isScored(own)) return own;
  const { recommendation } = own;
  return {
    ...own,
    recommendation: { ...recommendation, after: recommendation.after.map((full) => renamed(full, from, to)) },
  };
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly advice?: object;
}

interface ChoiceChange {
  readonly label?: string | undefined;
  readonly advice?: object | undefined;
}

function applyChange(question: Question, change: ChangeShape | undefined, generation: number): Question {
  if (change === undefined) return question;
  const { options = {}, items = {}, recommendation, ...rest } = change;
  const shared = { ...withoutReplaced(question, change), ...rest };
  const changedIn = <T extends Choice>(choice: T, changes: Readonly<Record<string, string | ChoiceChange>>): T => {
    const given = entryOf(changes, choice.id);
    if (given === undefined || typeof given === 'string') return { ...choice, label: given ?? choice.label };
    const { advice, ...others } = given;
    return { ...choice, ...others, ...(advice === undefined ? {} : { advice: { ...choice.advice, ...advice } }) };
  };
  const changed = {
    ...shared,
    ...(!isScored(question) ? {} : { recommendation: { ...question.recommendation, ...recommendation } }),
    ...(question.kind === 'checklist'
      ? { items: question.items.map((item) => changedIn(item, items)) }
      : { options: question.options.map((option) => changedIn(option, options)) }),
  } as Question;
  return rest.changed === undefined ? changed : inGeneration(changed, generation);
}

/**
 * A question without what a change takes the place of: of `knockOut` and `knockOutWhen` the one that is said last counts,
 * and what is critical everywhere is not raised by a condition.
 */
function withoutReplaced(question: Question, change: ChangeShape): Question {
  if (!isScored(question)) return question;
  const { knockOut, knockOutWhen, criticalWhen, ...rest } = question;
  const isRaised = criticalWhen !== undefined && change.criticality !== 'critical' && change.knockOut !== true;
  return {
    ...rest,
    knockOut: knockOut && change.knockOutWhen === undefined,
    ...(isRaised ? { criticalWhen } : {}),
    ...(knockOutWhen === undefined || change.knockOut !== undefined ? {} : { knockOutWhen }),
  } as Question;
}

function inGeneration(question: Question, generation: number): Question {
  return question.changed === undefined ? question : { ...question, generation };
}
