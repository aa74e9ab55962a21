import { GRADES, type Grade } from '../answers/evidence.ts';
import { Side } from '../questionnaires/questionnaire.ts';
import type { GateBasis } from '../texts/en/words.ts';
import { type Gate, TOLERANCE } from './assessment.ts';
import { isAtLeast } from './rule.ts';
import { type Given, meanOfSide, type Response } from './scores.ts';

/**
 * By whose answers a gate stands, and how well these are backed; nothing where none of its questions is answered. The
 * sides are those whose answers the gate's scenario reads: at point the side that sees it worse.
 */
export function basisOf(
  gate: Pick<Gate, 'rule' | 'scenario' | 'questions'>,
  responseTo: (question: string) => Response | undefined,
): GateBasis | undefined {
  const responses = gate.questions.flatMap((id) => responseTo(id) ?? []);
  const by = responses.flatMap(({ setAsideBy }) => setAsideBy);
  if (gate.rule === 'critical-left-out') return by.length === 0 ? undefined : { kind: 'set-aside', by };
  const counted = responses.map((response) => countedIn(gate, response)).filter(({ length }) => length > 0);
  if (counted.length === 0) return undefined;
  const sides = Side.options.filter((side) => counted.flat().some((given) => given.side === side));
  return { kind: 'answered', sides, evidence: evidenceOf(counted.map(bestGrade)) };
}

/** The answers that a gate goes by. */
function countedIn({ rule, scenario }: Pick<Gate, 'rule' | 'scenario'>, response: Response): readonly Given[] {
  const { given } = response;
  if (rule === 'critical-on-trust') return given.filter(({ score }) => isAtLeast(50, score));
  const scores = given.map(({ score }) => score);
  if (scenario === 'high') return given.filter(({ score }) => score === Math.max(...scores));
  if (scenario === 'low' || rule === 'knock-out' || rule === 'high-at-zero') {
    return given.filter(({ score }) => score === Math.min(...scores));
  }
  const worse = Side.options.filter((side) => {
    const mean = meanOfSide(response, side);
    return mean !== null && mean <= (response.score.point ?? 0) + TOLERANCE;
  });
  return given.filter(({ side }) => worse.includes(side));
}

function bestGrade(given: readonly Given[]): Grade {
  return GRADES.findLast((each) => given.some(({ grade }) => grade === each)) ?? 'said';
}

/** Of several questions: the weakest grade, or that some have evidence and some do not. */
function evidenceOf(grades: readonly Grade[]): Grade | 'partly' {
  const lacking = grades.filter((grade) => grade === 'said').length;
  if (lacking > 0) return lacking === grades.length ? 'said' : 'partly';
  return grades.includes('named') ? 'named' : 'seen';
}
