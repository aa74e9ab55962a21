import type { Palette } from '../diagnostics/palette.ts';
import type { CheckResult } from './check-result.ts';

/** What a format may need beside the result. */
export interface FormatOptions {
  /** Colours: plain ones for whatever is no terminal. */
  readonly palette: Palette;
  /** The files' contents by name, for showing lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** outready's own version. */
  readonly version: string;
}

export type Formatter = (result: CheckResult, options: FormatOptions) => string;
