import { type Colours, DAY, NIGHT } from './colours.ts';
import type { Logo } from './logo.ts';

/** Light, as a page is by day, or dark. */
export type Ground = 'light' | 'dark';

/** How a report looks; what is not given is outready's own. */
export interface Theme {
  readonly colours: Readonly<Record<Ground, Colours>>;
  readonly font?: Font;
}

export interface Font {
  readonly family: string;
  /** Its faces as TrueType or OpenType; formats that carry their fonts need them. */
  readonly faces?: { readonly regular: Uint8Array; readonly bold: Uint8Array; readonly italic?: Uint8Array };
}

/** What a house puts on its reports; in title and footer, `{client}` and its like still wait to be filled. */
export interface Imprint {
  readonly name: string;
  readonly title?: string;
  readonly footer?: string;
  readonly logo?: Logo;
}

export const PLAIN: Theme = { colours: { light: DAY, dark: NIGHT } };
