import type { RootContent } from 'mdast';
import { bullets, heading, type Inline, item, paragraph, strong } from '../../document/nodes.ts';
import type { Said } from '../../model/answers.ts';
import type { ReportModel } from '../../model/model.ts';
import { isChosen, peopleText, quoted, sentence, topicText } from '../../model/phrases.ts';
import type { ReportQuestion, ReportScoredQuestion } from '../../model/questions.ts';
import type { OpenQuestion, ReportUnknown } from '../../model/unknown.ts';
import { scoreText } from '../../texts/any-language.ts';
import type { Language } from '../../texts/language.ts';

/** What nobody has answered and whom to ask, where respondents differ, and what rests on somebody's word. */
export function unknownSection({ unknown }: ReportModel, language: Language): readonly RootContent[] {
  const texts = language.report.unknown;
  const open = [
    ...openNodes(unknown, language),
    ...disputedNodes(unknown.disputed, language),
    ...outdatedNodes(unknown, language),
  ];
  const unproven = unprovenNodes(unknown, language);
  // What was answered is known, though nothing was shown for it.
  if (open.length === 0) return unproven.length === 0 ? [] : [heading(2, texts.unproven), ...unproven];
  return [
    heading(2, texts.heading),
    ...open,
    ...(unproven.length === 0 ? [] : [heading(3, texts.unproven), ...unproven]),
  ];
}

function openNodes({ conversations }: ReportUnknown, language: Language): readonly RootContent[] {
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
  { report: { unknown: texts } }: Language,
): readonly Inline[] {
  const marks = [
    ...(question.status === 'unknown' ? [texts.nobodyKnew] : []),
    ...(decides === undefined ? [] : [texts.decides[decides]]),
    ...(evidence === undefined ? [] : [texts.askToSee(sentence(evidence))]),
  ];
  return [
    strong(topicText(question)),
    ...(isCritical ? [', ', strong(texts.critical)] : []),
    `: ${[sentence(question.text), ...marks].join(' ')}`,
  ];
}

function disputedNodes(disputed: readonly ReportQuestion[], language: Language): readonly RootContent[] {
  if (disputed.length === 0) return [];
  return [
    heading(3, language.report.unknown.disputed),
    paragraph(language.report.unknown.bringTogether),
    bullets(
      disputed.map((question) =>
        item([strong(topicText(question)), `: ${sentence(question.text)}`], voices(question, language)),
      ),
    ),
  ];
}

/** What the respondents said, one answer below the other. */
function voices({ answers }: ReportQuestion, language: Language): ReturnType<typeof bullets> {
  const spoken = answers.filter((answer) => isChosen(answer) || answer.said.kind === 'unknown');
  const texts = [...new Set(spoken.map(({ said }) => voiceText(said, language)))];
  return bullets(
    texts.map((text) =>
      item([`${peopleText(spoken.filter(({ said }) => voiceText(said, language) === text))}: ${text}`]),
    ),
  );
}

function voiceText(said: Said, language: Language): string {
  const score = 'score' in said && said.score !== null ? ` (${scoreText(said.score)})` : '';
  return `${quoted(said, language)}${score}`;
}

function unprovenNodes({ unproven }: ReportUnknown, { report: { unknown: texts } }: Language): readonly RootContent[] {
  if (unproven.length === 0) return [];
  const shown = (question: ReportScoredQuestion): Inline[] => [
    strong(topicText(question)),
    `: ${sentence(question.evidence)}`,
  ];
  return [paragraph(texts.nothingShown(unproven.length)), bullets(unproven.map((question) => item(shown(question))))];
}

function outdatedNodes({ outdated }: ReportUnknown, { report: { unknown: texts } }: Language): readonly RootContent[] {
  if (outdated.length === 0) return [];
  return [
    heading(3, texts.outdated),
    paragraph(texts.changed(outdated.length)),
    bullets(outdated.map((question) => item([strong(topicText(question)), `: ${sentence(question.text)}`]))),
  ];
}
