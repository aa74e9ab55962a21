import type { Interview } from '../answers/interview.ts';
import type { Loaded } from '../inputs/load-assessment.ts';
import { type HouseFiles, type LoadedHouse, loadHouse } from '../inputs/load-house.ts';
import { findConfidential } from '../model/find-confidential.ts';
import { UnusableInput } from '../yaml/diagnostic.ts';

/** The interviews, what the house puts around them, and the texts of the house's files that may be shown. */
export interface Framed {
  readonly loaded: Loaded;
  readonly house: LoadedHouse;
  readonly ownTexts: ReadonlyMap<string, string>;
}

/** Loads a house's files beside the interviews; all that is wrong with either is told at once. */
export async function loadFramed(files: HouseFiles, cwd: string, interviews: () => Promise<Loaded>): Promise<Framed> {
  const ownTexts = new Map<string, string>();
  const { value: house, diagnostics } = await loadHouse(files, cwd, ownTexts);
  const loaded = await interviews().catch((error: unknown) => {
    if (!(error instanceof UnusableInput)) throw error;
    const all = [...(error.diagnostics ?? []), ...diagnostics];
    throw new UnusableInput(all, new Map([...error.texts, ...ownTexts]));
  });
  if (house === undefined) throw new UnusableInput(diagnostics, ownTexts);
  return { loaded, house, ownTexts };
}

/** Fails where a house's own words would tell a client what is confidential in any of the interviews. */
export function expectDiscreet({ ownTexts, house }: Framed, interviews: readonly Interview[]): void {
  const leaks = house.own.flatMap((own) => findConfidential(own, interviews));
  if (leaks.length > 0) throw new UnusableInput(leaks, ownTexts);
}
