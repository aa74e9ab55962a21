import stringWidth from 'fast-string-width';
import type { Collection } from '../questionnaires/collection.ts';
import { conditionText } from '../questionnaires/condition-text.ts';
import {
  isScored,
  type Question,
  type Recommendation,
  type ScoredQuestion,
  WEIGHTS,
} from '../questionnaires/questionnaire.ts';
import { fitEnd } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { CRITICALITY_WORDS, HORIZON_WORDS, list, OWNER_WORDS, ROLE_WORDS, SIDE_WORDS } from '../texts/en/words.ts';
import { marked, type Page, type PageOptions, pageOf } from './page.ts';

/** A question with all that its file says of it, for reading on a terminal. */
export function renderQuestion(question: Question, collection: Collection, options: PageOptions = {}): string {
  return `${questionLines(question, collection, pageOf(options)).join('\n')}\n`;
}

/** The lines of a question; blocks of them may hold several lines of the terminal. */
export function questionLines(question: Question, collection: Collection, page: Page): readonly string[] {
  const { palette, tell } = page;
  const entry = (title: string, ...lines: readonly string[]): readonly string[] => [palette.accent(title), ...lines];
  return [
    headLine(question, page),
    palette.dim(question.id),
    '',
    palette.bold(tell(question.text)),
    '',
    ...choiceLines(question, page),
    '',
    ...(question.why === undefined ? [] : entry('Why it matters', tell(question.why, 2))),
    ...(question.help === undefined ? [] : entry('What to listen for', tell(question.help, 2))),
    ...entry('Who would know', tell(whoText(question), 2)),
    ...(question.when === undefined ? [] : entry('Asked only when', tell(conditionText(question.when), 2))),
    ...(isScored(question) ? scoredLines(question, collection, page, entry) : []),
  ];
}

function headLine(question: Question, { palette, columns, tell }: Page): string {
  const mark = isScored(question)
    ? `${CRITICALITY_WORDS[question.criticality]}, weight ${WEIGHTS[question.criticality]}`
    : 'no score: it sets what applies';
  const topic = visible(question.topic);
  const room = columns - mark.length - 2;
  if (stringWidth(topic) > room) return `${palette.accent(tell(topic))}\n${palette.dim(mark)}`;
  return `${palette.accent(fitEnd(topic, room))}  ${palette.dim(mark)}`;
}

function choiceLines(question: Question, page: Page): readonly string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ id, label, score, tag }) => choiceLine(String(score), label, id, tag, page));
    case 'checklist': {
      const all = question.items.reduce((sum, { points }) => sum + points, 0);
      return question.items.map(({ id, label, points }) =>
        choiceLine(`+${Number(((points / all) * 100).toFixed(1))}`, label, id, undefined, page),
      );
    }
    case 'context':
      return question.options.map(({ id, label, tag }) => choiceLine('·', label, id, tag, page));
    default:
      return question satisfies never;
  }
}

/** A choice with its score in front and the id that files use below. */
function choiceLine(score: string, label: string, id: string, tag: string | undefined, page: Page): string {
  const lead = `${score.padStart(5)}  `;
  const named = `${' '.repeat(lead.length)}${id}${tag === undefined ? '' : ` (${tag})`}`;
  return `${marked(lead, label, 0, page)}\n${page.palette.dim(named)}`;
}

function whoText({ roles, ask }: Question): string {
  const who = list(
    roles.map((role) => ROLE_WORDS[role]),
    'or',
  );
  return ask.length === 2
    ? `${who}; both sides are asked`
    : `${who}; the ${list(ask.map((side) => SIDE_WORDS[side]))} is asked`;
}

function scoredLines(
  question: ScoredQuestion,
  { sources }: Collection,
  page: Page,
  entry: (title: string, ...lines: readonly string[]) => readonly string[],
): readonly string[] {
  const { evidence, recommendation, knockOut, changed } = question;
  const cited = question.sources.map((id) => {
    const source = sources.get(id);
    if (source === undefined) return marked(`${id}  `, 'not in any sources.yaml', 2, page);
    const text = source.kind === 'claim' ? `${source.text} («${source.article}»)` : source.text;
    return marked(`${id}  `, text, 2, page);
  });
  return [
    ...entry('What would show it', page.tell(evidence, 2)),
    ...entry(
      'What to do about it',
      page.tell(recommendation.text, 2),
      page.palette.dim(page.tell(planText(recommendation), 2)),
    ),
    ...(knockOut ? entry('Knock-out', page.tell('The worst answer makes the whole assessment not ready.', 2)) : []),
    ...entry('Sources', ...cited),
    ...(changed === undefined ? [] : entry('Last change of meaning', page.tell(`in version ${changed}`, 2))),
  ];
}

function planText({ effort, horizon, owner, after }: Recommendation): string {
  const first = after.length === 0 ? '' : `, after ${list(after)}`;
  return `Effort ${effort}; ${HORIZON_WORDS[horizon].toLowerCase()}; ${OWNER_WORDS[owner]}${first}`;
}
