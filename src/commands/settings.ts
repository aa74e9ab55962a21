import type { Reply } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import { choicesOf, type Question } from '../questionnaires/questionnaire.ts';
import { hintFor, UserError } from '../yaml/diagnostic.ts';

/**
 * Reads `--set ID=OPTION` wishes: an option's id, the ids of a checklist's items joined by `+` (`none` for none of
 * them), or `unknown`. The last wish for a question counts.
 */
export function parseSettings(wishes: readonly string[], catalogue: Catalogue): ReadonlyMap<string, Reply> {
  return new Map(wishes.map((wish) => parseSetting(wish, catalogue)));
}

function parseSetting(wish: string, catalogue: Catalogue): readonly [string, Reply] {
  const at = wish.indexOf('=');
  if (at < 1) {
    throw new UserError(`--set ${wish} says no answer`, { hint: 'as in --set dependence/exit-plan=rehearsed' });
  }
  const [id, answer] = [wish.slice(0, at), wish.slice(at + 1)];
  const asked = [...catalogue.context, ...scoredQuestions(catalogue)];
  const question = asked.find((each) => each.id === id);
  if (question === undefined) {
    throw new UserError(
      `--set names a question that is not asked: ${id}`,
      hinted(
        id,
        asked.map((each) => each.id),
      ),
    );
  }
  return [id, replyOf(question, answer)];
}

function replyOf(question: Question, answer: string): Reply {
  if (answer === 'unknown') return { kind: 'unknown' };
  const choices = choicesOf(question).map(({ id }) => id);
  const chosen = question.kind !== 'checklist' ? [answer] : answer === 'none' ? [] : answer.split('+');
  const wrong = chosen.find((each) => !choices.includes(each));
  if (wrong !== undefined) {
    throw new UserError(
      `${question.id} has no answer ${wrong === '' ? 'without a name' : wrong}`,
      hinted(wrong, choices),
    );
  }
  return question.kind === 'checklist' ? { kind: 'items', items: chosen } : { kind: 'option', option: answer };
}

function hinted(word: string, candidates: readonly string[]): { readonly hint?: string } {
  const hint = hintFor(word, candidates);
  return hint === undefined ? {} : { hint };
}
