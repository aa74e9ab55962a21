type Paint = (text: string) => string;

/** Colours as an argument: the terminal passes real ones, pipes and tests the plain ones. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly fair: Paint;
  readonly bad: Paint;
  readonly accent: Paint;
}

const same: Paint = (text) => text;

export const PLAIN: Palette = { bold: same, dim: same, good: same, fair: same, bad: same, accent: same };
