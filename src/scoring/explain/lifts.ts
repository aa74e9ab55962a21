import type { Reply } from '../../answers/interview.ts';
import type { Catalogue } from '../../questionnaires/catalogue.ts';
import { isScored, rankOf, type ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import type { Gate } from '../assessment.ts';
import type { Slices } from '../slices.ts';
import { bestReply } from '../what-if.ts';
import type { GateTerm } from './explanation.ts';

/**
 * For each question that a gate rests on, the least better answer that lifts the gate by itself, found by trying: so it
 * holds for every rule there is. `gatesWith` evaluates the scenario of the gate with a reply to one question.
 */
export function* liftsOf(
  gate: Pick<Gate, 'rule' | 'caps' | 'questions'>,
  catalogue: Catalogue,
  gatesWith: (question: ScoredQuestion, reply: Answer) => Slices<readonly Gate[]>,
): Slices<GateTerm['liftedBy']> {
  const lifts: GateTerm['liftedBy'][number][] = [];
  for (const id of gate.questions) {
    const question = catalogue.questions.get(id);
    if (question === undefined || !isScored(question)) continue;
    for (const reply of answersFromWorst(question)) {
      const gates = yield* gatesWith(question, reply);
      if (gates.some((each) => caps(each, gate, id))) continue;
      lifts.push({ question: id, to: reply.kind === 'option' ? reply.option : reply.items });
      break;
    }
  }
  return lifts;
}

type Answer = Extract<Reply, { kind: 'option' | 'items' }>;

/** Whether a gate is still the one to lift, or another that now caps as low on the same question. */
function caps(each: Gate, gate: Pick<Gate, 'rule' | 'caps' | 'questions'>, question: string): boolean {
  if (rankOf(each.caps) > rankOf(gate.caps)) return false;
  return (
    each.questions.includes(question) ||
    (each.rule === gate.rule && each.questions.some((id) => gate.questions.includes(id)))
  );
}

/** A choice's options from the worst; of a checklist, ticking one item more after the other. */
function answersFromWorst(question: ScoredQuestion): readonly Answer[] {
  if (question.kind === 'checklist') {
    const items = question.items.map(({ id }) => id);
    return [...items.keys(), items.length].map((count) => ({ kind: 'items', items: items.slice(0, count) }));
  }
  const worstFirst = [...question.options].sort((a, b) => a.score - b.score);
  return [...worstFirst.map(({ id }) => ({ kind: 'option' as const, option: id })), bestReply(question)];
}
