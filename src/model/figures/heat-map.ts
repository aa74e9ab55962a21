import { isOpen } from '../../scoring/assessment.ts';
import { HALF, isBelow } from '../../scoring/rule.ts';
import type { Figure } from '../model.ts';

export const heatMap: Figure<'heat-map'> = ({ areas, language }) => {
  const { charts } = language.page;
  const questions = areas.flatMap((area) => area.questions);
  if (questions.length === 0) return undefined;
  const below = questions.filter(({ score }) => isBelow(HALF, score.point)).length;
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
