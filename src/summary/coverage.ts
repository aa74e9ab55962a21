import { type Coverage, type CoveredArticle, isComplete } from '../questionnaires/coverage.ts';
import { totalsText } from '../questionnaires/coverage-text.ts';
import { visible } from '../text/visible.ts';
import { count } from '../texts/en/words.ts';
import { marked, type Page, type PageOptions, pageOf } from './page.ts';

/** Each article with its claims and the questions that ask them, then the totals; for a terminal. */
export function renderCoverage(coverage: Coverage, options: PageOptions = {}): string {
  const page = pageOf(options);
  const sections = [
    ...coverage.articles.map((article) => articleLines(article, page)),
    beyondLines(coverage, page),
    unsourcedLines(coverage, page),
    [totalsLine(coverage, page)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function articleLines({ id, title, claims, totals }: CoveredArticle, page: Page): readonly string[] {
  return [
    page.palette.accent(page.tell(`${id}  ${title}`)),
    page.palette.dim(page.tell(`${totals.covered} of ${count(totals.claims, 'claim')} covered`)),
    ...claims.flatMap((claim) => {
      const lead = `${claim.id}  `;
      const asked = claim.questions.length === 0 ? 'no question asks it' : claim.questions.join(', ');
      const paint = claim.questions.length === 0 ? page.palette.bad : page.palette.dim;
      return [marked(lead, claim.text, 2, page), paint(page.tell(asked, 2 + visible(lead).length))];
    }),
  ];
}

function beyondLines({ beyond }: Coverage, page: Page): readonly string[] {
  if (beyond.length === 0) return [];
  return [
    page.palette.accent('Questions that rest on the literature alone'),
    ...beyond.map(({ question, references }) => page.tell(`${question}: ${references.join(', ')}`, 2)),
  ];
}

function unsourcedLines({ unsourced }: Coverage, page: Page): readonly string[] {
  if (unsourced.length === 0) return [];
  return [page.palette.bad('Questions that name no source'), ...unsourced.map((id) => page.tell(id, 2))];
}

function totalsLine(coverage: Coverage, { palette, tell }: Page): string {
  const paint = isComplete(coverage) ? palette.good : palette.bad;
  return palette.bold(paint(tell(totalsText(coverage))));
}
