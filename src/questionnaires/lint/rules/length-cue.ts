import { CUE_LIMITS, ENOUGH_QUESTIONS, lengthCues, stepsIn } from '../../length-cues.ts';
import { type LintHit, type QuestionnaireRule, WHOLE } from '../subject.ts';

/** Lengths of options that tell their scores, over the choice questions of a questionnaire that has five or more. */
export const lengthCue: QuestionnaireRule = (subjects) => {
  const cues = lengthCues(stepsIn(subjects.map(({ question }) => question)));
  if (cues === undefined || cues.questions < ENOUGH_QUESTIONS) return [];
  const { questions, correlation, longestBest, picked } = cues;
  const percent = (part: number): string => `${Math.round(100 * part)} percent`;
  return [
    ...(Math.abs(correlation) > CUE_LIMITS.correlation
      ? [
          cue(
            `length and score go together: a mean rank correlation of ${correlation.toFixed(2)} over ${questions} questions`,
            `keep it within ±${CUE_LIMITS.correlation}`,
          ),
        ]
      : []),
    ...(longestBest > CUE_LIMITS.longestBest
      ? [
          cue(
            `the best option is the longest in ${percent(longestBest)} of ${questions} questions`,
            `keep it to ${percent(CUE_LIMITS.longestBest)}: shorten what is best, or say more of what is not`,
          ),
        ]
      : []),
    ...(picked > CUE_LIMITS.picked
      ? [
          cue(
            `whoever picks the longest option unread scores ${Math.round(picked)} of 100`,
            `keep it to ${CUE_LIMITS.picked} at most`,
          ),
        ]
      : []),
  ];
};

function cue(message: string, hint: string): LintHit {
  return { severity: 'warning', message, hint, path: WHOLE };
}
