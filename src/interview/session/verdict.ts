import type { Interview } from '../../answers/interview.ts';
import { scoreInterviews } from '../../scoring/score.ts';
import { verdictFacts } from '../../scoring/verdict-facts.ts';
import { standing } from './decisive.ts';
import type { Session } from './session.ts';

/** An interview never changes, and the same one is shown with every key. */
const verdicts = new WeakMap<Interview, { readonly of: Session['catalogue']; readonly text: string }>();

/** What this interview alone comes to so far, as one sentence. Not for a blind interview. */
export function verdictSoFar(session: Session): string {
  const { catalogue, language, interview } = session;
  const known = verdicts.get(interview);
  if (known?.of === catalogue) return known.text;
  const interviews = [standing(session)];
  const assessment = scoreInterviews(catalogue, interviews);
  const text = language.interview.verdict.alone(language.verdict(verdictFacts(catalogue, interviews, assessment)));
  verdicts.set(interview, { of: catalogue, text });
  return text;
}
