import type { RootContent } from 'mdast';
import { bullets, heading, item, paragraph, strong } from '../../document/nodes.ts';
import { evidenceSeen } from '../../model/evidence.ts';
import { isInConfidence, type ReportGate } from '../../model/gates.ts';
import type { ReportModel } from '../../model/model.ts';
import { answerSentence, findOutText, ownerText, sentence, topicText } from '../../model/phrases.ts';
import type { ReportScoredQuestion } from '../../model/questions.ts';
import { scoreText } from '../../texts/any-language.ts';
import type { Language } from '../../texts/language.ts';

/** What makes the verdict not ready, whatever else is good. */
export function blockersSection(model: ReportModel, language: Language): readonly RootContent[] {
  const { blockers, couldBlock } = model.gates;
  if (!isJudged(model) || blockers.length + couldBlock.length === 0) return [];
  const texts = language.report.gates;
  const lead = blockers.length === 0 ? texts.noBlocker : texts.blocking(blockers.length);
  return [
    heading(2, texts.blockers),
    paragraph(lead),
    ...gatesNodes(blockers, model, language),
    ...possible(texts.couldBlock, couldBlock, model, language),
  ];
}

/** What has to be met before the verdict can be a plain ready. */
export function conditionsSection(model: ReportModel, language: Language): readonly RootContent[] {
  const { conditions, couldBeConditions } = model.gates;
  if (!isJudged(model) || conditions.length + couldBeConditions.length === 0) return [];
  const known = conditions.filter(({ isOpen }) => !isOpen);
  const open = conditions.filter(({ isOpen }) => isOpen);
  const texts = language.report.gates;
  const lead = conditions.length === 0 ? texts.noCondition : texts.toMeet(conditions.length);
  return [
    heading(2, texts.conditions),
    paragraph(lead),
    ...gatesNodes(known, model, language),
    ...(open.length === 0 ? [] : openNodes(open, model, language)),
    ...possible(texts.couldBeConditions, couldBeConditions, model, language),
  ];
}

/** Without a single answer every critical question is a condition, which says no more than that nothing was asked. */
function isJudged({ verdict }: ReportModel): boolean {
  return verdict.level.point !== null;
}

/** One after the other; of those told in confidence, how many there are, at the end. */
function gatesNodes(gates: readonly ReportGate[], model: ReportModel, language: Language): readonly RootContent[] {
  const told = gates.filter((gate) => !isInConfidence(gate));
  const [inConfidence] = gates.filter(isInConfidence);
  const nodes = told.flatMap((gate) => gateNodes(gate, model, language));
  if (inConfidence === undefined) return nodes;
  const { title, explanation, remedy } = inConfidence;
  const amount = gates.length - told.length;
  return [
    ...nodes,
    heading(3, amount === 1 ? title : language.report.gates.inConfidence(amount)),
    paragraph(`${explanation} ${remedy}`),
  ];
}

function gateNodes(
  { isAcross, questions, ...gate }: ReportGate,
  model: ReportModel,
  language: Language,
): readonly RootContent[] {
  if (!isAcross) {
    return questions.flatMap((each) => [heading(3, topicText(each)), detailNodes(each, model, language)]);
  }
  return [
    heading(3, gate.title),
    paragraph(gate.explanation),
    bullets([
      ...questions.map((each) => item([strong(topicText(each)), ': ', scoredAnswer(each, language)])),
      item([strong(language.report.gates.what), ' ', gate.remedy]),
    ]),
  ];
}

function scoredAnswer(question: ReportScoredQuestion, language: Language): string {
  const points = language.report.gates.scores(scoreText(question.score.point), question.isDisputed);
  return `${answerSentence(question, language)} ${points}`;
}

function detailNodes(question: ReportScoredQuestion, model: ReportModel, language: Language): RootContent {
  const { why, recommendation, status } = question;
  const isKnown = status === 'answered';
  const texts = language.report.gates;
  const seen = evidenceSeen(question, language);
  const answer = isKnown ? scoredAnswer(question, language) : answerSentence(question, language);
  return bullets([
    item([strong(texts.answer), ' ', answer]),
    ...(seen.length === 0 ? [] : [item([strong(texts.seen), ' ', ...seen, '.'])]),
    item([strong(texts.why), ' ', sentence(why)]),
    item([strong(texts.what), ' ', isKnown ? sentence(recommendation.text) : findOutText(question, model, language)]),
    ...(isKnown ? [item([strong(texts.who), ' ', `${ownerText(question, language)}.`])] : []),
  ]);
}

/** Critical questions without an answer: in an early assessment there are many, so each takes a line. */
function openNodes(gates: readonly ReportGate[], model: ReportModel, language: Language): readonly RootContent[] {
  const texts = language.report.gates;
  const questions = gates.flatMap((gate) => gate.questions);
  return [
    heading(3, texts.criticalOpen),
    paragraph(texts.noGuess),
    bullets(
      questions.map((question) =>
        item([
          strong(topicText(question)),
          `: ${question.status === 'unknown' ? `${texts.nobodyKnew} ` : ''}${findOutText(question, model, language)}`,
        ]),
      ),
    ),
  ];
}

/** What is no obstacle yet, and becomes one if an open or disputed answer turns out badly. */
function possible(
  title: (amount: number) => string,
  gates: readonly ReportGate[],
  model: ReportModel,
  language: Language,
): readonly RootContent[] {
  if (gates.length === 0) return [];
  return [
    heading(3, title(gates.length)),
    paragraph(language.report.gates.depends),
    bullets(
      gates.flatMap((gate) => {
        if (isInConfidence(gate)) return [item([strong(gate.title), `: ${gate.explanation}`])];
        return gate.isAcross
          ? [item([strong(gate.title), `: ${gate.explanation} ${dependence(gate, language)}`])]
          : gate.questions.map((question) =>
              item([strong(topicText(question)), `: ${uncertainty(question, model, language)}`]),
            );
      }),
    ),
  ];
}

/** What decides whether a rule across questions will hold. */
function dependence({ questions }: ReportGate, language: Language): string {
  const unsettled = questions.filter(({ status, isDisputed }) => status !== 'answered' || isDisputed);
  const { dependsOnContext, dependsOn } = language.report.gates;
  return unsettled.length === 0 ? dependsOnContext(questions.map(topicText)) : dependsOn(unsettled.map(topicText));
}

function uncertainty(question: ReportScoredQuestion, model: ReportModel, language: Language): string {
  const texts = language.report.gates;
  const answer = answerSentence(question, language);
  switch (question.status) {
    case 'answered':
      return question.isDisputed ? `${texts.differ} ${answer}` : `${answer} ${texts.ifBad}`;
    case 'hidden':
      return texts.hidden;
    case 'notApplicable':
    case 'unknown':
    case 'unanswered':
      return `${answer} ${findOutText(question, model, language)}`;
  }
}
