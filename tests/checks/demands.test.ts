import { describe, expect, test } from 'vitest';
import { checkEngagements } from '../../src/checks/check.ts';
import { placeOfQuestion } from '../../src/checks/demand.ts';
import { cut } from '../../src/checks/demands.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { AS_OF, engagedOf, policyOf } from '../kit/engaged.ts';

const CATALOGUE = catalogueOf([
  {
    id: 'a',
    questions: [
      { id: 'one', criticality: 'critical' },
      { id: 'two', knockOut: true },
    ],
  },
  { id: 'b', questions: [{ id: 'three', criticality: 'critical' }, { id: 'four' }] },
]);
const file = (respondent: string, answers: string, head = ''): string =>
  `format: outready/answers/1\nengagement: { client: Acme, scope: S }\nrespondent: { ${respondent} }\nprofile: test\n${head}answers:\n${answers}`;
const CLIENT = file('side: client, role: delivery', '  a/one: s67\n  a/two: s100\n  b/three: s33\n  b/four: s67\n');
const PROVIDER = file(
  'side: provider, role: provider-lead',
  '  a/one: s33\n  a/two: s67\n  b/three: s33\n  b/four: s67\n',
);
const OPEN = file(
  'side: client',
  '  a/one: { unknown: true }\n  a/two: { unknown: true }\n  b/three: { notApplicable: later }\n',
);
const NOTHING = file(
  'side: client',
  '  a/one: { notApplicable: x }\n  a/two: { notApplicable: x }\n  b/three: { notApplicable: x }\n  b/four: { notApplicable: x }\n',
);
const DATED = file(
  'side: client',
  '  a/one: { option: s67, answered: 2026-11-12 }\n  a/two: { option: s67, answered: 2026-11-24 }\n  b/three: s33\n',
  'started: 2026-11-01T10:00:00Z\n',
);
const EVIDENCE = file(
  'side: client',
  '  a/one: { option: s67, evidence: [{ ref: old.pdf, until: 2026-11-21 }, { ref: older.pdf, until: 2026-01-01 }] }\n  a/two: s100\n  b/three: { option: s67, evidence: [new.pdf] }\n',
);
const SEEN = file(
  'side: client',
  '  a/one: { option: s67, evidence: [b.pdf, { ref: a.pdf, seen: 2026-11-01, until: 2026-11-22 }] }\n  a/two: { option: s67, evidence: [{ ref: a.pdf, seen: 2026-11-01, until: 2026-11-21 }, b.pdf] }\n  b/three: { option: s67, evidence: [{ ref: a.pdf, seen: 2026-11-01, until: 2026-11-21 }] }\n',
);
const DENIED = file('side: provider', '  a/one: { option: s33, evidence: [{ ref: a.pdf, seen: 2026-11-01 }] }\n');
const CONF = file(
  'side: client',
  '  a/one: { option: s67, confidential: true, evidence: [{ ref: old.pdf, until: 2026-11-21 }] }\n',
);
const SAME = file('side: client', '  a/one: s67\n  a/two: s67\n  b/three: s67\n  b/four: s67\n');
const HALF = file('side: client', '  a/one: s67\n  a/two: s67\n');
/** Half of what applies, by weight. */
const EVEN = file(
  'side: client',
  '  a/one: s67\n  a/two: { unknown: true }\n  b/three: { notApplicable: x }\n  b/four: { notApplicable: x }\n',
);
const SAVED = file(
  'side: client',
  '  a/one: s67\n  a/two: s0\n',
  'started: 2026-11-01T10:00:00Z\nupdated: 2026-11-30T10:00:00Z\n',
);
const TOMORROW = file(
  'side: client',
  '  a/one: { option: s67, answered: 2026-11-23 }\n  a/two: { option: s0, answered: 2026-11-22 }\n',
);
const ALIKE = file('side: provider', '  a/one: s67\n  a/two: s67\n  b/three: s67\n  b/four: s67\n');
/** Answers files by name. */
const FILES = {
  SEEN,
  DENIED,
  ALIKE,
  CLIENT,
  PROVIDER,
  OPEN,
  NOTHING,
  DATED,
  EVIDENCE,
  CONF,
  SAME,
  HALF,
  EVEN,
  SAVED,
  TOMORROW,
};

/** What a check finds, a line each: status, demand, subject, what there is for what is demanded, place, message, hint. */
function check(policy: string, names: readonly (keyof typeof FILES)[]): readonly string[] {
  const files = Object.fromEntries(names.map((name) => [`${name.toLowerCase()}.yaml`, FILES[name]]));
  const { results } = checkEngagements({
    engagements: [engagedOf(CATALOGUE, files)],
    files: [],
    owners: new Map(),
    problems: [],
    policy: policyOf(policy),
    facts: {
      asOf: AS_OF,
      hasEvidence: (_, ref) => ref === 'new.pdf',
      hasFile: (name) => name === 'there.pdf',
      seedOf: () => 1,
    },
  });
  return results.map(({ status, demand, subject, expected, actual, message, hint, location: { file, span } }) => {
    const what = subject === undefined ? demand : `${demand} ${subject}`;
    const more = hint === undefined ? '' : ` (${hint})`;
    return `${status} ${what}, ${actual} for ${expected}, at ${file}:${span.line}:${span.column}: ${message}${more}`;
  });
}

describe('an answer is pointed at where it is worst, else where nobody knew it, else where it is set aside', () => {
  test.each([
    ['s67', 's33', 'two.yaml:6:10'],
    ['s33', 's67', 'one.yaml:6:10'],
    ['s67', 's67', 'one.yaml:6:10'],
    ['{ notApplicable: x }', '{ unknown: true }', 'two.yaml:6:21'],
    ['{ unknown: true }', '{ notApplicable: x }', 'one.yaml:6:21'],
    ['{ unknown: true }', 's100', 'two.yaml:6:10'],
    ['s100', '{ notApplicable: x }', 'one.yaml:6:10'],
    ['{ notApplicable: x }', '{ notApplicable: x }', 'one.yaml:6:27'],
    ['{ note: x }', '{ unknown: true }', 'two.yaml:6:21'],
    ['{ note: x }', '{ note: x }', 'one.yaml:6:3'],
  ])('%s and %s', (one, two, place) => {
    const engaged = engagedOf(CATALOGUE, {
      'one.yaml': file('side: client', `  a/one: ${one}\n`),
      'two.yaml': file('side: provider', `  a/one: ${two}\n`),
    });
    const found = placeOfQuestion(engaged, 'a/one');
    expect(`${found.file}:${found.span.line}:${found.span.column}`).toBe(place);
  });
});

describe('each demand: below, equal, above, and with nothing to go by', () => {
  test.each<readonly [string, readonly (keyof typeof FILES)[], readonly string[]]>([
    [
      'require: { level: ready-with-conditions }',
      ['CLIENT'],
      [
        'pass level, ready-with-conditions for ready-with-conditions, at client.yaml:1:1: the verdict at worst is ready with conditions; at least ready with conditions is demanded',
      ],
    ],
    [
      'require: { level: ready }',
      ['CLIENT'],
      [
        'fail level, ready-with-conditions for ready, at client.yaml:1:1: the verdict at worst is ready with conditions; ready is demanded',
      ],
    ],
    [
      'require: { level: not-ready }',
      ['CLIENT'],
      [
        'pass level, ready-with-conditions for not-ready, at client.yaml:1:1: the verdict at worst is ready with conditions; no more is demanded',
      ],
    ],
    [
      'require: { level: not-ready }',
      ['NOTHING'],
      [
        'fail level, null for not-ready, at nothing.yaml:1:1: there is no level, because nothing is scored; one is demanded',
      ],
    ],
    [
      'require: { level: ready }',
      ['NOTHING'],
      [
        'fail level, null for ready, at nothing.yaml:1:1: there is no level, because nothing is scored; ready is demanded',
      ],
    ],
    [
      'require: { level: not-ready }\nscenario: high',
      ['OPEN'],
      [
        'pass level, ready-with-conditions for not-ready, at open.yaml:1:1: the verdict at best is ready with conditions; no more is demanded',
      ],
    ],
    [
      'require: { score: 66 }',
      ['SAME'],
      ['pass score, 67 for 66, at same.yaml:1:1: the overall score is 67 at worst; at least 66 is demanded'],
    ],
    [
      'require: { score: 67 }',
      ['SAME'],
      ['pass score, 67 for 67, at same.yaml:1:1: the overall score is 67 at worst; at least 67 is demanded'],
    ],
    [
      'require: { score: 67.1 }',
      ['SAME'],
      ['fail score, 67 for 67.1, at same.yaml:1:1: the overall score is 67 at worst; at least 67.1 is demanded'],
    ],
    [
      'require: { score: 0 }',
      ['NOTHING'],
      [
        'fail score, null for 0, at nothing.yaml:1:1: the overall score has no score, because nothing in it is scored; at least 0 is demanded',
      ],
    ],
    [
      'require: { score: 64 }',
      ['CLIENT'],
      [
        'fail score, 63.91666666666667 for 64, at client.yaml:1:1: the overall score is 63 at worst; at least 64 is demanded',
      ],
    ],
    [
      'require: { score: 0 }\nscenario: point',
      ['OPEN'],
      [
        'fail score, null for 0, at open.yaml:1:1: the overall score has no score, because nothing in it is scored; at least 0 is demanded',
      ],
    ],
    [
      'require: { areas: { b: 44, a: 83.5 } }',
      ['CLIENT'],
      [
        'pass areas a, 83.5 for 83.5, at client.yaml:6:3: a is 83.5 at worst; at least 83.5 is demanded',
        'pass areas b, 44.333333333333336 for 44, at client.yaml:8:3: b is 44 at worst; at least 44 is demanded',
      ],
    ],
    [
      'require: { areas: { a: 83.6 } }',
      ['CLIENT'],
      ['fail areas a, 83.5 for 83.6, at client.yaml:6:3: a is 83.5 at worst; at least 83.6 is demanded'],
    ],
    [
      'require: { areas: { a: 0, c: 0 } }',
      ['NOTHING'],
      [
        'fail areas a, null for 0, at nothing.yaml:6:3: a has no score, because nothing in it is scored; at least 0 is demanded',
        'fail areas c, null for 0, at policy.yaml:2:27: the profile "test" has no area "c", so nothing can be demanded of it (possible: a, b)',
      ],
    ],
    [
      'require: { coverage: 0.4 }',
      ['EVEN'],
      [
        'pass coverage, 0.5 for 0.4, at even.yaml:1:1: 50 percent of the weight is answered; at least 40 percent is demanded',
      ],
    ],
    [
      'require: { coverage: 0.5 }',
      ['EVEN'],
      [
        'pass coverage, 0.5 for 0.5, at even.yaml:1:1: 50 percent of the weight is answered; at least 50 percent is demanded',
      ],
    ],
    [
      'require: { coverage: 0.501 }',
      ['EVEN'],
      [
        'fail coverage, 0.5 for 0.501, at even.yaml:1:1: 50 percent of the weight is answered; at least 50.1 percent is demanded',
      ],
    ],
    [
      'require: { coverage: 0 }',
      ['NOTHING'],
      [
        'fail coverage, null for 0, at nothing.yaml:1:1: no question applies; 0 percent of the weight is to be answered',
      ],
    ],
    [
      'require: { respondents: 1 }',
      ['CLIENT'],
      ['pass respondents, 1 for 1, at client.yaml:1:1: 1 respondent was interviewed; at least 1 is demanded'],
    ],
    [
      'require: { respondents: 2 }',
      ['CLIENT'],
      ['fail respondents, 1 for 2, at client.yaml:1:1: 1 respondent was interviewed; at least 2 are demanded'],
    ],
    [
      'require: { respondents: 2 }',
      ['CLIENT', 'PROVIDER'],
      ['pass respondents, 2 for 2, at client.yaml:1:1: 2 respondents were interviewed; at least 2 are demanded'],
    ],
    [
      'require: { respondents: 3 }',
      ['CLIENT', 'PROVIDER'],
      ['fail respondents, 2 for 3, at client.yaml:1:1: 2 respondents were interviewed; at least 3 are demanded'],
    ],
    [
      'require: { sides: [client, provider] }',
      ['CLIENT'],
      [
        'fail sides, client for client, provider, at client.yaml:1:1: nobody was interviewed as provider; demanded: client and provider',
      ],
    ],
    [
      'require: { sides: [provider, client] }',
      ['CLIENT', 'PROVIDER'],
      [
        'pass sides, client, provider for provider, client, at client.yaml:1:1: interviewed, as demanded: provider and client',
      ],
    ],
    [
      'require: { sides: [client] }',
      ['CLIENT', 'PROVIDER'],
      ['pass sides, client, provider for client, at client.yaml:1:1: interviewed, as demanded: client'],
    ],
    [
      'require: { roles: [delivery] }',
      ['CLIENT'],
      ['pass roles, delivery for delivery, at client.yaml:1:1: interviewed, as demanded: delivery lead'],
    ],
    [
      'require: { roles: [legal, sponsor] }',
      ['CLIENT'],
      [
        'fail roles, delivery for legal, sponsor, at client.yaml:1:1: nobody was interviewed as legal counsel or sponsor; demanded: legal counsel and sponsor',
      ],
    ],
    [
      'require: { roles: [legal] }',
      ['OPEN'],
      ['fail roles,  for legal, at open.yaml:1:1: nobody was interviewed as legal counsel; demanded: legal counsel'],
    ],
    [
      'require: { evidence: {} }',
      ['CLIENT'],
      [
        'fail evidence a/one, 2 for named; critical; 50 and more, at client.yaml:6:10: one (a/one): no evidence is named',
        'fail evidence a/two, 2 for named; critical; 50 and more, at client.yaml:7:10: two (a/two): no evidence is named',
      ],
    ],
    [
      'require: { evidence: {} }',
      ['EVIDENCE'],
      [
        'fail evidence a/one, 2 for named; critical; 50 and more, at evidence.yaml:6:20: one (a/one): its evidence expired on 2026-11-21',
        'fail evidence a/two, 2 for named; critical; 50 and more, at evidence.yaml:7:10: two (a/two): no evidence is named',
      ],
    ],
    [
      'require: { evidence: { score: 67 } }',
      ['EVIDENCE'],
      [
        'fail evidence a/one, 2 for named; critical; 67 and more, at evidence.yaml:6:20: one (a/one): its evidence expired on 2026-11-21',
        'fail evidence a/two, 2 for named; critical; 67 and more, at evidence.yaml:7:10: two (a/two): no evidence is named',
      ],
    ],
    [
      'require: { evidence: { score: 68 } }',
      ['EVIDENCE'],
      [
        'fail evidence a/two, 1 for named; critical; 68 and more, at evidence.yaml:7:10: two (a/two): no evidence is named',
      ],
    ],
    [
      'require: { evidence: { criticality: [medium, low] } }',
      ['SAME'],
      [
        'fail evidence b/four, 1 for named; medium, low; 50 and more, at same.yaml:9:11: four (b/four): no evidence is named',
      ],
    ],
    [
      'require: { evidence: { score: 0 } }',
      ['OPEN'],
      [
        'pass evidence, 0 for named; critical; 0 and more, at open.yaml:1:1: every answer that needs evidence has what is demanded',
      ],
    ],
    [
      'require: { evidence: { grade: named } }',
      ['SEEN'],
      [
        'fail evidence b/three, 1 for named; critical; 50 and more, at seen.yaml:8:22: three (b/three): its evidence expired on 2026-11-21',
      ],
    ],
    [
      'require: { evidence: { grade: seen } }',
      ['SEEN'],
      [
        'fail evidence a/two, 2 for seen; critical; 50 and more, at seen.yaml:7:20: two (a/two): its evidence is named, and nobody has seen it',
        'fail evidence b/three, 2 for seen; critical; 50 and more, at seen.yaml:8:22: three (b/three): its evidence expired on 2026-11-21',
      ],
    ],
    [
      'require: { evidence: { score: 40 } }',
      ['DENIED', 'HALF'],
      ['fail evidence a/two, 1 for named; critical; 40 and more, at half.yaml:7:10: two (a/two): no evidence is named'],
    ],
    [
      'require: { evidence: { score: 33 } }',
      ['DENIED', 'HALF'],
      ['fail evidence a/two, 1 for named; critical; 33 and more, at half.yaml:7:10: two (a/two): no evidence is named'],
    ],
    [
      'require: { evidenceFiles: true }',
      ['EVIDENCE'],
      [
        'fail evidenceFiles a/one, old.pdf for 0, at evidence.yaml:6:43: one (a/one): there is no file old.pdf (paths start at the folder of the answers file)',
        'fail evidenceFiles a/one, older.pdf for 0, at evidence.yaml:6:80: one (a/one): there is no file older.pdf (paths start at the folder of the answers file)',
      ],
    ],
    [
      'require: { evidenceFiles: true }',
      ['CLIENT'],
      ['pass evidenceFiles, 0 for 0, at client.yaml:1:1: every file named as evidence is there'],
    ],
    [
      'require: { evidenceFiles: true }',
      ['CONF'],
      [
        'fail evidenceFiles a/one, 1 for 0, at conf.yaml:6:63: one (a/one): the file shown in confidence is not there (paths start at the folder of the answers file)',
      ],
    ],
    [
      'require: { agreement: 0.5 }',
      ['CLIENT'],
      [
        'fail agreement, null for 0.5, at client.yaml:1:1: agreement cannot be measured, as no question was answered by two respondents; an alpha of at least 0.5 is demanded',
      ],
    ],
    [
      'require: { agreement: 0.5375 }',
      ['CLIENT', 'PROVIDER'],
      [
        'pass agreement, 0.5375 for 0.5375, at client.yaml:1:1: Krippendorff’s alpha of the respondents is 0.537; an alpha of at least 0.5375 is demanded',
      ],
    ],
    [
      'require: { agreement: 0.54 }',
      ['CLIENT', 'PROVIDER'],
      [
        'fail agreement, 0.5375 for 0.54, at client.yaml:1:1: Krippendorff’s alpha of the respondents is 0.537; an alpha of at least 0.54 is demanded',
      ],
    ],
    [
      'require: { agreement: 1 }',
      ['SAME', 'ALIKE'],
      [
        'pass agreement, null for 1, at same.yaml:1:1: all answers that can be compared are the same; an alpha of at least 1 is demanded',
      ],
    ],
    [
      'allow: { gap: 0 }',
      ['SAME', 'ALIKE'],
      [
        'pass gap, 0 for 0, at same.yaml:1:1: the two sides are 0 points apart on average; at most 0 points are allowed',
      ],
    ],
    [
      'require: { files: [there.pdf, gone.pdf] }',
      ['CLIENT'],
      [
        'pass files, there.pdf for there.pdf, at policy.yaml:2:20: there.pdf is there',
        'fail files, null for gone.pdf, at policy.yaml:2:31: there is no file gone.pdf (paths start at the folder of the policy)',
      ],
    ],
    [
      'allow: { blockers: 0 }',
      ['OPEN'],
      [
        'fail blockers a/two, 1 for 0, at open.yaml:7:21: two (a/two): knock-out (Move it off its worst answer before the next decision.)',
      ],
    ],
    ['allow: { blockers: 1 }', ['OPEN'], ['pass blockers, 1 for 1, at open.yaml:1:1: 1 blocker; at most 1 is allowed']],
    [
      'allow: { blockers: 2 }',
      ['OPEN'],
      ['pass blockers, 1 for 2, at open.yaml:1:1: 1 blocker; at most 2 are allowed'],
    ],
    [
      'allow: { conditions: 0 }',
      ['OPEN'],
      [
        'fail conditions a/one, 2 for 0, at open.yaml:6:21: one (a/one): critical question below 50 (Carry out its recommendation.)',
        'fail conditions b/three, 2 for 0, at open.yaml:8:29: three (b/three): critical question set aside; set aside by one person of the client (Have a second person confirm that it does not apply, with the reason, or answer it.)',
      ],
    ],
    [
      'allow: { conditions: 1 }',
      ['OPEN'],
      [
        'fail conditions a/one, 2 for 1, at open.yaml:6:21: one (a/one): critical question below 50; 2 conditions; at most 1 is allowed (Carry out its recommendation.)',
        'fail conditions b/three, 2 for 1, at open.yaml:8:29: three (b/three): critical question set aside; set aside by one person of the client; 2 conditions; at most 1 is allowed (Have a second person confirm that it does not apply, with the reason, or answer it.)',
      ],
    ],
    [
      'allow: { conditions: 2 }',
      ['OPEN'],
      ['pass conditions, 2 for 2, at open.yaml:1:1: 2 conditions; at most 2 are allowed'],
    ],
    [
      'allow: { criticalOpen: 0 }',
      ['OPEN'],
      [
        'fail criticalOpen a/one, 2 for 0, at open.yaml:6:21: one (a/one): nobody knew',
        'fail criticalOpen a/two, 2 for 0, at open.yaml:7:21: two (a/two): nobody knew',
      ],
    ],
    [
      'allow: { criticalOpen: 1 }',
      ['OPEN'],
      [
        'fail criticalOpen a/one, 2 for 1, at open.yaml:6:21: one (a/one): nobody knew; 2 open critical questions; at most 1 is allowed',
        'fail criticalOpen a/two, 2 for 1, at open.yaml:7:21: two (a/two): nobody knew; 2 open critical questions; at most 1 is allowed',
      ],
    ],
    [
      'allow: { criticalOpen: 2 }',
      ['OPEN'],
      ['pass criticalOpen, 2 for 2, at open.yaml:1:1: 2 open critical questions; at most 2 are allowed'],
    ],
    [
      'allow: { criticalUnknown: 0 }',
      ['OPEN'],
      [
        'fail criticalUnknown a/one, 2 for 0, at open.yaml:6:21: one (a/one): nobody knew',
        'fail criticalUnknown a/two, 2 for 0, at open.yaml:7:21: two (a/two): nobody knew',
      ],
    ],
    [
      'allow: { criticalUnknown: 1 }',
      ['OPEN'],
      [
        'fail criticalUnknown a/one, 2 for 1, at open.yaml:6:21: one (a/one): nobody knew; 2 critical questions to which nobody knew the answer; at most 1 is allowed',
        'fail criticalUnknown a/two, 2 for 1, at open.yaml:7:21: two (a/two): nobody knew; 2 critical questions to which nobody knew the answer; at most 1 is allowed',
      ],
    ],
    [
      'allow: { criticalUnknown: 2 }',
      ['OPEN'],
      [
        'pass criticalUnknown, 2 for 2, at open.yaml:1:1: 2 critical questions to which nobody knew the answer; at most 2 are allowed',
      ],
    ],
    [
      'allow: { notApplicable: 0 }',
      ['OPEN'],
      ['fail notApplicable b/three, 1 for 0, at open.yaml:8:29: three (b/three): set aside as not applicable'],
    ],
    [
      'allow: { notApplicable: 1 }',
      ['OPEN'],
      ['pass notApplicable, 1 for 1, at open.yaml:1:1: 1 question set aside as not applicable; at most 1 is allowed'],
    ],
    [
      'allow: { notApplicable: 2 }',
      ['OPEN'],
      ['pass notApplicable, 1 for 2, at open.yaml:1:1: 1 question set aside as not applicable; at most 2 are allowed'],
    ],
    [
      'allow: { criticalNotApplicable: 0 }',
      ['OPEN'],
      ['fail criticalNotApplicable b/three, 1 for 0, at open.yaml:8:29: three (b/three): set aside as not applicable'],
    ],
    [
      'allow: { criticalNotApplicable: 1 }',
      ['OPEN'],
      [
        'pass criticalNotApplicable, 1 for 1, at open.yaml:1:1: 1 critical question set aside as not applicable; at most 1 is allowed',
      ],
    ],
    [
      'allow: { criticalNotApplicable: 2 }',
      ['OPEN'],
      [
        'pass criticalNotApplicable, 1 for 2, at open.yaml:1:1: 1 critical question set aside as not applicable; at most 2 are allowed',
      ],
    ],
    [
      'allow: { open: 0 }',
      ['OPEN'],
      [
        'fail open b/four, 3 for 0, at open.yaml:1:1: four (b/four): not answered yet',
        'fail open a/one, 3 for 0, at open.yaml:6:21: one (a/one): nobody knew',
        'fail open a/two, 3 for 0, at open.yaml:7:21: two (a/two): nobody knew',
      ],
    ],
    [
      'allow: { open: 1 }',
      ['OPEN'],
      [
        'fail open b/four, 3 for 1, at open.yaml:1:1: four (b/four): not answered yet; 3 open questions; at most 1 is allowed',
        'fail open a/one, 3 for 1, at open.yaml:6:21: one (a/one): nobody knew; 3 open questions; at most 1 is allowed',
        'fail open a/two, 3 for 1, at open.yaml:7:21: two (a/two): nobody knew; 3 open questions; at most 1 is allowed',
      ],
    ],
    [
      'allow: { open: 2 }',
      ['OPEN'],
      [
        'fail open b/four, 3 for 2, at open.yaml:1:1: four (b/four): not answered yet; 3 open questions; at most 2 are allowed',
        'fail open a/one, 3 for 2, at open.yaml:6:21: one (a/one): nobody knew; 3 open questions; at most 2 are allowed',
        'fail open a/two, 3 for 2, at open.yaml:7:21: two (a/two): nobody knew; 3 open questions; at most 2 are allowed',
      ],
    ],
    ['allow: { open: 3 }', ['OPEN'], ['pass open, 3 for 3, at open.yaml:1:1: 3 open questions; at most 3 are allowed']],
    [
      'allow: { unknown: 0 }',
      ['OPEN'],
      [
        'fail unknown a/one, 2 for 0, at open.yaml:6:21: one (a/one): nobody knew',
        'fail unknown a/two, 2 for 0, at open.yaml:7:21: two (a/two): nobody knew',
      ],
    ],
    [
      'allow: { unknown: 1 }',
      ['OPEN'],
      [
        'fail unknown a/one, 2 for 1, at open.yaml:6:21: one (a/one): nobody knew; 2 questions to which nobody knew the answer; at most 1 is allowed',
        'fail unknown a/two, 2 for 1, at open.yaml:7:21: two (a/two): nobody knew; 2 questions to which nobody knew the answer; at most 1 is allowed',
      ],
    ],
    [
      'allow: { unknown: 2 }',
      ['OPEN'],
      ['pass unknown, 2 for 2, at open.yaml:1:1: 2 questions to which nobody knew the answer; at most 2 are allowed'],
    ],
    [
      'allow: { unknown: 3 }',
      ['OPEN'],
      ['pass unknown, 2 for 3, at open.yaml:1:1: 2 questions to which nobody knew the answer; at most 3 are allowed'],
    ],
    [
      'allow: { conditions: 0 }\nscenario: point',
      ['CLIENT'],
      [
        'fail conditions b/three, 1 for 0, at client.yaml:8:12: three (b/three): critical question below 50; the client says so, and nothing was shown (Carry out its recommendation.)',
      ],
    ],
    [
      'allow: { conditions: 0, blockers: 0 }\nscenario: high',
      ['OPEN'],
      [
        'pass blockers, 0 for 0, at open.yaml:1:1: no blocker',
        'fail conditions b/three, 1 for 0, at open.yaml:8:29: three (b/three): critical question set aside; set aside by one person of the client (Have a second person confirm that it does not apply, with the reason, or answer it.)',
      ],
    ],
    [
      'allow: { ageDays: 9 }',
      ['DATED'],
      [
        'fail ageDays, 21 for 9, at dated.yaml:5:10: 1 answer without a date of its own, in a file started 21 days ago; 9 at most',
        'fail ageDays a/one, 10 for 9, at dated.yaml:7:35: one (a/one): answered 10 days ago; 9 at most (ask it again)',
        'fail ageDays a/two, -2 for 9, at dated.yaml:8:35: two (a/two): the answer is dated 2026-11-24, which is yet to come',
      ],
    ],
    [
      'allow: { ageDays: 10 }',
      ['DATED'],
      [
        'fail ageDays, 21 for 10, at dated.yaml:5:10: 1 answer without a date of its own, in a file started 21 days ago; 10 at most',
        'fail ageDays a/two, -2 for 10, at dated.yaml:8:35: two (a/two): the answer is dated 2026-11-24, which is yet to come',
      ],
    ],
    [
      'allow: { ageDays: 20 }',
      ['DATED'],
      [
        'fail ageDays, 21 for 20, at dated.yaml:5:10: 1 answer without a date of its own, in a file started 21 days ago; 20 at most',
        'fail ageDays a/two, -2 for 20, at dated.yaml:8:35: two (a/two): the answer is dated 2026-11-24, which is yet to come',
      ],
    ],
    [
      'allow: { ageDays: 21 }',
      ['DATED'],
      [
        'fail ageDays a/two, -2 for 21, at dated.yaml:8:35: two (a/two): the answer is dated 2026-11-24, which is yet to come',
      ],
    ],
    ['allow: { ageDays: 0 }', ['TOMORROW'], ['pass ageDays, 0 for 0, at tomorrow.yaml:1:1: no answer is too old']],
    [
      'allow: { ageDays: 10 }',
      ['SAVED'],
      [
        'fail ageDays, -8 for 10, at saved.yaml:6:10: 2 answers without a date of their own, in a file last saved on 2026-11-30, which is yet to come',
      ],
    ],
    [
      'allow: { ageDays: 10 }',
      ['CLIENT'],
      [
        'fail ageDays, 1 for 10, at client.yaml:6:10: 4 answers without a date of their own: nobody can tell how old, as the file has no date either (add the day to each, as in { option: …, answered: 2026-11-22 })',
      ],
    ],
    [
      'allow: { ageDays: 10 }',
      ['OPEN'],
      [
        'fail ageDays, 1 for 10, at open.yaml:8:29: 1 answer without a date of its own: nobody can tell how old, as the file has no date either (add the day to each, as in { option: …, answered: 2026-11-22 })',
      ],
    ],
    [
      'allow: { expiredEvidence: 0 }',
      ['EVIDENCE'],
      [
        'fail expiredEvidence a/one, 2 for 0, at evidence.yaml:6:59: one (a/one): old.pdf held until 2026-11-21, that day included',
        'fail expiredEvidence a/one, 2 for 0, at evidence.yaml:6:98: one (a/one): older.pdf held until 2026-01-01, that day included',
      ],
    ],
    [
      'allow: { expiredEvidence: 1 }',
      ['EVIDENCE'],
      [
        'fail expiredEvidence a/one, 2 for 1, at evidence.yaml:6:59: one (a/one): old.pdf held until 2026-11-21, that day included; 2 pieces of evidence that have expired; at most 1 is allowed',
        'fail expiredEvidence a/one, 2 for 1, at evidence.yaml:6:98: one (a/one): older.pdf held until 2026-01-01, that day included; 2 pieces of evidence that have expired; at most 1 is allowed',
      ],
    ],
    [
      'allow: { expiredEvidence: 2 }',
      ['EVIDENCE'],
      [
        'pass expiredEvidence, 2 for 2, at evidence.yaml:1:1: 2 pieces of evidence that have expired; at most 2 are allowed',
      ],
    ],
    [
      'allow: { expiredEvidence: 0 }',
      ['CONF'],
      [
        'fail expiredEvidence a/one, 1 for 0, at conf.yaml:6:79: one (a/one): evidence shown in confidence held until 2026-11-21, that day included',
      ],
    ],
    [
      'allow: { expiredEvidence: 0 }',
      ['CLIENT'],
      ['pass expiredEvidence, 0 for 0, at client.yaml:1:1: no evidence has expired'],
    ],
    [
      'allow: { gap: 17 }',
      ['CLIENT', 'PROVIDER'],
      [
        'pass gap, 16.75 for 17, at client.yaml:1:1: the two sides are 16.75 points apart on average; at most 17 points are allowed',
      ],
    ],
    [
      'allow: { gap: 16.75 }',
      ['CLIENT', 'PROVIDER'],
      [
        'pass gap, 16.75 for 16.75, at client.yaml:1:1: the two sides are 16.75 points apart on average; at most 16.75 points are allowed',
      ],
    ],
    [
      'allow: { gap: 16.7 }',
      ['CLIENT', 'PROVIDER'],
      [
        'fail gap, 16.75 for 16.7, at client.yaml:1:1: the two sides are 16.75 points apart on average; at most 16.7 points are allowed',
      ],
    ],
    [
      'allow: { gap: 1 }',
      ['CLIENT'],
      [
        'fail gap, null for 1, at client.yaml:1:1: no question was answered by both sides; at most 1 point is allowed between them',
      ],
    ],
  ])('%s of %j', (policy, files, found) => {
    expect(check(policy, files)).toEqual(found);
  });
});

test.each([
  [52.88010918465926, 52.88010918465926, 52.88010918465926],
  [61.99, 70, 61],
  [69.95, 70.2, 69.9],
  [79.9999999999, 80, 80],
  [79.99, 80, 79],
  [80.05, 80.1, 80],
  [0.1 + 0.2, 0.3, 0.3],
  [null, 3, null],
])('a score of %d where %d is demanded reads %s', (actual, demanded, shown) => {
  expect(cut(actual, demanded)).toBe(shown);
});
