import type { RootContent } from 'mdast';
import { bullets, heading, item, paragraph, strong } from '../../document/nodes.ts';
import type { ReportArea } from '../../model/areas.ts';
import type { ReportModel } from '../../model/model.ts';
import type { Language } from '../../texts/language.ts';

/** From here on an answer is good, though not the best that can be had. */
const GOOD = 67;

/** What needs no work: by area, the topics at their best answer, or the good ones where none is. */
export function strengthsSection({ areas }: ReportModel, { report }: Language): readonly RootContent[] {
  const strengths = areas.map(strengthOf).filter(({ topics }) => topics.length > 0);
  if (strengths.length === 0) return [];
  const { heading: title, lead, closeTo } = report.strengths;
  return [
    heading(2, title),
    paragraph(lead(strengths.every(({ isBest }) => isBest))),
    bullets(
      strengths.map(({ area, topics, isBest }) =>
        item([strong(area), `: ${isBest ? topics.join('; ') : closeTo(topics.join('; '))}.`]),
      ),
    ),
  ];
}

interface Strength {
  readonly area: string;
  readonly topics: readonly string[];
  readonly isBest: boolean;
}

function strengthOf({ title, questions }: ReportArea): Strength {
  const answered = questions.filter(({ status }) => status === 'answered');
  const topicsFrom = (least: number): readonly string[] =>
    answered.filter(({ score }) => (score.point ?? 0) >= least - 1e-9).map(({ topic }) => topic);
  const best = topicsFrom(100);
  const isBest = best.length > 0;
  return { area: title, topics: isBest ? best : topicsFrom(GOOD), isBest };
}
