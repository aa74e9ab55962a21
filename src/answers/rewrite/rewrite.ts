import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml } from '../../yaml/yaml-source.ts';
import { arrange, type Slot } from './arrange.ts';
import { columnOf, partsOf, type YamlCollection, type YamlPart } from './layout.ts';
import { type NodePlace, Sheet } from './sheet.ts';

/** In which other ways the same may be written. */
export interface Form {
  /** The key that a plain value stands for: `kick-off.pdf` is short for `{ ref: kick-off.pdf }`. */
  readonly short?: string;
  /** Keys of which a map has one at most, so that one takes the place of another. */
  readonly oneOf?: readonly string[];
  /** The forms of the values of its keys; of a list, the form of its items. */
  readonly within?: Readonly<Record<string, Form>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The way to an entry: its key after those of the maps that hold it, each with the natural order of its map's keys. */
type KeyPath = readonly { readonly key: string; readonly order: readonly string[] }[];

/**
 * Makes the entry at a path of a YAML text mean `value`, and changes nothing else: what means the same already stays
 * as it is written, what differs is changed where it stands, and every comment stays. `undefined` removes the entry;
 * its comments stay in its place, each on a line of its own. A new entry goes after the last of those that come before
 * it in the natural order. The text must be valid; maps on the way that are missing are made. Returns the new text.
 */
export function setEntry(text: string, path: KeyPath, value: unknown, form: Form = {}): string {
  const { value: source } = parseYaml(text, '', { keepSourceTokens: true });
  if (source === undefined) throw new Error('only a valid file can be edited');
  const sheet = new Sheet(source);
  setIn(sheet, source.document.contents, path, value, form, { isFlow: false, column: 0 });
  return sheet.toString();
}

function setIn(sheet: Sheet, map: Node | null, path: KeyPath, value: unknown, form: Form, place: NodePlace): void {
  const [step, ...rest] = path;
  if (!isMap(map) || step === undefined) throw new Error('only a map can be edited');
  const parts = partsOf(map);
  const found = parts.find(({ key }) => key?.name === step.key);
  const others = parts.filter((part) => part !== found).map((part): Slot => ({ part }));
  if (found === undefined) {
    if (value === undefined) return;
    const whole = rest.reduceRight((inner, { key }) => ({ [key]: inner }), value);
    const slots = withFresh(others, { [step.key]: whole }, step.order);
    arrange(sheet, map, slots, { ...(map.toJSON() as Fields), [step.key]: whole }, place);
  } else if (rest.length > 0) setIn(sheet, found.node, rest, value, form, placeOf(sheet, map, found, place));
  else if (value !== undefined) rewrite(sheet, found.node, value, form, placeOf(sheet, map, found, place));
  else {
    const { [step.key]: _, ...remaining } = map.toJSON() as Fields;
    arrange(sheet, map, others, remaining, place);
  }
}

/** Where the value of a part stands; `around` is where its collection does. */
function placeOf({ text }: Sheet, collection: YamlCollection, { key }: YamlPart, around: NodePlace): NodePlace {
  const isFlow = around.isFlow || collection.flow === true;
  const column = isFlow ? around.column : columnOf(text, partsOf(collection)[0]?.start ?? 0);
  return { isFlow, column, ...(key === undefined ? {} : { colon: key.colon }) };
}

/** Puts a new entry after the last of those that come before it in an order, else before those that come after it. */
function withFresh(slots: readonly Slot[], fresh: Fields, order: readonly string[]): readonly Slot[] {
  const ranks = new Map(order.map((key, rank) => [key, rank]));
  const rankOf = (slot: Slot): number => ranks.get(nameOf(slot)) ?? Number.POSITIVE_INFINITY;
  const own = rankOf({ fresh });
  const last = slots.findLastIndex((slot) => rankOf(slot) < own);
  const next = slots.findIndex((slot) => rankOf(slot) > own && rankOf(slot) < Number.POSITIVE_INFINITY);
  const at = last >= 0 ? last + 1 : next >= 0 ? next : slots.length;
  return slots.toSpliced(at, 0, { fresh });
}

function nameOf(slot: Slot): string {
  return 'part' in slot ? (slot.name ?? slot.part.key?.name ?? '') : (Object.keys(slot.fresh)[0] ?? '');
}

/** Makes a node mean a value. */
function rewrite(sheet: Sheet, node: Node, value: unknown, form: Form, place: NodePlace): void {
  if (isSeq(node) && Array.isArray(value)) rewriteList(sheet, node, value, form, place);
  else if (isMap(node)) rewriteMap(sheet, node, fieldsOf(value, form), form, place);
  else if (!isScalar(node)) throw new Error('a list can only become another list');
  else {
    const [first, ...rest] = Object.entries(isFields(value) ? value : {});
    if (first !== undefined && (rest.length > 0 || first[0] !== form.short))
      sheet.expand(node, [first, ...rest], place);
    else if ((first?.[1] ?? value) !== node.value) sheet.setScalar(node, first?.[1] ?? value, place);
  }
}

function rewriteMap(sheet: Sheet, map: YAMLMap, wanted: Fields, form: Form, place: NodePlace): void {
  const parts = partsOf(map);
  const oneOf = (key: string): boolean => form.oneOf?.includes(key) ?? false;
  const names = new Set(parts.map(({ key }) => key?.name ?? ''));
  const heir = Object.keys(wanted).find((key) => oneOf(key) && !names.has(key) && !isCollected(wanted[key]));
  let slots: readonly Slot[] = parts.flatMap((part): readonly Slot[] => {
    const name = part.key?.name ?? '';
    const next = Object.hasOwn(wanted, name) ? name : oneOf(name) && isScalar(part.node) ? heir : undefined;
    if (next === undefined) return saysNothing(part.node) && !oneOf(name) ? [{ part }] : [];
    const change = (): void => {
      if (next !== name) sheet.rename(part, next);
      rewrite(sheet, part.node, wanted[next], form.within?.[next] ?? {}, placeOf(sheet, map, part, place));
    };
    return [{ part, name: next, change }];
  });
  const order = Object.keys(wanted);
  for (const [key, value] of Object.entries(wanted)) {
    if (!slots.some((slot) => nameOf(slot) === key)) slots = withFresh(slots, { [key]: value }, order);
  }
  arrange(sheet, map, slots, wanted, place);
}

/** Items that mean the same stay, in their order; those between them are changed one by one, added or removed. */
function rewriteList(sheet: Sheet, list: YAMLSeq, wanted: readonly unknown[], form: Form, place: NodePlace): void {
  const parts = partsOf(list);
  const places = new Map<string, number[]>();
  for (const [index, { node }] of [...parts.entries()].reverse()) {
    const meaning = meaningOf(node.toJSON(), form);
    places.set(meaning, places.get(meaning) ?? []);
    places.get(meaning)?.push(index);
  }
  const slots: Slot[] = [];
  let from = 0;
  let pending: unknown[] = [];
  const settle = (upTo: number): void => {
    for (const [index, value] of pending.entries()) {
      const part = from + index < upTo ? parts[from + index] : undefined;
      if (part === undefined) slots.push({ fresh: [value] });
      else
        slots.push({ part, change: () => rewrite(sheet, part.node, value, form, placeOf(sheet, list, part, place)) });
    }
    pending = [];
  };
  for (const value of wanted) {
    const known = places.get(meaningOf(value, form));
    while ((known?.at(-1) ?? from) < from) known?.pop();
    const match = known?.pop();
    const part = match === undefined ? undefined : parts[match];
    if (match === undefined || part === undefined) pending.push(value);
    else {
      settle(match);
      slots.push({ part });
      from = match + 1;
    }
  }
  settle(parts.length);
  arrange(sheet, list, slots, wanted, place);
}

/** Two values that mean the same, however they are written, give the same text. */
function meaningOf(value: unknown, form: Form): string {
  return JSON.stringify(
    isFields(value) || form.short !== undefined ? Object.entries(fieldsOf(value, form)).sort() : value,
  );
}

function fieldsOf(value: unknown, { short }: Form): Fields {
  if (isFields(value)) return value;
  return short === undefined ? {} : { [short]: value };
}

function isFields(value: unknown): value is Fields {
  return isCollected(value) && !Array.isArray(value);
}

function isCollected(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What says the same when it is not there: `confidential: false`, `evidence: []`. */
function saysNothing(node: Node): boolean {
  return isScalar(node) ? node.value === false : isSeq(node) && node.items.length === 0;
}
