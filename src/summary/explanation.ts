import type { Catalogue } from '../questionnaires/catalogue.ts';
import { choicesOf } from '../questionnaires/questionnaire.ts';
import type { AreaTerm, Explanation, GateTerm, QuestionTerm } from '../scoring/explain/explanation.ts';
import { type Palette, PLAIN, wrapIndented } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { capitalise } from '../texts/any-language.ts';
import { RULE_TEXTS } from '../texts/en/rule-texts.ts';
import { count, LEVEL_WORDS, list, STATUS_WORDS } from '../texts/en/words.ts';
import { ENGLISH } from '../texts/language.ts';
import type { SummaryOptions } from './summary.ts';

/** What of an explanation is shown: all areas, one area with its questions, or one question. */
export interface Focus {
  readonly area?: string;
  readonly question?: string;
}

const SCENARIO_WORDS = {
  low: 'everything open at its worst',
  point: 'what is open left out',
  high: 'everything open at its best',
} as const;

type Wrap = (text: string, indent?: number, hanging?: number) => string;

/** The sum as a tree for a terminal, from the whole to the questions, and what makes the level. */
export function renderExplanation(
  catalogue: Catalogue,
  explanation: Explanation,
  focus: Focus = {},
  { palette = PLAIN, width = 80 }: SummaryOptions = {},
): string {
  const columns = Math.max(40, Math.min(width, 100));
  const wrap: Wrap = (text, indent = 0, hanging = 0) => {
    const [first = '', ...rest] = wrapIndented(text, columns, indent + hanging).split('\n');
    return [first.slice(hanging), ...rest].join('\n');
  };
  const { score, scenario, areas } = explanation;
  const head =
    score === null
      ? 'There is no score: nothing that applies is answered.'
      : `${points(score)} of 100, ${SCENARIO_WORDS[scenario]}: ${LEVEL_WORDS[explanation.level ?? 'not-ready']}.`;
  const shown = areas.filter(
    ({ id, questions }) =>
      (focus.area === undefined || id === focus.area) &&
      (focus.question === undefined || questions.some((question) => question.id === focus.question)),
  );
  const isWhole = focus.area === undefined && focus.question === undefined;
  const sections = [
    wrap(palette.bold(head)),
    explanation.contextBounded === true ? wrap(ENGLISH.summary.contextBounded) : '',
    ...shown.map((area) => areaTree(catalogue, area, focus, palette, wrap)),
    ...(isWhole ? [levelLines(catalogue, explanation, palette, wrap)] : []),
    gateLines(catalogue, explanation, focus, palette, wrap),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function areaTree(catalogue: Catalogue, area: AreaTerm, focus: Focus, palette: Palette, wrap: Wrap): string {
  const title = visible(catalogue.areas.find(({ id }) => id === area.id)?.title ?? area.id);
  const head =
    area.score === null
      ? `${title}: nothing scored, so it is left out`
      : `${title}: ${percent(area.share)} of the whole × ${points(area.score)} = ${sumText(area.points)}`;
  const questions = area.questions.filter(({ id }) => focus.question === undefined || id === focus.question);
  return [wrap(palette.accent(head)), ...questions.map((term) => questionLine(catalogue, term, palette, wrap))].join(
    '\n',
  );
}

function questionLine(catalogue: Catalogue, term: QuestionTerm, palette: Palette, wrap: Wrap): string {
  const topic = visible(catalogue.questions.get(term.id)?.topic ?? term.id);
  if (term.score === null) return wrap(palette.dim(`${topic}: left out, ${STATUS_WORDS[term.status]}`), 2, 2);
  const open = term.status === 'unknown' || term.status === 'unanswered' ? ` (${STATUS_WORDS[term.status]})` : '';
  const sum = `${term.criticality}, ${percent(term.share)} of the area × ${points(term.score)}${open}`;
  return wrap(`${topic}: ${sum} = ${sumText(term.points)}`, 2, 2);
}

/** The thresholds that fail decide; those of a level that holds are named in one line. */
function levelLines(catalogue: Catalogue, explanation: Explanation, palette: Palette, wrap: Wrap): string {
  const { thresholds, levelByThresholds } = explanation;
  if (levelByThresholds === null) return '';
  const titles = new Map(catalogue.areas.map(({ id, title }) => [id, visible(title)]));
  const lines = (['ready-with-conditions', 'ready'] as const).map((level) => {
    const own = thresholds.filter((threshold) => threshold.level === level);
    const failing = own.filter(({ holds }) => !holds);
    if (failing.length === 0) return wrap(`${capitalise(LEVEL_WORDS[level])}: every threshold holds.`, 2, 2);
    const misses = failing.map(
      ({ area, has, needs }) =>
        `${area === undefined ? 'the whole' : titles.get(area)} has ${points(has)} and needs ${points(needs)}`,
    );
    return wrap(`${capitalise(LEVEL_WORDS[level])}: ${misses.join('; ')}.`, 2, 2);
  });
  return [palette.accent(`By thresholds: ${LEVEL_WORDS[levelByThresholds]}`), ...lines].join('\n');
}

function gateLines(catalogue: Catalogue, { gates }: Explanation, focus: Focus, palette: Palette, wrap: Wrap): string {
  const shown = gates.filter(
    ({ questions }) =>
      (focus.question === undefined || questions.includes(focus.question)) &&
      (focus.area === undefined || questions.some((id) => catalogue.questions.get(id)?.area === focus.area)),
  );
  if (shown.length === 0) return '';
  return [palette.accent('What caps the level'), ...shown.map((gate) => gateLine(catalogue, gate, wrap))].join('\n');
}

function gateLine(catalogue: Catalogue, gate: GateTerm, wrap: Wrap): string {
  const topics = gate.questions.map((id) => visible(catalogue.questions.get(id)?.topic ?? id));
  const lifts = gate.liftedBy.map(({ question, to }) => {
    const asked = catalogue.questions.get(question);
    const label = asked === undefined ? undefined : choicesOf(asked).find(({ id }) => id === to)?.label;
    const answer = label === undefined ? `${count([to].flat().length, 'tick')}` : `“${visible(label)}”`;
    return gate.liftedBy.length === 1 ? answer : `${answer} for ${visible(asked?.topic ?? question)}`;
  });
  const lift = lifts.length === 0 ? 'No single answer lifts it.' : `Lifted by ${list(lifts, 'or')}, or better.`;
  const { title: heading } = RULE_TEXTS[gate.rule];
  if (topics.length === 0) return wrap(`${heading} caps at ${LEVEL_WORDS[gate.caps]}.`, 2, 2);
  const title = heading.toLowerCase();
  return wrap(`${list(topics)}: ${title} caps at ${LEVEL_WORDS[gate.caps]}. ${lift}`, 2, 2);
}

/** Points to one decimal, cut like every score. */
function points(score: number): string {
  return (Math.floor(score * 10 + 1e-7) / 10).toFixed(1);
}

function sumText(value: number): string {
  return value.toFixed(2);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
