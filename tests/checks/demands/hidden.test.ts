import { expect, test } from 'vitest';
import { catalogueOf } from '../../kit/catalogue.ts';
import { checkOf, engagedOf, policyOf } from '../../kit/engaged.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'here', criticality: 'critical' },
        { id: 'there', criticality: 'critical', when: { question: 'context/big', is: ['yes'] } },
      ],
    },
  ],
  [{ id: 'big', options: ['yes', 'no'] }],
);

test.each([
  ['allow: { ageDays: 3 }', 'ageDays'],
  ['allow: { expiredEvidence: 0 }', 'expiredEvidence'],
  ['require: { evidenceFiles: true }', 'evidenceFiles'],
  ['require: { evidence: {} }', 'evidence'],
])('what does not apply in the context is not looked at: %s', (policy, demand) => {
  const answer = '{ option: s67, answered: 2026-01-01, evidence: [{ ref: old.pdf, until: 2026-11-21 }] }';
  const subjects = (big: string): readonly (string | undefined)[] => {
    const text = `format: outready/answers/1
engagement: { client: Acme, scope: S }
respondent: { side: client }
profile: test
answers:
  context/big: { option: "${big}", answered: 2026-11-22 }
  a/here: ${answer}
  a/there: ${answer}
`;
    const { results } = checkOf([engagedOf(catalogue, { 'a.yaml': text })], policyOf(policy));
    return results.filter((each) => each.demand === demand).map(({ subject }) => subject);
  };
  expect(subjects('yes')).toEqual(['a/here', 'a/there']);
  expect(subjects('no')).toEqual(['a/here']);
});
