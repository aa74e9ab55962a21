import type { RootContent } from 'mdast';
import type { AnswerChangeKind } from '../../comparison/comparison.ts';
import { bullets, emphasis, heading, type Inline, item, paragraph, strong, table } from '../../document/nodes.ts';
import { referenceText } from '../../model/evidence.ts';
import type { ReportModel } from '../../model/model.ts';
import { sentence, topicText } from '../../model/phrases.ts';
import type { ReportSince, SinceArea } from '../../model/since.ts';
import type { SinceTopic } from '../../model/since-answers.ts';
import type { SinceGate } from '../../model/since-gates.ts';
import { signed, stateText } from '../../model/since-phrases.ts';
import { intervalText, scoreText } from '../../texts/any-language.ts';
import type { Language } from '../../texts/language.ts';

/** How many entries of one kind are listed; the rest is counted. */
const SHOWN = 6;

/** What has changed since the previous assessment, where one is given. */
export function sinceSection({ since }: ReportModel, language: Language): readonly RootContent[] {
  if (since === undefined) return [];
  const texts = language.changes;
  const title = heading(2, texts.heading(since.date && language.words.day(since.date)));
  if (since.isUnchanged) {
    return [title, paragraph(strong(texts.unchanged)), ...(since.knowsChoices ? [] : [paragraph(texts.scoresOnly)])];
  }
  return [
    title,
    paragraph(strong(texts.verdict(since.verdicts))),
    ...frameNodes(since, language),
    ...areaNodes(since, language),
    ...gateNodes(since, language),
    ...progressNodes(since, language),
    ...KINDS.flatMap((kind) => answerNodes(kind, since, language)),
    ...evidenceNodes(since, language),
    ...setAsideNodes(since, language),
    ...(since.isReduced ? [paragraph(texts.notShown)] : []),
  ];
}

/** Whether the score can be believed to have moved, and what else than the answers could have moved it. */
function frameNodes({ significance, likeForLike, ...since }: ReportSince, { changes: texts }: Language): RootContent[] {
  const { profile, provider, people, knowsChoices } = since;
  const told = [
    ...(significance === undefined ? [] : [significanceText(significance, texts)]),
    ...(likeForLike === undefined
      ? []
      : [
          likeForLike.questions === 0
            ? texts.nothingAlike
            : texts.likeForLike(likeForLike.questions, scoreText(likeForLike.before), scoreText(likeForLike.after)),
        ]),
  ];
  const other = [
    ...(provider === undefined ? [] : [texts.provider(provider.before, provider.after)]),
    ...(profile === undefined ? [] : [texts.profile(profile.before, profile.after)]),
    ...(people === undefined ? [] : [texts.people(people)]),
    ...(knowsChoices ? [] : [texts.scoresOnly]),
  ];
  return [told, other].flatMap((sentences) => (sentences.length === 0 ? [] : [paragraph(sentences.join(' '))]));
}

function significanceText(
  { verdict, low, high, isEarlier }: NonNullable<ReportSince['significance']>,
  texts: Language['changes'],
): string {
  switch (verdict) {
    case 'beyond':
      return texts.beyond(scoreText(low), scoreText(high));
    case 'within':
      return texts.within(scoreText(low), scoreText(high), isEarlier);
    case null:
      return texts.cannotTell;
    default:
      return verdict satisfies never;
  }
}

type Row = readonly (readonly Inline[])[];

/** The bars side by side and then the figures, so that the eye compares like with like. */
function areaNodes({ areas }: ReportSince, language: Language): readonly RootContent[] {
  if (areas.length === 0) return [];
  const texts = language.changes;
  const right = { align: 'right' as const };
  const columns = [
    { title: texts.area },
    { title: texts.before },
    { title: texts.after },
    { title: texts.scoreBefore, ...right },
    { title: texts.scoreAfter, ...right },
    { title: texts.points, ...right },
  ];
  const bar = (words: string, score: SinceArea['before']): readonly Inline[] =>
    score === null || score.high === null ? ['–'] : [{ type: 'scoreBar', score, words }];
  const figure = (score: SinceArea['before']): string => {
    if (score === null) return texts.notAsked;
    return score.point === null ? '–' : intervalText(score);
  };
  const rows = areas.map(
    ({ title, before, after, points }): Row => [
      [title],
      bar(`${title}, ${texts.before}: ${figure(before)}`, before),
      bar(`${title}, ${texts.after}: ${figure(after)}`, after),
      [figure(before)],
      [figure(after)],
      [signed(points, language)],
    ],
  );
  return [table(columns, rows)];
}

function gateNodes({ gates: { lifted, added } }: ReportSince, language: Language): readonly RootContent[] {
  const texts = language.changes;
  const blocks = ({ caps }: SinceGate): boolean => caps === 'not-ready';
  const groups = [
    { title: texts.addedBlockers, gates: added.filter(blocks) },
    { title: texts.liftedBlockers, gates: lifted.filter(blocks) },
    { title: texts.addedConditions, gates: added.filter((gate) => !blocks(gate)) },
    { title: texts.liftedConditions, gates: lifted.filter((gate) => !blocks(gate)) },
  ].filter(({ gates }) => gates.length > 0);
  if (groups.length === 0) return [];
  return [
    heading(3, texts.gates),
    bullets(
      groups.map(({ title, gates }) =>
        item([
          strong(title),
          `: ${namedText(
            gates.map((gate) => gateText(gate, language)),
            language,
          )}.`,
        ]),
      ),
    ),
  ];
}

function gateText({ title, questions, confidential }: SinceGate, language: Language): string {
  const topics = language.words.list(questions.map(topicText));
  const name = title === undefined ? topics : topics === '' ? title : `${title}: ${topics}`;
  return confidential ? `${name} (${language.changes.confidential})` : name;
}

/** The first few of some names, and how many more there are; apart, since each may have commas of its own. */
function namedText(names: readonly string[], { changes }: Language): string {
  const more = names.length - SHOWN;
  return [...names.slice(0, SHOWN), ...(more > 0 ? [changes.others(more)] : [])].join('; ');
}

function progressNodes({ progress, steps }: ReportSince, language: Language): readonly RootContent[] {
  if (progress.made === 0) return [];
  const texts = language.changes;
  const shown = [...steps.filter(({ isDone }) => isDone), ...steps.filter(({ isDone }) => !isDone)].slice(0, SHOWN);
  const entries = shown.map(({ recommendation, isDone, ...topic }) =>
    item([
      ...topicNodes(topic, language),
      ': ',
      sentence(recommendation),
      ' ',
      emphasis(isDone ? texts.full : texts.begun),
    ]),
  );
  const more = steps.length - shown.length;
  return [
    heading(3, texts.progress),
    paragraph(texts.progressText(progress)),
    ...(entries.length === 0 ? [] : [bullets(entries)]),
    ...(more > 0 ? [paragraph(texts.moreSteps(more))] : []),
  ];
}

function topicNodes(topic: SinceTopic, { changes }: Language): readonly Inline[] {
  return [strong(topicText(topic)), ...(topic.confidential ? [` (${changes.confidential})`] : [])];
}

const KINDS: readonly AnswerChangeKind[] = ['better', 'worse', 'answered', 'reopened', 'other'];

function answerNodes(kind: AnswerChangeKind, since: ReportSince, language: Language): readonly RootContent[] {
  const answers = since.answers[kind];
  if (answers.length === 0) return [];
  const { changes: texts, report } = language;
  const shown = answers.slice(0, SHOWN);
  const hasPoints = shown.some(({ points }) => points !== null);
  const columns = [
    { title: texts.question },
    { title: texts.before },
    { title: texts.after },
    ...(hasPoints ? [{ title: texts.points, align: 'right' as const }] : []),
  ];
  const rows = shown.map(
    (answer): Row => [
      topicNodes(answer, language),
      [stateText(answer.before, language)],
      [stateText(answer.after, language)],
      ...(hasPoints ? [[signed(answer.points, language)]] : []),
    ],
  );
  const more = answers.length - shown.length;
  return [
    heading(3, texts[kind](answers.length)),
    table(columns, rows),
    ...(more > 0 ? [paragraph(texts.more(more, report.answers.heading))] : []),
  ];
}

function evidenceNodes({ expired }: ReportSince, language: Language): readonly RootContent[] {
  if (expired.length === 0) return [];
  const { changes: texts, words } = language;
  const shown = expired.slice(0, SHOWN);
  const more = expired.length - shown.length;
  return [
    heading(3, texts.evidence),
    bullets(
      shown.map(({ ref, until, ...topic }) =>
        item([...topicNodes(topic, language), ': ', referenceText(ref), `, ${texts.until(words.day(until))}`]),
      ),
    ),
    ...(more > 0 ? [paragraph(texts.moreEvidence(more))] : []),
  ];
}

function setAsideNodes({ setAside: { changed, added, removed } }: ReportSince, language: Language): RootContent[] {
  const { changes: texts } = language;
  const groups = [
    { title: texts.changed, topics: changed },
    { title: texts.addedQuestions, topics: added },
    { title: texts.removedQuestions, topics: removed },
  ].filter(({ topics }) => topics.length > 0);
  if (groups.length === 0) return [];
  return [
    heading(3, texts.setAside),
    bullets(
      groups.map(({ title, topics }) => item([strong(title), `: ${namedText(topics.map(topicText), language)}.`])),
    ),
  ];
}
