import type { Lists } from './lists.ts';
import type { Look } from './look.ts';

/** What the writer must know of the place where a block stands. */
export interface Place {
  readonly look: Look;
  readonly lists: Lists;
  /** Before the first chapter, at its heading, or after that. */
  readonly part: 'opening' | 'start' | 'chapters';
  /** How far lists and quotations around the block move it to the right. */
  readonly indent: number;
  readonly isQuoted?: boolean;
  /** A paragraph that stays on the page of what follows it. */
  readonly isLead?: boolean;
  /** The name by which the contents point at a chapter. */
  readonly anchor?: string;
}
