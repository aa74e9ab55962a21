import { confidentialIn, narrowed } from '../../model/confidence.ts';
import { gateBasis } from '../../model/view.ts';
import type { Gate } from '../../scoring/assessment.ts';
import { isForSettling, ownGates } from '../../scoring/rules.ts';
import {
  type DemandFinding,
  type Engaged,
  type Judge,
  placeOfEngagement,
  placeOfQuestion,
  questionText,
} from '../demand.ts';

/**
 * At most so many gates cap the level in the policy's scenario, one that is told within another not counted; each points
 * at the answer that it rests on.
 */
export function gatesThatCap(thing: 'blockers' | 'conditions', caps: Gate['caps']): Judge<number> {
  return (engaged, limit, { scenario, asOf }) => {
    const gates = ownGates(engaged.assessment.gates).filter((gate) => gate.caps === caps && gate.scenario === scenario);
    return { thing, limit, found: gates.map((gate) => gateFound(gate, engaged, asOf)) };
  };
}

/** A gate as what a check finds; `asOf`: the day of the check, after which evidence has expired. */
export function gateFound(whole: Gate, engaged: Engaged, asOf?: string): DemandFinding {
  const gate = forReader(whole, engaged);
  const { rule, questions } = gate;
  const [first] = questions;
  const basis = gateBasis(engaged.catalogue, engaged.interviews, asOf)(gate);
  return {
    message: (wording) => {
      const what = questions.map((id) => questionText(wording, engaged, id));
      return wording.check.gate(what, wording.rules[rule].title, basis && wording.words.basis(basis));
    },
    hint: ({ rules }) => rules[isSettledFirst(gate, engaged) ? 'disputed-answer' : rule].remedy,
    location: first === undefined ? placeOfEngagement(engaged) : placeOfQuestion(engaged, first),
    ...(first === undefined ? {} : { subject: first, questions: [...questions, ...alsoRestsOn(gate, engaged)] }),
  };
}

/**
 * Whether the first thing to do is to settle who is right among people who differ. Of what was told in confidence nobody
 * may learn that anybody differs.
 */
function isSettledFirst(gate: Gate, { assessment, view, interviews }: Engaged): boolean {
  const marked = view === undefined ? new Set<string>() : confidentialIn(interviews);
  return gate.questions.some((id) => !marked.has(id) && isForSettling(gate, id, view?.assessment ?? assessment));
}

/** The one gate for all that is not shown names to a client only what nothing was told in confidence of. */
function forReader(gate: Gate, { view, interviews }: Engaged): Gate {
  if (view === undefined || gate.rule !== 'critical-on-trust') return gate;
  const marked = confidentialIn(interviews);
  return narrowed(gate, (id) => !marked.has(id)) ?? gate;
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
