import type { RootContent } from 'mdast';
import type { AnswerChangeKind } from '../../comparison/comparison.ts';
import { bullets, emphasis, heading, type Inline, item, paragraph, strong, table } from '../../document/nodes.ts';
import { type NamedTopic, signed, stateText } from '../../model/changed-answers.ts';
import type { ChangedGate } from '../../model/changed-gates.ts';
import type { ComparedArea, ReportChanges } from '../../model/changes.ts';
import { guidedBrief } from '../../model/guided-lines.ts';
import type { Section } from '../../model/model.ts';
import { referenceText } from '../../model/phrases.ts';
import type { Language } from '../../texts/language.ts';
import { circumstanceNodes } from './circumstances.ts';

/** How many entries of one kind a report lists: what moved the score most, and no page of what hardly did. */
const MOST = 6;

interface Shown {
  readonly changes: ReportChanges;
  readonly language: Language;
  /** How many entries of one kind; the rest is counted. */
  readonly most: number;
  /** Whether gates that hold the verdict down both times are listed too: a report has sections of their own for them. */
  readonly hasRemaining?: boolean;
  /** What is said of the rest; in a report, which has all answers, where they are. */
  readonly more?: (amount: number) => string;
}

export const changesSection: Section = ({ changes, language }) => {
  if (changes === undefined) return [];
  const title = language.changes.heading(changes.date && language.words.day(changes.date));
  return [heading(2, title), ...changesNodes({ changes, language, most: MOST })];
};

export function changesNodes(shown: Shown): readonly RootContent[] {
  const { changes, language } = shown;
  const { changes: texts } = language;
  if (changes.isUnchanged) {
    return [paragraph(strong(texts.unchanged)), ...(changes.knowsChoices ? [] : [paragraph(texts.scoresOnly)])];
  }
  return [
    paragraph(strong(changes.isOtherMethod ? texts.otherMethod(changes.verdicts) : texts.verdict(changes.verdicts))),
    ...(changes.isOtherMethod ? [paragraph(texts.byQuestion)] : []),
    ...circumstanceNodes(changes, language),
    ...(changes.isOtherMethod ? [] : areaNodes(changes, language)),
    ...gateNodes(shown),
    ...progressNodes(shown),
    ...KINDS.flatMap((kind) => answerNodes(kind, shown)),
    ...factNodes(shown),
    ...evidenceNodes(shown),
    ...setAsideNodes(shown),
    ...(changes.isReduced ? [paragraph(texts.notShown)] : []),
  ];
}

type Row = readonly (readonly Inline[])[];
const RIGHT = 'right' as const;

/** The bars side by side and then the figures, so that like stands next to like. */
function areaNodes({ areas }: ReportChanges, language: Language): readonly RootContent[] {
  if (areas.length === 0) return [];
  const texts = language.changes;
  const bars = [texts.area, texts.before, texts.after].map((title) => ({ title }));
  const figures = [texts.scoreBefore, texts.scoreAfter, texts.points].map((title) => ({ title, align: RIGHT }));
  const figure = (score: ComparedArea['before']): string =>
    score === null ? texts.notAsked : score.point === null ? '–' : language.words.interval(score);
  const bar = (words: string, score: ComparedArea['before']): readonly Inline[] =>
    score === null || score.high === null ? ['–'] : [{ type: 'scoreBar', score, words: `${words}: ${figure(score)}` }];
  const rows = areas.map(
    ({ title, before, after, points }): Row => [
      [title],
      bar(`${title}, ${texts.before}`, before),
      bar(`${title}, ${texts.after}`, after),
      [figure(before)],
      [figure(after)],
      [signed(points, language)],
    ],
  );
  return [table([...bars, ...figures], rows)];
}

/** Names under a title; without any, the title is left out. */
interface Group {
  readonly title: string;
  readonly names: readonly string[];
}

function groupNodes(title: string, groups: readonly Group[], { most, language }: Shown): readonly RootContent[] {
  const items = groups.flatMap(({ title, names }) => {
    if (names.length === 0) return [];
    const rest = names.length > most ? [language.changes.others(names.length - most)] : [];
    // Names may have commas of their own.
    return item([strong(title), `: ${[...names.slice(0, most), ...rest].join('; ')}.`]);
  });
  return items.length === 0 ? [] : [heading(3, title), bullets(items)];
}

function gateNodes(shown: Shown): readonly RootContent[] {
  const { changes, language, hasRemaining = false } = shown;
  const { changes: texts } = language;
  const { added, lifted, remaining } = changes.gates;
  const group = (title: string, gates: readonly ChangedGate[], caps: ChangedGate['caps']): Group => ({
    title,
    names: gates.flatMap((gate) => (gate.caps === caps ? gateText(gate, language) : [])),
  });
  const still = hasRemaining ? remaining : [];
  const groups = [
    group(texts.addedBlockers, added, 'not-ready'),
    group(texts.liftedBlockers, lifted, 'not-ready'),
    group(texts.stillBlockers, still, 'not-ready'),
    group(texts.addedConditions, added, 'ready-with-conditions'),
    group(texts.liftedConditions, lifted, 'ready-with-conditions'),
    group(texts.stillConditions, still, 'ready-with-conditions'),
  ];
  return groupNodes(texts.gates, groups, shown);
}

function gateText({ title, questions, confidential }: ChangedGate, { words, changes }: Language): string {
  const topics = words.list(questions.map(({ topic }) => topic));
  const name = title === undefined ? topics : topics === '' ? title : `${title}: ${topics}`;
  return confidential ? `${name} (${changes.confidential})` : name;
}

function firstOf<T>(
  entries: readonly T[],
  { most, more }: Shown,
  ofTheRest: (amount: number) => string,
): { readonly shown: readonly T[]; readonly rest: readonly RootContent[] } {
  const left = entries.length - most;
  return { shown: entries.slice(0, most), rest: left > 0 ? [paragraph((more ?? ofTheRest)(left))] : [] };
}

function progressNodes(listing: Shown): readonly RootContent[] {
  const { changes, language } = listing;
  const { progress, steps } = changes;
  if (progress.made === 0) return [];
  const texts = language.changes;
  const sorted = [...steps.filter(({ isDone }) => isDone), ...steps.filter(({ isDone }) => !isDone)];
  const { shown, rest } = firstOf(sorted, listing, texts.moreSteps);
  const entries = shown.map(({ recommendation, isDone, ...topic }) =>
    item([
      ...topicNodes(topic, language),
      ': ',
      guidedBrief(recommendation),
      ' ',
      emphasis(isDone ? texts.full : texts.begun),
    ]),
  );
  return [
    heading(3, texts.progress),
    paragraph(texts.progressText(progress)),
    ...(entries.length === 0 ? [] : [bullets(entries)]),
    ...rest,
  ];
}

function topicNodes({ topic, confidential }: NamedTopic, { changes }: Language): readonly Inline[] {
  return [strong(topic), ...(confidential ? [` (${changes.confidential})`] : [])];
}

const KINDS: readonly AnswerChangeKind[] = ['better', 'worse', 'answered', 'reopened', 'other'];

function answerNodes(kind: AnswerChangeKind, listing: Shown): readonly RootContent[] {
  const { changes, language } = listing;
  const answers = changes.answers[kind];
  if (answers.length === 0) return [];
  const { changes: texts, report } = language;
  const { shown, rest } = firstOf(answers, listing, (amount) => texts.more(amount, report.answers.heading));
  const hasPoints = shown.some(({ points }) => points !== null);
  const states = [texts.question, texts.before, texts.after].map((title) => ({ title }));
  const rows = shown.map(
    (answer): Row => [
      topicNodes(answer, language),
      [stateText(answer.before, language)],
      [stateText(answer.after, language)],
      [signed(answer.points, language)],
    ],
  );
  const kept = hasPoints ? 4 : 3;
  const cut = rows.map((row) => row.slice(0, kept));
  return [
    heading(3, texts[kind](answers.length)),
    table([...states, { title: texts.points, align: RIGHT }].slice(0, kept), cut),
    ...rest,
  ];
}

function factNodes(listing: Shown): readonly RootContent[] {
  const { changes, language } = listing;
  if (changes.facts.length === 0) return [];
  const { changes: texts, report } = language;
  const { shown, rest } = firstOf(changes.facts, listing, (amount) => texts.more(amount, report.facts.heading));
  const columns = [report.facts.fact, texts.before, texts.after].map((title) => ({ title }));
  const valuesText = (values: readonly string[]): string => (values.length === 0 ? '–' : values.join(' · '));
  const rows = shown.map(
    (fact): Row => [topicNodes(fact, language), [valuesText(fact.before)], [valuesText(fact.after)]],
  );
  return [heading(3, texts.facts(changes.facts.length)), table(columns, rows), ...rest];
}

function evidenceNodes(listing: Shown): readonly RootContent[] {
  const { changes, language } = listing;
  if (changes.expired.length === 0) return [];
  const { changes: texts, words } = language;
  const { shown, rest } = firstOf(changes.expired, listing, texts.moreEvidence);
  const items = shown.map(({ ref, until, ...topic }) =>
    item([...topicNodes(topic, language), ': ', referenceText(ref), `, ${texts.until(words.day(until))}`]),
  );
  const { after, evidence } = changes.comparison;
  // Where another day is asked for than that of the later assessment, it is named.
  const by = evidence !== null && evidence.asOf !== after.date ? evidence.asOf : undefined;
  const title = by === undefined ? texts.evidence : texts.evidenceBy(words.day(by));
  return [heading(3, title), bullets(items), ...rest];
}

function setAsideNodes(shown: Shown): readonly RootContent[] {
  const { changed, added, removed } = shown.changes.setAside;
  const { changes: texts } = shown.language;
  const namesOf = (topics: readonly NamedTopic[]): readonly string[] => topics.map(({ topic }) => topic);
  const groups = [
    { title: texts.changed, names: namesOf(changed) },
    { title: texts.addedQuestions, names: namesOf(added) },
    { title: texts.removedQuestions, names: namesOf(removed) },
  ];
  return groupNodes(texts.setAside, groups, shown);
}
