/** A logo that is safe to put into any format: nothing in it runs, loads, or tells of the machine that it was drawn on. */
export interface Logo {
  readonly type: 'png' | 'svg';
  readonly data: Uint8Array;
  /** Pixels, or units of its own; only the ratio means something. */
  readonly width: number;
  readonly height: number;
  /** Whose it is, for those who cannot see it. */
  readonly alt: string;
}

/** What the bytes of a logo come to, before it is known whose it is. */
export type Picture = Omit<Logo, 'alt'>;
