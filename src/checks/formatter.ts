import type { Palette } from '../text/display.ts';
import type { RulePage } from '../texts/rule-page.ts';
import type { CheckResult } from './check-result.ts';
import type { RunPlace } from './formats/from-root.ts';

/** What a format may need beside the result. */
export interface FormatOptions {
  /** Colours: plain ones for whatever is no terminal. */
  readonly palette: Palette;
  /** The files' contents by name, for showing lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where the check ran, for formats whose paths start at the repository's root. */
  readonly place: RunPlace;
  /** outready's own version. */
  readonly version: string;
  readonly pages: readonly RulePage[];
  /** A digest of a text: letters and digits, the same for the same text, another for another. */
  readonly fingerprint: (text: string) => string;
}

export type Formatter = (result: CheckResult, options: FormatOptions) => string;
