import { type Interview, idsIn, type Reply } from '../answers/interview.ts';
import { choicesOf, type ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { Side } from '../questionnaires/vocabulary.ts';
import {
  type Distance,
  type DistanceView,
  type Perception,
  type PerceptionGap,
  type SideAnswer,
  TOLERANCE,
} from './assessment.ts';
import { mean, scoreOf, type WeightOf } from './scores.ts';

/**
 * Compares what the two sides said to the questions that apply. A question counts when someone on each side chose an
 * answer to it; several respondents of a side count as their mean. Koh, Ang and Straub 2004 set the two sides' views
 * of the same obligations side by side; the mean signed gap shows optimism, the mean absolute gap disagreement.
 */
export function comparePerceptions(
  questions: readonly ScoredQuestion[],
  interviews: readonly Interview[],
  weightOf: WeightOf,
): Perception {
  const sides = {
    client: interviews.filter(({ respondent }) => respondent.side === 'client'),
    provider: interviews.filter(({ respondent }) => respondent.side === 'provider'),
  };
  const compared = questions.flatMap((question) => gapOf(question, sides));
  const gaps = compared.map(({ gap }) => gap);
  const signedGap = gaps.length === 0 ? null : mean(gaps);
  const weights = new Map(questions.map((question) => [question.id, weightOf(question)]));
  const weightIn = ({ question }: PerceptionGap): number => weights.get(question) ?? 0;
  return {
    compared: compared.length,
    signedGap,
    absoluteGap: gaps.length === 0 ? null : mean(gaps.map(Math.abs)),
    optimist: optimistOf(signedGap ?? 0),
    questions: compared.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || weightIn(b) - weightIn(a)),
    cognitiveDistance: questions.flatMap((question) => distanceOf(question, sides)),
  };
}

/** Who sees things in the better light, by a signed gap or a mean of them. */
function optimistOf(signedGap: number): Side | null {
  if (Math.abs(signedGap) < TOLERANCE) return null;
  return signedGap > 0 ? 'provider' : 'client';
}

type Sides = Readonly<Record<Side, readonly Interview[]>>;

function gapOf(question: ScoredQuestion, sides: Sides): readonly PerceptionGap[] {
  const client = sideAnswer(question, sides.client);
  const provider = client === null ? null : sideAnswer(question, sides.provider);
  if (client === null || provider === null) return [];
  return [{ question: question.id, gap: provider.score - client.score, client, provider }];
}

function sideAnswer(question: ScoredQuestion, interviews: readonly Interview[]): SideAnswer | null {
  const replies = repliesOf(question, interviews);
  const scores = replies.flatMap((reply) => scoreOf(question, reply) ?? []);
  if (scores.length === 0) return null;
  const named = new Set(replies.flatMap(idsIn));
  return {
    score: mean(scores),
    chosen: choicesOf(question).flatMap(({ id }) => (named.has(id) ? [id] : [])),
  };
}

/** What respondents chose; replies without a score are none. */
function repliesOf(question: ScoredQuestion, interviews: readonly Interview[]): readonly Reply[] {
  return interviews.flatMap(({ answers }) => {
    const reply = answers.get(question.id)?.reply;
    return reply === undefined || scoreOf(question, reply) === undefined ? [] : [reply];
  });
}

/** An inverted U (Nooteboom et al. 2007): too near and too far both score low, so the score cannot tell them apart. */
function distanceOf(question: ScoredQuestion, sides: Sides): readonly DistanceView[] {
  if (question.kind !== 'choice' || !question.options.some(({ tag }) => isDistance(tag))) return [];
  const viewOf = (side: Side): Distance | null => {
    const chosen = new Set(repliesOf(question, sides[side]).flatMap(idsIn));
    const views = question.options
      .filter(({ id }) => chosen.has(id))
      .map(({ tag }) => (isDistance(tag) ? tag : 'about-right'));
    const [first = null, ...others] = views;
    return others.every((other) => other === first) ? first : 'mixed';
  };
  const view = { question: question.id, client: viewOf('client'), provider: viewOf('provider') };
  return view.client === null && view.provider === null ? [] : [view];
}

function isDistance(tag: string | undefined): tag is 'too-close' | 'too-far' {
  return tag === 'too-close' || tag === 'too-far';
}
