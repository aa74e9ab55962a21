import fc from 'fast-check';
import type { Interview } from '../../src/answers/interview.ts';
import type { ConditionShape } from '../../src/questionnaires/questionnaire.ts';
import { type AreaSpec, type ContextSpec, interviewOf } from './catalogue.ts';
import { rulesAcross } from './rules.ts';

/** Replies by question; what is not replied to is `undefined`. */
export type Replies = Readonly<Record<string, unknown>>;

const OPENS = [undefined, { unknown: true }, { notApplicable: 'No' }];

/** Random assessments over some context questions: up to three areas, conditions made of some leaves, rules, two sides. */
export function worlds(context: readonly ContextSpec[], leaves: readonly ConditionShape[]) {
  const { condition } = fc.letrec<{ condition: ConditionShape; inner: ConditionShape }>((tie) => ({
    condition: fc.oneof({ maxDepth: 2 }, fc.constantFrom(...leaves), tie('inner')),
    inner: fc.oneof(
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }));
  const question = fc.record(
    {
      criticality: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const),
      knockOut: fc.boolean(),
      scores: fc.constantFrom([0, 33, 67, 100], [0, 100], [0, 50, 100]),
      when: condition,
    },
    { requiredKeys: ['criticality', 'knockOut', 'scores'] },
  );
  const areas = fc
    .array(fc.tuple(fc.constantFrom(0.5, 1, 2), fc.array(question, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((list) =>
      list.map(
        ([weight, questions], a): AreaSpec => ({
          id: `a${a}`,
          weight,
          questions: questions.map((each, q) => ({ id: `q${q}`, ...each })),
        }),
      ),
    );
  const replies = (specs: readonly AreaSpec[]): fc.Arbitrary<Replies> => {
    const entries = [
      ...context.map(({ id, options }): [string, fc.Arbitrary<unknown>] => [
        `context/${id}`,
        fc.constantFrom<unknown>(...OPENS, ...options),
      ]),
      ...specs.flatMap((area) =>
        area.questions.map(({ id, scores = [] }): [string, fc.Arbitrary<unknown>] => [
          `${area.id}/${id}`,
          fc.constantFrom<unknown>(...OPENS, ...scores),
        ]),
      ),
    ];
    return fc.record(Object.fromEntries(entries));
  };
  const assessed = areas.chain((specs) =>
    fc.record({
      specs: fc.constant(specs),
      rules: rulesAcross(specs, condition),
      client: replies(specs),
      provider: fc.option(replies(specs), { nil: undefined }),
    }),
  );
  return { condition, assessed, replies };
}

/** One interview of the client and, where there are replies, one of the provider. */
export function interviewsOf(client: Replies, provider: Replies | undefined): readonly Interview[] {
  const given = (answers: Replies) =>
    Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
  return [interviewOf(given(client)), ...(provider ? [interviewOf(given(provider), { side: 'provider' })] : [])];
}
