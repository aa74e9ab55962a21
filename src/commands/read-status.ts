import { standingActions } from '../answers/actions.ts';
import { titleOf } from '../answers/identity.ts';
import type { Interview } from '../answers/interview.ts';
import { historyOf } from '../answers/rounds.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import type { Printer } from '../host.ts';
import type { LoadedEngagement, LoadedEngagements } from '../inputs/load-interviews.ts';
import { type EngagementStatus, statusOf } from '../model/status.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { scoringOf } from '../scoring/score.ts';
import { visible } from '../text/display.ts';
import type { Language } from '../texts/language.ts';
import { type Diagnostic, hasErrors } from '../yaml/diagnostic.ts';
import { UnusableInput } from '../yaml/user-error.ts';

/** An engagement as it stands, with what it was read from. */
export interface ReadStatus extends EngagementStatus {
  /** In the language that was asked for. */
  readonly catalogue: Catalogue;
  /** Those that count now, and what they come to. */
  readonly interviews: readonly Interview[];
  readonly assessment: Assessment;
}

/** Scores engagements that were read, and says how each stands; `due`: the day by which actions are due. */
export async function readStatuses(
  engagements: readonly LoadedEngagement[],
  { translated }: Pick<LoadedEngagements, 'translated'>,
  due: string,
): Promise<readonly ReadStatus[]> {
  const read: ReadStatus[] = [];
  for (const engagement of engagements) {
    const { interviews, rounds } = engagement;
    const assessment = await runInSlices(scoringOf(engagement.catalogue, interviews));
    const catalogue = translated.get(engagement.catalogue) ?? engagement.catalogue;
    const actions = standingActions([...interviews, ...historyOf(rounds)]);
    read.push({ ...statusOf({ ...engagement, assessment, actions, due }), catalogue, interviews, assessment });
  }
  return read;
}

/** Warnings that tell of files and engagements; those about single answers belong to `check`. */
const TOLD: readonly Diagnostic['code'][] = ['not-read', 'near-equal-name'];

/**
 * Tells what could not be used, and which engagements are not shown for that; the exit status is for it. Nothing at all
 * in the folder where somebody just looks is no error.
 */
export async function tellProblems(
  { problems, texts, files, owners, engagements, passedOver }: LoadedEngagements,
  paths: readonly string[],
  language: Language,
  print: Printer,
): Promise<void> {
  const isNothing = files.length === 0 && paths.length === 0;
  const found = problems.filter(({ severity, code, file }) =>
    severity === 'error' ? !(isNothing && file === '.') : TOLD.includes(code),
  );
  if (passedOver.ignored > 0) print.note(language.check.passedOver(0, passedOver.ignored));
  const shown = new Set(
    engagements.flatMap(({ rounds }) => [...rounds.current, ...rounds.earlier.flat()].map(({ source }) => source.file)),
  );
  const leftOut = [...owners]
    .filter(([file]) => !shown.has(file))
    .map(([, engagement]) => visible(titleOf(engagement)));
  if (leftOut.length > 0) print.note(language.status.leftOut([...new Set(leftOut)]));
  if (hasErrors(found)) throw new UnusableInput(found, texts);
  await print.warnings({ warnings: found, texts });
}
