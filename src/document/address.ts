import { disarmAnywhere, HIDDEN } from '../text/display.ts';

/**
 * The address of a link as every format may carry it: what nobody sees, and what Markdown or a CI runner would take for
 * its own, is percent-encoded (RFC 3986, 2.1), so that the link still leads to the same place.
 */
export function addressOf(url: string): string {
  const encoded = url.toWellFormed().replaceAll(HIDDEN, encodeURIComponent).replaceAll('|', encodeURIComponent);
  return disarmAnywhere(encoded, encodeURIComponent('#'));
}
