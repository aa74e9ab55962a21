import { isOpen, TOLERANCE } from '../../scoring/assessment.ts';
import type { Figure } from '../model.ts';

/** Below it the better half of the scale is missed: the description counts such answers, as the rules do. */
const HALF = 50;

export const heatMap: Figure<'heat-map'> = ({ areas, language }) => {
  const { charts } = language.page;
  const questions = areas.flatMap((area) => area.questions);
  if (questions.length === 0) return undefined;
  const below = questions.filter(({ score }) => score.point !== null && score.point < HALF - TOLERANCE).length;
  return {
    kind: 'heat-map',
    id: 'heat-map',
    title: charts.heatMap,
    description: charts.heatMapDescription(questions.length, below, questions.filter(isOpen).length),
    groups: areas
      .filter((area) => area.questions.length > 0)
      .map((area) => ({
        label: area.title,
        tiles: area.questions.map(({ topic, status, score, criticality }) => ({
          topic,
          status,
          score: status === 'answered' ? score.point : null,
          isCritical: criticality === 'critical',
        })),
      })),
    legend: {
      critical: charts.critical,
      open: charts.open,
      notApplicable: charts.notApplicable,
      hidden: charts.hidden,
    },
  };
};
