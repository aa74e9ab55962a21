import { confidentialIn } from '../../model/confidence.ts';
import type { Gate } from '../../scoring/assessment.ts';
import {
  type DemandFinding,
  type Engaged,
  type Judge,
  placeOfEngagement,
  placeOfQuestion,
  questionText,
} from '../demand.ts';

/** At most so many gates cap the level in the policy's scenario; each points at the answer that it rests on. */
export function gatesThatCap(thing: 'blockers' | 'conditions', caps: Gate['caps']): Judge<number> {
  return (engaged, limit, { scenario }) => {
    const gates = engaged.assessment.gates.filter((gate) => gate.caps === caps && gate.scenario === scenario);
    return { thing, limit, found: gates.map((gate) => gateFound(gate, engaged)) };
  };
}

/** A gate as what a check finds. */
export function gateFound(gate: Gate, engaged: Engaged): DemandFinding {
  const { rule, questions } = gate;
  const [first] = questions;
  return {
    message: (wording) => {
      const what = questions.map((id) => questionText(wording, engaged, id));
      return wording.check.gate(what, wording.rules[rule].title);
    },
    hint: ({ rules }) => rules[rule].remedy,
    location: first === undefined ? placeOfEngagement(engaged) : placeOfQuestion(engaged, first),
    ...(first === undefined ? {} : { subject: first, questions: [...questions, ...alsoRestsOn(gate, engaged)] }),
  };
}

/** A gate that a client does not learn of by name also rests on what was said in confidence, as of the context. */
function alsoRestsOn({ rule, caps, scenario, questions }: Gate, { view, interviews }: Engaged): Iterable<string> {
  const isShown = (each: Gate): boolean =>
    each.rule === rule &&
    each.caps === caps &&
    each.scenario === scenario &&
    each.questions.join(' ') === questions.join(' ');
  return view === undefined || view.assessment.gates.some(isShown) ? [] : confidentialIn(interviews);
}
