import { confidentialIn } from '../model/confidence.ts';
import type { CheckEntry } from './check-result.ts';
import type { Engaged } from './demand.ts';
import { placeOfEngagement } from './places.ts';

/**
 * Tells an entry as a client may know it: what rests on a question to which an answer was told in confidence says only
 * that there is such a point. What it comes to is not touched.
 */
export function discreetly(engaged: Engaged): (entry: CheckEntry) => CheckEntry {
  const marked = confidentialIn(engaged.interviews);
  return (entry) => {
    const { subject, questions = subject === undefined ? [] : [subject], hint: _, waiver, ...rest } = entry;
    if (!questions.some((id) => marked.has(id))) return entry;
    return {
      ...rest,
      actual: null,
      message: 'a point told in confidence',
      location: placeOfEngagement(engaged),
      questions: [],
      ...(waiver === undefined ? {} : { waiver: { ...waiver, reason: 'told in confidence' } }),
    };
  };
}
