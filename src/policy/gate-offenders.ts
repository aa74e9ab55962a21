import { RULE_TEXTS } from '../diagnostics/rule-texts.ts';
import { list } from '../language/words.ts';
import type { Gate, ScenarioName } from '../scoring/assessment.ts';
import type { Engaged } from './demand.ts';
import type { Judgement, Offender } from './judgement.ts';
import { placeOfEngagement, placeOfQuestion } from './places.ts';
import type { DemandId } from './schema.ts';
import { questionText } from './wording.ts';

/** Judges how many gates cap the level in one scenario; each points at the answer it rests on. */
export function judgeGates(
  demand: DemandId,
  caps: Gate['caps'],
  limit: number | undefined,
  engaged: Engaged,
  scenario: ScenarioName,
): readonly Judgement[] {
  if (limit === undefined) return [];
  const offenders = engaged.assessment.gates
    .filter((gate) => gate.caps === caps && gate.scenario === scenario)
    .map((gate) => gateOffender(gate, engaged));
  return [{ kind: 'counted', demand, limit, offenders, location: placeOfEngagement(engaged) }];
}

export function gateOffender({ rule, questions }: Gate, engaged: Engaged): Offender {
  const { title, remedy } = RULE_TEXTS[rule];
  const [first] = questions;
  const what = list(questions.map((id) => questionText(engaged.catalogue, id)));
  return {
    message: `${what}: ${title.toLowerCase()}`,
    hint: remedy,
    location: first === undefined ? placeOfEngagement(engaged) : placeOfQuestion(engaged, first),
    ...(first === undefined ? {} : { subject: first, questions }),
  };
}
