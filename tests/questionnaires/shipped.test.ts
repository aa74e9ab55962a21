import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { translated } from '../../src/library/translations.ts';
import { type Catalogue, criticalitiesOf, scoredQuestions, settlementsOf } from '../../src/questionnaires/catalogue.ts';
import { leavesOf } from '../../src/questionnaires/condition.ts';
import { ProfileRule, questionsOf } from '../../src/questionnaires/profile-rules.ts';
import { isScored, type ScoredQuestion } from '../../src/questionnaires/questionnaire.ts';
import { Role, Side } from '../../src/questionnaires/vocabulary.ts';
import { DECISIONS } from '../../src/scoring/assessment.ts';
import { circumstancesNow } from '../../src/scoring/context.ts';
import { must } from '../kit/catalogue.ts';
import { fileOf, readFile } from '../kit/interview.ts';
import { loadCatalogue } from '../kit/library.ts';

/** What the first edition asked, by area: an answers file of then finds its questions by these ids. */
const FIRST_EDITION: Readonly<Record<string, string>> = {
  'business-case':
    'core-boundary full-cost expertise-gain flexibility-need freed-time innovation-goal decision-record ' +
    'stakeholder-views',
  'partner-selection':
    'fitting-procurement verified-skills committed-capacity strategic-fit track-record transfer-method',
  'goals-governance': 'smart-goals roles time-review budget-review issue-process partnership-plan oversight-body',
  'contract-transition': 'law-and-regulation terms-known change-terms obligations dispute-steps hand-back-support',
  communication:
    'named-contact message-channels meeting-rhythm shared-expectations working-language overlapping-hours ' +
    'early-bad-news two-way-feedback',
  'intellectual-property':
    'exposed-knowledge ownership-of-results background-rights confidentiality-chain access-on-need ' +
    'own-use-limit leak-response return-and-deletion customer-and-personal-data',
  'quality-control':
    'quality-standard acceptance-method service-levels continuous-monitoring provider-control root-cause ' +
    'audit-right ability-to-judge improvement-loop',
  dependence:
    'criticality-rating substitutes provider-viability retained-know-how exit-plan continuity-cover ' +
    'subcontractor-chain portability scaling balance-of-control',
  'knowledge-transfer':
    'transfer-plan documented-process readiness-gate contact-time team-continuity common-knowledge ' +
    'cognitive-distance learning-back',
  'collaboration-trust':
    'joint-planning trust-check relationship-parts aligned-interests shared-accountability conflict-route ' +
    'relationship-owners joint-investment recognition',
  'relationship-practices':
    'manager-training relationship-lead kept-promises changing-needs joint-problem-solving client-duties',
  'cultural-fit':
    'team-differences decision-style safe-to-say-no work-rhythm organisational-fit respect-for-diversity ' +
    'cross-cultural-skill cultural-friction-plan',
};

const library = { folders: ['questionnaires'], cwd: '.' };
const load = (profile: string) => loadCatalogue(profile, library);

test('every shipped profile loads without a diagnostic, and every questionnaire belongs to one', async () => {
  const profiles = await new Library(library).ids('profiles');
  expect(profiles).toContain('core');
  const used = new Set<string>();
  for (const id of profiles) {
    const { value, diagnostics } = await load(id);
    expect(diagnostics).toEqual([]);
    for (const area of value?.areas ?? []) used.add(area.id);
  }
  expect([...used].sort()).toEqual(await new Library(library).ids('questionnaires'));
});

test('nothing else lies about in the folder', () => {
  const files = readdirSync('questionnaires', { withFileTypes: true });
  const folders = files.filter((file) => file.isDirectory()).map(({ name }) => name);
  expect(folders.sort()).toEqual(['frameworks', 'profiles', 'schema', 'translations']);
  const others = files.filter((file) => file.isFile() && !file.name.endsWith('.yaml'));
  expect(others.map(({ name }) => name)).toEqual(['CLAUSES.md', 'COVERAGE.md', 'README.md']);
});

describe('the core profile', async () => {
  const catalogue = must(await load('core'));

  test('the five areas of the brief, of equal weight', () => {
    expect(catalogue.areas.map(({ id, weight }) => [id, weight])).toEqual([
      ['communication', 1],
      ['intellectual-property', 1],
      ['quality-control', 1],
      ['dependence', 1],
      ['cultural-fit', 1],
    ]);
  });

  test('levels, floors and effort are the defaults of the design', () => {
    expect(catalogue.profile.levels).toEqual({ ready: 80, 'ready-with-conditions': 60 });
    expect(catalogue.profile.effort).toEqual({ S: [1, 2], M: [3, 8], L: [10, 40] });
    for (const { floors } of catalogue.areas) expect(floors).toEqual({});
  });

  test('the context: seven questions without scores, the stage first', () => {
    expect(catalogue.context.map(({ id }) => id)).toEqual([
      'context/stage',
      'context/function-criticality',
      'context/process-type',
      'context/offshore',
      'context/personal-data',
      'context/regulated',
      'context/size',
    ]);
  });

  test('the claims of five articles, and works of reference by their numbers, can be cited', () => {
    const claims = [22, 36, 28, 34, 33].flatMap((count, article) =>
      Array.from({ length: count }, (_, index) => `S${article}.${index + 1}`),
    );
    const sources = [...catalogue.sources.values()];
    const references = sources.filter(({ kind }) => kind === 'reference').map(({ id }) => id);
    expect(sources.filter(({ kind }) => kind === 'claim').map(({ id }) => id)).toEqual(claims);
    // The number of a work that was taken out stays free, so that it never means another one.
    const numbers = references.map((id) => Number(/^R(\d+)$/.exec(id)?.[1]));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(numbers.length).toBeGreaterThan(50);
  });
});

/** How many questions of the core have a subject at a stage at the least, whatever else the context is. */
const AT_LEAST = [
  ['deciding', 22],
  ['contracting', 34],
  ['transition', 36],
  ['running', 38],
  ['ending', 16],
] as const;

describe('the stage', async () => {
  const full = must(await load('full'));
  const core = must(await load('core'));
  const hiddenIn = (catalogue: Catalogue, answers: Readonly<Record<string, string>>) =>
    circumstancesNow(catalogue, [readFile(fileOf(answers)).interview]).hidden;
  const everywhere = { 'context/offshore': 'yes', 'context/personal-data': 'yes' };

  test('it has an option for each decision, and nobody can set it aside', () => {
    const [stage] = full.context;
    expect(stage?.options.map(({ id }) => id)).toEqual(Object.keys(DECISIONS));
    expect(stage?.notApplicable).toBe(false);
    expect(stage?.when).toBeUndefined();
    expect(stage?.roles).toEqual(Role.options);
    expect(stage?.ask).toEqual(Side.options);
  });

  test.each(AT_LEAST)('%s: at least %i questions of the core in every context', (stage, least) => {
    const contexts = [...settlementsOf(core)]
      .filter(([id]) => id !== 'context/stage')
      .reduce<readonly Readonly<Record<string, string>>[]>(
        (sofar, [id, states]) =>
          sofar.flatMap((one) =>
            states.map((state) => (typeof state === 'object' ? { ...one, [id]: state.chosen[0] ?? '' } : one)),
          ),
        [{ 'context/stage': stage }],
      );
    expect(contexts.length).toBeGreaterThan(4);
    const fewest = contexts.map((context) => {
      const hidden = hiddenIn(core, context);
      return scoredQuestions(core).filter(({ id }) => !hidden.has(id)).length;
    });
    expect(Math.min(...fewest)).toBeGreaterThanOrEqual(least);
  });

  test('every scored question says at which stages it has a subject', () => {
    const always = scoredQuestions(full).filter(
      ({ when }) => when === undefined || !leavesOf(when).some(({ question }) => question === 'context/stage'),
    );
    expect(always.map(({ id }) => id)).toEqual([]);
  });

  test('while nobody said it, nothing is left out', () => {
    expect(hiddenIn(full, {})).toEqual(new Set());
  });

  test('every question is asked at some stage', () => {
    const hidden = AT_LEAST.map(([stage]) => hiddenIn(full, { ...everywhere, 'context/stage': stage }));
    const own = { 'context/process-type': 'research', 'context/personal-data': 'no', 'context/stage': 'running' };
    hidden.push(hiddenIn(full, own), hiddenIn(full, { ...own, 'context/stage': 'contracting' }));
    const never = scoredQuestions(full).filter(({ id }) => hidden.every((each) => each.has(id)));
    expect(never.map(({ id }) => id)).toEqual([]);
  });

  test.each(full.profile.rules.map((rule) => [rule.rule, rule] as const))('%s has its questions', (name, rule) => {
    const ids = questionsOf(rule).map(({ question }) => question);
    const asked = AT_LEAST.map(([stage]) => {
      const hidden = hiddenIn(full, { ...everywhere, 'context/stage': stage });
      return ids.filter((id) => !hidden.has(id));
    });
    expect(new Set(asked.flat())).toEqual(new Set(ids));
    // Each question of the exit blocks by itself, so one has to be asked at each stage; other rules read theirs together.
    if (name === 'exit-of-critical-function') for (const some of asked) expect(some).not.toEqual([]);
    else expect(asked).toContainEqual(ids);
  });

  // A weakness before signing must not block for what can only be done after it.
  test('nothing that blocks or conditions a choice is due after the signature', () => {
    const hidden = hiddenIn(full, { ...everywhere, 'context/stage': 'deciding' });
    const later = scoredQuestions(full).filter(
      (question) =>
        !hidden.has(question.id) &&
        question.recommendation.horizon !== 'before-signing' &&
        criticalitiesOf(question).some((each) => each === 'critical' || each === 'high'),
    );
    expect(later.map(({ id }) => id)).toEqual(['relationship-practices/client-duties']);
  });

  test('nothing speaks of two sides where there may be only one', () => {
    const hidden = hiddenIn(full, { ...everywhere, 'context/stage': 'deciding' });
    const speak = scoredQuestions(full)
      .filter(({ id }) => !hidden.has(id))
      .filter((question) => /\b(?:both|each|the two) sides?\b/iu.test(JSON.stringify(question)));
    expect(speak.map(({ id }) => id)).toEqual([]);
  });
});

/** What a supervisor makes a must where the business cannot do without the function. */
const CRITICAL_FUNCTION = [
  'contract-transition/termination-rights',
  'dependence/continuity-cover',
  'dependence/last-day-cover',
  'dependence/provider-viability',
  'dependence/receiving-organisation',
  'dependence/subcontractor-chain',
  'intellectual-property/leak-response',
  'quality-control/audit-right',
  'security/incident-notice',
  'security/security-assurance',
];

describe('the musts', async () => {
  const full = must(await load('full'));
  const circumstances = (answers: Readonly<Record<string, string>>) =>
    circumstancesNow(full, [readFile(fileOf(answers)).interview]);
  const raisedBy = (answers: Readonly<Record<string, string>>) => {
    const { raised, knockOuts } = circumstances(answers);
    return { raised: [...raised].sort(), knockOuts: [...knockOuts].sort() };
  };
  const OWN = ['contract-transition/law-and-regulation', 'intellectual-property/ownership-of-results'];
  const DATA = 'intellectual-property/customer-and-personal-data';
  const SETTLED = {
    'context/stage': 'contracting',
    'context/function-criticality': 'minor',
    'context/personal-data': 'yes',
    'context/offshore': 'no',
    'context/regulated': 'no',
  };

  test('only the law and the ownership of results knock out by themselves', () => {
    const ids = scoredQuestions(full).filter(({ knockOut }) => knockOut);
    expect(ids.map(({ id }) => id).sort()).toEqual(OWN);
  });

  test('a critical function makes musts of what keeps it going', () => {
    const own = new Set(raisedBy(SETTLED).raised);
    const stages = AT_LEAST.map(([stage]) => ({ ...SETTLED, 'context/stage': stage }));
    const raised = stages.flatMap((each) => raisedBy({ ...each, 'context/function-criticality': 'critical' }).raised);
    expect([...new Set(raised)].filter((id) => !own.has(id)).sort()).toEqual(CRITICAL_FUNCTION);
    const handBack = full.questions.get('contract-transition/hand-back-support');
    expect(handBack && isScored(handBack) && handBack.criticality).toBe('critical');
  });

  test('a financial firm has to tell its supervisor before it signs', () => {
    const own = new Set(raisedBy(SETTLED).raised);
    const { raised } = raisedBy({ ...SETTLED, 'context/regulated': 'financial' });
    expect(raised.filter((id) => !own.has(id))).toEqual(['contract-transition/told-before-signing']);
  });

  test.each([
    ['yes', 'yes', true],
    ['yes', 'no', false],
  ])('personal data %s, abroad %s: knocks out %s', (personal, offshore, isKnockOut) => {
    const { knockOuts } = raisedBy({ ...SETTLED, 'context/personal-data': personal, 'context/offshore': offshore });
    expect(knockOuts).toEqual(isKnockOut ? [...OWN, DATA].sort() : OWN);
  });

  test('those that always have a subject cannot be set aside', () => {
    const fixed = scoredQuestions(full).filter(({ notApplicable }) => notApplicable === false);
    const ids = fixed.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'business-case/core-boundary',
        'partner-selection/verified-skills',
        'goals-governance/smart-goals',
        'contract-transition/law-and-regulation',
        'contract-transition/hand-back-support',
        'communication/shared-expectations',
        'intellectual-property/ownership-of-results',
        'intellectual-property/confidentiality-chain',
        'intellectual-property/customer-and-personal-data',
        'quality-control/quality-standard',
        'quality-control/continuous-monitoring',
        'quality-control/audit-right',
        'quality-control/ability-to-judge',
        'dependence/criticality-rating',
        'dependence/substitutes',
        'dependence/retained-know-how',
        'dependence/exit-plan',
        'dependence/continuity-cover',
      ]),
    );
    const lesser = fixed.filter(({ criticality, criticalWhen }) => criticality !== 'critical' && !criticalWhen);
    // Its own condition asks it of personal data alone, which is never a matter of taste.
    expect(lesser.map(({ id }) => id)).toEqual(['intellectual-property/personal-data-limits']);
    const context = full.context.filter(({ notApplicable }) => notApplicable === false);
    expect(context.map(({ id }) => id)).toEqual(
      full.context.map(({ id }) => id).filter((id) => !id.endsWith('process-type')),
    );
  });

  test('none rests on the claims of the articles alone', () => {
    const onClaims = scoredQuestions(full).filter(
      (question) =>
        (criticalitiesOf(question).includes('critical') || question.knockOut || question.knockOutWhen !== undefined) &&
        !question.sources.some((id) => full.sources.get(id)?.kind === 'reference'),
    );
    expect(onClaims.map(({ id }) => id)).toEqual([]);
  });
});

describe('what the questions have in common', async () => {
  const full = must(await load('full'));
  const all = scoredOfBoth(full, must(await load('provider')));
  const choices = all.filter((question) => question.kind === 'choice');

  test.each(Object.entries(FIRST_EDITION))('%s still has what the first edition asked', (area, ids) => {
    for (const id of ids.split(' ')) expect(full.questions.get(`${area}/${id}`)?.area).toBe(area);
  });

  test('four steps or more, from nothing to all', () => {
    for (const { id, options, roles } of choices) {
      expect(options.length, id).toBeGreaterThanOrEqual(4);
      expect([bestOf(options), lowestOf(options)], id).toEqual([100, 0]);
      expect(roles.length, id).toBeGreaterThan(0);
    }
  });

  test('each answer below the best has advice, and the best none', () => {
    const wrong = choices.flatMap(({ id, options }) =>
      options
        .filter(({ score, advice }) => (advice === undefined) !== (score === bestOf(options)))
        .map((option) => `${id} ${option.id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('at most a third of what is advised belongs to both sides', () => {
    const owners = all.flatMap((question) => [
      question.recommendation.owner,
      ...(question.kind === 'choice' ? question.options : []).flatMap(({ advice }) => advice?.owner ?? []),
    ]);
    expect(owners.filter((owner) => owner === 'both').length / owners.length).toBeLessThanOrEqual(1 / 3);
  });

  test('everybody who has to act has a role', () => {
    const nobody = all.filter(({ recommendation }) => recommendation.role === undefined);
    expect(nobody.map(({ id }) => id)).toEqual([]);
  });
});

/** What the length of an option tells of its score, unread. */
describe.each([
  ['en', []],
  ['es', ['es']],
])('the length of an option is no cue: %s', async (_, chain) => {
  const places = new Library(library);
  const inLanguage = async (profile: string) =>
    places.problems.require(await translated(must(await load(profile)), chain, places));
  const choices = scoredOfBoth(await inLanguage('full'), await inLanguage('provider'))
    .filter((question) => question.kind === 'choice')
    .map(({ options }) => options.map(({ label, score }) => ({ length: label.length, score })));
  const picked = choices.map((options) => options.reduce((one, other) => (other.length > one.length ? other : one)));

  test('length and score go together in neither direction', () => {
    const each = choices.map((options) =>
      rankCorrelation(
        options.map(({ length }) => length),
        options.map(({ score }) => score),
      ),
    );
    expect(Math.abs(mean(each))).toBeLessThanOrEqual(0.3);
  });

  test('the best is the longest in a third of the questions at most', () => {
    const isBest = picked.map(({ score }) => (score === 100 ? 1 : 0));
    expect(mean(isBest)).toBeLessThanOrEqual(0.35);
  });

  test('whoever picks the longest reaches no more than 60', () => {
    expect(mean(picked.map(({ score }) => score))).toBeLessThanOrEqual(60);
  });

  test('whoever picks the shortest reaches no more than 60', () => {
    const shortest = choices.map((options) => options.reduce((a, b) => (b.length < a.length ? b : a)));
    expect(mean(shortest.map(({ score }) => score))).toBeLessThanOrEqual(60);
  });
});

/** Every scored question that is shipped: those of `full`, and those about a provider’s own house. */
function scoredOfBoth(full: Catalogue, provider: Catalogue): readonly ScoredQuestion[] {
  return [...new Map([full, provider].flatMap(scoredQuestions).map((question) => [question.id, question])).values()];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function bestOf(options: readonly { readonly score: number }[]): number {
  return Math.max(...options.map(({ score }) => score));
}

function lowestOf(options: readonly { readonly score: number }[]): number {
  return Math.min(...options.map(({ score }) => score));
}

/** Spearman's: the correlation of the ranks, ties at their mean rank; 0 where one side is all ties. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const ranks = [one, other].map((values) =>
    values.map((value) => {
      const below = values.filter((each) => each < value).length;
      return below + (values.filter((each) => each === value).length + 1) / 2;
    }),
  );
  const [a = [], b = []] = ranks.map((each) => each.map((rank) => rank - mean(each)));
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, each, i) => sum + each * (y[i] ?? 0), 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  return spread === 0 ? 0 : product(a, b) / spread;
}

test.each(await new Library(library).ids('profiles'))(
  '%s weighs questions, and takes evidence for a plain ready',
  async (id) => {
    const { profile } = must(await load(id));
    expect([profile.weighting, profile.evidence]).toEqual(['questions', 'named']);
    expect(profile.effort).toEqual({ S: [1, 2], M: [3, 8], L: [10, 40] });
    const order = ProfileRule.options.map(({ shape }) => shape.rule.value);
    const rules = profile.rules.map(({ rule }) => rule);
    expect(rules).toEqual(order.filter((rule) => rules.includes(rule)));
    for (const rule of profile.rules) {
      const isForCritical = ['lock-in', 'unverifiable-quality', 'hollowing-out', 'rushed-transfer'].includes(rule.rule);
      if (isForCritical) {
        expect(rule).toMatchObject({ when: { question: 'context/function-criticality', is: ['critical'] } });
      }
    }
  },
);
