import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, item, lineBreak, paragraph, strong, table } from '../document/nodes.ts';
import {
  areasOf,
  type Collection,
  dependsOnContext,
  minutesToAsk,
  type ProfileArea,
  questionsAsked,
} from '../questionnaires/collection.ts';
import { FLOORS, type Profile } from '../questionnaires/profile.ts';
import { count, list, WORDS } from '../texts/en/words.ts';

export function profileDetails(profile: Profile, collection: Collection): readonly RootContent[] {
  const { id, version, title, summary, levels, effort } = profile;
  const asked = questionsAsked(profile, collection);
  const size = `${count(asked, 'question')} with those about the engagement; about ${count(minutesToAsk(asked), 'minute')} to ask`;
  const right = { align: 'right' } as const;
  return [
    paragraph(
      strong(title),
      lineBreak(),
      emphasis(`profile ${id} ${version}`),
      lineBreak(),
      summary,
      lineBreak(),
      dependsOnContext(profile, collection) ? `up to ${size}` : size,
    ),
    table(
      [{ title: 'Area' }, { title: 'Title' }, { title: 'Weight', ...right }, { title: 'Questions', ...right }],
      areasOf(profile, collection).map((area) => [
        [area.id],
        [area.title + onlyText(area)],
        [String(area.weight)],
        [String(area.questions.length)],
      ]),
    ),
    heading(3, 'Scores that a level takes'),
    bullets(
      LEVELS.map((level) => item([`${WORDS.level[level]}: ${levels[level]} overall, ${floorText(profile, level)}`])),
    ),
    heading(4, 'What the efforts mean'),
    paragraph((['S', 'M', 'L'] as const).map((each) => `${each}: ${WORDS.effort(effort[each][1])}`).join(' · ')),
  ];
}

const LEVELS = ['ready', 'ready-with-conditions'] as const;

function onlyText({ only }: ProfileArea): string {
  return only === undefined ? '' : ` (${list(only.map((each) => WORDS.criticality[each]))} only)`;
}

function floorText({ areas }: Profile, level: (typeof LEVELS)[number]): string {
  const floors = areas.map(({ floors: own }) => own[level] ?? FLOORS[level]);
  const usual = mostFrequent(floors);
  const others = areas.flatMap(({ id }, index) => (floors[index] === usual ? [] : [`${floors[index]} in ${id}`]));
  return others.length === 0 ? `${usual} in every area` : `${usual} in every area but ${list(others)}`;
}

function mostFrequent(values: readonly number[]): number {
  const times = (value: number): number => values.filter((each) => each === value).length;
  return values.reduce((best, value) => (times(value) > times(best) ? value : best), values[0] ?? 0);
}
