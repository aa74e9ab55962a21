import { trendOf } from '../comparison/compare.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { loadSnapshots } from '../inputs/load-snapshots.ts';
import { tellWarnings } from '../inputs/tell.ts';
import { compareViews, trendViews } from '../model/compare-views.ts';
import { renderComparison } from '../summary/comparison.ts';
import { pageOf } from '../summary/page.ts';
import { renderTrend } from '../summary/trend.ts';
import { ENGLISH } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { type AudienceOptions, discretionFor } from './discretion.ts';
import { pageFor, writeJson } from './output.ts';
import { rescored } from './rescored.ts';
import { requireSameEngagement } from './same-engagement.ts';

export interface CompareOptions extends AudienceOptions {
  /** The day by which evidence must still hold. */
  readonly asOf?: string;
  readonly json?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready compare BEFORE AFTER`: what changed between two assessments; of three or more, the trend. */
export async function compareCommand(
  given: readonly string[],
  { asOf, json = false, questionnaires, ...wanted }: CompareOptions,
  host: Host,
): Promise<ExitStatus> {
  if (asOf !== undefined && given.length > 2) throw new UserError('--as-of is for two assessments, not for a trend');
  const loaded = await loadSnapshots(given, { ...host, folders: questionnaires });
  for (const each of loaded.warnings) await tellWarnings(each, host);
  const interviews = loaded.snapshots.flatMap((each) => each.interviews ?? []);
  const discretion = await discretionFor(wanted, interviews, ENGLISH, host);
  const snapshots = await Promise.all(loaded.snapshots.map((each) => rescored(each, discretion)));
  const [before, after] = snapshots;
  if (before === undefined || after === undefined) throw new UserError('a comparison takes two assessments');
  for (const each of snapshots) requireSameEngagement(before, each);
  const page = await pageFor(host);
  if (snapshots.length > 2) {
    const trend = trendOf(trendViews(snapshots, discretion));
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
  const { comparison, marked, ...views } = compareViews(before, after, { ...discretion, asOf });
  const names = { before: views.before.catalogue, after: views.after.catalogue };
  if (json) writeJson(comparison, host);
  else {
    const isReduced = wanted.audience === 'client' && marked.size > 0;
    const notice = isReduced ? `\n${pageOf(page).tell(ENGLISH.changes.notShown)}\n` : '';
    host.stdout.write(renderComparison(names, comparison, page) + notice);
  }
  return EXIT.done;
}
