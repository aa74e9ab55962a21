import type { RootContent } from 'mdast';
import { capitalise, countInWords, intervalText, LEVEL_WORDS, list, scoreText } from '../../language/words.ts';
import type { ReportScoredQuestion } from '../facts/questions.ts';
import type { Missing, Reason } from '../facts/verdict.ts';
import type { ReportModel } from '../model.ts';
import { bullets, heading, type Inline, item, numbered, paragraph, strong } from '../nodes.ts';
import { answerSentence, findOutText, ownerText, sentence, topicText } from '../phrases.ts';

/** The verdict in one sentence, what it means, and the few points that weigh most. */
export function verdictSection(model: ReportModel): readonly RootContent[] {
  const { verdict } = model;
  const nodes: RootContent[] = [
    heading(2, 'Verdict'),
    paragraph(strong(`${capitalise(verdict.sentence)}.`)),
    paragraph(meaning(model)),
  ];
  const figures = figuresText(model);
  if (figures !== '') nodes.push(paragraph(figures));
  if (verdict.reasons.length === 0) return nodes;
  return [
    ...nodes,
    heading(3, reasonsTitle(model)),
    bullets(verdict.reasons.map((reason) => item(reasonLine(reason)))),
    heading(3, capitalise(countInWords(verdict.reasons.length, 'next step'))),
    numbered(verdict.reasons.map((reason) => item(stepLine(reason, model)))),
  ];
}

function meaning({ verdict, gates, areas }: ReportModel): string {
  const { level, missing } = verdict;
  switch (level.point) {
    case null:
      if (areas.some(({ counts }) => counts.answered > 0))
        return 'No area with a weight has an answer, so there is no overall score.';
      return level.high === null
        ? 'None of the questions applies to this engagement, so there is nothing to score.'
        : 'Nothing has been answered so far, so readiness cannot be judged. The questions and the people to ask are listed below.';
    case 'ready':
      return 'The work can go ahead as planned. What is listed below would make a sound footing better; none of it stands in the way.';
    case 'ready-with-conditions': {
      const what = gates.conditions.length > 0 ? 'the conditions below are met' : 'the gaps below are closed';
      return `The work can go ahead, provided that ${what}. ${missingText(missing)}`;
    }
    case 'not-ready':
      return `The work should not be handed over, and nothing more should be signed, until the points below have been put right. ${missingText(missing)}`;
  }
}

/** What stands between the verdict and the next level. */
function missingText(missing: Missing | undefined): string {
  if (missing === undefined) return '';
  const { level, overall, areas, gates } = missing;
  const word = LEVEL_WORDS[level];
  const held = countInWords(gates.length, level === 'ready' ? 'condition' : 'blocker');
  if (overall === undefined && areas.length === 0) {
    return `The scores alone would make it ${word}; ${held} ${gates.length === 1 ? 'holds' : 'hold'} it back.`;
  }
  const parts = [
    ...(overall === undefined
      ? []
      : [`the overall score has to rise from ${scoreText(overall.score)} to ${scoreText(overall.needed)}`]),
    ...areas.map(({ title, score, needed }) => `${title} has to rise from ${scoreText(score)} to ${scoreText(needed)}`),
    ...(gates.length === 0
      ? []
      : [`${held} ${gates.length === 1 ? 'has' : 'have'} to be ${level === 'ready' ? 'met' : 'cleared'}`]),
  ];
  return `To be ${word}, ${list(parts)}.`;
}

function figuresText({ verdict }: ReportModel): string {
  const { weakest, geometricMean, score } = verdict;
  if (weakest === undefined || geometricMean === null) return '';
  const [overall, geometric] = [scoreText(score.point), scoreText(geometricMean)];
  const mean = 'the geometric mean, which forgives a weak area less,';
  return [
    `The weakest area is ${weakest.title}, at ${intervalText(weakest.score)}.`,
    overall === geometric
      ? `No area lags far behind the others: ${mean} comes to ${geometric} as well.`
      : `The overall score of ${overall} lets strong areas make up for weak ones; ${mean} comes to ${geometric}.`,
  ].join(' ');
}

function reasonsTitle({ verdict: { reasons, level } }: ReportModel): string {
  const title = capitalise(countInWords(reasons.length, 'reason'));
  return level.point === 'ready' ? `${title} why it is not a full score` : `${title} for this verdict`;
}

function reasonLine(reason: Reason): readonly Inline[] {
  if (reason.kind === 'shortfall') {
    const { question } = reason;
    return [strong(topicText(question)), ': ', answerSentence(question), ' ', sentence(question.why)];
  }
  const { questions, title, explanation, isAcross, isOpen } = reason.gate;
  const [question] = questions;
  if (question === undefined || isAcross) {
    return [strong(list(questions.map(topicText))), ': ', sentence(title), ' ', explanation];
  }
  const open =
    question.status === 'unknown'
      ? 'Nobody could answer this critical question.'
      : 'A critical question without an answer.';
  const answer = isOpen ? open : answerSentence(question);
  return [strong(topicText(question)), ': ', answer, ' ', sentence(question.why)];
}

function stepLine(reason: Reason, model: ReportModel): readonly Inline[] {
  if (reason.kind === 'shortfall') return [stepText(reason.question)];
  const { isOpen, questions } = reason.gate;
  const toFindOut = isOpen ? questions.filter(({ status }) => status !== 'answered') : [];
  const toMend = questions.filter((question) => !toFindOut.includes(question));
  return [[...toFindOut.map((question) => findOutText(question, model)), ...toMend.map(stepText)].join(' ')];
}

function stepText(question: ReportScoredQuestion): string {
  return `${sentence(question.recommendation.text)} (${ownerText(question)}.)`;
}
