import type { Interview } from '../answers/interview.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import type { Host, Printer } from '../host.ts';
import { type Loaded, loadAssessment } from '../inputs/load-interviews.ts';
import { wordsIn } from '../model/common-words.ts';
import { scoredFor, type ViewOptions } from '../model/view.ts';
import { scoringOf } from '../scoring/score.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';

export type Discretion = Pick<ViewOptions, 'audience' | 'counting' | 'language' | 'commonWords'>;

interface ReadingCall {
  readonly files: readonly string[];
  readonly options: { readonly questionnaires: readonly string[] };
  readonly host: Host;
  readonly print: Printer;
}

/** Reads the interviews of one engagement, and shows what was found on the way. */
export async function readEngagement(
  { files, options, host, print }: ReadingCall,
  lang?: string | undefined,
): Promise<Loaded> {
  const loaded = await loadAssessment({ ...host, paths: files, folders: options.questionnaires, lang });
  await print.warnings(loaded);
  return loaded;
}

/** For whom a command writes, and what answers given in confidence do in a client's scores. */
interface AudienceOptions {
  readonly audience: Discretion['audience'];
  readonly confidential: NonNullable<Discretion['counting']>;
}

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
export async function scoreFor({ catalogue, interviews, language }: Loaded, options: AudienceOptions, host: Host) {
  const discretion = await discretionFor(options, interviews, language, host);
  const scored = scoredFor(interviews, discretion);
  return { discretion, scored, assessment: await runInSlices(scoringOf(catalogue, scored)) };
}

type ScoredEngagement = Awaited<ReturnType<typeof scoreFor>>;

/** What takes more than scoring once. */
export async function analyse(
  { catalogue }: Loaded,
  { scored, assessment }: Pick<ScoredEngagement, 'scored' | 'assessment'>,
) {
  const { seedOf } = await import('../files/seed.ts');
  const { analysing } = await import('../scoring/analysis.ts');
  return runInSlices(analysing(catalogue, scored, seedOf(assessment)));
}
