import type { Snapshot } from '../comparison/comparison.ts';
import type { Host } from '../host.ts';
import type { Loaded, LoadRequest } from '../inputs/load-interviews.ts';
import { showWarnings } from '../inputs/load-interviews.ts';
import { loadSnapshots } from '../inputs/load-snapshots.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { visible } from '../text/visible.ts';
import { ENGLISH } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { requireSameEngagement } from './same-engagement.ts';

/** What a baseline is read for: the assessment of the report, and the files that it was made from. */
export interface Reported extends Pick<Loaded, 'catalogue' | 'interviews'> {
  readonly paths: readonly string[];
  readonly assessment: Assessment;
}

/** The earlier assessment, and the files that it was read from. */
export interface Before {
  readonly snapshot: Snapshot;
  readonly files: readonly string[];
  /** Their contents, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the earlier assessment that a report compares with, and makes sure that it is of the same engagement. */
export async function readBaseline(
  given: string,
  { paths, ...reported }: Reported,
  reading: Pick<LoadRequest, 'folders' | 'lang'>,
  host: Host,
): Promise<Before> {
  const request = { ...host, ...reading, after: { ...reported, paths } };
  const { snapshots, warnings, files, texts } = await loadSnapshots([given], request);
  for (const each of warnings) await showWarnings(each, host);
  const [snapshot] = snapshots;
  if (snapshot === undefined) throw new UserError(`there is no assessment in ${given}`);
  const after = { ...reported, label: paths.join(', ') };
  requireSameEngagement(snapshot, after);
  tellIfLater(snapshot, after, host);
  return { snapshot, files, texts };
}

/** The two may have been given the wrong way round; the report would tell every change as its opposite. */
function tellIfLater(before: Snapshot, after: Snapshot, { stderr }: Host): void {
  const [was, is] = [before.assessment.date, after.assessment.date];
  if (was === null || is === null || was <= is) return;
  const { day } = ENGLISH.words;
  stderr.write(
    `warning: the baseline ${visible(before.label)} is of ${day(was)}, later than this assessment of ${day(is)}\n` +
      'hint: the earlier of the two goes behind --baseline\n',
  );
}
