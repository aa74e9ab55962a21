import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest day that a zip can hold; it counts by the local clock. */
const NO_TIME = new Date(1980, 0, 1);

/** Read by name without unpacking: the document's own properties, with the mark by which outready knows its files. */
const UNPACKED = 'docProps/custom.xml';

/** The data of the charts, which are packages of their own. */
const PACKAGE = /\.xlsx$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const XML = /\.(?:xml|rels)$/;

/**
 * Makes the bytes of a document depend on nothing but what is in it: times and passing ids are replaced. `date` (as in
 * 2026-11-22) becomes the day on which it was made; without one it has none.
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

/**
 * What the library makes at random, or goes on counting from one document to the next. Each pattern looks into tags
 * only, so that nobody's words are ever touched: there, `<` is escaped.
 */
const PASSING: readonly { readonly id: RegExp; readonly stable: (number: number) => string }[] = [
  // Relationships that have no number; the new ones are above all that the library counts.
  { id: /(?<=<[^<>]*")rId(?!\d+")[\w-]+(?=")/g, stable: (number) => `rId${10_000 + number}` },
  { id: /(?<=<[^<>]*")PowerPlusWaterMarkObject[\w-]+(?=")/g, stable: (number) => `PowerPlusWaterMarkObject${number}` },
  { id: /(?<=<w:bookmark(?:Start|End) (?:[^<>]* )?w:id=")\d+(?=")/g, stable: String },
  { id: /(?<=<wp:docPr id=")\d+(?=")/g, stable: String },
];

/** Gives passing ids lasting ones, numbered from 1 as they are met; the same id is the same in every part. */
function stableIds(): (xml: string) => string {
  const known = PASSING.map(() => new Map<string, string>());
  return (xml) =>
    PASSING.reduce(
      (text, { id, stable }, kind) =>
        text.replaceAll(id, (old) => {
          const ids = known[kind] ?? new Map<string, string>();
          const given = ids.get(old) ?? stable(ids.size + 1);
          ids.set(old, given);
          return given;
        }),
      xml,
    );
}
