import type { RootContent } from 'mdast';
import type { Trend } from '../../comparison/comparison.ts';
import { callout, heading, paragraph, table } from '../../document/nodes.ts';
import type { Section } from '../../model/model.ts';
import type { Interval } from '../../scoring/assessment.ts';
import type { Language } from '../../texts/language.ts';

export const trendSection: Section = ({ trend, areas, language }) => {
  if (trend === undefined) return [];
  const titles = new Map(areas.map(({ id, title }) => [id, title]));
  return [heading(2, language.changes.trend), ...trendNodes((id) => titles.get(id) ?? id, trend, language)];
};

/** Three or more assessments of one engagement: the verdict of each, and the course of every area. */
export function trendNodes(
  titleOf: (area: string) => string,
  { moments }: Trend,
  { words, summary, changes }: Language,
): readonly RootContent[] {
  const { compare: texts } = summary;
  const right = { align: 'right' } as const;
  const isOneMethod = new Set(moments.map(({ method }) => method)).size < 2;
  const ids = [...new Set(moments.flatMap(({ areas }) => areas.map(({ id }) => id)))];
  // Between two editions of the method there is no way from one score to the next.
  const isBreak = (index: number): boolean => index > 0 && moments[index - 1]?.method !== moments[index]?.method;
  const separator = (index: number): string => (index === 0 ? '' : isBreak(index) ? ' | ' : ' → ');
  const course = (title: string, scores: readonly Interval['point'][]) => [
    [title],
    [scores.map((score, index) => `${isBreak(index) ? '|' : ''}${barOf(score)}`).join('')],
    [scores.map((score, index) => `${separator(index)}${words.score(score)}`).join('')],
  ];
  return [
    table(
      [
        { title: texts.when },
        { title: texts.score },
        { title: texts.level },
        { title: summary.blockers, ...right },
        { title: summary.conditions, ...right },
      ],
      moments.map(({ date, label, score, level, decision, blockers, conditions }) => [
        [date === null ? label : label === '' ? words.day(date) : `${words.day(date)}, ${label}`],
        [words.interval(score)],
        [level.point === null ? texts.noLevel : words.standing(level.point, decision)],
        [String(blockers)],
        [String(conditions)],
      ]),
    ),
    ...(isOneMethod ? [] : [callout('warning', [paragraph(texts.otherMethod)])]),
    table(
      [{ title: changes.area }, { title: texts.course }, { title: texts.scores }],
      [
        course(
          texts.overall,
          moments.map(({ score }) => score.point),
        ),
        ...ids.map((id) =>
          course(
            titleOf(id),
            moments.map(({ areas }) => areas.find((area) => area.id === id)?.score.point ?? null),
          ),
        ),
      ],
    ),
  ];
}

const BLOCKS = '▁▂▃▄▅▆▇█';

/** A score as a bar on the scale of 0 to 100; a gap where there is none. */
function barOf(score: number | null): string {
  if (score === null) return ' ';
  return BLOCKS.charAt(Math.min(BLOCKS.length - 1, Math.floor((score / 100) * BLOCKS.length)));
}
