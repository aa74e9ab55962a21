import type { RootContent } from 'mdast';
import { callout, emphasis, heading, lineBreak, paragraph, strong, table } from '../document/nodes.ts';
import {
  areComplete,
  askedByText,
  type ClauseCoverage,
  clauseTitleText,
  clauseTotalsText,
  isFinding,
} from '../questionnaires/clause-coverage.ts';

/** `all` are the frameworks with all their clauses, of which those shown may be the findings alone. */
export function clauseCoverageDetails(
  shown: readonly ClauseCoverage[],
  all: readonly ClauseCoverage[],
): readonly RootContent[] {
  return [
    ...shown.flatMap(({ id, title, url, asOf, clauses }) => [
      heading(3, `${id}  ${title}`),
      paragraph(emphasis(`${url}, looked up on ${asOf}`)),
      table(
        [{ title: '' }, { title: '' }],
        clauses.map((clause) => {
          const asked = askedByText(clause);
          return [
            [clause.ref],
            [clauseTitleText(clause), lineBreak(), isFinding(clause) ? strong(asked) : emphasis(asked)],
          ];
        }),
      ),
    ]),
    callout(
      areComplete(all) ? 'good' : 'bad',
      all.map(({ id, totals }) => paragraph(strong(`${id}: ${clauseTotalsText(totals)}`))),
    ),
  ];
}
