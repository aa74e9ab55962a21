import type { Interview } from '../../answers/interview.ts';
import type { ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { Side } from '../../questionnaires/vocabulary.ts';
import { countPairs, FEWEST_PAIRS, ratingsOf, unitsOf } from '../agreement.ts';
import type { Slip } from './robustness.ts';

/** How likely an answer differs from what another interviewer would note, where too few pairs tell. */
const ASSUMED = 0.2;

/**
 * How likely a slip is: half the share of the pairs of answers, between people of one side to one question, that differ,
 * since either of the two may have slipped. Answers told in confidence take no part, so that the figure tells nothing of
 * them. `questions` are those that apply.
 */
export function measureSlips(questions: readonly ScoredQuestion[], interviews: readonly Interview[]): Slip {
  let [pairs, same] = [0, 0];
  for (const side of Side.options) {
    const own = interviews.filter(({ respondent }) => respondent.side === side).map(openly);
    const counted = countPairs(unitsOf(ratingsOf(questions, own)));
    pairs += counted.pairs;
    same += counted.same;
  }
  if (pairs < FEWEST_PAIRS) return { rate: ASSUMED, origin: 'assumed', pairs };
  return { rate: (pairs - same) / pairs / 2, origin: 'measured', pairs };
}

function openly(interview: Interview): Interview {
  return { ...interview, answers: new Map([...interview.answers].filter(([, { confidential }]) => !confidential)) };
}
