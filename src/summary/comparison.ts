import type { RootContent } from 'mdast';
import type { Comparison, Moment, Trend } from '../comparison/comparison.ts';
import { callout, emphasis, lineBreak, paragraph, strong, table } from '../document/nodes.ts';
import { areaTitle, type Catalogue } from '../questionnaires/catalogue.ts';
import type { Interval } from '../scoring/assessment.ts';
import type { Language } from '../texts/language.ts';

export function comparisonHead(
  { engagement, before, after }: Pick<Comparison, 'engagement' | 'before' | 'after'>,
  { words, summary: { compare: texts } }: Language,
): readonly RootContent[] {
  const named = ({ date, label }: Moment): string => (date === null ? label : texts.moment(words.day(date), label));
  const isTurned = before.date !== null && after.date !== null && before.date > after.date;
  return [
    paragraph(
      strong(engagement.scope),
      lineBreak(),
      emphasis(texts.from(engagement.client, named(before), named(after))),
    ),
    ...(isTurned ? [callout('warning', [paragraph(strong(texts.isTurned))])] : []),
  ];
}

export function trendSection(
  catalogues: readonly Catalogue[],
  { engagement, moments }: Trend,
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
    paragraph(strong(engagement.scope), lineBreak(), emphasis(words.capitalise(engagement.client))),
    table(
      [
        { title: texts.when },
        { title: texts.score },
        { title: texts.level },
        { title: summary.blockers, ...right },
        { title: summary.conditions, ...right },
      ],
      moments.map(({ date, label, score, level, decision, blockers, conditions }) => [
        [date === null ? label : `${words.day(date)}, ${label}`],
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
            areaTitle(id, ...catalogues),
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
