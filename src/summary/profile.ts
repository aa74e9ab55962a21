import { areasOf, type Collection, type ProfileArea, questionsAsked } from '../questionnaires/collection.ts';
import { minutesToAsk } from '../questionnaires/duration.ts';
import type { Profile } from '../questionnaires/profile.ts';
import { tableLines } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { CRITICALITY_WORDS, count, effortText, LEVEL_WORDS, list } from '../texts/en/words.ts';
import { type PageOptions, pageOf } from './page.ts';

const COLUMNS = [
  { title: 'Area' },
  { title: 'Title', wraps: true },
  { title: 'Weight', align: 'right' },
  { title: 'Questions', align: 'right' },
] as const;

/** A profile with its areas and thresholds, for reading on a terminal. */
export function renderProfile(profile: Profile, collection: Collection, options: PageOptions = {}): string {
  const { palette, tell, columns } = pageOf(options);
  const { id, version, title, summary, levels, effort } = profile;
  const asked = questionsAsked(profile, collection);
  const areas = areasOf(profile, collection);
  const rows = areas.map((area) => [
    area.id,
    visible(area.title) + onlyText(area),
    String(area.weight),
    String(area.questions.length),
  ]);
  const [head = '', ...lines] = tableLines(COLUMNS, rows, columns);
  const efforts = (['S', 'M', 'L'] as const).map((size) => `${size}: ${effortText(effort[size])}`);
  return `${[
    palette.bold(tell(title)),
    palette.dim(`profile ${id} ${version}`),
    tell(summary),
    tell(
      `${count(asked, 'question')} with those about the engagement; about ${count(minutesToAsk(asked), 'minute')} to ask`,
    ),
    '',
    palette.accent(head),
    ...lines,
    '',
    palette.accent('Scores that a level takes'),
    ...LEVELS.map((level) => tell(`${LEVEL_WORDS[level]}: ${levels[level]} overall, ${floorText(profile, level)}`, 2)),
    palette.accent('What the efforts mean'),
    tell(efforts.join(' · '), 2),
  ].join('\n')}\n`;
}

const LEVELS = ['ready', 'ready-with-conditions'] as const;

function onlyText({ only }: ProfileArea): string {
  return only === undefined ? '' : ` (${list(only.map((each) => CRITICALITY_WORDS[each]))} only)`;
}

function floorText({ areas }: Profile, level: (typeof LEVELS)[number]): string {
  const floors = areas.map(({ floors: own }) => own[level]);
  const usual = mostFrequent(floors);
  const others = areas.flatMap(({ id, floors: own }) => (own[level] === usual ? [] : [`${own[level]} in ${id}`]));
  return others.length === 0 ? `${usual} in every area` : `${usual} in every area but ${list(others)}`;
}

function mostFrequent(values: readonly number[]): number {
  const times = (value: number): number => values.filter((each) => each === value).length;
  return values.reduce((best, value) => (times(value) > times(best) ? value : best), values[0] ?? 0);
}
