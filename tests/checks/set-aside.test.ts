import { expect, test } from 'vitest';
import { viewFor } from '../../src/model/view.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { checkOf, engagedOf, inShort, policyOf } from '../kit/engaged.ts';

const catalogue = catalogueOf([
  { id: 'a', questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }, { id: 'three' }] },
]);

const file = (answers: string): string =>
  `format: outready/answers/1\nengagement: { client: Acme, scope: S }\nrespondent: { side: client }\nprofile: test\nanswers:\n${answers}`;

const ASIDE = file('  a/one: { notApplicable: later }\n  a/two: { notApplicable: "no" }\n  a/three: s100\n');

test.each<readonly [string, readonly string[]]>([
  ['notApplicable: 1', ['fail notApplicable a/one', 'fail notApplicable a/two']],
  ['notApplicable: 2', ['pass notApplicable']],
  ['criticalNotApplicable: 0', ['fail criticalNotApplicable a/one']],
  ['criticalNotApplicable: 1', ['pass criticalNotApplicable']],
])('allow: { %s }', (allowed, expected) => {
  const { results } = checkOf([engagedOf(catalogue, { 'a.yaml': ASIDE })], policyOf(`allow: { ${allowed} }`));
  expect(inShort(results)).toEqual(expected);
});

test('a waiver takes one out of the count', () => {
  const waiver = '{ rule: notApplicable, question: a/one, reason: R, owner: O, until: 2027-01-01 }';
  const policy = policyOf(`allow: { notApplicable: 1 }\nwaivers:\n  - ${waiver}`);
  const { results } = checkOf([engagedOf(catalogue, { 'a.yaml': ASIDE })], policy);
  expect(inShort(results)).toEqual(['pass notApplicable', 'suppressed notApplicable a/one']);
});

test('for a client, what rests on a confidence says only that there is such a point', () => {
  const text = file('  a/one: { option: s0, confidential: true }\n  a/two: { notApplicable: "no" }\n');
  const engaged = engagedOf(catalogue, { 'a.yaml': text });
  const { interviews } = engaged;
  const view = viewFor(catalogue, interviews, { audience: 'client', language: ENGLISH });
  const policy = policyOf('allow: { conditions: 0, notApplicable: 0 }\nscenario: point');
  const { results } = checkOf([{ ...engaged, view }], policy);
  expect(inShort(results)).toEqual(['fail conditions', 'fail notApplicable a/two']);
  expect(results[0]).toMatchObject({
    message: 'a point told in confidence',
    location: { file: 'a.yaml', span: { line: 1, column: 1 } },
  });
  expect(inShort(checkOf([engaged], policy).results)).toEqual(['fail conditions a/one', 'fail notApplicable a/two']);
});
