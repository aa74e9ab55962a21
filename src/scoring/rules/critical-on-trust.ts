import { scoredQuestions } from '../../questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../assessment.ts';
import type { Reading, Rule } from '../rule.ts';

/**
 * No plain `ready` on somebody's word: of the critical questions that score half or more, three quarters have to be
 * shown, and of the knock-outs among them each one. One gate for all that lack it.
 */
export const criticalOnTrust: Rule = (reading) => {
  const all = scoredQuestions(reading.catalogue);
  if (!isOnTrust(tallyOf(all, reading))) return [];
  const lacking = all.filter((question) => lacksProof(question, reading));
  return [{ caps: 'ready-with-conditions', questions: lacking.map(({ id }) => id) }];
};

/** How much of them has to be shown. */
export const SHARE_SHOWN = 0.75;

/** How many critical questions of half or more are shown, and how many lack it, knock-outs among them. */
export interface TrustTally {
  readonly shown: number;
  readonly lacking: number;
  readonly lackingKnockOuts: number;
}

export function isOnTrust({ shown, lacking, lackingKnockOuts }: TrustTally): boolean {
  return lackingKnockOuts > 0 || shown < SHARE_SHOWN * (shown + lacking) - TOLERANCE;
}

export function tallyOf(questions: readonly ScoredQuestion[], reading: Reading): TrustTally {
  let [shown, lacking, lackingKnockOuts] = [0, 0, 0];
  for (const question of questions) {
    if (lacksProof(question, reading)) {
      lacking += 1;
      if (reading.counts.isKnockOut(question)) lackingKnockOuts += 1;
    } else if (isShown(question, reading)) shown += 1;
  }
  return { shown, lacking, lackingKnockOuts };
}

/** Whether a question is critical and answered well, and nothing that the profile takes is shown for it. */
export function lacksProof(question: ScoredQuestion, { counts, answers }: Reading): boolean {
  return counts.applies(question) && counts.isCritical(question) && answers.backingOf(question.id) === 'lacking';
}

/** Whether it is surely critical, answered well, and shown. */
export function isShown(question: ScoredQuestion, { otherwise, answers }: Reading): boolean {
  return otherwise.applies(question) && otherwise.isCritical(question) && answers.backingOf(question.id) === 'shown';
}
