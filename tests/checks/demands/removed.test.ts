import { describe, expect, test } from 'vitest';
import { checkEngagements } from '../../../src/checks/check.ts';
import type { EarlierState, Engaged, GoneEngagement } from '../../../src/checks/demand.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { AS_OF, engagedOf, policyOf } from '../../kit/engaged.ts';

const CATALOGUE = catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]);
const file = (respondent: string): string =>
  `format: outready/answers/1\nengagement: { client: Acme, scope: S }\nrespondent: { ${respondent} }\nprofile: test\nanswers: { a/one: s67 }\n`;
const ANN = file('name: Ann, side: client, role: delivery');
const BOB = file('name: Bob, side: provider');
const CAT = file('name: Cat, side: client');

const engagedBy = (files: Readonly<Record<string, string>>): Engaged => engagedOf(CATALOGUE, files);
const ALL = engagedBy({ 'ann.yaml': ANN, 'bob.yaml': BOB, 'cat.yaml': CAT });

/** What is found of those who are gone: status, what there is for what is demanded, place, message. */
function found(given: {
  readonly now: Engaged;
  readonly before?: Partial<EarlierState>;
  readonly policy?: string;
  readonly gone?: readonly GoneEngagement[];
}): readonly string[] {
  const { now, before = {}, policy = '', gone = [] } = given;
  const then: EarlierState = { label: 'LAST', isWhole: true, snapshot: { ...ALL, label: 'LAST' }, ...before };
  const { results } = checkEngagements({
    engagements: [{ ...now, before: then }],
    files: [],
    owners: new Map(),
    problems: [],
    policy: policyOf(policy),
    facts: { asOf: AS_OF, hasEvidence: () => false, hasFile: () => false, seedOf: () => 1 },
    gone,
    hasBaseline: true,
  });
  return results
    .filter(({ demand }) => demand === 'removed')
    .map(({ status, expected, actual, location, message, hint, engagement }) => {
      const more = hint === undefined ? '' : ` (${hint})`;
      return `${status} ${engagement?.client}, ${actual} for ${expected}, at ${location.file}:${location.span.line}: ${message}${more}`;
    });
}

const ANN_GONE = 'somebody of the client (role: delivery) answered in LAST (ann.yaml), and is not there any more';
const BOB_GONE = 'somebody of the provider answered in LAST (bob.yaml), and is not there any more';
const CAT_HERE = engagedBy({ 'cat.yaml': CAT });

describe('respondents', () => {
  test.each<readonly [string, Engaged, string, readonly string[]]>([
    ['nobody', ALL, '', ['pass Acme, 0 for 0, at ann.yaml:1: everybody who answered then is still there']],
    [
      'somebody new',
      engagedBy({ 'x.yaml': file('side: provider, name: X'), 'ann.yaml': ANN, 'bob.yaml': BOB, 'cat.yaml': CAT }),
      '',
      ['pass Acme, 0 for 0, at x.yaml:1: everybody who answered then is still there'],
    ],
    [
      'two, none allowed',
      CAT_HERE,
      '',
      [`fail Acme, 2 for 0, at cat.yaml:1: ${BOB_GONE}`, `fail Acme, 2 for 0, at cat.yaml:1: ${ANN_GONE}`],
    ],
    [
      'two, one allowed',
      CAT_HERE,
      'allow: { removed: 1 }',
      [
        `fail Acme, 2 for 1, at cat.yaml:1: ${BOB_GONE}; 2 respondents who are not there any more; at most 1 is allowed`,
        `fail Acme, 2 for 1, at cat.yaml:1: ${ANN_GONE}; 2 respondents who are not there any more; at most 1 is allowed`,
      ],
    ],
    [
      'two, two allowed',
      CAT_HERE,
      'allow: { removed: 2 }',
      [`warn Acme, 2 for 2, at cat.yaml:1: ${BOB_GONE}`, `warn Acme, 2 for 2, at cat.yaml:1: ${ANN_GONE}`],
    ],
  ])('gone: %s', (_, now, policy, expected) => {
    expect([...found({ now, policy })].sort()).toEqual([...expected].sort());
  });

  test('are not looked for where nothing was, or not everything', () => {
    expect(found({ now: CAT_HERE, before: { isWhole: false } })).toEqual([]);
    const { snapshot: _, ...nothing } = { snapshot: ALL, label: 'LAST', isWhole: true };
    const { results } = checkEngagements({
      engagements: [{ ...CAT_HERE, before: nothing }],
      files: [],
      owners: new Map(),
      problems: [],
      policy: policyOf(''),
      facts: { asOf: AS_OF, hasEvidence: () => false, hasFile: () => false, seedOf: () => 1 },
    });
    expect(results.map(({ demand }) => demand)).not.toContain('removed');
  });

  test('of a stored assessment have no file', () => {
    const { interviews: _, ...stored } = { ...ALL, label: 'LAST' };
    const [bob] = found({ now: engagedBy({ 'ann.yaml': ANN, 'cat.yaml': CAT }), before: { snapshot: stored } });
    expect(bob).toBe(
      'fail Acme, 1 for 0, at ann.yaml:1: somebody of the provider answered in LAST, and is not there any more',
    );
  });

  test('are waived one by one, and the rest may be gone', () => {
    const policy = 'waivers: [{ rule: removed, reason: R, owner: O, until: 2027-06-01 }]';
    expect(found({ now: CAT_HERE, policy }).map((each) => each.split(',')[0])).toEqual([
      'pass Acme',
      'suppressed Acme',
      'suppressed Acme',
    ]);
  });
});

describe('engagements', () => {
  const GONE: GoneEngagement = {
    label: 'LAST',
    engagement: { client: 'Beta', provider: 'Globex', scope: 'T' },
    profile: 'core',
    file: 'beta.yaml',
  };
  const NEAR: GoneEngagement = {
    ...GONE,
    engagement: { client: 'Gam\u200bma', scope: 'U' },
    file: 'gamma.yaml',
    near: { client: 'Gamma', scope: 'U' },
  };
  const BETA = '"Beta", "Globex", "T", asked under the profile "core" in LAST, is not there any more';
  const GAMMA =
    '"Gam<U+200B>ma", "U", asked under the profile "core" in LAST, is not there any more ("Gamma", "U" is new, and a reader would take it for the same: spell the names alike, or give both an id)';

  test.each<readonly [string, readonly string[]]>([
    ['', [`fail Beta, 2 for 0, at beta.yaml:1: ${BETA}`, `fail Gam\u200bma, 2 for 0, at gamma.yaml:1: ${GAMMA}`]],
    [
      'allow: { removed: 1 }',
      [`fail Beta, 2 for 1, at beta.yaml:1: ${BETA}`, `fail Gam\u200bma, 2 for 1, at gamma.yaml:1: ${GAMMA}`],
    ],
    [
      'allow: { removed: 2 }',
      [`warn Beta, 2 for 2, at beta.yaml:1: ${BETA}`, `warn Gam\u200bma, 2 for 2, at gamma.yaml:1: ${GAMMA}`],
    ],
    [
      'waivers: [{ rule: removed, engagement: { client: Beta }, reason: R, owner: O, until: 2027-06-01 }]\nallow: { removed: 1 }',
      [`suppressed Beta, 2 for 1, at beta.yaml:1: ${BETA}`, `warn Gam\u200bma, 2 for 1, at gamma.yaml:1: ${GAMMA}`],
    ],
  ])('two gone: %s', (policy, expected) => {
    expect(found({ now: ALL, policy, gone: [GONE, NEAR] }).filter((each) => !each.includes('Acme'))).toEqual(expected);
  });
});
