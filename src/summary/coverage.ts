import type { RootContent } from 'mdast';
import { bullets, callout, emphasis, heading, item, lineBreak, paragraph, strong, table } from '../document/nodes.ts';
import { type Coverage, isComplete, totalsText } from '../questionnaires/coverage.ts';
import { count } from '../texts/en/words.ts';

export function coverageDetails(coverage: Coverage): readonly RootContent[] {
  const { articles, beyond, unsourced } = coverage;
  return [
    ...articles.flatMap(({ id, title, claims, totals }) => [
      heading(3, `${id}  ${title}`),
      paragraph(emphasis(`${totals.covered} of ${count(totals.claims, 'claim')} covered`)),
      table(
        [{ title: '' }, { title: '' }],
        claims.map((claim) => {
          const asked =
            claim.questions.length === 0 ? strong('no question asks it') : emphasis(claim.questions.join(', '));
          return [[claim.id], [claim.text, lineBreak(), asked]];
        }),
      ),
    ]),
    ...(beyond.length === 0
      ? []
      : [
          heading(3, 'Questions that rest on the literature alone'),
          bullets(beyond.map(({ question, references }) => item([`${question}: ${references.join(', ')}`]))),
        ]),
    ...(unsourced.length === 0
      ? []
      : [callout('bad', [heading(3, 'Questions that name no source')]), bullets(unsourced.map((id) => item([id])))]),
    callout(isComplete(coverage) ? 'good' : 'bad', [paragraph(strong(totalsText(coverage)))]),
  ];
}
