import type { RootContent } from 'mdast';
import { bullets, heading, type Inline, item, paragraph, strong } from '../../document/nodes.ts';
import type { OpenQuestion, ReportModel, Section } from '../../model/model.ts';
import { evidenceShown, isRaised, peopleText, quoted, sentence } from '../../model/phrases.ts';
import { type GivenAnswer, isChosen, type ReportQuestion, type ReportScoredQuestion } from '../../model/questions.ts';

export const unknownSection: Section = (model) => {
  const texts = model.language.report.unknown;
  const open = [...openNodes(model), ...disputedNodes(model), ...outdatedNodes(model)];
  const unproven = unprovenNodes(model);
  // What was answered is known, though nothing was shown for it.
  if (open.length === 0) return unproven.length === 0 ? [] : [heading(2, texts.unproven), ...unproven];
  return [
    heading(2, texts.heading),
    ...open,
    ...(unproven.length === 0 ? [] : [heading(3, texts.unproven), ...unproven]),
  ];
};

function openNodes({ unknown: { conversations }, language }: ReportModel): readonly RootContent[] {
  const all = conversations.flatMap(({ questions }) => questions);
  if (all.length === 0) return [];
  const context = all.filter(({ isContext }) => isContext).length;
  const lead = language.report.unknown.lead(all.length, context, conversations.length);
  return [
    paragraph(lead),
    ...conversations.flatMap(({ who, questions }) => [
      heading(3, who),
      bullets(questions.map((open) => item(openLine(open, language)))),
    ]),
  ];
}

function openLine(
  { question, isCritical, decides, evidence }: OpenQuestion,
  { words, report: { unknown: texts } }: ReportModel['language'],
): readonly Inline[] {
  const marks = [
    ...(question.status === 'unknown' ? [texts.nobodyKnew] : []),
    ...(decides === undefined ? [] : [texts.decides[decides]]),
    ...(evidence === undefined ? [] : [texts.askToSee(sentence(evidence))]),
  ];
  return [
    strong(question.name),
    ...(isCritical ? [', ', strong(isRaised(question) ? words.raised : texts.critical)] : []),
    `: ${[sentence(question.text), ...marks].join(' ')}`,
  ];
}

function disputedNodes({ unknown: { disputed }, language }: ReportModel): readonly RootContent[] {
  if (disputed.length === 0) return [];
  return [
    heading(3, language.report.unknown.disputed),
    paragraph(language.report.unknown.bringTogether),
    bullets(
      disputed.map((question) =>
        item([strong(question.name), `: ${sentence(question.text)}`], voices(question, language)),
      ),
    ),
  ];
}

function voices({ answers }: ReportQuestion, language: ReportModel['language']): ReturnType<typeof bullets> {
  const spoken = answers.filter((answer) => isChosen(answer) || answer.said.kind === 'unknown');
  const texts = [...new Set(spoken.map(({ said }) => voiceText(said, language)))];
  return bullets(
    texts.map((text) =>
      item([`${peopleText(spoken.filter(({ said }) => voiceText(said, language) === text))}: ${text}`]),
    ),
  );
}

function voiceText(said: GivenAnswer, language: ReportModel['language']): string {
  const score = 'score' in said && said.score !== null ? ` (${language.words.score(said.score)})` : '';
  return `${quoted(said, language)}${score}`;
}

function unprovenNodes({ unknown: { unproven }, language }: ReportModel): readonly RootContent[] {
  const texts = language.report.unknown;
  if (unproven.length === 0) return [];
  const shown = (question: ReportScoredQuestion): Inline[] => [
    strong(question.name),
    `: ${sentence(question.evidence)}`,
    // Whatever is named for it has expired.
    ...(question.answers.some(({ evidence }) => evidence.length > 0)
      ? [` ${texts.named} `, ...evidenceShown(question, language), '.']
      : []),
  ];
  return [paragraph(texts.nothingShown(unproven.length)), bullets(unproven.map((question) => item(shown(question))))];
}

function outdatedNodes({ unknown: { outdated }, language }: ReportModel): readonly RootContent[] {
  const texts = language.report.unknown;
  if (outdated.length === 0) return [];
  return [
    heading(3, texts.outdated),
    paragraph(texts.changed(outdated.length)),
    bullets(outdated.map((question) => item([strong(question.name), `: ${sentence(question.text)}`]))),
  ];
}
