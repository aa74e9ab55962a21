import type { ListItem, RootContent, Table } from 'mdast';
import {
  bullets,
  emphasis,
  figure,
  heading,
  type Inline,
  item,
  lines,
  paragraph,
  strong,
  table,
} from '../../document/nodes.ts';
import { heatMap } from '../../model/figures/heat-map.ts';
import type { ReportModel, Section } from '../../model/model.ts';
import { evidenceText, isRaised, peopleText, saidText } from '../../model/phrases.ts';
import type { ReportAnswer, ReportQuestion, ReportScoredQuestion } from '../../model/questions.ts';

export const answersSection: Section = (model) => {
  const { areas, context, audience, counting, withheld, language } = model;
  const groups = [
    ...(context.length === 0 ? [] : [{ title: context[0]?.area ?? '', questions: context }]),
    ...areas.flatMap(({ title, asked }) => (asked.length === 0 ? [] : [{ title, questions: asked }])),
  ];
  if (groups.length === 0) return [];
  return [
    heading(2, language.report.answers.heading),
    ...(audience === 'client' && counting === 'count' && withheld.answers > 0
      ? [paragraph(language.report.answers.notListed)]
      : []),
    ...figure(heatMap(model)),
    ...groups.flatMap(({ title, questions }) => [
      heading(3, title),
      ...inGroups(questions.filter(applies)).flatMap((group) => [
        ...(group[0]?.group === undefined ? [] : [heading(4, group[0].group)]),
        answersTable(group, model),
        ...remarksNodes(group, model),
      ]),
      ...leftOutNodes(questions, model),
    ]),
  ];
};

function applies({ status }: ReportQuestion): boolean {
  return status !== 'hidden';
}

/** What belongs to another stage, or to other circumstances: too much to be listed. */
function leftOutNodes(questions: readonly ReportQuestion[], { language }: ReportModel): readonly RootContent[] {
  const amount = questions.filter((question) => !applies(question)).length;
  return amount === 0 ? [] : [paragraph(emphasis(language.words.notHere(amount)))];
}

/** The questions of an area by their headings: first those without one, which would else seem to belong to another. */
function inGroups<Any extends ReportQuestion>(questions: readonly Any[]): readonly (readonly Any[])[] {
  const names = new Set([undefined, ...questions.map(({ group }) => group)]);
  return [...names].map((name) => questions.filter(({ group }) => group === name)).filter((group) => group.length > 0);
}

/** With one respondent only, nobody needs to read who said it. */
function isOne({ people }: ReportModel): boolean {
  return people.length < 2;
}

function answersTable(questions: readonly (ReportQuestion | ReportScoredQuestion)[], model: ReportModel): Table {
  const texts = model.language.report.answers;
  const isScored = questions.some((question) => 'score' in question);
  const columns = [
    { title: texts.question },
    ...(isOne(model) ? [] : [{ title: texts.who }]),
    { title: texts.answer },
    ...(isScored ? [{ title: texts.score, align: 'right' as const }] : []),
  ];
  const rows = questions.flatMap((question) => {
    const voices = voicesOf(question, model);
    const mark = isRaised(question) ? ` (${model.language.words.raised})` : '';
    return voices.map(({ who, answer, score }, index): readonly (readonly Inline[])[] => [
      index === 0 ? [strong(question.topic), `${mark}: ${question.text}`] : [],
      ...(isOne(model) ? [] : [[who]]),
      [answer],
      ...(isScored ? [[score]] : []),
    ]);
  });
  return table(columns, rows);
}

interface Voice {
  readonly who: string;
  readonly answer: string;
  readonly score: string;
}

/** One line for each answer, with everybody who gave it; below differing ones, what they come to together. */
function voicesOf(question: ReportQuestion | ReportScoredQuestion, { language }: ReportModel): readonly Voice[] {
  const { all, together } = language.report.answers;
  const { answers, status } = question;
  // Of a question that nobody has answered, it does not matter whose it was.
  if (answers.every(({ said }) => said.kind === 'unanswered'))
    return [{ who: '', answer: language.words.status[status], score: '' }];
  const texts = [...new Set(answers.map(({ said }) => saidText(said, language)))];
  const voices = texts.map((answer): Voice => {
    const same = answers.filter(({ said }) => saidText(said, language) === answer);
    const said = same[0]?.said;
    const score = said !== undefined && 'score' in said && said.score !== null ? language.words.score(said.score) : '';
    return { who: texts.length === 1 && answers.length > 1 ? all : peopleText(same), answer, score };
  });
  if (!question.isDisputed || !('score' in question)) return voices;
  return [...voices, { who: together, answer: '', score: language.words.interval(question.score) }];
}

function remarksNodes(questions: readonly ReportQuestion[], model: ReportModel): readonly RootContent[] {
  const items = questions.flatMap(({ topic, answers }) =>
    answers.flatMap((answer) => remarkItems(topic, answer, model)),
  );
  return items.length === 0 ? [] : [paragraph(model.language.report.answers.remarks), bullets(items)];
}

function remarkItems(
  topic: string,
  { who, note, keyFact, evidence, confidential }: ReportAnswer,
  model: ReportModel,
): readonly ListItem[] {
  if (note === undefined && evidence.length === 0) return [];
  const { language } = model;
  const texts = language.report.answers;
  const mark = [...(confidential ? [texts.confidential] : []), ...(keyFact ? [texts.keyFact] : [])];
  const by = [...(isOne(model) ? [] : [who]), ...mark].join('; ');
  const line: Inline[] = [strong(topic), by === '' ? ':' : ` (${by}):`];
  if (note !== undefined) line.push(' ', ...lines(note));
  const list = evidence.map((each) => item([texts.evidence, ...evidenceText(each, language)]));
  return [item(line, ...(list.length === 0 ? [] : [bullets(list)]))];
}
