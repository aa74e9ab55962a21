import type { Interview } from '../answers/interview.ts';
import type { Host } from '../host.ts';
import { wordsIn } from '../model/common-words.ts';
import type { Audience, Counting } from '../model/people.ts';
import type { ViewOptions } from '../model/view.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';

/** The options by which every command is told whom it writes for. */
export interface AudienceOptions {
  readonly audience: Audience;
  /** What answers told in confidence do in a client's scores. */
  readonly confidential: Counting;
}

export type Discretion = Pick<ViewOptions, 'audience' | 'counting' | 'language' | 'commonWords'>;

/** What a view of these interviews takes. The words that we ship are read only where there is a name to hide. */
export async function discretionFor(
  { audience, confidential }: AudienceOptions,
  interviews: readonly Interview[],
  language: Language,
  host: Host,
): Promise<Discretion> {
  if (audience === 'internal' && confidential === 'leave-out') {
    throw new UserError('--confidential leave-out is for a client’s copy', { hint: 'add --audience client' });
  }
  const discretion = { audience, counting: confidential, language };
  const hasNames = interviews.some(({ respondent, people }) => respondent.name !== undefined || people !== undefined);
  if (audience === 'internal' || !hasNames) return discretion;
  const { profiles, questionnaires, translations } = await host.shipped();
  return { ...discretion, commonWords: wordsIn([profiles, questionnaires, translations]) };
}
