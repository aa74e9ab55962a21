import type { RootContent } from 'mdast';
import { bullets, heading, type Inline, item, paragraph, strong } from '../../document/nodes.ts';
import { guidedItem } from '../../model/guided-lines.ts';
import type { ReportGate, ReportModel, Section } from '../../model/model.ts';
import {
  answerSentence,
  contestedText,
  evidenceShown,
  findOutText,
  ownerText,
  reasonsGiven,
  sentence,
  settleText,
} from '../../model/phrases.ts';
import type { ReportScoredQuestion } from '../../model/questions.ts';
import { isInConfidence } from '../../model/verdict.ts';

export const blockersSection: Section = (model) => {
  const { blockers, couldBlock } = model.gates;
  if (!isJudged(model) || blockers.length + couldBlock.length === 0) return [];
  const texts = model.language.report.gates;
  const lead = blockers.length === 0 ? texts.noBlocker : texts.blocking(blockers.length);
  return [
    heading(2, texts.blockers),
    paragraph(lead),
    ...gatesNodes(blockers, model),
    ...possible(texts.couldBlock, couldBlock, model),
  ];
};

export const conditionsSection: Section = (model) => {
  const { conditions, couldBeConditions } = model.gates;
  if (!isJudged(model) || conditions.length + couldBeConditions.length === 0) return [];
  const known = conditions.filter(({ isOpen }) => !isOpen);
  const open = conditions.filter(({ isOpen }) => isOpen);
  const texts = model.language.report.gates;
  const lead = conditions.length === 0 ? texts.noCondition : texts.toMeet(conditions.length);
  return [
    heading(2, texts.conditions),
    paragraph(lead),
    ...gatesNodes(known, model),
    ...(open.length === 0 ? [] : openNodes(open, model)),
    ...possible(texts.couldBeConditions, couldBeConditions, model),
  ];
};

/** Without a single answer every critical question is a condition, which says no more than that nothing was asked. */
function isJudged({ verdict }: ReportModel): boolean {
  return verdict.level.point !== null;
}

/** One after the other; of those told in confidence, how many there are, at the end. */
function gatesNodes(gates: readonly ReportGate[], model: ReportModel): readonly RootContent[] {
  const named = gates.filter((gate) => !isInConfidence(gate));
  const [inConfidence] = gates.filter(isInConfidence);
  const nodes = named.flatMap((gate) => gateNodes(gate, model));
  if (inConfidence === undefined) return nodes;
  const { title, explanation, remedy } = inConfidence;
  const amount = gates.length - named.length;
  return [
    ...nodes,
    heading(3, amount === 1 ? title : model.language.report.gates.inConfidence(amount)),
    paragraph(`${explanation} ${remedy}`),
  ];
}

function gateNodes(gate: ReportGate, model: ReportModel): readonly RootContent[] {
  const { isAcross, questions } = gate;
  if (!isAcross) {
    return questions.flatMap((each) => [heading(3, each.name), detailNodes(each, gate, model)]);
  }
  const isOnTrust = gate.rule === 'critical-on-trust';
  const texts = model.language.report.gates;
  return [
    heading(3, gate.title),
    paragraph(`${gate.explanation}${contestedText(gate, model.language)}`),
    bullets([
      ...questions.map((each) =>
        item([
          strong(each.name),
          isOnTrust
            ? `: ${texts.toShow(sentence(each.evidence))}`
            : `: ${scoredAnswer(each, model)}${basisSentence(gate.bases.get(each.id), model)}`,
          ...shownFor(each, model),
        ]),
      ),
      ...partItems(gate, model),
      ...gate.toSettle.map((each) => item([strong(texts.what), ` ${each.topic}: ${settleText(each, model)}`])),
      item([strong(gate.toSettle.length === 0 ? texts.what : texts.afterwards), ' ', gate.remedy]),
    ]),
  ];
}

/** What a gate goes by, as a sentence after another one; empty where nothing may be said of it. */
function basisSentence(basis: ReportGate['basis'], { language: { words } }: ReportModel): string {
  return basis === undefined ? '' : ` ${sentence(words.capitalise(words.basis(basis)))}`;
}

/** The gates that are told within another one, in a line. */
function partItems({ parts, questions }: ReportGate, { language: { words, report } }: ReportModel) {
  if (parts.length === 0) return [];
  const named = parts.map(({ title, questions: own }) =>
    own.length === questions.length
      ? title.toLowerCase()
      : `${title.toLowerCase()} (${words.list(own.map(({ topic }) => topic))})`,
  );
  return [item([strong(report.gates.covers), ` ${sentence([...new Set(named)].join('; '))}`])];
}

function scoredAnswer(question: ReportScoredQuestion, { language }: ReportModel): string {
  const points = language.report.gates.scores(language.words.score(question.score.point), question.isDisputed);
  return `${answerSentence(question, language)} ${points}`;
}

/** What was named or seen, for the end of a line. */
function shownFor(question: ReportScoredQuestion, { language }: ReportModel): readonly Inline[] {
  if (!hasEvidence(question)) return [];
  return [' ', language.report.gates.shown, ' ', ...evidenceShown(question, language), '.'];
}

function hasEvidence({ answers }: ReportScoredQuestion): boolean {
  return answers.some(({ evidence }) => evidence.length > 0);
}

function detailNodes(question: ReportScoredQuestion, gate: ReportGate, model: ReportModel): RootContent {
  const { why, recommendation, status } = question;
  const isKnown = status === 'answered';
  const { language } = model;
  const texts = language.report.gates;
  const answer = isKnown ? scoredAnswer(question, model) : answerSentence(question, language);
  const raised = question.isRaised ? ` ${sentence(language.words.capitalise(language.words.raised))}` : '';
  if (status === 'notApplicable') {
    return bullets([
      item([strong(texts.answer), ` ${answer}${basisSentence(gate.basis, model)}`]),
      ...reasonsGiven(question).map(({ who, reason }) => item([strong(`${who}:`), ` ${sentence(reason)}`])),
      item([strong(texts.why), ` ${sentence(why)}${raised}`]),
      item([strong(texts.what), ' ', gate.remedy]),
    ]);
  }
  return bullets([
    item([strong(texts.answer), ` ${answer}${basisSentence(gate.basis, model)}`]),
    ...partItems(gate, model),
    ...(hasEvidence(question) ? [item([strong(texts.shown), ' ', ...evidenceShown(question, language), '.'])] : []),
    item([strong(texts.why), ` ${sentence(why)}${raised}`]),
    ...(gate.toSettle.includes(question) ? [item([strong(texts.what), ` ${settleText(question, model)}`])] : []),
    isKnown
      ? guidedItem([strong(gate.toSettle.includes(question) ? texts.ifWorse : texts.what), ' '], recommendation.text)
      : item([strong(texts.what), ' ', findOutText(question, model)]),
    ...(isKnown ? [item([strong(texts.who), ' ', `${ownerText(question, model)}.`])] : []),
  ]);
}

/** Critical questions without an answer: in an early assessment there are many, so each takes a line. */
function openNodes(gates: readonly ReportGate[], model: ReportModel): readonly RootContent[] {
  const texts = model.language.report.gates;
  const questions = gates.flatMap((gate) => gate.questions);
  return [
    heading(3, texts.criticalOpen),
    paragraph(texts.noGuess),
    bullets(
      questions.map((question) =>
        item([
          strong(question.name),
          `: ${question.status === 'unknown' ? `${texts.nobodyKnew} ` : ''}${findOutText(question, model)}`,
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
): readonly RootContent[] {
  if (gates.length === 0) return [];
  return [
    heading(3, title(gates.length)),
    paragraph(model.language.report.gates.depends),
    bullets(
      gates.flatMap((gate) => {
        if (isInConfidence(gate)) return [item([strong(gate.title), `: ${gate.explanation}`])];
        return gate.isAcross
          ? [item([strong(gate.title), `: ${gate.explanation} ${dependence(gate, model)}`])]
          : gate.questions.map((question) => item([strong(question.name), `: ${uncertainty(question, model)}`]));
      }),
    ),
  ];
}

/** What decides whether a rule across questions will hold. */
function dependence({ questions, decidedBy }: ReportGate, { language }: ReportModel): string {
  const unsettled = questions.filter(({ status, isDisputed }) => status !== 'answered' || isDisputed);
  const { dependsOnContext, dependsOn } = language.report.gates;
  return unsettled.length === 0
    ? dependsOnContext(
        questions.map(({ name }) => name),
        decidedBy.map(({ name }) => name),
      )
    : dependsOn(unsettled.map(({ name }) => name));
}

function uncertainty(question: ReportScoredQuestion, model: ReportModel): string {
  const { language } = model;
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
      return `${answer} ${findOutText(question, model)}`;
  }
}
