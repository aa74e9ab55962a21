import type { RootContent } from 'mdast';
import {
  bullets,
  callout,
  figure,
  heading,
  type Inline,
  item,
  lines,
  numbered,
  paragraph,
  strong,
} from '../../document/nodes.ts';
import { overallBar } from '../../model/figures/bars.ts';
import { guidedBrief } from '../../model/guided-lines.ts';
import type { Reason, ReportModel, Section } from '../../model/model.ts';
import {
  answerSentence,
  contestedText,
  findOutText,
  goalOf,
  ownerText,
  reasonsGiven,
  sentence,
  settleText,
} from '../../model/phrases.ts';
import { isChosen } from '../../model/questions.ts';

export const verdictSection: Section = (model) => {
  const { verdict, language } = model;
  const nodes: RootContent[] = [
    heading(2, language.report.verdict.heading),
    callout(toneOf(verdict), [paragraph(strong(`${language.words.capitalise(verdict.sentence)}.`))]),
    ...figure(overallBar(model)),
    paragraph(meaning(model)),
  ];
  const figures = figuresText(model);
  if (figures !== '') nodes.push(paragraph(figures));
  nodes.push(...setAsideNodes(model), ...keyFactNodes(model));
  if (verdict.reasons.length === 0) return nodes;
  return [
    ...nodes,
    heading(3, reasonsTitle(model)),
    bullets(verdict.reasons.map((reason) => item(reasonLine(reason, model)))),
    heading(3, language.report.verdict.steps(verdict.reasons.length)),
    numbered(verdict.reasons.map((reason) => item(stepLine(reason, model)))),
    ...wayInBrief(model),
  ];
};

/** What was set aside may be what the verdict should have rested on. */
function setAsideNodes({ areas, language: { report } }: ReportModel): readonly RootContent[] {
  const critical = areas
    .flatMap(({ questions }) => questions)
    .filter(({ status, criticality }) => status === 'notApplicable' && criticality === 'critical');
  if (critical.length === 0) return [];
  return [
    paragraph(report.verdict.setAside(critical.length)),
    bullets(
      critical.map((each) => {
        const given = reasonsGiven(each).map(({ who, reason }) => `${sentence(reason)} (${who})`);
        return item([strong(each.name), `: ${given.join(' ')}`]);
      }),
    ),
  ];
}

function keyFactNodes({ keyFacts, language: { report } }: ReportModel): readonly RootContent[] {
  if (keyFacts.length === 0) return [];
  return [
    heading(3, report.verdict.keyFacts),
    bullets(keyFacts.map(({ who, note, name }) => item([strong(name), ` (${who}): `, ...lines(note)]))),
  ];
}

/** The three steps are those that weigh most; the way up may be another. */
function wayInBrief(model: ReportModel): readonly RootContent[] {
  const { way, verdict, language } = model;
  // Where some of it may not be shown, what is left is not the whole way.
  if (way === undefined || !way.isReachable || way.inConfidence > 0 || way.steps.length === 0) return [];
  // What is to be settled first may turn out to need no step.
  const toSettle = verdict.reasons.flatMap((reason) => (reason.kind === 'gate' ? reason.gate.toSettle : []));
  if (way.steps.some(({ question }) => toSettle.some(({ id }) => id === question.id))) return [];
  const named = new Set(verdict.reasons.flatMap(questionsOf).map(({ id }) => id));
  const isAmong = way.steps.every(({ question }) => named.has(question.id));
  const { brief } = language.outlook.way;
  const isLeast = way.least === undefined;
  return [paragraph(brief(goalOf(way, model), way.steps.length, way.days, isAmong, isLeast))];
}

function questionsOf(reason: Reason): ReportModel['shortfalls'] {
  switch (reason.kind) {
    case 'context':
      return [];
    case 'shortfall':
      return [reason.question];
    case 'gate':
      return reason.gate.questions;
  }
}

function toneOf({ level }: ReportModel['verdict']): Parameters<typeof callout>[0] {
  switch (level.point) {
    case 'ready':
      return 'good';
    case 'ready-with-conditions':
      return 'warning';
    case 'not-ready':
      return 'bad';
    case null:
      return 'neutral';
  }
}

function meaning(model: ReportModel): string {
  const { verdict, gates, areas, shortfalls, unknown, language } = model;
  const texts = language.report.verdict;
  const { level, decision, awaitsProof, demand } = verdict;
  const isCertain = level.low === level.point && awaitsProof.low === awaitsProof.point;
  const forWhat = verdict.lacksStage ? [texts.noDecision] : [];
  switch (level.point) {
    case null:
      if (areas.some(({ counts }) => counts.answered > 0)) return texts.noWeight;
      return level.high === null ? texts.nothingApplies : texts.nothingAnswered;
    case 'ready':
      return inAll(
        texts.ready({ isCertain, gaps: shortfalls.length, onTrust: unknown.unproven.length }, decision),
        ...forWhat,
      );
    case 'ready-with-conditions':
      if (awaitsProof.point) return inAll(texts.onceShown(isCertain, decision, demand), ...forWhat);
      return inAll(
        texts.withConditions(gates.conditions.length, isCertain, decision),
        ...missingText(model),
        ...forWhat,
      );
    case 'not-ready':
      return inAll(texts.notReady(decision), ...missingText(model), ...forWhat);
  }
}

function inAll(...sentences: readonly string[]): string {
  return sentences.join(' ');
}

function missingText({ verdict: { missing, decision }, language: { words, report } }: ReportModel): readonly string[] {
  if (missing === undefined) return [];
  const word = words.standing(missing.level, decision);
  return [report.verdict.gap({ ...missing, word, byScores: words.standing(missing.byScores, decision) })];
}

function figuresText({ verdict, areas, language: { words, report } }: ReportModel): string {
  const { weakest, geometricMean, score } = verdict;
  const unanswered = areas.filter((area) => area.score.point === null && area.score.high !== null);
  return [
    ...(score.point === null || unanswered.length === 0
      ? []
      : [report.verdict.unanswered(unanswered.map(({ title }) => title))]),
    ...(weakest === undefined || geometricMean === null
      ? []
      : [
          report.verdict.weakest(weakest.title, words.interval(weakest.score)),
          report.verdict.mean(words.score(score.point), words.score(geometricMean)),
        ]),
  ].join(' ');
}

function reasonsTitle({ verdict, language: { report } }: ReportModel): string {
  const { reasons, level, missing } = verdict;
  const { reasonsNotFull, weightiest, reasons: title } = report.verdict;
  // To ask about the engagement is no reason for a verdict, nor why it is no full score.
  if (reasons.some(({ kind }) => kind === 'context')) return weightiest;
  if (level.point === 'ready') return reasonsNotFull(reasons.length);
  // Where the scores are high enough, an answer that only costs points is no reason for the verdict.
  const isHeldByScores = missing !== undefined && (missing.overall !== undefined || missing.areas.length > 0);
  return isHeldByScores || reasons.every(({ kind }) => kind === 'gate') ? title(reasons.length) : weightiest;
}

function reasonLine(reason: Reason, { language }: ReportModel): readonly Inline[] {
  if (reason.kind === 'context') {
    const { question, gates } = reason;
    const state = question.isDisputed ? 'disputed' : question.status === 'unknown' ? 'unknown' : 'unanswered';
    const blocking = gates.map(
      (gate) => `${gate.title.toLowerCase()} (${language.words.list(gate.questions.map(({ topic }) => topic))})`,
    );
    return [strong(question.name), `: ${language.report.verdict.decides(state, blocking)}`];
  }
  if (reason.kind === 'shortfall') {
    const { question } = reason;
    return [strong(question.name), ': ', answerSentence(question, language), ' ', sentence(question.why)];
  }
  const { rule, questions, title, explanation, isAcross, isOpen, basis } = reason.gate;
  const { words, report } = language;
  const [question] = questions;
  if (question === undefined) return [strong(title), ': ', explanation];
  const told = basis === undefined ? '' : ` ${sentence(words.capitalise(words.basis(basis)))}`;
  if (rule === 'critical-on-trust') {
    return [strong(title), `: ${explanation} ${report.verdict.toShow(questions.length)}`];
  }
  if (isAcross) {
    return [
      strong(words.list(questions.map(({ name }) => name))),
      `: ${sentence(title)} ${explanation}${contestedText(reason.gate, language)}${told}`,
    ];
  }
  const { nobodyKnew, noAnswer } = report.verdict;
  const open = question.status === 'unknown' ? nobodyKnew : noAnswer;
  const answer = isOpen ? open : answerSentence(question, language);
  return [strong(question.name), `: ${answer}${told} ${sentence(question.why)}`];
}

function stepLine(reason: Reason, model: ReportModel): readonly Inline[] {
  const { words } = model.language;
  if (reason.kind === 'shortfall') return [stepText(reason.question, model)];
  if (reason.kind === 'context') {
    const { question } = reason;
    const { bringTogether } = model.language.outlook.next;
    const people = question.answers.filter(isChosen).map(({ who }) => who);
    return [question.isDisputed ? `${sentence(question.text)} ${bringTogether(people)}` : findOutText(question, model)];
  }
  const { rule, isOpen, questions, remedy, toSettle } = reason.gate;
  if (rule === 'critical-on-trust' || questions.length === 0) return [remedy];
  // What is to be done for a question that does not apply is to have that confirmed.
  if (rule === 'critical-left-out') return [`${words.list(questions.map(({ name }) => name))}: ${remedy}`];
  const toFindOut = isOpen ? questions.filter(({ status }) => status !== 'answered') : [];
  const toMend = questions.filter((question) => !toFindOut.includes(question));
  return [
    [
      ...toFindOut.map((question) => findOutText(question, model)),
      ...toMend.map((each) =>
        toSettle.includes(each) ? `${each.topic}: ${settleText(each, model)}` : stepText(each, model),
      ),
    ].join(' '),
  ];
}

function stepText(question: ReportModel['shortfalls'][number], model: ReportModel): string {
  return `${guidedBrief(question.recommendation.text)} (${ownerText(question, model)}.)`;
}
