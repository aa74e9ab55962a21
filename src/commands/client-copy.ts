import type { Printer } from '../host.ts';
import { findConfidential, type OwnText } from '../model/find-confidential.ts';
import { viewFor } from '../model/view.ts';
import { UnusableInput } from '../yaml/user-error.ts';
import { actionsIn, type CopiedAssessment, tracesIn } from './contact-traces.ts';
import type { Discretion } from './engagement.ts';

interface CopyOptions {
  readonly discretion: Discretion;
  /** Whether there is to be no copy that still has an address or a number of somebody. */
  readonly isStrict: boolean;
  /** What the files of the branding bring into the report, and those of their contents that may be shown, by name. */
  readonly own: readonly OwnText[];
  readonly ownTexts: ReadonlyMap<string, string>;
}

/**
 * Fails where the words of the branding would show a client what is confidential, and warns where the copy would still hold
 * what looks like somebody's mail address or number, by its place in the answers file.
 */
export async function checkClientCopy(
  all: readonly CopiedAssessment[],
  { discretion, isStrict, own, ownTexts }: CopyOptions,
  print: Printer,
): Promise<void> {
  const interviews = all.flatMap((each) => each.interviews ?? []);
  const leaks = own.flatMap((each) => findConfidential(each, interviews));
  if (leaks.length > 0) throw new UnusableInput(leaks, ownTexts);
  const found = all.flatMap((each) => {
    const others = all.filter((other) => other !== each).flatMap((other) => other.interviews ?? []);
    const view = viewFor(each.catalogue, each.interviews ?? [], { ...discretion, assessment: each.assessment, others });
    return view.interviews.flatMap((interview) => {
      const own = each.interviews?.find(({ file }) => file === interview.file);
      const agreed = own === undefined || each.earlier !== undefined ? [] : actionsIn(own, view.shown);
      return tracesIn(interview, agreed, each, isStrict);
    });
  });
  if (found.length === 0) return;
  const texts = new Map(all.flatMap((each) => [...each.texts]));
  if (isStrict) throw new UnusableInput(found, texts);
  await print.warnings({ warnings: found, texts });
}
