import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import type { Level, Question } from '../questionnaires/questionnaire.ts';
import { type Assessment, type Finding, type Gate, isOpen } from '../scoring/assessment.ts';
import type { NextQuestion } from '../scoring/next-best.ts';
import { isFinder } from '../scoring/rules.ts';
import { fitEnd, type Palette, PLAIN, padEnd, wrapIndented } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { capitalise, intervalText, scoreText } from '../texts/any-language.ts';
import { ruleText } from '../texts/en/rule-texts.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { setAsideLines } from './set-aside.ts';
import { twoSidesLines } from './two-sides.ts';

export interface SummaryOptions {
  readonly palette?: Palette;
  /** Columns of the terminal; 40 at least. */
  readonly width?: number;
  /** English when not given; the catalogue brings its own language. */
  readonly language?: Language;
  /** What is open, the most useful to settle first; by weight when not given. */
  readonly next?: readonly NextQuestion[];
  /** What is left out for whom it is written. */
  readonly notice?: string;
}

/** The assessment at a glance for a terminal: verdict, areas with bars, what caps it, what costs most, what is open. */
export function renderSummary(
  catalogue: Catalogue,
  assessment: Assessment,
  facts: VerdictFacts,
  { palette = PLAIN, width = 80, language = ENGLISH, next = [], notice = '' }: SummaryOptions = {},
): string {
  const columns = Math.max(40, Math.min(width, 120));
  const wrap = (text: string, indent = 0): string => wrapIndented(text, columns, indent);
  const sections = [
    header(assessment, palette, wrap, language),
    wrap(palette.bold(paintLevel(assessment.level.point, palette)(`${capitalise(language.verdict(facts))}.`))),
    areaLines(catalogue, assessment, palette, columns, language),
    assessment.contextBounded === true ? wrap(language.summary.contextBounded) : '',
    figures(catalogue, assessment, wrap, language),
    gateLines(catalogue, assessment, palette, wrap, language),
    setAsideLines(catalogue, assessment, palette, wrap, language),
    costLines(catalogue, assessment, palette, wrap, language),
    twoSidesLines(catalogue, assessment, (id) => topics(catalogue, [id]), palette, wrap, language),
    findingLines(catalogue, assessment, palette, wrap, language),
    openLines(catalogue, assessment, next, palette, wrap, language),
    notice === '' ? '' : wrap(palette.dim(notice)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

type Wrap = (text: string, indent?: number) => string;

function header(
  { engagement, respondents, profile }: Assessment,
  palette: Palette,
  wrap: Wrap,
  { words, summary }: Language,
): string {
  const provider = engagement.provider === undefined ? summary.noProvider : visible(engagement.provider);
  const people = respondents.map(({ side, role }) => words.respondent(side, role));
  return [
    wrap(palette.bold(visible(engagement.scope))),
    wrap(palette.dim(summary.engagement(visible(engagement.client), provider, `${profile.id} ${profile.version}`))),
    wrap(palette.dim(summary.interviews(people))),
  ].join('\n');
}

const CELLS = 20;

function areaLines(
  catalogue: Catalogue,
  assessment: Assessment,
  palette: Palette,
  columns: number,
  { summary }: Language,
): string {
  const titles = new Map(catalogue.areas.map(({ id, title }) => [id, visible(title)]));
  const nameWidth = Math.min(28, columns - CELLS - 19);
  return assessment.areas
    .map(({ id, score, counts }) => {
      const name = fitEnd(titles.get(id) ?? id, Math.max(8, nameWidth));
      const floors = catalogue.areas.find((area) => area.id === id)?.floors;
      const paint = paintByFloors(score.point, floors, palette);
      const open = counts.unknown + counts.unanswered;
      const figure = padEnd(score.point === null ? '–' : intervalText(score), 12);
      return `${name}  ${paint(bar(score))}  ${figure}${open > 0 ? palette.dim(summary.open(open)) : ''}`.trimEnd();
    })
    .join('\n');
}

/** Filled up to the low bound, shaded to the high bound: what is shaded depends on what is still open. */
function bar({ low, high }: Assessment['score'], cells = CELLS): string {
  if (low === null || high === null) return '·'.repeat(cells);
  const solid = Math.floor((low * cells) / 100 + 1e-9);
  const reach = high > low ? Math.min(cells, Math.max(solid + 1, Math.round((high * cells) / 100))) : solid;
  return '█'.repeat(solid) + '▒'.repeat(reach - solid) + '·'.repeat(cells - reach);
}

function figures(
  catalogue: Catalogue,
  { geometricMean, weakestArea, areas, coverage }: Assessment,
  wrap: Wrap,
  { summary }: Language,
): string {
  if (geometricMean === null || weakestArea === null) return '';
  const title = catalogue.areas.find(({ id }) => id === weakestArea)?.title ?? weakestArea;
  const weakest = areas.find(({ id }) => id === weakestArea)?.score.point ?? null;
  const covered = coverage === null ? '' : ` ${summary.coverage(scoreText(coverage * 100))}`;
  return wrap(
    `${summary.weakest(visible(title), scoreText(weakest))} ${summary.geometricMean(scoreText(geometricMean))}${covered}`,
  );
}

function gateLines(
  catalogue: Catalogue,
  { gates }: Assessment,
  palette: Palette,
  wrap: Wrap,
  { rules, summary }: Language,
): string {
  const point = gates.filter(({ scenario }) => scenario === 'point');
  const section = (title: string, caps: Gate['caps'], paint: (text: string) => string): readonly string[] => {
    const own = point.filter((gate) => gate.caps === caps);
    if (own.length === 0) return [];
    return [
      paint(title),
      ...own.map(({ rule, questions }) =>
        wrap(
          questions.length === 0
            ? rules[rule].title
            : `${topics(catalogue, questions)}: ${rules[rule].title.toLowerCase()}`,
          2,
        ),
      ),
    ];
  };
  return [
    ...section(summary.blockers, 'not-ready', palette.bad),
    ...section(summary.conditions, 'ready-with-conditions', palette.fair),
  ].join('\n');
}

const SHOWN = 5;

function costLines(
  catalogue: Catalogue,
  { findings }: Assessment,
  palette: Palette,
  wrap: Wrap,
  { words, summary }: Language,
): string {
  const shortfalls = findings.filter(
    (finding): finding is Finding & { pointsLost: number } =>
      finding.rule === 'shortfall' && (finding.pointsLost ?? 0) > 0,
  );
  if (shortfalls.length === 0) return '';
  const lines = shortfalls
    .slice(0, SHOWN)
    .map(({ questions, pointsLost }) =>
      wrap(`${words.decimal(pointsLost, 1).padStart(4)}  ${topics(catalogue, questions)}`, 2),
    );
  const more = shortfalls.length - SHOWN;
  return [
    palette.accent(summary.costs),
    ...lines,
    ...(more > 0 ? [palette.dim(`        ${summary.more(more)}`)] : []),
  ].join('\n');
}

/** What the rules found that hold nothing back. */
function findingLines(
  catalogue: Catalogue,
  { findings }: Assessment,
  palette: Palette,
  wrap: Wrap,
  { rules, report }: Language,
): string {
  const found = findings.filter(({ rule }) => isFinder(rule));
  if (found.length === 0) return '';
  const lines = found.map((finding) =>
    wrap(`${topics(catalogue, finding.questions)}: ${ruleText(rules, finding).explanation}`, 2),
  );
  return [palette.accent(report.observations.heading), ...lines].join('\n');
}

/** Open questions by the people who would know, the most useful to settle first; then those with critical ones. */
function openLines(
  catalogue: Catalogue,
  { questions, level }: Assessment,
  next: readonly NextQuestion[],
  palette: Palette,
  wrap: Wrap,
  { words, summary }: Language,
): string {
  const ids = next.filter(({ kind }) => kind === 'open').map(({ question }) => question);
  const others = questions.filter((each) => isOpen(each) && !ids.includes(each.id));
  const byWeight = others.sort((a, b) => b.weight - a.weight).map(({ id }) => id);
  const open = [...ids, ...byWeight].flatMap((id) => catalogue.questions.get(id) ?? []);
  const byPeople = new Map<string, Question[]>();
  for (const question of open) {
    const people = words.list(
      question.roles.map((role) => words.role[role]),
      'or',
    );
    byPeople.set(people, [...(byPeople.get(people) ?? []), question]);
  }
  const lines = [...byPeople].map(([people, asked]) => {
    const topicsOf = asked.map((question) => {
      const { settles = 0 } = next.find((each) => each.question === question.id) ?? {};
      const marks = [
        ...(question.kind !== 'context' && question.criticality === 'critical' ? [summary.critical] : []),
        ...(level.low === level.high || settles === 0 ? [] : [settles === 1 ? summary.settles : summary.maySettle]),
      ];
      return `${visible(question.topic)}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
    });
    return wrap(`${people}: ${topicsOf.join(' · ')}`, 2);
  });
  return lines.length === 0 ? '' : [palette.accent(summary.stillOpen), ...lines].join('\n');
}

function topics(catalogue: Catalogue, ids: readonly string[]): string {
  return ids.map((id) => visible(topicOf(id, catalogue))).join(', ');
}

function paintLevel(level: Level | null, palette: Palette): (text: string) => string {
  if (level === null) return palette.dim;
  return { 'not-ready': palette.bad, 'ready-with-conditions': palette.fair, ready: palette.good }[level];
}

function paintByFloors(
  score: number | null,
  floors: Catalogue['areas'][number]['floors'] | undefined,
  palette: Palette,
): (text: string) => string {
  if (score === null || floors === undefined) return palette.dim;
  if (score >= floors.ready) return palette.good;
  return score >= floors['ready-with-conditions'] ? palette.fair : palette.bad;
}
