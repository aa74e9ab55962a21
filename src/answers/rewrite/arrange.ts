import {
  afterBlanks,
  beforeBlanks,
  columnOf,
  commentsIn,
  endAbove,
  endOf,
  endOfLine,
  keepsLineBreaks,
  partsOf,
  startOf,
  startOfLine,
  startsLine,
  tailOf,
  type YamlCollection,
  type YamlPart,
} from './layout.ts';
import type { NodePlace, Sheet } from './sheet.ts';
import { writeInline, writeLines } from './yaml-text.ts';

/** What a collection is to hold: a part that stays, with what changes within it, or a new one, alone in a container. */
export type Slot =
  | { readonly part: YamlPart; readonly name?: string; readonly change?: () => void }
  | { readonly fresh: object };

/**
 * Brings a collection into line with what it is to hold, which is `value` as a whole. Parts that stay do so in their
 * order; the comments of those that go stay as well, each on a line of its own.
 */
export function arrange(
  sheet: Sheet,
  collection: YamlCollection,
  slots: readonly Slot[],
  value: object,
  place: NodePlace,
): void {
  const parts = partsOf(collection);
  const kept = new Set(slots.flatMap((slot) => ('part' in slot ? [slot.part] : [])));
  const [first] = parts;
  // The first part shares a line with what holds it: `{ a: 1 }`, or the map in `- a: 1`.
  const isInline = collection.flow === true || (first !== undefined && !startsLine(sheet.text, first.start));
  if (kept.size === parts.length && slots.length === parts.length) {
    for (const slot of slots) if ('part' in slot) slot.change?.();
  } else if (first === undefined && !place.isFlow) unfold(sheet, collection, slots, place);
  else if (collection.flow) {
    if (kept.size === 0) fill(sheet, collection, slots);
    else arrangeFlow(sheet, parts, slots);
    let done = 0;
    for (const part of parts) if (!kept.has(part)) done = removeFlow(sheet, part, done);
  } else if (kept.size === 0 && (isInline || (slots.length === 0 && place.colon === undefined))) {
    const text = writeInline([value], sheet.style);
    sheet.putAfterComments(collection.srcToken, startOf(collection), endOf(collection), text);
  } else {
    const { colon = 0 } = place;
    if (slots.length === 0) sheet.put(colon, colon, ` ${writeInline([value], sheet.style)}`);
    arrangeBlock(sheet, parts, slots);
    removeBlock(sheet, isInline ? withoutFirst(sheet, collection, kept) : parts, kept);
  }
}

/** Makes lines of a collection that was empty, and had to stand in braces for that. */
function unfold(sheet: Sheet, collection: YamlCollection, slots: readonly Slot[], { column }: NodePlace): void {
  const { text } = sheet;
  const [start, end] = [startOf(collection), endOf(collection)];
  const from = beforeBlanks(text, start);
  const isAlone = startsLine(text, start) && afterBlanks(text, end) === endOfLine(text, end);
  sheet.put(isAlone ? endOfLine(text, from) : from, end, '');
  const lines = slots.flatMap((slot) => ('fresh' in slot ? writeLines(slot.fresh, sheet.style) : []));
  const at = tailOf(text, end, column);
  sheet.putLines(at, at, [...commentsIn(collection.srcToken, start, end), ...lines], column + sheet.style.step);
}

function arrangeBlock(sheet: Sheet, parts: readonly YamlPart[], slots: readonly Slot[]): void {
  const first = parts[0]?.start ?? 0;
  const column = columnOf(sheet.text, first);
  let at: number | undefined;
  for (const slot of slots) {
    if ('part' in slot) {
      slot.change?.();
      at = tailOf(sheet.text, slot.part.end, column);
      continue;
    }
    const lines = writeLines(slot.fresh, sheet.style);
    if (at !== undefined) sheet.putLines(at, at, lines, column);
    else addBefore(sheet, first, lines, sheet.newLine(column));
  }
}

/** Adds lines before a part, and before the comments above it, which belong to it. */
function addBefore(sheet: Sheet, start: number, lines: readonly string[], gap: string): void {
  const column = columnOf(sheet.text, start);
  if (startsLine(sheet.text, start)) {
    const above = endAbove(sheet.text, start);
    sheet.putLines(above, above, lines, column);
  } else sheet.put(start, start, lines.join(sheet.newLine(column)) + gap);
}

/** Removes the first parts, which begin on the line of what holds them, up to one that stays. Gives those after. */
function withoutFirst(sheet: Sheet, collection: YamlCollection, kept: ReadonlySet<YamlPart>): readonly YamlPart[] {
  const parts = partsOf(collection);
  const count = parts.findIndex((part) => kept.has(part));
  const [start, end] = [parts[0]?.start ?? 0, parts[count]?.start ?? 0];
  sheet.putAfterComments(collection.srcToken, start, end, '');
  return parts.slice(count);
}

function removeBlock(sheet: Sheet, parts: readonly YamlPart[], kept: ReadonlySet<YamlPart>): void {
  const { text } = sheet;
  let before: YamlPart | undefined;
  for (const part of parts) {
    if (kept.has(part)) {
      before = part;
      continue;
    }
    const column = columnOf(text, part.start);
    const from = endOfLine(text, startOfLine(text, part.start));
    let to = tailOf(text, part.end, column);
    const after = text
      .slice(part.end, to)
      .split('\n')
      .map((line) => line.trim());
    const comments = [...commentsIn(part.token, part.start, part.end), ...after.filter((line) => line !== '')];
    if (comments.length > 0) before = undefined;
    // Blank lines that follow would become a part of the text before.
    else if (before !== undefined && keepsLineBreaks(before.node)) to = afterBlankLines(text, to);
    sheet.putLines(from, to, comments, column);
  }
}

function afterBlankLines(text: string, at: number): number {
  return at + (/^(?:\r?\n[ \t]*(?=\r?\n))*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Puts new parts into braces or brackets of which no part stays. */
function fill(sheet: Sheet, collection: YamlCollection, slots: readonly Slot[]): void {
  const { text, style } = sheet;
  const at = endOf(collection) - 1;
  const written = slots.flatMap((slot) => ('fresh' in slot ? [writeInline(slot.fresh, style)] : [])).join(', ');
  const blanks = startsLine(text, at) ? sheet.newLine(columnOf(text, at)) : text.slice(beforeBlanks(text, at), at);
  if (written !== '') sheet.put(at, at, written + blanks);
}

function arrangeFlow(sheet: Sheet, parts: readonly YamlPart[], slots: readonly Slot[]): void {
  const isTrailing = parts.at(-1)?.comma !== undefined;
  const first = slots.find((slot) => 'part' in slot)?.part.start ?? 0;
  let before: YamlPart | undefined;
  for (const [index, slot] of slots.entries()) {
    const comma = isTrailing || index < slots.length - 1 ? ',' : '';
    if ('part' in slot) {
      before = slot.part;
      slot.change?.();
      if (comma !== '' && before.comma === undefined) sheet.put(before.end, before.end, comma);
      if (comma === '' && before.comma !== undefined) sheet.put(before.comma, before.comma + 1, comma);
      continue;
    }
    const written = writeInline(slot.fresh, sheet.style) + comma;
    if (before === undefined) addBefore(sheet, first, [written], ' ');
    else addAfter(sheet, before, written);
  }
}

/** Adds a text after a part of a flow collection and its comma: on the line, unless the part has that for itself. */
function addAfter(sheet: Sheet, { start, end, comma }: YamlPart, written: string): void {
  const { text } = sheet;
  const at = comma === undefined ? end : comma + 1;
  const isCommented = text[afterBlanks(text, at)] === '#';
  const to = isCommented ? endOfLine(text, at) : at;
  const gap = isCommented || startsLine(text, start) ? sheet.newLine(columnOf(text, start)) : ' ';
  sheet.put(to, to, gap + written);
}

/** Removes a part with the comma after it, and its line where nothing else is left. Gives where the next may begin. */
function removeFlow(sheet: Sheet, { start, end, comma, token }: YamlPart, done: number): number {
  const { text } = sheet;
  const isNext = comma !== undefined && afterBlanks(text, end) === comma;
  if (comma !== undefined && !isNext) sheet.put(comma, comma + 1, '');
  const to = afterBlanks(text, isNext ? comma + 1 : end);
  if (to < endOfLine(text, to) || commentsIn(token, start, end).length > 0) {
    sheet.putAfterComments(token, start, to, '');
  } else {
    const from = startsLine(text, start) ? endOfLine(text, startOfLine(text, start)) : beforeBlanks(text, start);
    sheet.put(Math.max(from, done), to, '');
  }
  return to;
}
