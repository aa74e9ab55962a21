const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How much of a text is looked at in one go, in UTF-16 units: for each cluster the engine goes over all that it is given. */
const WINDOW = 512;

/** The characters of a text as readers count them: letters with the marks on them, flags, families. */
export function* clustersOf(text: string): Generator<string> {
  let size = WINDOW;
  for (let at = 0; at < text.length; ) {
    const isCut = isHighSurrogate(text.charCodeAt(at + size - 1));
    const window = text.slice(at, at + size + (isCut ? 1 : 0));
    const clusters = Array.from(CLUSTERS.segment(window), ({ segment }) => segment);
    // The last one may go on after the window.
    if (at + window.length < text.length) clusters.pop();
    size = clusters.length === 0 ? 2 * size : WINDOW;
    for (const cluster of clusters) {
      yield cluster;
      at += cluster.length;
    }
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
