import { rankOf } from '../../questionnaire/identifiers.ts';
import { TOLERANCE } from '../../scoring/aggregate.ts';
import type { Before } from '../before.ts';
import type { Demand, Engaged } from '../demand.ts';
import { gateOffender } from '../gate-offenders.ts';
import type { Judgement, Single } from '../judgement.ts';
import { placeOfArea, placeOfEngagement } from '../places.ts';
import type { Policy } from '../policy.ts';
import { compareStates, type Pair } from '../regression.ts';
import {
  areaText,
  askedAnewMessage,
  changedQuestionnaireMessage,
  fallMessage,
  levelThenMessage,
  newBlockerMessage,
  noBaselineMessage,
} from '../wording.ts';

/** Nothing got worse than in an earlier state: the level, the score, an area, or by a new blocker. */
export const baseline: Demand = (engaged, policy) => {
  const { before } = engaged;
  if (before === undefined) return [];
  const { label, assessment: then } = before;
  const location = placeOfEngagement(engaged);
  const single = (found: Pick<Single, 'isMet' | 'message'> & Partial<Single>): Single => ({
    kind: 'single',
    demand: 'baseline',
    expected: null,
    actual: null,
    location,
    ...found,
  });
  if (then === undefined) return [single({ isMet: true, warns: true, message: noBaselineMessage(label) })];

  const now = engaged.assessment;
  const { scenario } = policy;
  const { common, overall, areas, newBlockers } = compareStates(engaged.catalogue, then, now, scenario);
  const found: Judgement[] = askedAnew(engaged, before).map((message) => single({ isMet: true, message }));
  if (common === undefined) {
    const [expected, actual] = [then.level[scenario], now.level[scenario]];
    const isMet = expected === null || (actual !== null && rankOf(actual) >= rankOf(expected));
    found.push(single({ isMet, expected, actual, message: levelThenMessage(expected, actual, label) }));
  } else found.push(single({ isMet: true, message: changedQuestionnaireMessage(common, label) }));

  const { tolerance } = policy.baseline;
  const score = fallMessage('the overall score', overall, label, tolerance);
  found.push(single({ isMet: !fell(overall, policy), expected: overall.was, actual: overall.now, message: score }));
  const fallen = areas.filter((pair) => fell(pair, policy));
  for (const { id, ...pair } of fallen) {
    const message = fallMessage(areaText(engaged.catalogue, id), pair, label, tolerance);
    const place = { location: placeOfArea(engaged, id), subject: id };
    found.push(single({ isMet: false, expected: pair.was, actual: pair.now, message, ...place }));
  }
  if (fallen.length === 0) found.push(single({ isMet: true, message: `no area scores lower than in ${label}` }));
  for (const gate of newBlockers) {
    const { message, ...offender } = gateOffender(gate, engaged);
    found.push(single({ isMet: false, ...offender, message: newBlockerMessage(message, label) }));
  }
  if (newBlockers.length === 0) found.push(single({ isMet: true, message: `no blocker that was not in ${label}` }));
  return found;
};

/** Losing a score altogether is a fall; a new one is none. */
function fell({ was, now }: Pair, { baseline: { tolerance } }: Policy): boolean {
  return was !== null && (now === null || now < was - tolerance - TOLERANCE);
}

/** The areas that were asked in another version then, in words. */
function askedAnew({ interviews }: Engaged, { asked, label }: Before): readonly string[] {
  const now = new Map(interviews.flatMap((each) => [...each.asked].map(([area, { version }]) => [area, version])));
  return [...now].sort().flatMap(([area, version]) => {
    const then = asked.get(area);
    return then === undefined || then === version ? [] : [askedAnewMessage(area, then, version, label)];
  });
}
