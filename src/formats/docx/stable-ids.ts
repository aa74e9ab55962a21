/**
 * What the library makes at random, or goes on counting from one document to the next. Each pattern looks into tags
 * only, so that nobody's words are ever touched: there, `<` is escaped.
 */
const PASSING: readonly { readonly id: RegExp; readonly stable: (number: number) => string }[] = [
  // Relationships that bear no number; the new ones lie above all that the library counts.
  { id: /(?<=<[^<>]*")rId(?!\d+")[\w-]+(?=")/g, stable: (number) => `rId${10_000 + number}` },
  { id: /(?<=<[^<>]*")PowerPlusWaterMarkObject[\w-]+(?=")/g, stable: (number) => `PowerPlusWaterMarkObject${number}` },
  { id: /(?<=<w:bookmark(?:Start|End) (?:[^<>]* )?w:id=")\d+(?=")/g, stable: String },
  { id: /(?<=<wp:docPr id=")\d+(?=")/g, stable: String },
];

/** Gives passing ids lasting ones, numbered from 1 as they are met; the same id is the same in every part. */
export function stableIds(): (xml: string) => string {
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
