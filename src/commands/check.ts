import { withoutConfidences } from '../diagnostics/confidential-lines.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { FIRST } from '../diagnostics/span.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { lookUpFiles } from '../files/existing.ts';
import { type LoadedEngagement, type LoadedEngagements, loadEngagements } from '../files/load-engagements.ts';
import { type FoundPolicy, loadPolicy } from '../files/load-policy.ts';
import { ENGLISH } from '../language/english.ts';
import { viewFor } from '../model/view.ts';
import { checkEngagements } from '../policy/check.ts';
import type { CheckResult } from '../policy/check-result.ts';
import type { Engaged } from '../policy/demand.ts';
import { exitStatusOf } from '../policy/exit-status.ts';
import { placeInPolicy } from '../policy/places.ts';
import { demandsOf, NO_POLICY, overridePolicy, type Policy } from '../policy/policy.ts';
import { summaryLine } from '../policy/summary-line.ts';
import { scoreInterviews } from '../scoring/score.ts';
import { type CheckOptions, dayToJudge, flagsOf, maxWarningsOf, type Target, targetsOf } from './check-options.ts';
import { discretionFor } from './discretion.ts';
import type { ExitStatus, Host } from './host.ts';
import { writeCheck } from './write-check.ts';

/** `outready check FILE…`: everything checked and everything told in one run; the status says how it ended. */
export async function checkCommand(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitStatus> {
  const asOf = dayToJudge(options, host.now());
  const flags = flagsOf(options);
  const targets = targetsOf(options);
  const limits = maxWarningsOf(options);
  const loaded = await loadEngagements({ ...host, paths, folders: options.questionnaires });
  if (options.init) {
    const { initCommand } = await import('./check-init.ts');
    return initCommand(loaded, { policy: options.policy, asOf }, host);
  }

  const found = await loadPolicy(options.policy, host.cwd, loaded.texts);
  const written = found === undefined ? NO_POLICY : found.parsed.value;
  const policy = written && overridePolicy(written, flags);
  const problems: Diagnostic[] = [...loaded.problems, ...(found?.parsed.diagnostics ?? [])];
  const { engagements, problems: more } = await withBaseline(loaded, policy, found, options, host);
  problems.push(...more);
  const folder = found?.folder ?? host.cwd;
  const files = await lookUpFiles(loaded.engagements, policy ?? NO_POLICY, { cwd: host.cwd, folder });
  const result = checkEngagements({
    engagements,
    files: [...loaded.files, ...(found === undefined ? [] : [found.file])],
    owners: loaded.owners,
    problems: withoutConfidences(problems, loaded.texts),
    policy,
    facts: { asOf, ...files },
  });
  // Of a file's lines some are nobody's business but ours, and a frame would show them whole.
  await writeAll(result, targets, options.audience === 'client' ? new Map() : loaded.texts, host);
  const isBare = policy !== undefined && demandsOf(policy).length === 0 && options.baseline === undefined;
  if (isBare) host.stderr.write(NOTHING_DEMANDED);
  const status = exitStatusOf(result, limits);
  if (status === 1 && exitStatusOf(result) === 0) {
    const amount = result.results.filter((each) => each.status === 'warn').length;
    host.stderr.write(`More warnings than --max-warnings allows: ${amount}, not ${limits.maxWarnings}.\n`);
  }
  return status;
}

const NOTHING_DEMANDED =
  'Nothing is demanded, so only the files were checked. Make demands by options or in outready.policy.yaml;\n`outready check FILE… --init` writes one that fits the present state.\n';

/** The engagements with their assessments and, where one is asked for, their earlier state. */
async function withBaseline(
  loaded: LoadedEngagements,
  policy: Policy | undefined,
  found: FoundPolicy | undefined,
  options: CheckOptions,
  host: Host,
): Promise<{ readonly engagements: readonly Engaged[]; readonly problems: readonly Diagnostic[] }> {
  const discretion = await discretionFor(
    { audience: options.audience, confidential: 'count' },
    loaded.engagements.flatMap(({ interviews }) => interviews),
    ENGLISH,
    host,
  );
  const engage = (each: LoadedEngagement): Engaged => {
    const { catalogue, interviews } = each;
    const assessment = scoreInterviews(catalogue, interviews);
    if (options.audience === 'internal') return { ...each, assessment };
    return { ...each, assessment, view: viewFor(catalogue, interviews, { ...discretion, assessment }) };
  };
  const from = options.baseline ?? policy?.baseline.from;
  if (from === undefined && policy !== undefined && options.tolerance !== undefined) {
    throw new UserError('--tolerance needs a baseline to compare with', { hint: 'as in --baseline git:origin/main' });
  }
  if (from === undefined || policy === undefined) return { engagements: loaded.engagements.map(engage), problems: [] };
  const isInPolicy = options.baseline === undefined;
  const base = isInPolicy ? (found?.folder ?? host.cwd) : host.cwd;
  const place = isInPolicy ? placeInPolicy(policy, ['baseline', 'from']) : undefined;
  const origin = place ?? { file: loaded.files[0] ?? from, span: FIRST };
  const { loadBaseline } = await import('../files/load-baseline.ts');
  const { beforeOf, problems } = await loadBaseline({ from, base, origin }, loaded, host);
  const isUsable = problems.every(({ severity }) => severity !== 'error');
  const engagements = loaded.engagements.map((each) => ({
    ...engage(each),
    ...(isUsable ? { before: beforeOf(each) } : {}),
  }));
  return { engagements, problems };
}

/** Writes each format to its place. Where the text is not printed, what the check comes to is told beside it. */
async function writeAll(
  result: CheckResult,
  targets: readonly Target[],
  texts: ReadonlyMap<string, string>,
  host: Host,
): Promise<void> {
  for (const target of targets) await writeCheck(result, target, texts, host);
  const isTold = targets.some(({ format, path }) => format === 'text' && path === undefined);
  if (!isTold) host.stderr.write(`${summaryLine(result)}\n`);
}
