import { test } from 'vitest';
import { expectBestBudgets, expectCheapestPlans, expectFewestToShow, expectHonestStops } from '../kit/plan.ts';

test('2,000 small assessments: no plan is dearer than what brute force finds', () => expectCheapestPlans(2000));

test('1,000 small assessments: what has to be shown is the fewest that is enough', () => expectFewestToShow(1000));

test('1,000 small assessments: no budget reaches less than what brute force finds', () => expectBestBudgets(1000));

test('1,000 small assessments: wherever a search stops, what it says of the best plan is true', () =>
  expectHonestStops(1000));
