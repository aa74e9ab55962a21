import type { RootContent } from 'mdast';
import { bullets, callout, emphasis, heading, item, lineBreak, paragraph, strong, table } from '../document/nodes.ts';
import { type Coverage, claimsText, isComplete, judgementText, totalsText } from '../questionnaires/coverage.ts';

export function coverageDetails(coverage: Coverage): readonly RootContent[] {
  const { articles, beyond, unsourced } = coverage;
  return [
    ...articles.flatMap(({ id, title, claims, totals }) => [
      heading(3, `${id}  ${title}`),
      paragraph(emphasis(claimsText(totals))),
      table(
        [{ title: '' }, { title: '' }],
        claims.map((claim) => {
          const remark = judgementText(claim);
          const lines = [
            ...(claim.judged === 'missing' ? [strong('no question asks it')] : []),
            ...(claim.questions.length === 0 ? [] : [emphasis(claim.questions.join(', '))]),
            ...(remark === undefined ? [] : [remark]),
          ];
          return [[claim.id], [claim.text, ...lines.flatMap((line) => [lineBreak(), line])]];
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
