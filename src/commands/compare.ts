import { trendOf } from '../comparison/compare.ts';
import { callout, paragraph } from '../document/nodes.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { spokenLanguage } from '../inputs/languages.ts';
import { loadSnapshots } from '../inputs/load-snapshots.ts';
import { tellWarnings } from '../inputs/tell.ts';
import { buildChanges } from '../model/changes.ts';
import { compareViews, trendViews } from '../model/compare-views.ts';
import { changesNodes } from '../report/sections/changes.ts';
import { comparisonHead, trendSection } from '../summary/comparison.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { type AudienceOptions, discretionFor } from './discretion.ts';
import { writeJson, writePage } from './output.ts';
import { rescored } from './rescored.ts';
import { requireSameEngagement } from './same-engagement.ts';

export interface CompareOptions extends AudienceOptions {
  /** The day by which evidence must still hold. */
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** How many entries of one kind are listed: `--json` has them all. */
const MOST = 12;

/** `outready compare BEFORE AFTER`: what changed between two assessments; of three or more, the trend. */
export async function compareCommand(
  given: readonly string[],
  { asOf, json = false, lang, questionnaires, ...wanted }: CompareOptions,
  host: Host,
): Promise<ExitStatus> {
  if (asOf !== undefined && given.length > 2) throw new UserError('--as-of is for two assessments, not for a trend');
  const loaded = await loadSnapshots(given, { ...host, folders: questionnaires, lang });
  for (const each of loaded.warnings) await tellWarnings(each, host);
  const language = await spokenLanguage(lang);
  const interviews = loaded.snapshots.flatMap((each) => each.interviews ?? []);
  const discretion = await discretionFor(wanted, interviews, language, host);
  const snapshots = await Promise.all(loaded.snapshots.map((each) => rescored(each, discretion)));
  const [before, after] = snapshots;
  if (before === undefined || after === undefined) throw new UserError('a comparison takes two assessments');
  for (const each of snapshots) requireSameEngagement(before, each);
  if (snapshots.length > 2) {
    const trend = trendOf(trendViews(snapshots, discretion));
    const catalogues = snapshots.map(({ catalogue }) => catalogue);
    if (json) writeJson(trend, host);
    else await writePage(trendSection(catalogues, trend, language), host);
    return EXIT.done;
  }
  const options = { ...discretion, asOf };
  if (json) {
    writeJson(compareViews(before, after, options).comparison, host);
    return EXIT.done;
  }
  const changes = buildChanges({ before, after, options });
  const { compare: texts } = language.summary;
  const isUnknown = changes.comparison.evidence === null;
  const nodes = [
    ...comparisonHead(changes.comparison, language),
    ...changesNodes({ changes, language, most: MOST, hasRemaining: true, more: texts.moreInJson }),
    ...(isUnknown ? [callout('neutral', [paragraph(texts.expiryUnknown)])] : []),
  ];
  await writePage(nodes, host);
  return EXIT.done;
}
