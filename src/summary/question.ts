import type { RootContent } from 'mdast';
import { emphasis, heading, type Inline, lineBreak, paragraph, strong, table } from '../document/nodes.ts';
import { type Collection, countCritical, minutesToAsk } from '../questionnaires/collection.ts';
import {
  conditionText,
  isScored,
  type Question,
  type Questionnaire,
  WEIGHTS,
} from '../questionnaires/questionnaire.ts';
import { count, list, WORDS } from '../texts/en/words.ts';

export function questionnaireDetails(questionnaire: Questionnaire, collection: Collection): readonly RootContent[] {
  const { id, version, title, summary, questions } = questionnaire;
  const critical = questions.some(isScored)
    ? `, ${countCritical(questions) || 'none'} of them critical`
    : ' without a score';
  const size = `${count(questions.length, 'question')}${critical}; about ${count(minutesToAsk(questions.length), 'minute')} to ask`;
  return [
    paragraph(strong(title), lineBreak(), emphasis(`${id} ${version}`), lineBreak(), summary, lineBreak(), size),
    ...questions.flatMap((question) => [{ type: 'thematicBreak' as const }, ...questionDetails(question, collection)]),
  ];
}

export function questionDetails(question: Question, collection: Collection): readonly RootContent[] {
  const { id, topic, text, why, help, when } = question;
  const mark = isScored(question)
    ? `${WORDS.criticality[question.criticality]}, weight ${WEIGHTS[question.criticality]}`
    : 'no score: it sets what applies';
  const [first, ...rest] = [
    ...entry('Why it matters', why),
    ...entry('What to listen for', help),
    ...entry('Who would know', whoText(question)),
    ...entry('Asked only when', when && conditionText(when)),
  ];
  return [
    paragraph(strong(topic), '  ', emphasis(mark), lineBreak(), emphasis(id)),
    paragraph(strong(text)),
    table(RIGHT_FIRST, choiceRows(question)),
    ...(first?.type === 'heading' ? [{ ...first, depth: 3 as const }] : []),
    ...rest,
    ...scoredNodes(question, collection),
  ];
}

const RIGHT_FIRST = [{ title: '', align: 'right' }, { title: '' }] as const;

function entry(title: string, ...parts: readonly (Inline | undefined)[]): readonly RootContent[] {
  const said = parts.flatMap((part) => part ?? []);
  return said.length === 0 ? [] : [heading(4, title), paragraph(...said)];
}

/** The choices with their scores in front and the ids that files use below. */
function choiceRows(question: Question): readonly (readonly (readonly Inline[])[])[] {
  const row = (score: string, label: string, id: string, tag?: string): readonly (readonly Inline[])[] => [
    [score],
    [label, lineBreak(), emphasis(tag === undefined ? id : `${id} (${tag})`)],
  ];
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ id, label, score, tag }) => row(String(score), label, id, tag));
    case 'checklist': {
      const all = question.items.reduce((sum, { points }) => sum + points, 0);
      return question.items.map(({ id, label, points }) =>
        row(`+${Number(((points / all) * 100).toFixed(1))}`, label, id),
      );
    }
    case 'context':
      return question.options.map(({ id, label, tag }) => row('·', label, id, tag));
    case 'fact':
      return question.options.map(({ id, label }) => row('·', label, id));
    default:
      return question satisfies never;
  }
}

function whoText({ roles, ask }: Question): string {
  const who = list(
    roles.map((role) => WORDS.role[role]),
    'or',
  );
  return ask.length === 2
    ? `${who}; both sides are asked`
    : `${who}; the ${list(ask.map((side) => WORDS.side[side]))} is asked`;
}

function scoredNodes(question: Question, { sources }: Collection): readonly RootContent[] {
  if (!isScored(question)) return [];
  const { evidence, knockOut, changed } = question;
  const { text, effort, horizon, owner, after } = question.recommendation;
  const first = after.length === 0 ? '' : `, after ${list(after)}`;
  const plan = `Effort ${effort}; ${WORDS.horizon[horizon].toLowerCase()}; ${WORDS.owner[owner]}${first}`;
  const cited = question.sources.map((id) => {
    const source = sources.get(id);
    if (source === undefined) return [[id], ['not in any sources.yaml']];
    return [[id], [source.kind === 'claim' ? `${source.text} («${source.article}»)` : source.text]];
  });
  return [
    ...entry('What would show it', evidence),
    ...entry('What to do about it', text, lineBreak(), emphasis(plan)),
    ...entry('Knock-out', knockOut ? 'The worst answer makes the whole assessment not ready.' : undefined),
    heading(4, 'Sources'),
    table([{ title: '' }, { title: '' }], cited),
    ...entry('Last change of meaning', changed === undefined ? undefined : `in version ${changed}`),
  ];
}
