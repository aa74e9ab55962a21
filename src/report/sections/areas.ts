import { bullets, figure, heading, type Inline, item, paragraph, strong, table } from '../../document/nodes.ts';
import { BAR_PARTS, type BarPart } from '../../document/own-nodes.ts';
import type { ReportArea } from '../../model/areas.ts';
import { areaBars } from '../../model/figures/bars.ts';
import { areaRadar } from '../../model/figures/radar.ts';
import type { ReportModel, Section } from '../../model/model.ts';
import { scoreOrNone } from '../../model/phrases.ts';
import type { ReportScoredQuestion } from '../../model/questions.ts';

export const areasSection: Section = (model) => {
  const { areas, language } = model;
  if (areas.length === 0) return [];
  const isWeighted = new Set(areas.map(({ weight }) => weight)).size > 1;
  const texts = language.report.areas;
  const columns = [
    { title: texts.area },
    { title: texts.glance },
    { title: texts.score, align: 'right' as const },
    { title: texts.answered, align: 'right' as const },
    { title: texts.coverage, align: 'right' as const },
    ...(isWeighted ? [{ title: texts.weight, align: 'right' as const }] : []),
  ];
  return [
    heading(2, texts.heading),
    ...figure(areaRadar(model)),
    ...figure(areaBars(model)),
    table(
      columns,
      areas.map((area) => [...cells(area, model), ...(isWeighted ? [[String(area.weight)]] : [])]),
    ),
    paragraph(...legend(model)),
    bullets(areas.map((area) => item([strong(area.title), `: ${remarks(area, model)}`]))),
  ];
};

/** What the bars show; parts that none of them has are not explained. */
function legend({
  areas,
  language: {
    report: { areas: texts },
  },
}: ReportModel): readonly Inline[] {
  const scores = areas.map(({ score }) => ({ low: score.low ?? 0, high: score.high }));
  const barred = scores.flatMap(({ low, high }) => (high === null ? [] : [{ low, high }]));
  const isShown: Readonly<Record<BarPart, boolean>> = {
    certain: barred.some(({ low }) => low > 0),
    open: barred.some(({ low, high }) => high > low),
    missing: barred.some(({ high }) => high < 100),
  };
  const parts = BAR_PARTS.filter((part) => isShown[part]);
  const explained = parts.flatMap((part, index): readonly Inline[] => [
    index === 0 ? texts.inBars : index + 1 < parts.length ? ', ' : texts.lastPart,
    { type: 'swatch', part },
    texts.parts[part],
  ]);
  return [`${texts.scale} `, ...explained, ...(explained.length === 0 ? [] : ['. ']), texts.covered];
}

function cells(
  { title, score, counts, coverage }: ReportArea,
  { language }: ReportModel,
): readonly (readonly Inline[])[] {
  const { words } = language;
  const texts = language.report.areas;
  const figure = scoreOrNone(score, language);
  const asked = counts.answered + counts.unknown + counts.unanswered;
  return [
    [title],
    score.high === null ? ['–'] : [{ type: 'scoreBar', score, words: `${title}: ${figure}` }],
    [figure],
    [asked === 0 ? '–' : texts.of(counts.answered, asked)],
    [coverage === null ? '–' : words.percent(coverage)],
  ];
}

function remarks({ questions, counts, score, floors }: ReportArea, model: ReportModel): string {
  const texts = model.language.report.areas;
  const open = counts.unknown + counts.unanswered;
  if (counts.answered === 0) return open === 0 ? texts.nothingApplies : texts.nothingAnswered;
  const answered = questions.filter(({ status }) => status === 'answered');
  const isAll = answered.length === counts.answered;
  const parts = [answered.length === 0 ? texts.inConfidence : `${spread(answered, isAll, model)}.`];
  if (
    model.verdict.level.point !== null &&
    score.point !== null &&
    score.point < floors['ready-with-conditions'] - 1e-9
  ) {
    parts.push(texts.belowFloor(model.language.words.score(floors['ready-with-conditions'])));
  }
  if (open > 0) parts.push(texts.open(open));
  return parts.join(' ');
}

/** As many as a line has room for. */
const NAMED = 2;

/**
 * What is strongest and what is weakest among answered questions; the heavier question first where scores are equal.
 * `isAll`: whether there are no answers but these; others were told in confidence.
 */
function spread(
  answered: readonly ReportScoredQuestion[],
  isAll: boolean,
  {
    language: {
      words,
      report: { areas: texts },
    },
  }: ReportModel,
): string {
  const point = ({ score }: ReportScoredQuestion): number => score.point ?? 0;
  const ranked = [...answered].sort((a, b) => point(b) - point(a) || b.weight - a.weight);
  const [best] = ranked;
  const worst = ranked.at(-1);
  if (best === undefined || worst === undefined) return '';
  const named = (question: ReportScoredQuestion): string => `${question.topic} (${words.score(point(question))})`;
  if (ranked.length === 1) return texts.oneAnswer(best.topic, words.score(point(best)), isAll);
  if (point(best) === point(worst)) {
    return point(best) === 100
      ? texts.allBest(ranked.length, isAll)
      : texts.allScore(ranked.length, words.score(point(best)), isAll);
  }
  const size = Math.min(NAMED, Math.floor(ranked.length / 2));
  const top = ranked.filter((question) => point(question) > point(worst)).slice(0, size);
  const bottom = [...answered]
    .filter((question) => point(question) < point(best) && !top.includes(question))
    .sort((a, b) => point(a) - point(b) || b.weight - a.weight)
    .slice(0, size);
  return texts.spread(top.map(named), bottom.map(named));
}
