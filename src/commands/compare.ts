import { compareAssessments, trendOf } from '../comparison/compare.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { loadSnapshots } from '../files/load-snapshots.ts';
import { renderComparison } from '../summary/comparison.ts';
import { renderTrend } from '../summary/trend.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';
import { pageFor, writeJson } from './output.ts';
import { requireSameEngagement } from './same-engagement.ts';
import { tellWarnings } from './tell.ts';

export interface CompareOptions {
  /** The day by which evidence must still hold. */
  readonly asOf?: string;
  readonly json?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready compare BEFORE AFTER`: what changed between two assessments; of three or more, the trend. */
export async function compareCommand(
  given: readonly string[],
  { asOf, json = false, questionnaires }: CompareOptions,
  host: Host,
): Promise<ExitStatus> {
  if (asOf !== undefined && given.length > 2) throw new UserError('--as-of is for two assessments, not for a trend');
  const loaded = await loadSnapshots(given, { ...host, folders: questionnaires });
  for (const each of loaded.warnings) await tellWarnings(each, host);
  const { snapshots } = loaded;
  const [before, after] = snapshots;
  if (before === undefined || after === undefined) throw new UserError('a comparison takes two assessments');
  for (const each of snapshots) requireSameEngagement(before, each);
  const page = await pageFor(host);
  if (snapshots.length > 2) {
    const trend = trendOf(snapshots);
    if (json) writeJson(trend, host);
    else
      host.stdout.write(
        renderTrend(
          snapshots.map(({ catalogue }) => catalogue),
          trend,
          page,
        ),
      );
    return EXIT.done;
  }
  const comparison = compareAssessments(before, after, asOf);
  const names = { before: before.catalogue, after: after.catalogue };
  if (json) writeJson(comparison, host);
  else host.stdout.write(renderComparison(names, comparison, page));
  return EXIT.done;
}
