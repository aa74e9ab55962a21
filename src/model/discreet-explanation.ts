import { latestDay } from '../answers/interview.ts';
import { explainScore } from '../scoring/explain/explain.ts';
import type { Explanation, GateTerm } from '../scoring/explain/explanation.ts';
import { confidentialIn, openWhereTold, toldInConfidenceOnly, withoutConfidential } from './confidence.ts';

/**
 * Explains a score to a client: answers told in confidence count in it, and have no term of their own. A question's term
 * comes from what was said openly, so that the terms of an area need not add up to it.
 */
export function explainDiscreetly(...[catalogue, interviews, scenario]: Parameters<typeof explainScore>): Explanation {
  const whole = explainScore(catalogue, interviews, scenario);
  const marked = confidentialIn(interviews);
  if (marked.size === 0) return whole;
  const sealed = toldInConfidenceOnly(interviews);
  const judged = { day: latestDay(interviews) };
  const own = explainScore(catalogue, openWhereTold(catalogue, interviews, sealed), scenario, judged);
  const openly = explainScore(catalogue, withoutConfidential(interviews), scenario, judged);
  const open = new Set(openly.gates.map(termKey));
  const shown = (gate: GateTerm): GateTerm | undefined => {
    if (gate.rule === 'critical-on-trust') {
      const questions = gate.questions.filter((id) => !marked.has(id));
      return questions.length === 0 ? undefined : { ...gate, questions, toShow: questions };
    }
    return open.has(termKey(gate)) && !gate.questions.some((id) => sealed.has(id)) ? gate : undefined;
  };
  const known = new Set(whole.gates.flatMap((gate) => (shown(gate) === undefined ? [] : [gate.rule])));
  const discreetTerm = (gate: GateTerm): readonly GateTerm[] => {
    const { within, basis, liftedBy, ...term } = shown(gate) ?? anonymous(gate);
    if (term.rule === 'told-in-confidence' && gate.within !== undefined) return [];
    const isOpen = !gate.questions.some((id) => marked.has(id));
    return [
      {
        ...term,
        ...(within !== undefined && known.has(within) ? { within } : {}),
        ...(basis !== undefined && isOpen ? { basis } : {}),
        liftedBy: isOpen ? liftedBy : [],
      },
    ];
  };
  return {
    ...whole,
    decision: openly.decision === whole.decision ? whole.decision : null,
    areas: whole.areas.map((area, index) => ({
      ...area,
      questions: (own.areas[index]?.questions ?? []).filter(({ id }) => !sealed.has(id)),
    })),
    gates: whole.gates.flatMap((gate) => discreetTerm(gate)),
  };
}

function anonymous({ caps }: GateTerm): GateTerm {
  return { rule: 'told-in-confidence', caps, questions: [], liftedBy: [] };
}

function termKey({ rule, caps, questions }: GateTerm): string {
  return [rule, caps, ...questions].join(' ');
}
