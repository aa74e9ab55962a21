import { type Finder, isAtLeast, isBelow } from '../rule.ts';
import { scoreArea } from '../scores.ts';

/**
 * X8: good practices over a weak contract, or the reverse (Poppo and Zenger 2002: the two complement each other). The
 * area's own score stands for its practices, so that a single answer decides nothing. Rests on what is weak.
 */
export const oneLeggedGovernance: Finder<'one-legged-governance'> = (
  { catalogue, questions, scoreOf, weightOf },
  { practices, contract, atLeast, below },
) => {
  const area = catalogue.areas.find(({ id }) => id === practices);
  const [together, paper] = [
    area === undefined ? null : scoreArea(catalogue, area, scoreOf, weightOf).score,
    scoreOf(contract),
  ];
  if (isAtLeast(atLeast, together) && isBelow(below, paper)) {
    return [{ questions: [contract], tag: 'practices-without-contract' }];
  }
  if (!isAtLeast(atLeast, paper) || !isBelow(below, together)) return [];
  const weak = questions.filter((question) => question.area === practices && isBelow(below, scoreOf(question.id)));
  return [{ questions: weak.map(({ id }) => id), tag: 'contract-without-practices' }];
};
