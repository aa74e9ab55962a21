import { expect, test } from 'vitest';
import { expectFocus, parseSettings } from '../../src/commands/explain-options.ts';
import { UserError } from '../../src/yaml/user-error.ts';
import { catalogueOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf([
  { id: 'exit', questions: [{ id: 'plan' }, { id: 'audit' }] },
  { id: 'security', questions: [{ id: 'audit' }] },
]);

const BY_ID =
  'a question is named by its id, as in dependence/exit-plan; outready questionnaire show lists those of an area';

test.each<[string, () => unknown, string, string]>([
  [
    'an area',
    () => expectFocus('exti', undefined, catalogue),
    'this assessment has no area exti',
    'did you mean "exit"?',
  ],
  [
    'the end of an id',
    () => expectFocus(undefined, 'plan', catalogue),
    'this assessment has no question plan',
    'did you mean "exit/plan"?',
  ],
  [
    'the end of several',
    () => expectFocus(undefined, 'audit', catalogue),
    'this assessment has no question audit',
    'possible: exit/audit, security/audit',
  ],
  ['nothing like any', () => expectFocus(undefined, 'x', catalogue), 'this assessment has no question x', BY_ID],
  [
    'the end of an id in --set',
    () => parseSettings(['plan=s100'], catalogue),
    '--set names a question that is not asked: plan',
    'did you mean "exit/plan"?',
  ],
  [
    'a number for an answer',
    () => parseSettings(['exit/plan=3'], catalogue),
    'exit/plan has no answer 3',
    'possible: s0, s33, s67, s100; outready questionnaire show exit/plan says what each means',
  ],
  [
    'a slip in an answer',
    () => parseSettings(['exit/plan=s1000'], catalogue),
    'exit/plan has no answer s1000',
    'did you mean "s100"?',
  ],
])('%s is told with what may have been meant', (_, act, message, hint) => {
  let told: unknown;
  try {
    act();
  } catch (error) {
    told = error;
  }
  expect(told).toBeInstanceOf(UserError);
  expect(told).toMatchObject({ message, hint });
});
