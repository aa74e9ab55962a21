import { areasOf, type Collection, countCritical, type Origin, questionsAsked } from '../questionnaires/collection.ts';
import { minutesToAsk } from '../questionnaires/duration.ts';
import { isScored } from '../questionnaires/questionnaire.ts';
import { compare } from '../text/compare-text.ts';
import { tableLines } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { count, list } from '../texts/en/words.ts';
import { type Page, type PageOptions, pageOf } from './page.ts';

/** What there is to ask: the questionnaires as a table, then the profiles with their areas and when to choose each. */
export function renderCollection(collection: Collection, options: PageOptions = {}): string {
  const page = pageOf(options);
  return `${[...questionnaireLines(collection, page), '', ...profileLines(collection, page)].join('\n')}\n`;
}

const COLUMNS = [
  { title: 'Questionnaire' },
  { title: 'Title', wraps: true },
  { title: 'Questions', align: 'right' },
  { title: 'Critical', align: 'right' },
  { title: 'Min', align: 'right' },
] as const;

function questionnaireLines({ questionnaires }: Collection, { palette, columns }: Page): readonly string[] {
  const locales = [...new Set(questionnaires.flatMap(({ translated = {} }) => Object.keys(translated)))].sort(compare);
  const rows = questionnaires.map(({ item: { id, version, title, questions }, origin, translated = {} }) => [
    `${id} ${version}`,
    visible(title) + ORIGIN_WORDS[origin],
    String(questions.length),
    questions.some(isScored) ? String(countCritical(questions)) : '–',
    String(minutesToAsk(questions.length)),
    ...locales.map((locale) => shareText(translated[locale] ?? 0)),
  ]);
  const own = locales.map((locale) => ({ title: visible(locale), align: 'right' }) as const);
  const [head = '', ...lines] = tableLines([...COLUMNS, ...own], rows, columns);
  return [palette.accent(head), ...lines];
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

function profileLines(collection: Collection, { palette, tell }: Page): readonly string[] {
  return collection.profiles.flatMap(({ item, origin }, index) => {
    const asked = questionsAsked(item, collection);
    const areas = areasOf(item, collection).map(({ id, weight }) => (weight === 1 ? id : `${id} ×${weight}`));
    return [
      ...(index === 0 ? [palette.accent('Profile')] : ['']),
      palette.bold(tell(`${item.id} ${item.version}  ${item.title}${ORIGIN_WORDS[origin]}`)),
      tell(item.summary, 2),
      palette.dim(
        tell(
          `${count(areas.length, 'area')}, ${count(asked, 'question')}, about ${count(minutesToAsk(asked), 'minute')}: ${list(areas)}`,
          2,
        ),
      ),
    ];
  });
}
