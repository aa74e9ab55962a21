import type { RootContent } from 'mdast';
import { bullets, callout, heading, item } from '../document/nodes.ts';
import type { View } from '../model/view.ts';
import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { ownGates } from '../scoring/rules.ts';
import type { Language } from '../texts/language.ts';

interface Gated extends Pick<View, 'basisOf'> {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  readonly language: Language;
}

/** What holds the verdict down now, each fact once; the conditions follow the blockers at once. */
export function gateNodes({ catalogue, assessment, language, basisOf }: Gated): readonly RootContent[] {
  const { rules, summary, words } = language;
  const gates = ownGates(assessment.gates).filter(({ scenario }) => scenario === 'point');
  const groups = [
    { tone: 'bad', title: summary.blockers, gates: gates.filter(({ caps }) => caps === 'not-ready') },
    { tone: 'warning', title: summary.conditions, gates: gates.filter(({ caps }) => caps !== 'not-ready') },
  ] as const;
  const shown = groups.filter((group) => group.gates.length > 0);
  return shown.flatMap(({ tone, title, gates }, index) => [
    callout(tone, [heading(index === 0 ? 3 : 4, title)]),
    bullets(
      gates.map((gate) => {
        const { rule, questions } = gate;
        const name = rules[rule].title;
        if (questions.length === 0) return item([name]);
        const basis = basisOf(gate);
        const told = basis === undefined ? '' : `; ${words.basis(basis)}`;
        if (rule === 'critical-on-trust') {
          // The list is long, and all of it is to be shown alike.
          const short = questions.map((id) => catalogue.questions.get(id)?.topic ?? id);
          return item([`${name}${told}: ${short.join(', ')}`]);
        }
        return item([`${questions.map((id) => topicOf(id, catalogue)).join(', ')}: ${name.toLowerCase()}${told}`]);
      }),
    ),
  ]);
}
