import { Side } from '../questionnaires/questionnaire.ts';
import type { DistanceView, Perception, PerceptionGap } from '../scoring/assessment.ts';
import { answersTo, type ReportAnswer } from './answers.ts';
import type { Participant } from './people.ts';
import type { ReportScoredQuestion, Told } from './questions.ts';
import type { View } from './view.ts';

/** What the people of one side said to a question: the mean of their scores, and their words. */
export interface SideVoice {
  readonly score: number;
  readonly voices: readonly Pick<ReportAnswer, 'who' | 'said'>[];
}

export interface ReportGap {
  readonly topic: string;
  readonly area: string;
  readonly isCritical: boolean;
  /** Points between the two sides, without a sign. */
  readonly apart: number;
  readonly client: SideVoice;
  readonly provider: SideVoice;
}

export interface ReportTwoSides extends Pick<Perception, 'compared' | 'signedGap' | 'absoluteGap' | 'optimist'> {
  /** The questions furthest apart, and the widest gap on a critical one. */
  readonly furthest: readonly ReportGap[];
  readonly distances: readonly (Pick<DistanceView, 'client' | 'provider'> & { readonly topic: string })[];
  /** Whether something was told in confidence, which is left out here, also of the figures. */
  readonly isReduced: boolean;
}

const SHOWN = 5;

/** Tells how client and provider see the same things; `undefined` unless both were interviewed. */
export function tellTwoSides(
  { catalogue, participants, assessment: { perception }, audience, withheld }: View,
  { scored }: Told,
): ReportTwoSides | undefined {
  const ofSide = (side: Side): readonly Participant[] =>
    participants.filter(({ interview }) => interview.respondent.side === side);
  if (Side.options.some((side) => ofSide(side).length === 0)) return undefined;
  const voiceOf = ({ question: id, ...sides }: PerceptionGap, side: Side): SideVoice => {
    const question = catalogue.questions.get(id);
    const answers = question === undefined ? [] : answersTo(question, ofSide(side));
    const chosen = answers.filter(({ said }) => said.kind === 'option' || said.kind === 'items');
    return { score: sides[side].score, voices: chosen.map(({ who, said }) => ({ who, said })) };
  };
  const tell = (gap: PerceptionGap, { topic, area, criticality }: ReportScoredQuestion): ReportGap => ({
    topic,
    area,
    isCritical: criticality === 'critical',
    apart: Math.abs(gap.gap),
    client: voiceOf(gap, 'client'),
    provider: voiceOf(gap, 'provider'),
  });
  const { compared, signedGap, absoluteGap, optimist } = perception;
  const apart = perception.questions.filter(({ gap }) => gap !== 0);
  const shown = apart.flatMap((gap) => {
    const question = scored.get(gap.question);
    return question === undefined ? [] : [tell(gap, question)];
  });
  const critical = shown.slice(SHOWN).find(({ isCritical }) => isCritical);
  const furthest = shown.slice(0, SHOWN);
  const hasCritical = furthest.some(({ isCritical }) => isCritical);
  return {
    compared,
    signedGap,
    absoluteGap,
    optimist,
    furthest: critical === undefined || hasCritical ? furthest : [...furthest, critical],
    distances: perception.cognitiveDistance.map(({ question, client, provider }) => ({
      topic: scored.get(question)?.topic ?? '',
      client,
      provider,
    })),
    isReduced: audience === 'client' && withheld.answers > 0,
  };
}
