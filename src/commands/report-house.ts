import type { Interview } from '../answers/interview.ts';
import { type BrandingFiles, type LoadedBranding, loadBranding } from '../inputs/load-branding.ts';
import type { Loaded } from '../inputs/load-interviews.ts';
import { findConfidential } from '../model/find-confidential.ts';
import { Problems, UnusableInput } from '../yaml/diagnostic.ts';

/** The interviews, what the house puts around them, and the texts of the house's files that may be shown. */
export interface Framed {
  readonly loaded: Loaded;
  readonly house: LoadedBranding;
  readonly ownTexts: ReadonlyMap<string, string>;
}

/** Loads a house's files beside the interviews; all that is wrong with either is told at once. */
export async function loadFramed(
  files: BrandingFiles,
  cwd: string,
  interviews: () => Promise<Loaded>,
): Promise<Framed> {
  const problems = new Problems();
  const house = await loadBranding(files, cwd, problems);
  const loaded = await interviews().catch((error: unknown) => {
    if (!(error instanceof UnusableInput)) throw error;
    const all = [...(error.diagnostics ?? []), ...problems.found];
    throw new UnusableInput(all, new Map([...error.texts, ...problems.texts]));
  });
  return { loaded, house: problems.require(house), ownTexts: problems.texts };
}

/** Fails where a house's own words would tell a client what is confidential in any of the interviews. */
export function expectDiscreet({ ownTexts, house }: Framed, interviews: readonly Interview[]): void {
  const leaks = house.own.flatMap((own) => findConfidential(own, interviews));
  if (leaks.length > 0) throw new UnusableInput(leaks, ownTexts);
}
