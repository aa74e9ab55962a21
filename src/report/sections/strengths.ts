import type { RootContent } from 'mdast';
import { bullets, heading, item, paragraph, strong } from '../../document/nodes.ts';
import type { Language } from '../../language/language.ts';
import type { ReportArea } from '../facts/areas.ts';
import type { ReportModel } from '../model.ts';

/** From here on an answer is good, though not the best that can be had. */
const GOOD = 67;

/** What needs no work: by area, the topics at their best answer, or the good ones where none is. */
export function strengthsSection({ areas }: ReportModel, { report }: Language): readonly RootContent[] {
  const entries = areas.flatMap((area) => {
    const text = strengthText(area, report.strengths.closeTo);
    return text === undefined ? [] : [item([strong(area.title), `: ${text}.`])];
  });
  if (entries.length === 0) return [];
  return [heading(2, report.strengths.heading), paragraph(report.strengths.lead), bullets(entries)];
}

function strengthText({ questions }: ReportArea, closeTo: (topics: string) => string): string | undefined {
  const answered = questions.filter(({ status }) => status === 'answered');
  const topicsFrom = (least: number): readonly string[] =>
    answered.filter(({ score }) => (score.point ?? 0) >= least - 1e-9).map(({ topic }) => topic);
  const best = topicsFrom(100);
  if (best.length > 0) return best.join('; ');
  const good = topicsFrom(GOOD);
  return good.length > 0 ? closeTo(good.join('; ')) : undefined;
}
