import type { RootContent } from 'mdast';
import { capitalise, count, countInWords, intervalText, list, scoreText } from '../../language/words.ts';
import type { Interval } from '../../scoring/assessment.ts';
import type { ReportArea } from '../facts/areas.ts';
import type { ReportScoredQuestion } from '../facts/questions.ts';
import type { ReportModel } from '../model.ts';
import { bullets, code, heading, type Inline, item, paragraph, strong, table } from '../nodes.ts';

/** The areas side by side, and what stands out in each. */
export function areasSection({ areas, verdict }: ReportModel): readonly RootContent[] {
  if (areas.length === 0) return [];
  const isWeighted = new Set(areas.map(({ weight }) => weight)).size > 1;
  const columns = [
    { title: 'Area' },
    { title: 'At a glance' },
    { title: 'Score', align: 'right' as const },
    { title: 'Answered', align: 'right' as const },
    { title: 'Coverage', align: 'right' as const },
    ...(isWeighted ? [{ title: 'Weight', align: 'right' as const }] : []),
  ];
  return [
    heading(2, 'Areas'),
    table(
      columns,
      areas.map((area) => [...cells(area), ...(isWeighted ? [[String(area.weight)]] : [])]),
    ),
    paragraph(
      'Scores run from 0 to 100. In each bar, ',
      code('█'),
      ' is certain, ',
      code('▒'),
      ' depends on open or disputed answers, and ',
      code('·'),
      ' is missing. Coverage is the share of the questions answered, each counted by its weight.',
    ),
    bullets(areas.map((area) => item([strong(area.title), `: ${remarks(area, verdict.level.point !== null)}`]))),
  ];
}

function cells({ title, score, counts, coverage }: ReportArea): readonly (readonly Inline[])[] {
  const asked = counts.answered + counts.unknown + counts.unanswered;
  return [
    [title],
    score.high === null ? ['–'] : [code(bar(score))],
    [score.point === null && score.high !== null ? 'none yet' : intervalText(score)],
    [asked === 0 ? '–' : `${counts.answered} of ${asked}`],
    [coverage === null ? '–' : `${scoreText(coverage * 100)}%`],
  ];
}

const CELLS = 10;

/** Ten cells: full to the low bound, shaded as far as open answers may still lift the score. Cut like the score itself. */
export function bar({ low, high }: Interval): string {
  const full = Math.floor(((low ?? 0) / 100) * CELLS + 1e-9);
  const isCertain = low === null || high === null || high - low < 1e-9;
  const reach = isCertain ? full : Math.max(full, Math.ceil((high / 100) * CELLS - 1e-9));
  return '█'.repeat(full) + '▒'.repeat(reach - full) + '·'.repeat(CELLS - reach);
}

function remarks({ questions, counts, score, floors }: ReportArea, isJudged: boolean): string {
  const open = counts.unknown + counts.unanswered;
  if (counts.answered === 0) return open === 0 ? 'nothing here applies to this engagement.' : 'nothing answered yet.';
  const parts = [`${spread(questions.filter(({ status }) => status === 'answered'))}.`];
  if (isJudged && score.point !== null && score.point < floors['ready-with-conditions'] - 1e-9) {
    parts.push(`Below ${scoreText(floors['ready-with-conditions'])}, which by itself makes the verdict not ready.`);
  }
  if (open > 0) parts.push(`${capitalise(countInWords(open, 'question'))} still open.`);
  return parts.join(' ');
}

const NAMED = 2;

/** What is strongest and what is weakest among answered questions; the heavier question first where scores are equal. */
function spread(answered: readonly ReportScoredQuestion[]): string {
  const point = ({ score }: ReportScoredQuestion): number => score.point ?? 0;
  const ranked = [...answered].sort((a, b) => point(b) - point(a) || b.weight - a.weight);
  const [best] = ranked;
  const worst = ranked.at(-1);
  if (best === undefined || worst === undefined) return '';
  const named = (question: ReportScoredQuestion): string => `${question.topic} (${scoreText(point(question))})`;
  if (ranked.length === 1) return `the one answer, on ${best.topic}, scores ${scoreText(point(best))}`;
  if (point(best) === point(worst)) {
    const all = ranked.length === 2 ? 'both answers' : `all ${count(ranked.length, 'answer')}`;
    return point(best) === 100 ? `${all} are the best that can be had` : `${all} score ${scoreText(point(best))}`;
  }
  const size = Math.min(NAMED, Math.floor(ranked.length / 2));
  const top = ranked.filter((question) => point(question) > point(worst)).slice(0, size);
  const bottom = [...answered]
    .filter((question) => point(question) < point(best) && !top.includes(question))
    .sort((a, b) => point(a) - point(b) || b.weight - a.weight)
    .slice(0, size);
  return `strongest in ${list(top.map(named))}; weakest in ${list(bottom.map(named))}`;
}
