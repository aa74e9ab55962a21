import type { Interview } from '../answers/interview.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import type { Host } from '../host.ts';
import type { Loaded } from '../inputs/load-assessment.ts';
import type { Audience, Counting } from '../model/audience.ts';
import { wordsIn } from '../model/common-words.ts';
import { scoredFor, type ViewOptions } from '../model/view.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { scoringOf } from '../scoring/score.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';

/** The options by which every command is told whom it writes for. */
interface AudienceOptions {
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

/** The interviews that count for an audience, and their assessment. */
export async function scoreFor(
  { catalogue, interviews, language }: Loaded,
  options: AudienceOptions,
  host: Host,
): Promise<{
  readonly discretion: Discretion;
  readonly scored: readonly Interview[];
  readonly assessment: Assessment;
}> {
  const discretion = await discretionFor(options, interviews, language, host);
  const scored = scoredFor(interviews, discretion);
  return { discretion, scored, assessment: await runInSlices(scoringOf(catalogue, scored)) };
}
