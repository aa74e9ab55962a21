import { type CheckInput, checking } from '../checks/check.ts';
import type { Engaged } from '../checks/demand.ts';
import { exitStatusOf } from '../checks/exit-status.ts';
import { placeInPolicy } from '../checks/places.ts';
import { NO_POLICY, overridePolicy, type Policy } from '../checks/policy.ts';
import { summaryLine } from '../checks/summary-line.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import type { ExitStatus, Host } from '../host.ts';
import { lookUpFiles } from '../inputs/existing.ts';
import { type LoadedEngagements, loadEngagements } from '../inputs/load-interviews.ts';
import { type FoundPolicy, loadPolicy, unusedPolicies } from '../inputs/load-policy.ts';
import { viewFor } from '../model/view.ts';
import { scoringOf } from '../scoring/score.ts';
import { ENGLISH } from '../texts/language.ts';
import { withoutConfidences } from '../yaml/confidential-lines.ts';
import { addAll, type Diagnostic, FIRST, hasErrors, UserError } from '../yaml/diagnostic.ts';
import { type CheckOptions, dayToJudge, flagsOf, maxWarningsOf, targetsOf } from './check-options.ts';
import { discretionFor } from './discretion.ts';
import { type Rendered, renderCheck, writeRendered } from './write-check.ts';

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

  const { found, problems: nearMisses } = await loadPolicy(options.policy, paths, host.cwd, loaded.texts);
  const written = found === undefined ? NO_POLICY : found.parsed.value;
  const policy = written && overridePolicy(written, flags);
  const unused = options.policy === undefined ? unusedPolicies(loaded.policies, found?.file, host.cwd) : [];
  const problems: Diagnostic[] = [...loaded.problems, ...nearMisses, ...unused, ...(found?.parsed.diagnostics ?? [])];
  const { problems: more, ...compared } = await withBaseline(paths, loaded, policy, found, options, host);
  addAll(problems, more);
  const folder = found?.folder ?? host.cwd;
  const files = await lookUpFiles(loaded.engagements, policy ?? NO_POLICY, { cwd: host.cwd, folder });
  const result = await runInSlices(
    checking({
      ...compared,
      files: [...loaded.files, ...(found === undefined ? [] : [found.file])],
      owners: loaded.owners,
      problems: withoutConfidences(problems, loaded.texts),
      policy,
      facts: { asOf, ...files },
    }),
  );
  const rendered: Rendered[] = [];
  // Of a file's lines some are nobody's business but ours, and a frame would show them whole.
  const texts = options.audience === 'client' ? new Map() : loaded.texts;
  for (const target of targets) rendered.push(await renderCheck(result, target, texts, host));
  const { force = false } = options;
  await writeRendered(rendered, { force, work: 'check', inputs: inputsOf(paths, options, loaded) }, host);
  // Where the text is not printed, what the check comes to is told next to it.
  const isTold = targets.some(({ format, path }) => format === 'text' && path === undefined);
  if (!isTold) host.stderr.write(`${summaryLine(result)}\n`);
  const status = exitStatusOf(result, limits);
  if (status === 1 && exitStatusOf(result) === 0) {
    const amount = result.results.filter((each) => each.status === 'warn').length;
    host.stderr.write(`More warnings than --max-warnings allows: ${amount}, not ${limits.maxWarnings}.\n`);
  }
  tellPassedOver(loaded, host);
  return status;
}

/** What is of no concern is no warning, but nobody should have to guess what was looked at. */
function tellPassedOver({ passedOver: { otherKind, ignored } }: LoadedEngagements, { stderr }: Host): void {
  const parts = [
    ...(otherKind === 0 ? [] : [`${otherKind} of another kind`]),
    ...(ignored === 0 ? [] : [`${ignored} ignored by git`]),
  ];
  if (parts.length > 0) stderr.write(`Passed over: ${parts.join(', ')}.\n`);
}

/** The engagements with their assessments and, where one is asked for, their earlier state. */
async function withBaseline(
  paths: readonly string[],
  loaded: LoadedEngagements,
  policy: Policy | undefined,
  found: FoundPolicy | undefined,
  options: CheckOptions,
  host: Host,
): Promise<Pick<CheckInput, 'engagements' | 'gone' | 'hasBaseline' | 'problems'>> {
  const discretion = await discretionFor(
    { audience: options.audience, confidential: 'count' },
    loaded.engagements.flatMap(({ interviews }) => interviews),
    ENGLISH,
    host,
  );
  const engaged: Engaged[] = [];
  for (const each of loaded.engagements) {
    const { catalogue, interviews } = each;
    const assessment = await runInSlices(scoringOf(catalogue, interviews));
    const isClient = options.audience === 'client';
    const view = isClient ? { view: viewFor(catalogue, interviews, { ...discretion, assessment }) } : {};
    engaged.push({ ...each, assessment, ...view });
  }
  const from = options.baseline ?? policy?.baseline.from;
  if (from === undefined && policy !== undefined) expectNoBaseline(options);
  if (from === undefined || policy === undefined) return { engagements: engaged, problems: [] };
  const isInPolicy = options.baseline === undefined;
  const base = isInPolicy ? (found?.folder ?? host.cwd) : host.cwd;
  const place = isInPolicy ? placeInPolicy(policy, ['baseline', 'from']) : undefined;
  const origin = place ?? { file: loaded.files[0] ?? from, span: FIRST };
  const { loadBaseline } = await import('../inputs/load-snapshots.ts');
  const { befores, gone, problems } = await loadBaseline({ ...host, from, base, origin, paths }, loaded);
  if (hasErrors(problems)) return { engagements: engaged, hasBaseline: true, problems };
  const engagements = engaged.map((each, index) => {
    const before = befores[index];
    return before === undefined ? each : { ...each, before };
  });
  return { engagements, gone, hasBaseline: true, problems };
}

/** What only a comparison can judge is no demand without one. */
function expectNoBaseline({ tolerance, maxRemoved }: CheckOptions): void {
  const option = tolerance !== undefined ? '--tolerance' : maxRemoved !== undefined ? '--max-removed' : undefined;
  if (option === undefined) return;
  throw new UserError(`${option} needs a baseline to compare with`, { hint: 'as in --baseline git:origin/main...' });
}

/** All that was read or told, whatever led to it, and what was named, whether it could be read or not. */
function inputsOf(
  paths: readonly string[],
  { policy, baseline }: CheckOptions,
  { files, texts, problems }: LoadedEngagements,
): readonly string[] {
  const named = [...paths, policy, baseline].flatMap((each) => each ?? []);
  const told = problems.map(({ file }) => file);
  const read = [...files, ...texts.keys(), ...told].filter((each) => each !== 'stdin' || !paths.includes('-'));
  return [...named, ...read];
}
