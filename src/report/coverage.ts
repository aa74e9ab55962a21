import type { Root, RootContent } from 'mdast';
import { bullets, code, heading, type Inline, item, paragraph, strong, table } from '../document/nodes.ts';
import {
  type Coverage,
  type CoveredArticle,
  type CoveredClaim,
  claimsText,
  judgementText,
  totalsText,
} from '../questionnaires/coverage.ts';

export function renderCoveragePage(coverage: Coverage): Root {
  const intro = [
    heading(1, 'What the questions rest on'),
    paragraph(strong(totalsText(coverage))),
    paragraph(
      'Each claim of the articles, in the words of ',
      code('sources.yaml'),
      ', with the questions that ask it. A topic that takes several questions names the part of each after a colon. This page is written by ',
      code('outready questionnaire coverage --markdown'),
      '.',
    ),
  ];
  const articles = coverage.articles.flatMap(articleNodes);
  return { type: 'root', children: [...intro, ...articles, ...beyondNodes(coverage), ...unsourcedNodes(coverage)] };
}

function articleNodes({ id, title, claims, totals }: CoveredArticle): readonly RootContent[] {
  const columns = [{ title: 'Claim' }, { title: 'What it says' }, { title: 'Asked by' }];
  const rows = claims.map((claim) => [[claim.id], [claim.text], askedBy(claim)]);
  return [heading(2, `${id} · ${title}`), paragraph(`${claimsText(totals)}.`), table(columns, rows)];
}

function askedBy(claim: CoveredClaim): readonly Inline[] {
  const { questions, judged } = claim;
  if (judged === 'missing') return [strong('no question')];
  const asked = questions.flatMap((id, index) => (index === 0 ? [code(id)] : [', ', code(id)]));
  const remark = judgementText(claim);
  return remark === undefined ? asked : [...asked, asked.length === 0 ? remark : ` (${remark})`];
}

function beyondNodes({ beyond }: Coverage): readonly RootContent[] {
  if (beyond.length === 0) return [];
  return [
    heading(2, 'Questions that rest on the literature alone'),
    bullets(beyond.map(({ question, references }) => item([code(question), `: ${references.join(', ')}`]))),
  ];
}

function unsourcedNodes({ unsourced }: Coverage): readonly RootContent[] {
  if (unsourced.length === 0) return [];
  return [heading(2, 'Questions that name no source'), bullets(unsourced.map((id) => item([code(id)])))];
}
