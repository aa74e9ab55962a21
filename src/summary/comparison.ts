import type { AnswerChange, AnswerChangeKind, AnswerState, Comparison, Moment } from '../comparison/comparison.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { choicesOf } from '../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../scoring/aggregate.ts';
import { tableLines } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { intervalText, scoreText } from '../texts/any-language.ts';
import { count, list, respondentText, STATUS_WORDS } from '../texts/en/words.ts';
import { ENGLISH } from '../texts/language.ts';
import { renderChange } from './change.ts';
import { type Page, type PageOptions, pageOf } from './page.ts';

/** What a comparison's questions are called: the later catalogue, and the earlier for what is no longer asked. */
export interface Names {
  readonly before: Catalogue;
  readonly after: Catalogue;
}

/** How many lines of one kind are shown; the rest is counted. */
const SHOWN = 12;

/** A comparison for a terminal: score and level then and now, whether that is more than noise, and what is behind it. */
export function renderComparison(names: Names, comparison: Comparison, options: PageOptions = {}): string {
  const page = pageOf(options);
  const sections = [
    headLines(comparison, page),
    changeLines(names, comparison, options, page),
    areaLines(names, comparison, page),
    ...answerSections(names, comparison, page),
    evidenceLines(names, comparison, page),
    respondentLines(comparison, page),
    setAsideLines(names, comparison, page),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function headLines({ engagement, before, after, provider }: Comparison, { palette, tell }: Page): string {
  const isTurned = before.date !== null && after.date !== null && before.date > after.date;
  return [
    palette.bold(tell(engagement.scope)),
    palette.dim(tell(`${engagement.client}: from ${momentText(before)} to ${momentText(after)}`)),
    ...(isTurned ? [palette.fair(tell('The first of the two is the later one; is that what you meant?'))] : []),
    ...(provider === undefined ? [] : [tell(providerText(provider))]),
    ...(before.profile.id === after.profile.id
      ? []
      : [tell(`The profile is ${after.profile.id} now; it was ${before.profile.id}.`)]),
  ].join('\n');
}

function momentText({ date, label }: Moment): string {
  return date === null ? label : `${ENGLISH.words.day(date)} (${label})`;
}

function providerText({ before, after }: NonNullable<Comparison['provider']>): string {
  if (before === null) return `${after ?? ''} has been chosen as the provider since.`;
  return after === null ? `${before} is no longer the provider.` : `The provider is ${after} now; it was ${before}.`;
}

function changeLines(
  names: Names,
  { change, significance, likeForLike, knowsChoices }: Comparison,
  options: PageOptions,
  { tell, palette }: Page,
): string {
  const { before, after, questions } = likeForLike;
  const isAsBefore = isNear(before, change.score.before.point) && isNear(after, change.score.after.point);
  const fair =
    questions === 0
      ? 'No question has an answer on both sides that could be set beside the other.'
      : `On the ${count(questions, 'question')} answered both times, by today’s weights, the score goes from ${scoreText(before)} to ${scoreText(after)}.`;
  return [
    isUnchanged(change)
      ? palette.bold(tell('Neither the score nor the level nor what caps it has changed.'))
      : renderChange(
          { ...names.after, questions: new Map([...names.before.questions, ...names.after.questions]) },
          change,
          options,
        ).trimEnd(),
    ...(significance.verdict === 'same' || isUnchanged(change) ? [] : [tell(significanceText(significance))]),
    ...(isAsBefore ? [] : [tell(fair)]),
    ...(knowsChoices ? [] : [tell('A stored assessment knows scores only: answers are compared by their scores.')]),
  ].join('\n');
}

function isUnchanged({ score, level, gates }: Comparison['change']): boolean {
  const names = ['low', 'point', 'high'] as const;
  const isSame = names.every(
    (name) => isNear(score.before[name], score.after[name]) && level.before[name] === level.after[name],
  );
  return isSame && gates.added.length + gates.cleared.length === 0;
}

function isNear(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) < TOLERANCE);
}

const VARIED = 'other weights, open answers and raters who differ by one option';

function significanceText({ verdict, before }: Comparison['significance']): string {
  const range = `${scoreText(before?.p5 ?? null)} to ${scoreText(before?.p95 ?? null)}`;
  switch (verdict) {
    case 'beyond':
      return `The score has moved by more than ${VARIED} would explain; they would have taken the earlier one to ${range}.`;
    case 'within':
      return `The score has moved by no more than ${VARIED} would explain; they could have taken the earlier one to ${range}. Do not build on the score alone.`;
    case 'same':
      return '';
    case null:
      return 'Whether that is more than noise cannot be told: it takes a score on both sides, with the interviews or a stored robustness.';
    default:
      return verdict satisfies never;
  }
}

function areaLines({ before, after }: Names, { areas }: Comparison, { palette, columns }: Page): string {
  if (areas.length === 0) return '';
  const titles = new Map([...before.areas, ...after.areas].map(({ id, title }) => [id, visible(title)]));
  const rows = areas.map(({ id, before: from, after: to, points }) => [
    titles.get(id) ?? id,
    from === null ? 'not asked' : intervalText(from),
    to === null ? 'not asked' : intervalText(to),
    pointsText(points),
  ]);
  const [head = '', ...lines] = tableLines(
    [{ title: 'Area', wraps: true }, { title: 'Before' }, { title: 'After' }, { title: 'Points', align: 'right' }],
    rows,
    columns,
  );
  return [palette.accent(head), ...lines].join('\n');
}

function pointsText(points: number | null): string {
  if (points === null) return '–';
  const shown = Math.abs(points).toFixed(1);
  return shown === '0.0' ? '0' : `${points > 0 ? '+' : '−'}${shown}`;
}

const KIND_TITLES: Readonly<Record<AnswerChangeKind, string>> = {
  worse: 'Worse than before',
  reopened: 'No longer known',
  better: 'Better than before',
  answered: 'Known now',
  other: 'Otherwise changed',
};

function answerSections(names: Names, { answers }: Comparison, page: Page): readonly string[] {
  return (Object.keys(KIND_TITLES) as AnswerChangeKind[]).flatMap((kind) => {
    const own = answers.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    const lines = own.slice(0, SHOWN).map((each) => page.tell(answerText(names, each), 2));
    return [titled(`${KIND_TITLES[kind]} (${own.length})`, lines, own.length, page)];
  });
}

function titled(title: string, lines: readonly string[], all: number, { palette }: Page): string {
  const more = all - lines.length;
  return [
    palette.accent(title),
    ...lines,
    ...(more > 0 ? [palette.dim(`  and ${more} more, all in --json`)] : []),
  ].join('\n');
}

/** «Exit plan (Dependence), 33 → 100: “a clause” → “rehearsed”»; the words only where they are known. */
function answerText(names: Names, { question, from, to }: AnswerChange): string {
  const said = [chosenText(names.before, question, from), chosenText(names.after, question, to)];
  const words = said.filter((text) => text !== '').join(' → ');
  const head = `${topicOf(names, question)}, ${standingText(from)} → ${standingText(to)}`;
  return words === '' ? head : `${head}: ${words}`;
}

/** The score, or why there is none. */
function standingText({ status, score }: AnswerState): string {
  return status === 'answered' && score.point !== null ? intervalText(score) : STATUS_WORDS[status];
}

/** What was chosen, in the answers' own words; empty where nothing was, or only its score is known. */
function chosenText(catalogue: Catalogue, id: string, { status, chosen }: AnswerState): string {
  const question = catalogue.questions.get(id);
  if (status !== 'answered' || chosen === null || question === undefined) return '';
  if (question.kind === 'checklist') return `${chosen.length} of the ${question.items.length} listed`;
  const labels = choicesOf(question).flatMap(({ id, label }) => (chosen.includes(id) ? [`“${label}”`] : []));
  return list(labels);
}

function evidenceLines(names: Names, { evidence }: Comparison, page: Page): string {
  if (evidence === null)
    return page.tell(
      'Whether evidence has expired cannot be told: it takes the later interviews, and a day to look from (--as-of).',
    );
  const { expired, asOf } = evidence;
  if (expired.length === 0) return '';
  const lines = expired
    .slice(0, SHOWN)
    .map(({ question, ref, until }) =>
      page.tell(
        `${topicOf(names, question)}: ${ref ?? 'evidence marked confidential'}, valid until ${ENGLISH.words.day(until)}`,
        2,
      ),
    );
  return titled(`Evidence that expired by ${ENGLISH.words.day(asOf)} (${expired.length})`, lines, expired.length, page);
}

function respondentLines({ respondents: { joined, left } }: Comparison, { tell }: Page): string {
  if (joined.length + left.length === 0) return '';
  const people = (group: typeof joined): string =>
    list(group.map(({ side, role }) => `the ${respondentText(side, role)}`));
  const parts = [
    ...(joined.length > 0 ? [`heard only now: ${people(joined)}`] : []),
    ...(left.length > 0 ? [`heard only before: ${people(left)}`] : []),
  ];
  return tell(`The respondents differ, which by itself can move a score; ${parts.join('; ')}.`);
}

function setAsideLines(names: Names, { setAside: { changed, added, removed } }: Comparison, page: Page): string {
  const line = (what: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [page.tell(`${what}: ${idsText(names, ids)}.`, 2)];
  const lines = [
    ...line('changed since they were asked', changed),
    ...line('asked only now', added),
    ...line('asked only before', removed),
  ];
  return lines.length === 0 ? '' : [page.palette.accent('Questions not compared'), ...lines].join('\n');
}

function idsText(names: Names, ids: readonly string[]): string {
  const shown = ids.slice(0, 5).map((id) => topicOf(names, id));
  return list(ids.length > shown.length ? [...shown, `${ids.length - shown.length} more`] : shown);
}

function topicOf({ before, after }: Names, id: string): string {
  const question = after.questions.get(id) ?? before.questions.get(id);
  const areas = [...after.areas, ...before.areas];
  const area = areas.find((each) => each.id === question?.area)?.title;
  return question === undefined ? id : area === undefined ? question.topic : `${question.topic} (${area})`;
}
