import { confidentialIn } from '../model/confidence.ts';
import type { Gate, ScenarioName } from '../scoring/assessment.ts';
import { RULE_TEXTS } from '../texts/en/rule-texts.ts';
import { list } from '../texts/en/words.ts';
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

export function gateOffender(gate: Gate, engaged: Engaged): Offender {
  const { rule, questions } = gate;
  const { title, remedy } = RULE_TEXTS[rule];
  const [first] = questions;
  const what = list(questions.map((id) => questionText(engaged.catalogue, id)));
  return {
    message: `${what}: ${title.toLowerCase()}`,
    hint: remedy,
    location: first === undefined ? placeOfEngagement(engaged) : placeOfQuestion(engaged, first),
    ...(first === undefined ? {} : { subject: first, questions: [...questions, ...alsoRestsOn(gate, engaged)] }),
  };
}

/** A gate that a client is not told of by name also rests on what was told in confidence, as of the context. */
function alsoRestsOn({ rule, caps, scenario, questions }: Gate, { view, interviews }: Engaged): Iterable<string> {
  const isTold = (each: Gate): boolean =>
    each.rule === rule &&
    each.caps === caps &&
    each.scenario === scenario &&
    each.questions.join(' ') === questions.join(' ');
  return view === undefined || view.assessment.gates.some(isTold) ? [] : confidentialIn(interviews);
}
