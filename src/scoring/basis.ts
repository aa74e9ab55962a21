import { GRADES, type Grade } from '../answers/evidence.ts';
import { Side } from '../questionnaires/vocabulary.ts';
import type { DividedSide, GateBasis } from '../texts/en/words.ts';
import { type Gate, TOLERANCE } from './assessment.ts';
import { HALF, isAtLeast } from './rule.ts';
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
  // What has to be shown is a long list, of which nobody need know who is of another opinion.
  const divided = gate.rule === 'critical-on-trust' ? [] : sides.flatMap((side) => dividedSide(side, gate, responses));
  const evidence = evidenceOf(counted.map(bestGrade));
  const isElsewhere = evidence === 'said' && responses.some(({ given }) => bestGrade(given) !== 'said');
  return {
    kind: 'answered',
    sides,
    ...(divided.length === 0 ? {} : { divided }),
    evidence: isElsewhere ? 'elsewhere' : evidence,
  };
}

/** A side of which not everybody who answered says so; nothing where all do. */
function dividedSide(
  side: Side,
  gate: Pick<Gate, 'rule' | 'scenario'>,
  responses: readonly Response[],
): readonly DividedSide[] {
  const ofSide = (given: readonly Given[]): number => given.filter((one) => one.side === side).length;
  const people = responses
    .map((response) => ({ said: ofSide(countedIn(gate, response)), of: ofSide(response.given) }))
    .filter(({ said }) => said > 0);
  const [first] = people;
  if (first === undefined || people.every(({ said, of }) => said === of)) return [];
  const isAlike = people.every(({ said, of }) => said === first.said && of === first.of);
  return [{ side, ...(isAlike ? { people: first } : {}) }];
}

/** The answers that a gate goes by. Of people who differ these are the ones that say what the gate says. */
function countedIn({ rule, scenario }: Pick<Gate, 'rule' | 'scenario'>, response: Response): readonly Given[] {
  const { given } = response;
  if (rule === 'critical-on-trust') return given.filter(({ score }) => isAtLeast(HALF, score));
  const scores = given.map(({ score }) => score);
  if (scenario === 'high') return given.filter(({ score }) => score === Math.max(...scores));
  const worst = Math.min(...scores);
  if (rule === 'knock-out' || rule === 'high-at-zero') return given.filter(({ score }) => score === worst);
  if (scenario === 'low') return given.filter(({ score }) => score === worst || !isAtLeast(HALF, score));
  const worse = Side.options.filter((side) => {
    const mean = meanOfSide(response, side);
    return mean !== null && mean <= (response.score.point ?? 0) + TOLERANCE;
  });
  // A side counts by its mean, which may be far from what one of its people says.
  const mean = response.score.point ?? 0;
  return given.filter(
    ({ side, score }) => worse.includes(side) && (score <= mean + TOLERANCE || !isAtLeast(HALF, score)),
  );
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
