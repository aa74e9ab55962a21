import path from 'node:path';
import type { CheckInput } from '../checks/check.ts';
import { initialPolicy } from '../checks/initial-policy.ts';
import { placeInPolicy } from '../checks/policy.ts';
import { createFiles } from '../files/create-files.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import type { Host } from '../host.ts';
import type { LoadedEngagements } from '../inputs/load-interviews.ts';
import { type FoundPolicy, POLICY_NAME } from '../inputs/load-policy.ts';
import { loadBaseline } from '../inputs/load-snapshots.ts';
import { viewFor } from '../model/view.ts';
import { scoringOf } from '../scoring/score.ts';
import { FIRST, hasErrors } from '../yaml/diagnostic.ts';
import { UnusableInput, UserError } from '../yaml/user-error.ts';
import { type Discretion, discretionFor } from './engagement.ts';

interface InitOptions extends Pick<Discretion, 'language'> {
  readonly policy: string | undefined;
  readonly asOf: string;
}

/** Writes a policy that the present state meets. A file that is there is left as it is. */
export async function writeInitialPolicy(
  { engagements, problems, texts }: LoadedEngagements,
  { policy = POLICY_NAME, asOf, language }: InitOptions,
  host: Host,
): Promise<undefined> {
  if (hasErrors(problems)) throw new UnusableInput(problems, texts);
  const content = initialPolicy(await assess(engagements, { audience: 'internal', language, asOf }, host), asOf);
  createFiles([{ path: path.resolve(host.cwd, policy), content }], host.cwd);
  host.stderr.write(
    `Written: ${policy}\nIt demands what is reached today. Read it, then raise what you want to be better.\n`,
  );
}

/** For whom everything is judged, and on which day. */
interface JudgedOn extends Pick<Discretion, 'audience' | 'language'> {
  readonly asOf: string;
}

/** The engagements with their assessments and, for a client, with what a client may know of them. */
async function assess(
  engagements: LoadedEngagements['engagements'],
  { audience, language, asOf: day }: JudgedOn,
  host: Host,
): Promise<CheckInput['engagements']> {
  const all = engagements.flatMap(({ interviews }) => interviews);
  const discretion = await discretionFor({ audience, confidential: 'count' }, all, language, host);
  const engaged: CheckInput['engagements'][number][] = [];
  for (const each of engagements) {
    const { catalogue, interviews } = each;
    const assessment = await runInSlices(scoringOf(catalogue, interviews, { day }));
    const isClient = audience === 'client';
    const view = isClient ? { view: viewFor(catalogue, interviews, { ...discretion, assessment, day }) } : {};
    engaged.push({ ...each, assessment, ...view });
  }
  return engaged;
}

interface BaselineOptions extends JudgedOn {
  readonly baseline?: string;
  readonly tolerance?: number;
  readonly maxRemoved?: number;
}

export async function withBaseline(
  paths: readonly string[],
  loaded: LoadedEngagements,
  { policy, found }: { readonly policy: CheckInput['policy']; readonly found: FoundPolicy | undefined },
  { audience, baseline, tolerance, maxRemoved, language, asOf }: BaselineOptions,
  host: Host,
): Promise<Pick<CheckInput, 'engagements' | 'gone' | 'hasBaseline' | 'problems'>> {
  const engaged = await assess(loaded.engagements, { audience, language, asOf }, host);
  const from = baseline ?? policy?.baseline.from;
  if (policy === undefined) return { engagements: engaged, problems: [] };
  if (from === undefined) {
    // What only a comparison can judge is no demand without one.
    const option = tolerance !== undefined ? '--tolerance' : maxRemoved !== undefined ? '--max-removed' : undefined;
    if (option === undefined) return { engagements: engaged, problems: [] };
    throw new UserError(`${option} needs a baseline to compare with`, { hint: 'as in --baseline git:origin/main...' });
  }
  const isInPolicy = baseline === undefined;
  const base = isInPolicy ? (found?.folder ?? host.cwd) : host.cwd;
  const place = isInPolicy ? placeInPolicy(policy, ['baseline', 'from']) : undefined;
  const origin = place ?? { file: loaded.files[0] ?? from, span: FIRST };
  const { befores, gone, problems } = await loadBaseline({ ...host, from, base, origin, paths, asOf }, loaded);
  if (hasErrors(problems)) return { engagements: engaged, hasBaseline: true, problems };
  const engagements = engaged.map((each, index) => {
    const before = befores[index];
    return before === undefined ? each : { ...each, before };
  });
  return { engagements, gone, hasBaseline: true, problems };
}
