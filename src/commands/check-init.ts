import path from 'node:path';
import type { Engaged } from '../checks/demand.ts';
import { initialPolicy } from '../checks/initial-policy.ts';
import { createFiles } from '../files/create-files.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import type { LoadedEngagements } from '../inputs/load-interviews.ts';
import { POLICY_NAME } from '../inputs/load-policy.ts';
import { scoringOf } from '../scoring/score.ts';
import { hasErrors, UnusableInput } from '../yaml/diagnostic.ts';

/** `outready check FILE… --init`: a policy that the present state meets. A file that is there is left as it is. */
export async function initCommand(
  { engagements, problems, texts }: LoadedEngagements,
  { policy = POLICY_NAME, asOf }: { readonly policy?: string | undefined; readonly asOf: string },
  { cwd, stderr }: Host,
): Promise<ExitStatus> {
  if (hasErrors(problems)) throw new UnusableInput(problems, texts);
  const engaged: Engaged[] = [];
  for (const each of engagements) {
    engaged.push({ ...each, assessment: await runInSlices(scoringOf(each.catalogue, each.interviews)) });
  }
  createFiles([{ path: path.resolve(cwd, policy), content: initialPolicy(engaged, asOf) }], cwd);
  stderr.write(
    `Written: ${policy}\nIt demands what is reached today. Read it, then raise what you want to be better.\n`,
  );
  return EXIT.done;
}
