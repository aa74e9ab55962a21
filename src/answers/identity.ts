import { sha256 } from '@noble/hashes/sha2.js';
import { codePoint } from '../text/display.ts';
import type { Engagement } from './interview.ts';

/** The names by which people know an engagement. */
export const NAMES = ['client', 'provider', 'scope'] as const;

/** The names of an engagement in a line. */
export function titleOf(engagement: Engagement): string {
  return NAMES.flatMap((key) => engagement[key] ?? []).join(' · ');
}

/** A name as it is compared: composed (NFC), with white space folded, so that nobody has to see what cannot be seen. */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export function isSameName(one: string | undefined, other: string | undefined): boolean {
  return (one === undefined ? one : foldName(one)) === (other === undefined ? other : foldName(other));
}

/** Whether two are one engagement: by their ids where both have one, else by client, provider and scope. */
export function isSameEngagement(one: Engagement, other: Engagement): boolean {
  return isSameById(one, other) ?? NAMES.every((key) => isSameName(one[key], other[key]));
}

/** The same for two states in time: without ids the provider may have been chosen, or changed, in between. */
export function isSameOverTime(one: Engagement, other: Engagement): boolean {
  return isSameById(one, other) ?? (isSameName(one.client, other.client) && isSameName(one.scope, other.scope));
}

function isSameById(one: Engagement, other: Engagement): boolean | undefined {
  return one.id === undefined || other.id === undefined ? undefined : isSameName(one.id, other.id);
}

/** Finds what is of an engagement, however many there are. */
export class EngagementIndex<Item> {
  readonly #items = new Map<string, Item[]>();
  readonly #engagementOf: (item: Item) => Engagement;

  constructor(items: Iterable<Item>, engagementOf: (item: Item) => Engagement) {
    this.#engagementOf = engagementOf;
    for (const item of items) this.add(item);
  }

  add(item: Item): void {
    for (const key of keysOf(this.#engagementOf(item))) {
      const known = this.#items.get(key);
      if (known === undefined) this.#items.set(key, [item]);
      else known.push(item);
    }
  }

  /** The items of the same engagement, as they were given. */
  same(engagement: Engagement): readonly Item[] {
    return this.#find(engagement).filter((item) => isSameEngagement(this.#engagementOf(item), engagement));
  }

  /** The same for a state at another time, when another provider or none may have been named. */
  overTime(engagement: Engagement): readonly Item[] {
    return this.#find(engagement).filter((item) => isSameOverTime(this.#engagementOf(item), engagement));
  }

  #find(engagement: Engagement): readonly Item[] {
    return [...new Set(keysOf(engagement).flatMap((key) => this.#items.get(key) ?? []))];
  }
}

/**
 * The same text for an engagement at any time, whether its provider is named yet or not: its id, else its client and
 * its scope.
 */
export function keyOverTime(engagement: Engagement): string {
  return keysOf(engagement)[0] ?? '';
}

/**
 * The id that a new engagement is given, 12 hexadecimal digits: the same wherever it is begun under these names, and kept
 * when they are corrected. It tells nothing of them.
 */
export function newEngagementId(engagement: Engagement): string {
  const digest = sha256(new TextEncoder().encode(namesOf(engagement)));
  return [...digest.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keysOf({ id, client, scope }: Engagement): readonly string[] {
  const names = JSON.stringify([foldName(client), foldName(scope)]);
  return id === undefined ? [names] : [JSON.stringify([foldName(id)]), names];
}

/**
 * Items by engagement, in the order of the first of each. Those with one id belong together whatever they call the
 * three; those without an id join the one engagement that goes by their names, if there is just one. The order of the
 * items parts and joins nothing.
 */
export function groupByEngagement<Item>(
  items: readonly Item[],
  engagementOf: (item: Item) => Engagement,
): readonly (readonly Item[])[] {
  const ids = new Map<string, Set<string>>();
  for (const item of items) {
    const engagement = engagementOf(item);
    const names = namesOf(engagement);
    const known = ids.get(names) ?? new Set();
    if (engagement.id !== undefined) known.add(foldName(engagement.id));
    ids.set(names, known);
  }
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const engagement = engagementOf(item);
    const names = namesOf(engagement);
    const [only, second] = ids.get(names) ?? [];
    const id = engagement.id === undefined ? (second === undefined ? only : undefined) : foldName(engagement.id);
    const key = JSON.stringify(id === undefined ? names : [id]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function namesOf(engagement: Engagement): string {
  return JSON.stringify(NAMES.map((key) => (engagement[key] === undefined ? null : foldName(engagement[key]))));
}

/** Two spellings of what a reader would take for one name, and which of the items first has each. */
export interface NearEqual<Item> {
  readonly key: (typeof NAMES)[number];
  readonly first: Item;
  readonly other: Item;
}

/** The names that differ in nothing but case, punctuation or what cannot be seen; each spelling is told once. */
export function findNearEqual<Item>(
  items: readonly Item[],
  engagementOf: (item: Item) => Engagement,
): readonly NearEqual<Item>[] {
  return NAMES.flatMap((key) => {
    const spellings = new Map<string, Map<string, Item>>();
    for (const item of items) {
      const name = engagementOf(item)[key];
      if (name === undefined) continue;
      const known = spellings.get(coarse(name)) ?? new Map<string, Item>();
      if (!known.has(foldName(name))) known.set(foldName(name), item);
      spellings.set(coarse(name), known);
    }
    return [...spellings.values()].flatMap((known) => {
      const [first, ...others] = known.values();
      return first === undefined ? [] : others.map((other) => ({ key, first, other }));
    });
  });
}

/** The same for all engagements that a reader would take for one by their names. */
export function readersKeyOf(engagement: Engagement): string {
  return JSON.stringify(NAMES.map((key) => coarse(engagement[key] ?? '')));
}

/** What is left of a name for a quick eye. */
function coarse(name: string): string {
  const plain = name.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  const letters = foldName(plain.replace(/\p{P}+/gu, ' '));
  return letters === '' ? foldName(plain) : letters;
}

/** A name with what cannot be seen made visible, for a message that tells two apart. */
export function showName(name: string): string {
  return name.replace(INVISIBLE, (character) => `<${codePoint(character)}>`);
}

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
