import fc from 'fast-check';
import type { Interview } from '../../src/answers/interview.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { ConditionShape } from '../../src/questionnaires/evaluate.ts';
import { type AreaSpec, type ContextSpec, catalogueOf, interviewOf, type ProfileSpec } from './catalogue.ts';
import { rulesAcross } from './rules.ts';

/** Replies by question; what is not replied to is `undefined`. */
export type Replies = Readonly<Record<string, unknown>>;

/** A random assessment: its questions, its profile, and what both sides said, if both were asked. */
export interface World {
  readonly specs: readonly AreaSpec[];
  readonly rules: readonly object[];
  readonly profile: ProfileSpec;
  readonly client: Replies;
  readonly provider: Replies | undefined;
  /** What stands behind answers, by question. */
  readonly evidence: Readonly<Record<string, readonly object[]>>;
}

const OPENS = [undefined, { unknown: true }, { notApplicable: 'No' }];

/** The day of every answer: what holds until the day before has expired. */
const DAY = '2026-11-22';
const EVIDENCE: readonly (readonly object[])[] = [
  [],
  [{ ref: 'minutes.pdf' }],
  [{ ref: 'minutes.pdf', seen: DAY }],
  [{ ref: 'minutes.pdf', until: '2026-11-21' }],
];

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
  const criticality = fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const);
  const question = fc
    .record(
      {
        criticality,
        criticalWhen: condition,
        knockOut: fc.boolean(),
        knockOutWhen: condition,
        notApplicable: fc.boolean(),
        scores: fc.constantFrom([0, 33, 67, 100], [0, 100], [0, 50, 100]),
        when: condition,
      },
      { requiredKeys: ['criticality', 'scores'] },
    )
    // Who always knocks out need not say when.
    .map(({ knockOutWhen, ...rest }) =>
      knockOutWhen === undefined || rest.knockOut ? rest : { ...rest, knockOutWhen },
    );
  const area = fc.record(
    {
      weight: fc.constantFrom(0.5, 1, 2),
      only: fc.uniqueArray(criticality, { minLength: 1, maxLength: 3 }),
      floors: fc.record({ ready: fc.constantFrom(50, 70) }, { requiredKeys: [] }),
      questions: fc.array(question, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['weight', 'questions'] },
  );
  const areas = fc.array(area, { minLength: 1, maxLength: 3 }).map((list) =>
    list.map(
      ({ questions, ...rest }, a): AreaSpec => ({
        ...rest,
        id: `a${a}`,
        questions: questions.map((each, q) => ({ id: `q${q}`, ...each })),
      }),
    ),
  );
  const profile: fc.Arbitrary<ProfileSpec> = fc.record({
    weighting: fc.constantFrom('questions' as const, 'areas' as const),
    evidence: fc.constantFrom('none' as const, 'named' as const, 'seen' as const),
    weights: fc.constantFrom({}, { critical: 5, low: 0.5 }),
  });
  const replies = (specs: readonly AreaSpec[]): fc.Arbitrary<Replies> => {
    const entries = [
      ...context.map(({ id, options }): [string, fc.Arbitrary<unknown>] => [
        `context/${id}`,
        fc.constantFrom<unknown>(...OPENS, ...options),
      ]),
      ...specs.flatMap((each) =>
        each.questions.map(({ id, scores = [] }): [string, fc.Arbitrary<unknown>] => [
          `${each.id}/${id}`,
          fc.constantFrom<unknown>(...OPENS, ...scores, 100),
        ]),
      ),
    ];
    return fc.record(Object.fromEntries(entries));
  };
  const evidence = (specs: readonly AreaSpec[]): fc.Arbitrary<World['evidence']> =>
    fc.record(Object.fromEntries(questionIds(specs).map((id) => [id, fc.constantFrom(...EVIDENCE)])));
  const assessed: fc.Arbitrary<World> = areas.chain((specs) =>
    fc.record({
      specs: fc.constant(specs),
      rules: rulesAcross(specs, condition),
      profile,
      client: replies(specs),
      provider: fc.option(replies(specs), { nil: undefined }),
      evidence: evidence(specs),
    }),
  );
  return { condition, assessed, replies, evidence };
}

function questionIds(specs: readonly AreaSpec[]): readonly string[] {
  return specs.flatMap((area) => area.questions.map(({ id }) => `${area.id}/${id}`));
}

/** The catalogue of a world. */
export function catalogueIn({ specs, rules, profile }: World, context: readonly ContextSpec[]): Catalogue {
  return catalogueOf(specs, context, rules, profile);
}

/** One interview of the client and, where there are replies, one of the provider. */
export function interviewsOf(
  client: Replies,
  provider: Replies | undefined,
  evidence: World['evidence'] = {},
): readonly Interview[] {
  const given = (answers: Replies) =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([id, reply]) => {
        if (reply === undefined) return [];
        const [isAnswer, behind] = [typeof reply === 'number', evidence[id] ?? []];
        return [[id, isAnswer ? { option: `s${reply}`, answered: DAY, evidence: behind } : reply]];
      }),
    );
  return [interviewOf(given(client)), ...(provider ? [interviewOf(given(provider), { side: 'provider' })] : [])];
}

export function interviewsIn({ client, provider, evidence }: World): readonly Interview[] {
  return interviewsOf(client, provider, evidence);
}
