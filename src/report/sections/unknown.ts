import type { RootContent } from 'mdast';
import { capitalise, countInWords, list, scoreText } from '../../language/words.ts';
import type { Said } from '../facts/answers.ts';
import type { ReportQuestion, ReportScoredQuestion } from '../facts/questions.ts';
import type { OpenQuestion, ReportUnknown } from '../facts/unknown.ts';
import type { ReportModel } from '../model.ts';
import { bullets, heading, type Inline, item, paragraph, strong } from '../nodes.ts';
import { isChosen, peopleText, quoted, sentence, topicText } from '../phrases.ts';

/** What nobody has answered and whom to ask, where respondents differ, and what rests on somebody's word. */
export function unknownSection({ unknown }: ReportModel): readonly RootContent[] {
  const nodes = [...openNodes(unknown), ...disputedNodes(unknown.disputed), ...unprovenNodes(unknown)];
  return nodes.length === 0 ? [] : [heading(2, 'What is still unknown'), ...nodes];
}

function openNodes({ conversations }: ReportUnknown): readonly RootContent[] {
  const all = conversations.flatMap(({ questions }) => questions);
  if (all.length === 0) return [];
  const context = all.filter(({ isContext }) => isContext).length;
  const open = [
    ...(all.length > context ? [countInWords(all.length - context, 'question')] : []),
    ...(context > 0 ? [`${countInWords(context, 'question')} about the engagement itself`] : []),
  ];
  const talks = capitalise(countInWords(conversations.length, 'conversation'));
  const each = conversations.length === 1 ? '' : ', each with somebody likely to know';
  const lead = `${capitalise(list(open))} ${all.length === 1 ? 'is' : 'are'} open. ${talks} could close ${all.length === 1 ? 'it' : 'them'}${each}.`;
  return [
    paragraph(lead),
    ...conversations.flatMap(({ who, questions }) => [
      heading(3, who),
      bullets(questions.map((open) => item(openLine(open)))),
    ]),
  ];
}

const DECIDES = {
  questions: 'The answer decides which other questions apply.',
  rule: 'The answer decides whether a stricter rule applies.',
} as const;

function openLine({ question, isCritical, decides, evidence }: OpenQuestion): readonly Inline[] {
  const marks = [
    ...(question.status === 'unknown' ? ['Asked, but nobody knew.'] : []),
    ...(decides === undefined ? [] : [DECIDES[decides]]),
    ...(evidence === undefined ? [] : [`Ask to see: ${sentence(evidence)}`]),
  ];
  return [
    strong(topicText(question)),
    ...(isCritical ? [', ', strong('critical')] : []),
    `: ${[sentence(question.text), ...marks].join(' ')}`,
  ];
}

function disputedNodes(disputed: readonly ReportQuestion[]): readonly RootContent[] {
  if (disputed.length === 0) return [];
  return [
    heading(3, 'Where respondents differ'),
    paragraph('Bring the people together over the evidence; until then the score can only be given as an interval.'),
    bullets(
      disputed.map((question) => item([strong(topicText(question)), `: ${sentence(question.text)}`], voices(question))),
    ),
  ];
}

/** What the respondents said, one answer below the other. */
function voices({ answers }: ReportQuestion): ReturnType<typeof bullets> {
  const spoken = answers.filter((answer) => isChosen(answer) || answer.said.kind === 'unknown');
  const texts = [...new Set(spoken.map(({ said }) => voiceText(said)))];
  return bullets(
    texts.map((text) => item([`${peopleText(spoken.filter(({ said }) => voiceText(said) === text))}: ${text}`])),
  );
}

function voiceText(said: Said): string {
  const score = 'score' in said && said.score !== null ? ` (${scoreText(said.score)})` : '';
  return `${quoted(said)}${score}`;
}

function unprovenNodes({ unproven, outdated }: ReportUnknown): readonly RootContent[] {
  const shown = (question: ReportScoredQuestion): Inline[] => [
    strong(topicText(question)),
    `: ${sentence(question.evidence)}`,
  ];
  return [
    ...(unproven.length === 0
      ? []
      : [
          heading(3, 'Taken on trust'),
          paragraph('These critical questions were answered well, but nothing was shown for it. Ask to see:'),
          bullets(unproven.map((question) => item(shown(question)))),
        ]),
    ...(outdated.length === 0
      ? []
      : [
          heading(3, 'To be asked again'),
          paragraph('These questions have changed their meaning since they were answered.'),
          bullets(outdated.map((question) => item([strong(topicText(question)), `: ${sentence(question.text)}`]))),
        ]),
  ];
}
