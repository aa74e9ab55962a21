import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest day that a zip can bear, by the local clock, which is how a zip tells time. */
const NO_TIME = new Date(1980, 0, 1);

/** Read by name without unpacking: the document's own properties, with the mark by which outready knows its files. */
const UNPACKED = 'docProps/custom.xml';

const PACKAGES = /\.xlsx$/;
const XML = /\.(?:xml|rels)$/;

/**
 * Makes the bytes of a document depend on nothing but what is in it: times and random ids are replaced. `date` (as in
 * 2026-11-22) becomes the day on which it was made; without one it bears none.
 */
export function repack(bytes: Uint8Array, date?: string): Uint8Array {
  const parts = unzipSync(bytes);
  const ids = new Map<string, string>();
  for (const [name, part] of Object.entries(parts)) if (XML.test(name)) collectIds(strFromU8(part), ids);
  const packed: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    const level = name === UNPACKED ? 0 : 6;
    packed[name] = [rewritten(name, part, { ids, date }), { level, mtime: NO_TIME }];
  }
  return zipSync(packed);
}

function rewritten(
  name: string,
  part: Uint8Array,
  { ids, date }: { readonly ids: ReadonlyMap<string, string>; readonly date: string | undefined },
): Uint8Array {
  if (PACKAGES.test(name)) return repack(part, date);
  if (!XML.test(name)) return part;
  return strToU8(withDay(withIds(strFromU8(part), ids), date));
}

// What the library makes at random: relationships that bear no number, and the shape of a watermark.
const RANDOM_ID = /(?<=")(?:rId(?!\d+")|PowerPlusWaterMarkObject)[\w-]+(?=")/g;

function collectIds(xml: string, ids: Map<string, string>): void {
  for (const [id] of xml.matchAll(RANDOM_ID)) {
    if (!ids.has(id)) ids.set(id, id.startsWith('rId') ? `rId${FIRST + ids.size}` : `${WATERMARK}${FIRST + ids.size}`);
  }
}

/** Above all numbers that the library gives. */
const FIRST = 10_000;
const WATERMARK = 'PowerPlusWaterMarkObject';

function withIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replaceAll(RANDOM_ID, (id) => ids.get(id) ?? id);
}

function withDay(xml: string, date: string | undefined): string {
  return xml.replaceAll(/(<dcterms:(created|modified) [^>]*>)[^<]*(<\/dcterms:\2>)/g, (_, start, __, end) =>
    date === undefined ? '' : `${start}${date}T00:00:00Z${end}`,
  );
}
