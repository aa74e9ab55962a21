import { clustersOf, visible } from '../../text/display.ts';
import { columnsOf } from '../../text/width.ts';

/** One character as a reader counts them, with the place of its end. */
interface Grapheme {
  readonly segment: string;
  readonly end: number;
}

/** How many columns a character takes once it is made harmless. */
export function widthOf(segment: string): number {
  return columnsOf(visible(segment));
}

/** The graphemes of a text; one of more than `most` code units (marks can be heaped without end) comes in pieces. */
export function* graphemesOf(text: string, most: number): Generator<Grapheme> {
  let end = 0;
  for (const cluster of clustersOf(text)) {
    for (const segment of cluster.length <= most ? [cluster] : cluster) {
      end += segment.length;
      yield { segment, end };
    }
  }
}
