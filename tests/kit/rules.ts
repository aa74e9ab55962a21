import fc from 'fast-check';
import type { ConditionShape } from '../../src/questionnaires/evaluate.ts';
import type { AreaSpec } from './catalogue.ts';

/** Lists of rules across the questions of some areas, with every rule that caps among them; conditions as given. */
export function rulesAcross(
  specs: readonly AreaSpec[],
  condition: fc.Arbitrary<ConditionShape>,
): fc.Arbitrary<readonly object[]> {
  const ids = specs.flatMap((area) => area.questions.map(({ id }) => `${area.id}/${id}`));
  const one = fc.constantFrom(...ids);
  const some = fc.uniqueArray(one, { minLength: 1, maxLength: 3 });
  const atMost = fc.constantFrom(0, 33, 50);
  const below = fc.constantFrom(34, 50, 100);
  const rule = <T>(name: string, parameters: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc.record(parameters).map((drawn) => ({ rule: name, ...drawn }));
  /** The same with a condition at times, under which it blocks. */
  const pattern = <T extends object>(name: string, parameters: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc
      .tuple(rule(name, parameters), fc.option(condition, { nil: undefined }))
      .map(([drawn, when]) => (when === undefined ? drawn : { ...drawn, when }));
  const rules = fc.oneof(
    { arbitrary: rule('exit-of-critical-function', { when: condition, questions: some, below }), weight: 2 },
    rule('exit-of-critical-function', { when: condition, questions: some, atMost }),
    rule('exposed-knowledge', { sensitive: some, access: one, atMost, below }),
    rule('unlawful-transfer', { when: condition, question: one, below }),
    pattern('lock-in', { substitutes: one, knowHow: one, atMost, below }),
    pattern('rushed-transfer', { plan: one, gate: one, below }),
    pattern('unverifiable-quality', { judgement: one, control: one, atMost, below }),
    pattern('hollowing-out', { boundary: one, knowHow: one, atMost }),
    rule('perception-gap', { apart: fc.constantFrom(30, 60) }),
    rule('hidden-problems', { questions: some, count: fc.constant(1), below }),
  );
  return fc.uniqueArray(rules, { maxLength: 3, selector: (each) => JSON.stringify(each) });
}
