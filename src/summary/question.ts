import type { RootContent } from 'mdast';
import { guidanceNodes } from '../document/guidance.ts';
import {
  bullets,
  emphasis,
  heading,
  type Inline,
  item,
  lineBreak,
  paragraph,
  strong,
  table,
} from '../document/nodes.ts';
import { adviceFor } from '../questionnaires/advice.ts';
import { clauseTitleText } from '../questionnaires/clause-coverage.ts';
import { type Collection, countCritical, countRaised } from '../questionnaires/collection.ts';
import { conditionText } from '../questionnaires/condition-text.ts';
import { minutesToAsk } from '../questionnaires/duration.ts';
import {
  type ContextQuestion,
  type FactQuestion,
  isScored,
  isTyped,
  localId,
  type Question,
  type Questionnaire,
  type QuestionStatus,
  type Recommendation,
  type ScoredQuestion,
  WEIGHTS,
} from '../questionnaires/questionnaire.ts';
import { type Shares, sharesOf, sumOf } from '../scoring/nominal-shares.ts';
import { METHOD } from '../texts/en/method.ts';
import { count, list, WORDS } from '../texts/en/words.ts';
import { SHARE_NOTE, shareText } from './shares.ts';

export function questionnaireDetails(questionnaire: Questionnaire, collection: Collection): readonly RootContent[] {
  const { id, version, title, summary, questions } = questionnaire;
  const raised = countRaised(questions);
  const own = countCritical(questions);
  const more = raised === 0 ? '' : `, ${raised}${own === 0 ? '' : ' more'} where the context says so`;
  const critical = questions.some(isScored) ? `, ${own || 'none'} of them critical${more}` : ' without a score';
  const size = `${count(questions.length, 'question')}${critical}; about ${count(minutesToAsk(questions.length), 'minute')} to ask`;
  return [
    paragraph(strong(title), lineBreak(), emphasis(`${id} ${version}`), lineBreak(), summary, lineBreak(), size),
    ...shareNodes(questionnaire, collection),
    ...questions.flatMap((question) => [{ type: 'thematicBreak' as const }, ...questionDetails(question, collection)]),
  ];
}

function unscoredMark(question: ContextQuestion | FactQuestion): string {
  return question.kind === 'fact' ? `a fact, no score: ${FACT_NAMES[question.type]}` : 'no score: it sets what applies';
}

const FACT_NAMES = {
  text: 'a text',
  number: 'a number',
  date: 'a day',
  list: 'a list',
  options: 'any of these',
} as const;

/** How much the area and each of its questions count under the profiles that ask it. */
function shareNodes(questionnaire: Questionnaire, collection: Collection): readonly RootContent[] {
  const profiles = [...sharesOf({ kind: 'questionnaire', questionnaire }, collection)];
  if (profiles.length === 0) return [];
  const questions = questionnaire.questions.filter(isScored);
  const ids = questions.map(({ id }) => id);
  const row = (title: string, share: (shares: Shares) => number) => [
    [title],
    ...profiles.map(([, shares]) => [shareText(share(shares))]),
  ];
  return [
    heading(3, 'Share of the overall score'),
    table(
      [{ title: 'Profile' }, ...profiles.map(([profile]) => ({ title: profile, align: 'right' as const }))],
      [
        row('the area', (shares) => sumOf(shares, ids)),
        ...ids.map((id) => row(localId(id), (shares) => shares.get(id) ?? 0)),
      ],
    ),
    paragraph(SHARE_NOTE),
  ];
}

export function questionDetails(question: Question, collection: Collection): readonly RootContent[] {
  const { id, topic, group, text, why, help, when } = question;
  const mark = isScored(question) ? markOf(question) : unscoredMark(question);
  const [first, ...rest] = [
    ...entry('Why it matters', why),
    ...(help === undefined ? [] : [heading(4, 'What to listen for'), ...guidanceNodes(help)]),
    ...entry('Who would know', whoText(question)),
    ...entry('Asked only when', when && conditionText(when)),
    ...raisingNodes(question),
    ...entry('Set aside as not applicable', setAsideText(question)),
  ];
  const place = group === undefined ? id : `${id}, under «${group}»`;
  return [
    paragraph(strong(topic), '  ', emphasis(mark), lineBreak(), emphasis(place)),
    paragraph(strong(text)),
    ...(isTyped(question) ? [] : [table(RIGHT_FIRST, choiceRows(question))]),
    ...(first?.type === 'heading' ? [{ ...first, depth: 3 as const }] : []),
    ...rest,
    ...scoredNodes(question, collection),
  ];
}

function markOf({ criticality, knockOut }: ScoredQuestion): string {
  const own = knockOut ? 'critical' : criticality;
  return `${WORDS.criticality[own]}, weight ${WEIGHTS[own]}`;
}

/** What of the context makes a question count for more than it does by itself. */
function raisingNodes(question: Question): readonly RootContent[] {
  if (!isScored(question)) return [];
  const { criticalWhen, knockOut, knockOutWhen } = question;
  const blocks = 'the worst answer makes the whole assessment not ready';
  return [
    ...entry('Critical, too, where', criticalWhen && conditionText(criticalWhen)),
    ...entry('Knock-out', knockOut ? `${WORDS.capitalise(blocks)}.` : undefined),
    ...entry(
      'Knock-out where',
      knockOutWhen && `${conditionText(knockOutWhen)}: ${blocks}, and it counts as critical.`,
    ),
  ];
}

function setAsideText(question: Question): string | undefined {
  if (question.notApplicable !== false) return undefined;
  return question.when === undefined
    ? 'It cannot be: it always applies.'
    : 'It cannot be: where it is asked, it applies.';
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

function scoredNodes(question: Question, collection: Collection): readonly RootContent[] {
  if (!isScored(question)) return [];
  const { evidence, changed, recommendation, status = 'drafted' } = question;
  const cited = question.sources.map((id) => {
    const source = collection.sources.get(id);
    if (source === undefined) return [[id], ['not in any sources.yaml']];
    if (source.kind === 'claim') return [[id], [`${source.text} («${source.article}»)`]];
    const { text, seen } = source;
    return [[id], [seen === undefined ? text : `${text} (${METHOD.seen[seen]})`]];
  });
  const shares = [...sharesOf({ kind: 'question', question }, collection)].map(
    ([profile, own]) => `${profile} ${shareText(own.get(question.id) ?? 0)}`,
  );
  return [
    ...entry('What would show it', evidence),
    heading(4, 'What to do about it'),
    ...guidanceNodes(recommendation.text),
    paragraph(emphasis(planText(recommendation))),
    ...adviceNodes(question),
    ...entry('Share of the overall score, by profile', shares.length === 0 ? undefined : shares.join(' · ')),
    heading(4, 'Sources'),
    table([{ title: '' }, { title: '' }], cited),
    ...clauseNodes(question, collection),
    ...entry('Last change of meaning', changed === undefined ? undefined : `in version ${changed}`),
    ...entry('How far it has been tried', STATUS_WORDS[status]),
  ];
}

/** The clauses of frameworks that it answers to, as `dora 28(8)`. */
function clauseNodes({ clauses = [] }: ScoredQuestion, { frameworks }: Collection): readonly RootContent[] {
  if (clauses.length === 0) return [];
  const rows = clauses.map(({ framework, ref }) => {
    const known = frameworks.find(({ item }) => item.id === framework)?.item;
    const clause = known?.clauses.find((each) => each.ref === ref);
    return [[`${framework} ${ref}`], [clause === undefined ? 'in no framework' : clauseTitleText(clause)]];
  });
  return [heading(4, 'Clauses'), table([{ title: '' }, { title: '' }], rows)];
}

const STATUS_WORDS: Readonly<Record<QuestionStatus, string>> = {
  drafted: 'drafted; neither reviewed nor tried with respondents',
  reviewed: 'reviewed by an expert; not tried with respondents',
  pretested: 'tried with respondents; not studied with data',
  studied: 'studied with data',
};

function planText({ effort, horizon, owner, role, after }: Recommendation): string {
  const who = role === undefined ? WORDS.owner[owner] : `${WORDS.owner[owner]}, ${WORDS.role[role]}`;
  const first = after.length === 0 ? '' : `, after ${list(after)}`;
  return `Effort ${effort}; ${WORDS.horizon[horizon].toLowerCase()}; ${who}${first}`;
}

/** What to do from single options on, where they say it themselves. */
function adviceNodes(question: ScoredQuestion): readonly RootContent[] {
  if (question.kind !== 'choice') return [];
  const items = question.options.flatMap((option) => {
    if (option.advice === undefined) return [];
    const advice = adviceFor(question, [option.id]);
    return [item([strong(option.id)], ...guidanceNodes(advice.text), paragraph(emphasis(planText(advice))))];
  });
  return items.length === 0 ? [] : [heading(4, 'What to do from an answer on'), bullets(items)];
}
