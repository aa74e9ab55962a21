import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { FactQuestion } from '../../src/questionnaires/questionnaire.ts';
import { catalogueOf } from './catalogue.ts';

/** A question between facts of each type, the last with the options x and y. */
export const FACTS: Catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'text', fact: 'text', group: 'Terms' },
        { id: 'number', fact: 'number', group: 'Terms' },
        { id: 'one', criticality: 'critical', group: 'Work' },
        { id: 'date', fact: 'date', group: 'Work' },
        { id: 'list', fact: 'list' },
        { id: 'ticks', fact: ['x', 'y'], when: { question: 'context/kind', is: ['software'] } },
      ],
    },
  ],
  [{ id: 'kind', options: ['software', 'other'] }],
);

export function factAt(id: string): FactQuestion {
  const question = FACTS.questions.get(`a/${id}`);
  if (question?.kind !== 'fact') throw new Error(`a/${id} is no fact`);
  return question;
}
