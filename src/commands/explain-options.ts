import type { Reply } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { choicesOf, type Question } from '../questionnaires/questionnaire.ts';
import { visible } from '../text/display.ts';
import { didYouMean } from '../yaml/diagnostic.ts';
import { UserError } from '../yaml/user-error.ts';
import { unknownWord } from './command.ts';

/** Fails where `--area` or `--question` names what the assessment does not have. */
export function expectFocus(area: string | undefined, question: string | undefined, { areas }: Catalogue): void {
  const expectOne = (what: string, id: string | undefined, known: readonly { readonly id: string }[]): void => {
    const ids = known.map((each) => each.id);
    if (id !== undefined && !ids.includes(id)) throw unknownWord(`this assessment has no ${what} ${id}`, id, ids);
  };
  expectOne('area', area, areas);
  const questions = areas.flatMap((each) => each.questions);
  if (question === undefined || questions.some(({ id }) => id === question)) return;
  throw unknownQuestion(`this assessment has no question ${question}`, question, questions);
}

/** Ids are long: of one that is not whole, or is a topic, the questions that it fits are told. */
function unknownQuestion(message: string, word: string, questions: readonly Question[]): UserError {
  const wanted = word.trim().toLowerCase().replaceAll(/\s+/g, '-');
  const fitting = questions.filter(
    ({ id, topic }) => id.split('/').at(-1) === wanted || topic.toLowerCase() === word.trim().toLowerCase(),
  );
  const ids = fitting.map(({ id }) => `"${id}"`);
  if (ids.length > 0) return new UserError(message, { hint: `did you mean ${ids.join(' or ')}?` });
  return unknownWord(
    message,
    word,
    questions.map(({ id }) => id),
  );
}

/** The effect of a single question would show what was answered to it in confidence. */
export function expectOpen(questions: readonly (string | undefined)[], confidential: ReadonlySet<string>): void {
  const found = questions.find((id) => id !== undefined && confidential.has(id));
  if (found === undefined) return;
  throw new UserError(`nothing may be told a client about ${found} by itself`, {
    hint: 'leave --audience client out, or take another question',
  });
}

/**
 * Reads `--set ID=OPTION` wishes: an option's id, the ids of a checklist's items joined by `+` (`none` for none of
 * them), or `unknown`. The last wish for a question counts.
 */
export function parseSettings(wishes: readonly string[], catalogue: Catalogue): ReadonlyMap<string, Reply> {
  return new Map(wishes.map((wish) => parseSetting(wish, catalogue)));
}

function parseSetting(wish: string, { context, areas }: Catalogue): readonly [string, Reply] {
  const at = wish.indexOf('=');
  if (at < 1) {
    throw new UserError(`--set ${wish} says no answer`, { hint: 'as in --set dependence/exit-plan=plan-walked' });
  }
  const [id, answer] = [wish.slice(0, at), wish.slice(at + 1)];
  const asked = [...context, ...areas.flatMap(({ questions }) => questions)];
  const question = asked.find((each) => each.id === id);
  if (question === undefined) {
    throw unknownQuestion(`--set names a question that is not asked: ${id}`, id, asked);
  }
  return [
    id,
    replyOf(
      question,
      answer,
      choicesOf(question).map((each) => each.id),
    ),
  ];
}

function replyOf(question: Question, answer: string, choices: readonly string[]): Reply {
  if (answer === 'unknown') return { kind: 'unknown' };
  const chosen = question.kind !== 'checklist' ? [answer] : answer === 'none' ? [] : answer.split('+');
  const wrong = chosen.find((each) => !choices.includes(each));
  if (wrong !== undefined) {
    const message = `${question.id} has no answer ${wrong === '' ? 'without a name' : wrong}`;
    const meant = didYouMean(wrong, choices);
    const known = choicesOf(question).map(({ id, label }) => `${id} (${visible(label)})`);
    throw new UserError(message, {
      hint: meant === undefined ? `possible: ${known.join('; ')}` : `did you mean "${meant}"?`,
    });
  }
  return question.kind === 'checklist' ? { kind: 'items', items: chosen } : { kind: 'option', option: answer };
}
