import { Side } from '../questionnaires/vocabulary.ts';
import type { PerceptionGap } from '../scoring/assessment.ts';
import type { Builder, ReportGap, ReportTwoSides, SideVoice } from './model.ts';
import { answersTo, isChosen, type ReportScoredQuestion } from './questions.ts';

/** Of a table with the words of both sides, what a page has room for and a meeting can settle. */
const SHOWN = 5;

export const buildTwoSides: Builder<ReportTwoSides | undefined> = (
  { catalogue, participants, assessment: { perception }, audience, withheld },
  { scored },
) => {
  const ofSide = (side: Side): typeof participants =>
    participants.filter(({ interview }) => interview.respondent.side === side);
  if (Side.options.some((side) => ofSide(side).length === 0)) return undefined;
  const voiceOf = ({ question: id, ...sides }: PerceptionGap, side: Side): SideVoice => {
    const question = catalogue.questions.get(id);
    const answers = question === undefined ? [] : answersTo(question, ofSide(side));
    return { score: sides[side].score, voices: answers.filter(isChosen).map(({ who, said }) => ({ who, said })) };
  };
  const gapOn = (gap: PerceptionGap, { topic, area, name, criticality }: ReportScoredQuestion): ReportGap => ({
    topic,
    area,
    name,
    isCritical: criticality === 'critical',
    apart: Math.abs(gap.gap),
    client: voiceOf(gap, 'client'),
    provider: voiceOf(gap, 'provider'),
  });
  const { compared, signedGap, absoluteGap, optimist } = perception;
  const apart = perception.questions.filter(({ gap }) => gap !== 0);
  const shown = apart.flatMap((gap) => {
    const question = scored.get(gap.question);
    return question === undefined ? [] : [gapOn(gap, question)];
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
};
