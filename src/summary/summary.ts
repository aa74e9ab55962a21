import type { RootContent } from 'mdast';
import {
  bullets,
  callout,
  emphasis,
  heading,
  type Inline,
  item,
  lineBreak,
  paragraph,
  strong,
  table,
} from '../document/nodes.ts';
import { type PageOptions, renderTerminal } from '../document/terminal.ts';
import { countActions } from '../model/actions.ts';
import { lacksStage } from '../model/verdict.ts';
import type { View } from '../model/view.ts';
import { areaTitle, type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import { floorsOf } from '../questionnaires/profile.ts';
import type { Question } from '../questionnaires/questionnaire.ts';
import { Side } from '../questionnaires/vocabulary.ts';
import { type Assessment, isOpen, visibleIn } from '../scoring/assessment.ts';
import type { NextQuestion } from '../scoring/next-best.ts';
import { isAcross, isFinder } from '../scoring/rules.ts';
import { ruleText } from '../texts/en/rule-texts.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { gateNodes } from './gates.ts';
import { verdictCallout } from './verdict-callout.ts';
import { whoWouldKnow } from './who-would-know.ts';

export interface SummaryOptions extends PageOptions {
  /** English when not given; the catalogue brings its own language. */
  readonly language?: Language;
  /** What is open, the most useful to settle first; by weight when not given. */
  readonly next?: readonly NextQuestion[];
  /** What is left out for whom it is written. */
  readonly notice?: string;
  /** What a gate goes by; nothing is said of it when not given. */
  readonly basisOf?: View['basisOf'];
  /** What was agreed to be done, as the audience may see it. */
  readonly actions?: View['actions'];
}

interface Summed extends Required<Pick<SummaryOptions, 'basisOf'>> {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  readonly language: Language;
  readonly next: readonly NextQuestion[];
}

/** The assessment at a glance for a terminal: verdict, areas with bars, what caps it, what costs most, what is open. */
export function renderSummary(
  catalogue: Catalogue,
  assessment: Assessment,
  facts: Parameters<Language['verdict']>[0],
  { language = ENGLISH, next = [], notice = '', basisOf = () => undefined, actions = [], ...look }: SummaryOptions = {},
): string {
  const summed: Summed = { catalogue, assessment, language, next, basisOf };
  const children: readonly RootContent[] = [
    head(summed),
    verdictCallout(assessment, `${language.words.capitalise(language.verdict(facts))}.`),
    ...verdictNotes(summed, facts),
    areaTable(summed),
    ...(assessment.contextBounded === true ? [paragraph(language.summary.contextBounded)] : []),
    ...figures(summed),
    ...gateNodes(summed),
    ...setAsideNodes(summed),
    ...costNodes(summed),
    ...twoSidesNodes(summed),
    ...findingNodes(summed),
    ...openNodes(summed),
    ...(actions.length === 0 ? [] : [paragraph(language.outlook.actions.brief(countActions(actions)))]),
    ...(notice === '' ? [] : [callout('neutral', [paragraph(emphasis(notice))])]),
  ];
  return renderTerminal({ children }, look);
}

/** What the verdict's sentence leaves to be explained: what it is for, and what has to be shown. */
function verdictNotes(
  { catalogue, language: { report, summary } }: Summed,
  facts: Parameters<Language['verdict']>[0],
): readonly RootContent[] {
  const notes = [
    ...(facts.awaitsProof.point ? [summary.onceShown(facts.evidence)] : []),
    ...(facts.level.point !== null && lacksStage({ catalogue, facts }) ? [report.verdict.noDecision] : []),
  ];
  return notes.length === 0 ? [] : [paragraph(notes.join(' '))];
}

function head({ assessment, language: { words, summary } }: Summed): RootContent {
  const { engagement, respondents, profile, decision = null } = assessment;
  const { client, provider = summary.noProvider(decision), scope } = engagement;
  const whose = summary.engagement(client, provider, `${profile.id} ${profile.version}`);
  const people = summary.interviews(respondents.map(({ side, role }) => words.respondent(side, role)));
  return paragraph(strong(scope), lineBreak(), emphasis(whose), lineBreak(), emphasis(people));
}

const NO_SCORE = '–';

const UNTITLED = [{ title: '' }, { title: '' }] as const;

function areaTable({ catalogue, assessment, language: { words, summary } }: Summed): RootContent {
  const pointOf = ({ score }: (typeof assessment.areas)[number]): string =>
    score.point === null ? NO_SCORE : words.score(score.point);
  const widest = Math.max(...assessment.areas.map((each) => pointOf(each).length));
  const rows = assessment.areas.map((each): readonly (readonly Inline[])[] => {
    const { id, score, counts } = each;
    const open = counts.unknown + counts.unanswered;
    // Units stand below units; what could come of them follows.
    const figure =
      ' '.repeat(widest - pointOf(each).length) + (score.point === null ? NO_SCORE : words.interval(score));
    return [
      [areaTitle(id, catalogue)],
      [{ type: 'scoreBar', score, words: figure, tone: floorTone(catalogue, id, visibleIn({ counts }), score.point) }],
      [figure],
      open > 0 ? [emphasis(summary.open(open))] : [],
    ];
  });
  return table([...UNTITLED, ...UNTITLED], rows);
}

function floorTone(
  { areas }: Catalogue,
  id: string,
  visible: number,
  score: number | null,
): Parameters<typeof callout>[0] {
  const area = areas.find((each) => each.id === id);
  if (score === null || area === undefined) return 'neutral';
  const floors = floorsOf(area, visible);
  return score >= floors.ready ? 'good' : score >= floors['ready-with-conditions'] ? 'warning' : 'bad';
}

function figures({ catalogue, assessment, language: { words, summary } }: Summed): readonly RootContent[] {
  const { geometricMean, weakestArea, areas, coverage } = assessment;
  if (geometricMean === null || weakestArea === null) return [];
  const weakest = areas.find(({ id }) => id === weakestArea)?.score.point ?? null;
  const sentences = [
    summary.weakest(areaTitle(weakestArea, catalogue), words.score(weakest)),
    summary.geometricMean(words.score(geometricMean)),
    ...(coverage === null ? [] : [summary.coverage(words.score(coverage * 100))]),
  ];
  return [paragraph(sentences.join(' '))];
}

/** What was set aside is named: a verdict does not rest on it. */
function setAsideNodes({ catalogue, assessment, language: { summary } }: Summed): readonly RootContent[] {
  const setAside = assessment.questions.filter(({ status }) => status === 'notApplicable');
  if (setAside.length === 0) return [];
  const named = setAside
    .toSorted((a, b) => b.weight - a.weight)
    .map(
      ({ id, criticality }) => `${topicOf(id, catalogue)}${criticality === 'critical' ? ` (${summary.critical})` : ''}`,
    );
  return [heading(3, summary.setAside), paragraph(named.join(' · '))];
}

/** How many costs are shown: the summary is to fit a screen, and the report has all. */
const COSTS = 5;

function costNodes({ catalogue, assessment, language: { words, summary } }: Summed): readonly RootContent[] {
  const costs = assessment.findings.flatMap(({ rule, questions, pointsLost = 0 }) =>
    rule === 'shortfall' && pointsLost > 0 ? [{ questions, pointsLost }] : [],
  );
  if (costs.length === 0) return [];
  const rows = costs.map(({ questions, pointsLost }) => [
    [words.decimal(pointsLost, 1)],
    [topics(catalogue, questions)],
  ]);
  const more = costs.length > COSTS ? [[[], [emphasis(summary.more(costs.length - COSTS))]]] : [];
  return [heading(3, summary.costs), table(RIGHT_FIRST, [...rows.slice(0, COSTS), ...more])];
}

const RIGHT_FIRST = [{ title: '', align: 'right' }, { title: '' }] as const;

/** How many questions are shown on which the two sides are furthest apart. */
const APART = 3;

/** Who is more optimistic, and the questions furthest apart with both answers; nothing unless both sides were interviewed. */
function twoSidesNodes({ catalogue, assessment, language }: Summed): readonly RootContent[] {
  const { respondents, perception } = assessment;
  if (!Side.options.every((side) => respondents.some((each) => each.side === side))) return [];
  const { twoSides: texts, words } = language;
  const rows = perception.questions
    .filter(({ gap }) => gap !== 0)
    .slice(0, APART)
    .map(({ question: id, gap, ...sides }): readonly (readonly Inline[])[] => {
      const question = catalogue.questions.get(id);
      const said = Side.options.map((side) => {
        // Of a checklist there is the score only, since several people tick different things.
        const options = question?.kind === 'choice' ? question.options : [];
        const labels = options.filter((option) => sides[side].chosen.includes(option.id)).map(({ label }) => label);
        return [
          `${words.side[side]} ${words.score(sides[side].score)}`,
          ...(labels.length === 0 ? [] : [labels.join(' / ')]),
        ].join(': ');
      });
      const topic = `${topicOf(id, catalogue)}${isCritical(id, assessment) ? `, ${texts.critical}` : ''}`;
      return [[words.score(Math.abs(gap))], [topic, ...said.flatMap((line) => [lineBreak(), line])]];
    });
  const distances = perception.cognitiveDistance.filter(({ client, provider }) =>
    [client, provider].some((view) => view !== null && view !== 'about-right'),
  );
  return [
    heading(3, texts.heading),
    paragraph(texts.perception(perception)),
    ...(rows.length === 0 ? [] : [table(RIGHT_FIRST, rows)]),
    ...(distances.length === 0
      ? []
      : [bullets(distances.map((view) => item([`${topicOf(view.question, catalogue)}: ${texts.distance(view)}`])))]),
  ];
}

function findingNodes({ catalogue, assessment, language: { rules, report } }: Summed): readonly RootContent[] {
  // A pattern that caps nothing is told here; where it caps, it is a gate.
  const found = assessment.findings.filter(({ rule }) => isFinder(rule) || isAcross(rule));
  if (found.length === 0) return [];
  const items = found.map((finding) =>
    item([`${topics(catalogue, finding.questions)}: ${ruleText(rules, finding).explanation}`]),
  );
  return [heading(3, report.observations.heading), bullets(items)];
}

/** Open questions by the people who would know, the most useful to settle first; then those with critical ones. */
function openNodes({ catalogue, assessment, next, language: { words, summary } }: Summed): readonly RootContent[] {
  const { questions, level } = assessment;
  const ids = next.filter(({ kind }) => kind === 'open').map(({ question }) => question);
  const others = questions.filter((each) => isOpen(each) && !ids.includes(each.id));
  const byWeight = others.sort((a, b) => b.weight - a.weight).map(({ id }) => id);
  const label = (question: Question): string => {
    const { settles = 0 } = next.find((each) => each.question === question.id) ?? {};
    const marks = [
      ...(isCritical(question.id, assessment) ? [summary.critical] : []),
      ...(level.low === level.high || settles === 0 ? [] : [settles === 1 ? summary.settles : summary.maySettle]),
    ];
    return `${question.topic}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
  };
  const open = [...ids, ...byWeight].flatMap((id) => catalogue.questions.get(id) ?? []);
  const items = whoWouldKnow(open, label, words);
  return items.length === 0 ? [] : [heading(3, summary.stillOpen), bullets(items)];
}

/** As the context raises it. */
function isCritical(id: string, { questions }: Assessment): boolean {
  return questions.find((question) => question.id === id)?.criticality === 'critical';
}

function topics(catalogue: Catalogue, ids: readonly string[]): string {
  return ids.map((id) => topicOf(id, catalogue)).join(', ');
}
