import type { Trend } from '../comparison/comparison.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { tableLines } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { capitalise, intervalText, scoreText } from '../texts/any-language.ts';
import { LEVEL_WORDS } from '../texts/en/words.ts';
import { ENGLISH } from '../texts/language.ts';
import { type PageOptions, pageOf } from './page.ts';

/** A trend for a terminal: each assessment's score, level and gates, and how each area went. */
export function renderTrend(
  catalogues: readonly Catalogue[],
  { engagement, moments }: Trend,
  options: PageOptions = {},
): string {
  const { palette, columns, tell } = pageOf(options);
  const [head = '', ...lines] = tableLines(
    [
      { title: 'When', wraps: true },
      { title: 'Score' },
      { title: 'Level' },
      { title: 'Blockers', align: 'right' },
      { title: 'Conditions', align: 'right' },
    ],
    moments.map(({ date, label, score, level, blockers, conditions }) => [
      date === null ? visible(label) : `${ENGLISH.words.day(date)}, ${visible(label)}`,
      intervalText(score),
      level.point === null ? 'no level' : LEVEL_WORDS[level.point],
      String(blockers),
      String(conditions),
    ]),
    columns,
  );
  const titles = new Map(catalogues.flatMap(({ areas }) => areas.map(({ id, title }) => [id, visible(title)])));
  const ids = [...new Set(moments.flatMap(({ areas }) => areas.map(({ id }) => id)))];
  const course = (id: string): readonly (number | null)[] =>
    moments.map(({ areas }) => areas.find((area) => area.id === id)?.score.point ?? null);
  const rows = [
    ['Overall', ...courseCells(moments.map(({ score }) => score.point))],
    ...ids.map((id) => [titles.get(id) ?? id, ...courseCells(course(id))]),
  ];
  const [areaHead = '', ...areaLines] = tableLines(
    [{ title: 'Area', wraps: true }, { title: 'Course' }, { title: 'Scores' }],
    rows,
    columns,
  );
  return `${[
    [palette.bold(tell(engagement.scope)), palette.dim(tell(capitalise(engagement.client)))].join('\n'),
    [palette.accent(head), ...lines].join('\n'),
    [palette.accent(areaHead), ...areaLines].join('\n'),
  ].join('\n\n')}\n`;
}

const BLOCKS = '▁▂▃▄▅▆▇█';

/** Scores as a row of bars, each on the scale of 0 to 100, and as figures; a gap where there is no score. */
function courseCells(scores: readonly (number | null)[]): readonly string[] {
  const bars = scores.map((score) =>
    score === null ? ' ' : BLOCKS[Math.min(BLOCKS.length - 1, Math.floor((score / 100) * BLOCKS.length))],
  );
  return [bars.join(''), scores.map(scoreText).join(' → ')];
}
