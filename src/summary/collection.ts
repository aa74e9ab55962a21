import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, item, paragraph, strong, table } from '../document/nodes.ts';
import {
  areasOf,
  type Collection,
  type CollectionItem,
  countCritical,
  type Origin,
} from '../questionnaires/collection.ts';
import { minutesToAsk, questionsAsked } from '../questionnaires/duration.ts';
import type { Profile } from '../questionnaires/profile.ts';
import { isScored } from '../questionnaires/questionnaire.ts';
import { compare } from '../text/compare-text.ts';
import { count, list } from '../texts/en/words.ts';

export function collectionList(collection: Collection): readonly RootContent[] {
  const profiles = profileItems(collection);
  const { frameworks } = collection;
  return [
    questionnaireTable(collection),
    ...(profiles.length === 0 ? [] : [heading(3, 'Profile'), { ...bullets(profiles), spread: true }]),
    ...(frameworks.length === 0 ? [] : [heading(3, 'Framework'), frameworkTable(collection)]),
  ];
}

const RIGHT = { align: 'right' } as const;
const COLUMNS = [
  { title: 'Questionnaire' },
  { title: 'Version' },
  { title: 'Title' },
  { title: 'Questions', ...RIGHT },
  { title: 'Critical', ...RIGHT },
  { title: 'Min', ...RIGHT },
];

function questionnaireTable({ questionnaires }: Collection): RootContent {
  const locales = localesOf(questionnaires);
  const rows = questionnaires.map(({ item: { id, version, title, questions }, origin, translated = {} }) => [
    [id],
    [version],
    [title + ORIGIN_WORDS[origin]],
    [String(questions.length)],
    [questions.some(isScored) ? String(countCritical(questions)) : '–'],
    [String(minutesToAsk(questions.length))],
    ...locales.map((locale) => [shareText(translated[locale] ?? 0)]),
  ]);
  return table([...COLUMNS, ...locales.map((locale) => ({ title: locale, ...RIGHT }))], rows);
}

function frameworkTable({ frameworks }: Collection): RootContent {
  const columns = [
    { title: '' },
    { title: 'Title' },
    { title: 'Looked up' },
    { title: 'Clauses', ...RIGHT },
    ...localesOf(frameworks).map((locale) => ({ title: locale, ...RIGHT })),
  ];
  const rows = frameworks.map(({ item: { id, title, asOf, clauses }, origin, translated = {} }) => [
    [id],
    [title + ORIGIN_WORDS[origin]],
    [asOf],
    [String(clauses.length)],
    ...localesOf(frameworks).map((locale) => [shareText(translated[locale] ?? 0)]),
  ]);
  return table(columns, rows);
}

function localesOf(items: readonly Pick<CollectionItem<unknown>, 'translated'>[]): readonly string[] {
  return [...new Set(items.flatMap(({ translated = {} }) => Object.keys(translated)))].sort(compare);
}

/** How many questions a profile puts, and how long that takes: «24 to 49 questions by stage, about 60 to 120 minutes». */
export function sizeText(profile: Profile, collection: Collection): string {
  const { least, most } = questionsAsked(profile, collection);
  const [shortest, longest] = [minutesToAsk(least, profile.pace), minutesToAsk(most, profile.pace)];
  const questions = least === most ? count(most, 'question') : `${least} to ${count(most, 'question')} by stage`;
  const minutes = shortest === longest ? count(longest, 'minute') : `${shortest} to ${count(longest, 'minute')}`;
  return `${questions}, about ${minutes}`;
}

/** How much is translated; cut, so that 100 % leaves nothing out. */
function shareText(share: number): string {
  return share === 0 ? '–' : `${Math.floor(share * 100 + 1e-9)} %`;
}

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  own: ' (own)',
  'own-for-shipped': ' (own, in place of the shipped one)',
  shipped: '',
};

function profileItems(collection: Collection) {
  return collection.profiles.map(({ item: profile, origin }) => {
    const areas = areasOf(profile, collection).map(({ id, weight }) => (weight === 1 ? id : `${id} ×${weight}`));
    const size = `${count(areas.length, 'area')}, ${sizeText(profile, collection)}: ${list(areas)}`;
    return item(
      [strong(`${profile.id} ${profile.version}  ${profile.title}${ORIGIN_WORDS[origin]}`)],
      paragraph(profile.summary),
      paragraph(emphasis(size)),
    );
  });
}
