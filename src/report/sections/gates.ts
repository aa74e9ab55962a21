import type { RootContent } from 'mdast';
import { countInWords, list, scoreText } from '../../language/words.ts';
import type { ReportGate } from '../facts/gates.ts';
import type { ReportScoredQuestion } from '../facts/questions.ts';
import type { ReportModel } from '../model.ts';
import { bullets, heading, item, paragraph, strong } from '../nodes.ts';
import { answerSentence, findOutText, ownerText, sentence, topicText } from '../phrases.ts';

/** What makes the verdict not ready, whatever else is good. */
export function blockersSection(model: ReportModel): readonly RootContent[] {
  const { blockers, couldBlock } = model.gates;
  if (!isJudged(model) || blockers.length + couldBlock.length === 0) return [];
  const lead =
    blockers.length === 0
      ? 'No answer given so far blocks the work.'
      : `${sentenceStart(blockers.length, 'point blocks', 'points block')} the work. No strength elsewhere makes up for this.`;
  return [
    heading(2, 'Blockers'),
    paragraph(lead),
    ...blockers.flatMap((gate) => gateNodes(gate, model)),
    ...possible('Could become a blocker', 'Could become blockers', couldBlock, model),
  ];
}

/** What has to be met before the verdict can be a plain ready. */
export function conditionsSection(model: ReportModel): readonly RootContent[] {
  const { conditions, couldBeConditions } = model.gates;
  if (!isJudged(model) || conditions.length + couldBeConditions.length === 0) return [];
  const known = conditions.filter(({ isOpen }) => !isOpen);
  const open = conditions.filter(({ isOpen }) => isOpen);
  const lead =
    conditions.length === 0
      ? 'No answer given so far attaches a condition.'
      : `${sentenceStart(conditions.length, 'condition has', 'conditions have')} to be met before the verdict can be a plain “ready”.`;
  return [
    heading(2, 'Conditions'),
    paragraph(lead),
    ...known.flatMap((gate) => gateNodes(gate, model)),
    ...(open.length === 0 ? [] : openNodes(open, model)),
    ...possible('Could become a condition', 'Could become conditions', couldBeConditions, model),
  ];
}

/** Without a single answer every critical question is a condition, which says no more than that nothing was asked. */
function isJudged({ verdict }: ReportModel): boolean {
  return verdict.level.point !== null;
}

function sentenceStart(amount: number, one: string, many: string): string {
  const words = countInWords(amount, one, many);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function gateNodes({ isAcross, questions, ...gate }: ReportGate, model: ReportModel): readonly RootContent[] {
  if (!isAcross) return questions.flatMap((each) => [heading(3, topicText(each)), detailNodes(each, model)]);
  return [
    heading(3, gate.title),
    paragraph(gate.explanation),
    bullets([
      ...questions.map((each) => item([strong(topicText(each)), ': ', scoredAnswer(each)])),
      item([strong('What to do:'), ' ', gate.remedy]),
    ]),
  ];
}

function scoredAnswer(question: ReportScoredQuestion): string {
  const points = `${question.isDisputed ? 'Together they score' : 'It scores'} ${scoreText(question.score.point)} of 100.`;
  return `${answerSentence(question)} ${points}`;
}

function detailNodes(question: ReportScoredQuestion, model: ReportModel): RootContent {
  const { why, recommendation, status } = question;
  const isKnown = status === 'answered';
  return bullets([
    item([strong('Answer:'), ' ', isKnown ? scoredAnswer(question) : answerSentence(question)]),
    item([strong('Why it matters:'), ' ', sentence(why)]),
    item([strong('What to do:'), ' ', isKnown ? sentence(recommendation.text) : findOutText(question, model)]),
    ...(isKnown ? [item([strong('Who and by when:'), ' ', `${ownerText(question)}.`])] : []),
  ]);
}

/** Critical questions without an answer: in an early assessment there are many, so each takes a line. */
function openNodes(gates: readonly ReportGate[], model: ReportModel): readonly RootContent[] {
  const questions = gates.flatMap((gate) => gate.questions);
  return [
    heading(3, 'Critical questions without an answer'),
    paragraph('A plain “ready” cannot rest on a guess. These answers come first.'),
    bullets(
      questions.map((question) =>
        item([
          strong(topicText(question)),
          `: ${question.status === 'unknown' ? 'Nobody knew. ' : ''}${findOutText(question, model)}`,
        ]),
      ),
    ),
  ];
}

/** What is no obstacle yet, and becomes one if an open or disputed answer turns out badly. */
function possible(one: string, many: string, gates: readonly ReportGate[], model: ReportModel): readonly RootContent[] {
  if (gates.length === 0) return [];
  return [
    heading(3, gates.length === 1 ? one : many),
    paragraph('This depends on answers that are open, or on which respondents differ.'),
    bullets(
      gates.flatMap((gate) =>
        gate.isAcross
          ? [item([strong(gate.title), `: ${gate.explanation} ${dependence(gate)}`])]
          : gate.questions.map((question) => item([strong(topicText(question)), `: ${uncertainty(question, model)}`])),
      ),
    ),
  ];
}

/** What decides whether a rule across questions will hold. */
function dependence({ questions }: ReportGate): string {
  const unsettled = questions.filter(({ status, isDisputed }) => status !== 'answered' || isDisputed);
  return unsettled.length === 0
    ? `Whether it comes to that depends on the open questions about the engagement; ${list(questions.map(topicText))} would not prevent it.`
    : `Whether it comes to that depends on ${list(unsettled.map(topicText))}.`;
}

function uncertainty(question: ReportScoredQuestion, model: ReportModel): string {
  switch (question.status) {
    case 'answered':
      return question.isDisputed
        ? `Respondents differ. ${answerSentence(question)}`
        : `${answerSentence(question)} It counts if what is open turns out badly.`;
    case 'hidden':
      return 'As far as is known it does not apply; it would if the open questions about the engagement turn out otherwise.';
    case 'notApplicable':
    case 'unknown':
    case 'unanswered':
      return `${answerSentence(question)} ${findOutText(question, model)}`;
  }
}
