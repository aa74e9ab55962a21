import type { Figure } from '../model.ts';
import { areaWithScore } from '../phrases.ts';

/** Fewer spokes than this make no shape. */
const SPOKES = 3;

/** The areas as a radar: the interval as a band; both sides as lines where both were asked, else the score as one. */
export const areaRadar: Figure<'radar'> = ({ areas, language }) => {
  const { charts } = language.page;
  if (areas.filter(({ score }) => score.point !== null).length < SPOKES) return undefined;
  const hasSides = areas.some(({ sides }) => sides !== undefined);
  const described = areas.map((area) =>
    area.sides === undefined
      ? areaWithScore(area, language)
      : charts.withSides(
          areaWithScore(area, language),
          language.words.score(area.sides.client),
          language.words.score(area.sides.provider),
        ),
  );
  const sideLine = (label: string, side: 'client' | 'provider') => ({
    label,
    values: areas.map(({ sides }) => sides?.[side] ?? null),
  });
  return {
    kind: 'radar',
    id: 'radar',
    title: charts.radar,
    description: charts.areasDescription(described),
    axes: areas.map(({ title, score }) => ({ label: title, score })),
    lines: hasSides
      ? [sideLine(charts.clientSide, 'client'), sideLine(charts.providerSide, 'provider')]
      : [{ label: charts.allAnswers, values: areas.map(({ score }) => score.point) }],
    band: charts.interval,
  };
};
