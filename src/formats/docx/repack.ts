import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { stableIds } from './stable-ids.ts';

/** The earliest day that a zip can bear, by the local clock, which is how a zip tells time. */
const NO_TIME = new Date(1980, 0, 1);

/** Read by name without unpacking: the document's own properties, with the mark by which outready knows its files. */
const UNPACKED = 'docProps/custom.xml';

/** Data behind the charts, which are packages of their own. */
const PACKAGE = /\.xlsx$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const XML = /\.(?:xml|rels)$/;

/**
 * Makes the bytes of a document depend on nothing but what is in it: times and passing ids are replaced. `date` (as in
 * 2026-11-22) becomes the day on which it was made; without one it bears none.
 */
export function repack(bytes: Uint8Array, date?: string): Uint8Array {
  const withStableIds = stableIds();
  const packed: Zippable = {};
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const content = PACKAGE.test(name)
      ? repack(part, date)
      : XML.test(name)
        ? strToU8(withDay(withStableIds(strFromU8(part)), date))
        : part;
    packed[name] = [content, { level: name === UNPACKED ? 0 : 6, mtime: NO_TIME }];
  }
  return zipSync(packed);
}

function withDay(xml: string, date: string | undefined): string {
  return xml.replaceAll(/(<dcterms:(created|modified) [^>]*>)[^<]*(<\/dcterms:\2>)/g, (_, start, __, end) =>
    date !== undefined && DAY.test(date) ? `${start}${date}T00:00:00Z${end}` : '',
  );
}
