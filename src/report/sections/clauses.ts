import type { RootContent } from 'mdast';
import { heading, type Inline, paragraph, strong, table } from '../../document/nodes.ts';
import { type ReportClause, type ReportFramework, tallyOf } from '../../model/clauses.ts';
import type { ReportModel, Section } from '../../model/model.ts';
import { answerText, evidenceShown, reasonsGiven, referenceText, sentence } from '../../model/phrases.ts';

/** An auditor's table of each framework that was asked for. */
export const clausesSection: Section = (model) => {
  const { frameworks, language, audience, counting, withheld } = model;
  if (frameworks === undefined || frameworks.length === 0) return [];
  const texts = language.report.clauses;
  return [
    heading(2, texts.heading),
    paragraph(
      [
        texts.lead,
        ...(audience === 'client' && counting === 'count' && withheld.answers > 0 ? [texts.withheld] : []),
      ].join(' '),
    ),
    ...frameworks.flatMap((framework) => frameworkNodes(framework, model)),
  ];
};

function frameworkNodes(framework: ReportFramework, model: ReportModel): readonly RootContent[] {
  const { report, words } = model.language;
  const texts = report.clauses;
  const { title, url, asOf, rows } = framework;
  const columns = [
    { title: texts.clause },
    { title: report.answers.question },
    { title: report.answers.answer },
    { title: texts.evidence },
    // On the right a column gets the room that it needs.
    { title: texts.day, align: 'right' as const },
    { title: texts.gap },
  ];
  const gaps = tallyOf(framework);
  const all = gaps.reduce((sum, [, clauses]) => sum + clauses, 0);
  const tally = texts.tally(
    all,
    gaps.map(([gap, clauses]) => [texts.gaps[gap], clauses]),
  );
  return [
    heading(3, title),
    paragraph(`${tally} ${texts.lookedUp(words.day(asOf))} `, referenceText(url)),
    table(
      columns,
      rows.map((row, index) => cellsOf(row, rows[index - 1], model)),
    ),
  ];
}

/** The clause stands in its first row alone. */
function cellsOf(
  row: ReportClause,
  before: ReportClause | undefined,
  { language }: ReportModel,
): readonly (readonly Inline[])[] {
  const { ref, title, seen, question, day, gap, outside } = row;
  const { report, words } = language;
  const texts = report.clauses;
  const mark = seen === 'heading' ? ` (${texts.byHeading})` : '';
  const clause = before?.ref === ref ? [] : [strong(ref), ` ${title}${mark}`];
  const word = texts.gaps[gap];
  const shown = ['shown', 'does-not-apply', 'outside'].includes(gap) ? [word] : [strong(word)];
  if (question === undefined) return [clause, [], outside === undefined ? [] : [sentence(outside)], [], [], shown];
  return [
    clause,
    [question.name],
    [answerOf(row, language)],
    question.answers.some(({ evidence }) => evidence.length > 0) ? evidenceShown(question, language) : [],
    day === undefined ? [] : [words.day(day)],
    shown,
  ];
}

function answerOf({ question, gap }: ReportClause, language: ReportModel['language']): string {
  if (question === undefined) return '';
  const isConfidential = question.answers.some(({ confidential }) => confidential);
  const mark = isConfidential ? ` (${language.report.answers.confidential})` : '';
  const reasons = gap === 'set-aside' ? new Set(reasonsGiven(question).map(({ reason }) => reason)) : [];
  const answer = [language.words.capitalise(answerText(question, language)), ...reasons].join(': ');
  return `${answer}${mark}`;
}
