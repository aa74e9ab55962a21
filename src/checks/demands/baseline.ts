import type { Interview } from '../../answers/interview.ts';
import type { Snapshot } from '../../comparison/comparison.ts';
import { findRegression, type Pair } from '../../comparison/regression.ts';
import { confidentialIn } from '../../model/confidence.ts';
import { rankOf } from '../../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../../scoring/assessment.ts';
import type { Demand, Engaged } from '../demand.ts';
import { markedBefore } from '../discreet-entry.ts';
import { gateOffender } from '../gate-offenders.ts';
import type { Judgement, Single } from '../judgement.ts';
import { placeOfArea, placeOfEngagement } from '../places.ts';
import type { Policy } from '../policy.ts';
import {
  areaText,
  askedAnewMessage,
  brokenBaselineMessage,
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
  const { label, snapshot: earlier, isBroken, isWhole } = before;
  const location = placeOfEngagement(engaged);
  const single = (found: Pick<Single, 'isMet' | 'message'> & Partial<Single>): Single => ({
    kind: 'single',
    demand: 'baseline',
    expected: null,
    actual: null,
    location,
    ...found,
  });
  if (isBroken) return [single({ isMet: true, warns: true, message: brokenBaselineMessage(label) })];
  if (earlier === undefined) {
    // Where it can be new for sure, what it may have taken the place of is told as gone.
    const warns = isWhole ? {} : ({ warns: true } as const);
    return [single({ isMet: true, ...warns, message: noBaselineMessage(label, isWhole) })];
  }

  const { scenario } = policy;
  const marked =
    engaged.view === undefined
      ? new Set<string>()
      : new Set([...confidentialIn(engaged.interviews), ...markedBefore(engaged)]);
  const [then, now] = [earlier.assessment, engaged.assessment];
  const { across, overall, areas, newBlockers } = findRegression(earlier, { ...engaged, label: 'now' }, scenario);
  const found: Judgement[] = askedAnew(engaged, earlier).map((message) => single({ isMet: true, message }));
  if (across === undefined) {
    const [expected, actual] = [then.level[scenario], now.level[scenario]];
    const isMet = expected === null || (actual !== null && rankOf(actual) >= rankOf(expected));
    found.push(single({ isMet, expected, actual, message: levelThenMessage(expected, actual, label) }));
  } else {
    const told = across.changed.filter((id) => !marked.has(id));
    found.push(single({ isMet: true, message: changedQuestionnaireMessage(across.common, told, label) }));
  }

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
    const { message, questions = [], ...offender } = gateOffender(gate, engaged);
    // That it is new may be the context's doing, which decides what blocks.
    const restsOn = [...questions, ...[...marked].filter((id) => id.startsWith('context/'))];
    found.push(single({ isMet: false, ...offender, questions: restsOn, message: newBlockerMessage(message, label) }));
  }
  if (newBlockers.length === 0) found.push(single({ isMet: true, message: `no blocker that was not in ${label}` }));
  return found;
};

/** Losing a score altogether is a fall; a new one is none. */
function fell({ was, now }: Pair, { baseline: { tolerance } }: Policy): boolean {
  return was !== null && (now === null || now < was - tolerance - TOLERANCE);
}

/** The areas that were asked in another version then, in words. */
function askedAnew({ interviews }: Engaged, { interviews: earlier = [], label }: Snapshot): readonly string[] {
  const versionsIn = (all: readonly Interview[]): ReadonlyMap<string, string> =>
    new Map(all.flatMap(({ asked }) => [...asked].map(([area, { version }]) => [area, version])));
  const then = versionsIn(earlier);
  return [...versionsIn(interviews)].sort().flatMap(([area, version]) => {
    const was = then.get(area);
    return was === undefined || was === version ? [] : [askedAnewMessage(area, was, version, label)];
  });
}
