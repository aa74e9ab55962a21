import { bullets, heading, item, paragraph, strong } from '../../document/nodes.ts';
import type { ReportModel, Section } from '../../model/model.ts';

/** From here on an answer is good: the second best of the usual four options, which score 0, 33, 67 and 100. */
const GOOD = 67;

/** What needs no work: by area, the topics at their best answer, or the good ones where none is. */
export const strengthsSection: Section = ({ areas, onTrust, language: { report } }) => {
  const strengths = areas.map((area) => strengthOf(area, onTrust)).filter(({ topics }) => topics.length > 0);
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
};

interface Strength {
  readonly area: string;
  readonly topics: readonly string[];
  readonly isBest: boolean;
}

/** What nobody has shown yet and has to be shown is no strength so far. */
function strengthOf({ title, questions }: ReportModel['areas'][number], onTrust: ReportModel['onTrust']): Strength {
  const answered = questions.filter(({ id, status }) => status === 'answered' && !onTrust.has(id));
  const topicsFrom = (least: number): readonly string[] =>
    answered.filter(({ score }) => (score.point ?? 0) >= least - 1e-9).map(({ topic }) => topic);
  const best = topicsFrom(100);
  const isBest = best.length > 0;
  return { area: title, topics: isBest ? best : topicsFrom(GOOD), isBest };
}
