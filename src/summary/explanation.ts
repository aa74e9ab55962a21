import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, item, lineBreak, paragraph, strong } from '../document/nodes.ts';
import { areaTitle, type Catalogue } from '../questionnaires/catalogue.ts';
import { choicesOf } from '../questionnaires/questionnaire.ts';
import type { Gate } from '../scoring/assessment.ts';
import type { AssessmentChange } from '../scoring/assessment-change.ts';
import type { AreaTerm, Explanation, GateTerm, QuestionTerm } from '../scoring/explain/explanation.ts';
import { ownGates } from '../scoring/rules.ts';
import type { Language } from '../texts/language.ts';

export interface Focus {
  readonly area?: string;
  readonly question?: string;
}

export function explanationSection(
  catalogue: Catalogue,
  explanation: Explanation,
  { area, question }: Focus,
  language: Language,
): readonly RootContent[] {
  const { explain: texts, contextBounded } = language.summary;
  const { score, scenario, level, decision } = explanation;
  const head =
    score === null
      ? texts.noScore
      : texts.head(cut(score, language), texts[scenario], language.words.standing(level ?? 'not-ready', decision));
  const shown = explanation.areas.filter(
    (each) =>
      (area === undefined || each.id === area) &&
      (question === undefined || each.questions.some(({ id }) => id === question)),
  );
  const gates = ownGates(explanation.gates).filter(
    ({ questions }) =>
      (question === undefined || questions.includes(question)) &&
      (area === undefined || questions.some((id) => catalogue.questions.get(id)?.area === area)),
  );
  return [
    paragraph(strong(head)),
    paragraph(texts.weighting[explanation.weighting]),
    ...(explanation.contextBounded === true ? [paragraph(contextBounded)] : []),
    ...shown.flatMap((each) => areaNodes(catalogue, each, question, language)),
    ...(area === undefined && question === undefined ? levelNodes(catalogue, explanation, language) : []),
    ...(gates.length === 0
      ? []
      : [heading(3, texts.gates), bullets(gates.map((gate) => item([gateText(catalogue, gate, language)])))]),
  ];
}

function areaNodes(
  catalogue: Catalogue,
  { id, score, share, points, questions }: AreaTerm,
  only: string | undefined,
  language: Language,
): readonly RootContent[] {
  const { explain: texts } = language.summary;
  const sum =
    score === null ? texts.noAreaScore : texts.areaSum(share, cut(score, language), language.words.decimal(points, 2));
  const shown = questions.filter(({ id: own, status }) => (only === undefined ? status !== 'hidden' : own === only));
  const leftOut = only === undefined ? questions.length - shown.length : 0;
  return [
    heading(3, `${areaTitle(id, catalogue)}: ${sum}`),
    bullets(
      shown.map((term) => {
        const line = `${topicIn(catalogue, term.id)}: ${sumText(term, language)}`;
        return item([term.score === null ? emphasis(line) : line]);
      }),
    ),
    ...(leftOut === 0 ? [] : [paragraph(emphasis(language.words.notHere(leftOut)))]),
  ];
}

function sumText(term: QuestionTerm, language: Language): string {
  const { status, criticality, isRaised = false, share, shareOfWhole, score, points } = term;
  const { words, summary } = language;
  if (score === null) return summary.explain.leftOut(words.status[status]);
  const open = status === 'unknown' || status === 'unanswered' ? ` (${words.status[status]})` : '';
  const sum = words.decimal(points, 2);
  const weight = isRaised ? words.raised : words.criticality[criticality];
  const answer = `${cut(score, language)}${open}`;
  const text = summary.explain.questionSum(weight, { share, shareOfWhole }, answer, sum);
  return criticality === 'critical' ? `${text}${backingText(term, language)}` : text;
}

/** How a critical answer is backed, which gates go by; what has expired is told as such. */
function backingText({ evidence, expired }: QuestionTerm, { words }: Language): string {
  if (evidence === undefined) return '';
  return `; ${expired === undefined ? words.grade[evidence] : words.expired(expired)}`;
}

/** The thresholds that fail decide; those of a level that holds are named in one line. */
function levelNodes(
  catalogue: Catalogue,
  { thresholds, levelByThresholds }: Explanation,
  language: Language,
): readonly RootContent[] {
  if (levelByThresholds === null) return [];
  const { words, summary } = language;
  const { explain: texts } = summary;
  const lines = (['ready-with-conditions', 'ready'] as const).map((level) => {
    const failing = thresholds.filter((each) => each.level === level && !each.holds);
    if (failing.length === 0) return texts.holds(words.level[level]);
    const misses = failing.map(({ area, has, needs }) =>
      texts.miss(area && areaTitle(area, catalogue), cut(has, language), cut(needs, language)),
    );
    return texts.misses(words.level[level], misses);
  });
  return [heading(3, texts.byThresholds(words.level[levelByThresholds])), bullets(lines.map((line) => item([line])))];
}

function gateText(catalogue: Catalogue, gate: GateTerm, language: Language): string {
  const { rule, caps, questions, basis, toShow, toConfirm, liftedBy } = gate;
  const { words, rules, summary } = language;
  const { explain: texts } = summary;
  const level = words.level[caps];
  const { title } = rules[rule];
  if (questions.length === 0) return texts.caps(title, level);
  const lifts = liftedBy.map(({ question, to }) => {
    const asked = catalogue.questions.get(question);
    const label = asked && choicesOf(asked).find(({ id }) => id === to)?.label;
    const answer = label === undefined ? texts.ticks([to].flat().length) : words.quote(label);
    return liftedBy.length === 1 ? answer : texts.liftFor(answer, topicIn(catalogue, question));
  });
  const topics = (ids: readonly string[]): string => words.list(ids.map((id) => topicIn(catalogue, id)));
  const told = basis === undefined ? [] : [`${words.capitalise(words.basis(basis))}.`];
  if (toShow !== undefined) return [texts.notShown(level), ...told, texts.toShow(topics(toShow))].join(' ');
  const parts = [
    texts.caps(title.toLowerCase(), level),
    ...told,
    ...(toConfirm === undefined ? [] : [texts.toConfirm]),
    ...(lifts.length > 0 || toConfirm === undefined ? [texts.liftedBy(lifts)] : []),
  ];
  return `${topics(questions)}: ${parts.join(' ')}`;
}

/** What a different answer would change, in one sentence: «+4.2 points, level unchanged; the blocker on the exit plan remains». */
export function whatIfSection(
  catalogue: Catalogue,
  { points, score, level, gates }: AssessmentChange,
  language: Language,
): readonly RootContent[] {
  const { words, summary } = language;
  const { change: texts } = summary;
  const [before, after] = [level.before.point, level.after.point].map((each) =>
    each === null ? texts.noLevel : words.level[each],
  ) as [string, string];
  const sameLevel = level.after.point === null ? texts.noLevel : texts.sameLevel(after);
  const parts = [
    `${pointsText(points, language)}, ${before === after ? sameLevel : texts.newLevel(before, after)}`,
    ...(['cleared', 'added', 'remaining'] as const).flatMap((fate) =>
      (['not-ready', 'ready-with-conditions'] as const).flatMap((caps) => {
        const names = ownGates(gates[fate])
          .filter((gate) => gate.caps === caps)
          .map((gate) => gateName(catalogue, gate, language));
        return names.length === 0 ? [] : [texts[fate](caps, names)];
      }),
    ),
  ];
  const scores = `${words.interval(score.before)} → ${words.interval(score.after)}`;
  return [paragraph(strong(`${parts.join('; ')}.`), lineBreak(), emphasis(scores))];
}

function gateName(catalogue: Catalogue, { rule, questions }: Gate, { rules, words }: Language): string {
  if (questions.length === 0 || rule === 'critical-on-trust') return rules[rule].title.toLowerCase();
  return words.list(questions.map((id) => topicIn(catalogue, id)));
}

function pointsText(points: number | null, { words, summary: { change: texts } }: Language): string {
  if (points === null) return texts.noScore;
  const sign = points > 0 ? '+' : '−';
  const size = Math.abs(points);
  if (size < 0.05) return size < 1e-9 ? texts.points('0') : texts.lessThan(sign);
  return texts.points(`${sign}${words.decimal(size, 1)}`);
}

function topicIn(catalogue: Catalogue, id: string): string {
  return catalogue.questions.get(id)?.topic ?? id;
}

/** Points to one decimal, cut like every score. */
function cut(score: number, { words }: Language): string {
  return words.decimal(Math.floor(score * 10 + 1e-7) / 10, 1);
}
