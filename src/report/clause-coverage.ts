import type { Root, RootContent } from 'mdast';
import { code, heading, type Inline, link, paragraph, strong, table } from '../document/nodes.ts';
import {
  askedByText,
  type ClauseCoverage,
  type CoveredClause,
  clauseTitleText,
  clauseTotalsText,
  isFinding,
  standingOf,
} from '../questionnaires/clause-coverage.ts';

export function renderClausePage(frameworks: readonly ClauseCoverage[]): Root {
  const intro = [
    heading(1, 'What supervisors and standards ask'),
    paragraph(
      'Each clause of the frameworks, in words of our own, with the questions that ask it, or why none can. ',
      'By heading: its number and heading were read, its text was not. This page is written by ',
      code('outready questionnaire coverage --framework all --markdown'),
      '.',
    ),
  ];
  return { type: 'root', children: [...intro, ...frameworks.flatMap(frameworkNodes)] };
}

function frameworkNodes({ id, title, url, asOf, clauses, totals }: ClauseCoverage): readonly RootContent[] {
  const columns = [{ title: 'Clause' }, { title: 'What it is about' }, { title: 'Asked by' }];
  const rows = clauses.map((clause) => [[clause.ref], [clauseTitleText(clause)], askedBy(clause)]);
  return [
    heading(2, `${id} · ${title}`),
    paragraph(strong(clauseTotalsText(totals)), ` Looked up on ${asOf}: `, link(url)),
    table(columns, rows),
  ];
}

function askedBy(clause: CoveredClause): readonly Inline[] {
  if (standingOf(clause) !== 'asked') {
    const text = askedByText(clause);
    return [isFinding(clause) ? strong(text) : text];
  }
  return clause.questions.flatMap((id, index) => (index === 0 ? [code(id)] : [', ', code(id)]));
}
