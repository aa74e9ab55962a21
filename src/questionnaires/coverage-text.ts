import { count } from '../texts/en/words.ts';
import type { Coverage } from './coverage.ts';

/** The coverage in one sentence: `153 of 153 claims covered; 92 topics, asked in 94 questions of 12 questionnaires.` */
export function totalsText({ totals }: Coverage): string {
  const { claims, covered, topics, questions, questionnaires } = totals;
  const asked = `${count(questions, 'question')} of ${count(questionnaires, 'questionnaire')}`;
  return `${covered} of ${count(claims, 'claim')} covered; ${count(topics, 'topic')}, asked in ${asked}.`;
}
