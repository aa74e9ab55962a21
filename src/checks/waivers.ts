import { isSameName, NAMES } from '../answers/identity.ts';
import type { Engagement } from '../answers/interview.ts';
import { type CheckEntry, meantBy, type Say } from './check-result.ts';
import { daysBetween } from './days.ts';
import type { Judgement, Limited } from './demand.ts';
import { type Policy, placeInPolicy } from './policy.ts';
import type { WaiverShape } from './policy-schema.ts';

/** The waivers of one run, and the engagement that they are applied to; none for what is judged once a run. */
export interface Waiving {
  readonly waivers: readonly WaiverShape[];
  /** The day of the check; a waiver holds until the end of its `until`. */
  readonly asOf: string;
  /** Gathers the waivers that were needed. */
  readonly used: Set<WaiverShape>;
  readonly engagement?: Engagement | undefined;
}

/**
 * Turns what a demand came to into entries. A failure that a waiver covers is listed as suppressed. Where so many are
 * allowed, each one that is waived does not count; while no more are there than are allowed, no waiver is needed.
 */
export function applyWaivers(judgement: Judgement, waiving: Waiving): readonly CheckEntry<Say>[] {
  const { demand, expected, location, found } = judgement;
  const { engagement } = waiving;
  const base = { ...(engagement && { engagement }), demand, expected, actual: null, location };
  if ('thing' in found) return applyToLimited({ ...base, expected: found.expected ?? expected }, found, waiving);
  return found.map((each) => {
    const entry = { ...base, ...each };
    return entry.status === 'fail' ? withWaiver(entry, waiving) : entry;
  });
}

type Base = Omit<CheckEntry<Say>, 'status' | 'message'>;

function applyToLimited(base: Base, { thing, limit, found }: Limited, waiving: Waiving): readonly CheckEntry<Say>[] {
  const passed = (actual: number, waived: number): CheckEntry<Say> => {
    return { ...base, status: 'pass', actual, message: ({ check }) => check.counted(thing, actual, limit, waived) };
  };
  if (found.length <= limit) return [passed(found.length, 0)];
  const all = found.map((each) => ({ each, waiver: activeWaiver({ ...base, ...each }, waiving) }));
  const rest = all.filter(({ waiver }) => waiver === undefined).length;
  const entries = all.flatMap(({ each, waiver }): readonly CheckEntry<Say>[] => {
    const entry = { ...base, actual: rest, ...each };
    if (waiver !== undefined) return [{ ...entry, ...suppressedBy(waiver) }];
    if (rest <= limit) return [];
    const message: Say = (wording) =>
      each.message(wording) + (limit === 0 ? '' : `; ${wording.check.counted(thing, rest, limit, 0)}`);
    return [failed({ ...entry, message }, waiving)];
  });
  return rest <= limit ? [...entries, passed(rest, all.length - rest)] : entries;
}

function withWaiver(entry: Base & Pick<CheckEntry<Say>, 'message'>, waiving: Waiving): CheckEntry<Say> {
  const waiver = activeWaiver(entry, waiving);
  return waiver === undefined ? failed(entry, waiving) : { ...entry, ...suppressedBy(waiver) };
}

function suppressedBy({ reason, owner, until }: WaiverShape): Required<Pick<CheckEntry<Say>, 'status' | 'waiver'>> {
  return { status: 'suppressed', waiver: { reason: () => reason, owner, until } };
}

type About = Pick<CheckEntry<unknown>, 'demand' | 'subject'>;

/** A failure; when a waiver covered it until lately, that is the hint. */
function failed(entry: Base & Pick<CheckEntry<Say>, 'message'>, waiving: Waiving): CheckEntry<Say> {
  const last = latest(coveringWaivers(entry, waiving));
  if (last === undefined) return { ...entry, status: 'fail' };
  return { ...entry, status: 'fail', hint: ({ check }) => check.waiverHeld(last.until) };
}

/** Of several waivers that hold, the one that holds longest; all of them count as needed. */
function activeWaiver(about: About, waiving: Waiving): WaiverShape | undefined {
  const { asOf, used } = waiving;
  const active = coveringWaivers(about, waiving).filter(({ until }) => until >= asOf);
  for (const each of active) used.add(each);
  return latest(active);
}

function latest(waivers: readonly WaiverShape[]): WaiverShape | undefined {
  return waivers.reduce<WaiverShape | undefined>(
    (last, each) => (last === undefined || each.until > last.until ? each : last),
    undefined,
  );
}

/** The waivers that cover something, in the policy's order. */
function coveringWaivers(about: About, { waivers, engagement }: Waiving): readonly WaiverShape[] {
  const index = INDEXES.get(waivers) ?? indexOf(waivers);
  INDEXES.set(waivers, index);
  const { demand, subject } = about;
  const subjects = new Set([undefined, subject, subject?.split('/')[0]]);
  const clients = new Set([undefined, engagement?.client]);
  return [...subjects]
    .flatMap((each) => [...clients].flatMap((client) => index.get(keyOf(demand, each, client)) ?? []))
    .filter(({ waiver }) => covers(waiver, about, engagement))
    .sort((a, b) => a.place - b.place)
    .map(({ waiver }) => waiver);
}

type Index = Map<string, { readonly waiver: WaiverShape; readonly place: number }[]>;

const INDEXES = new WeakMap<readonly WaiverShape[], Index>();

/** Waivers by what they are for: going through thousands of them for each of thousands of findings would take too long. */
function indexOf(waivers: readonly WaiverShape[]): Index {
  const index: Index = new Map();
  for (const [place, waiver] of waivers.entries()) {
    const key = keyOf(waiver.rule, waiver.question ?? waiver.area, waiver.engagement?.client);
    const own = index.get(key) ?? [];
    own.push({ waiver, place });
    index.set(key, own);
  }
  return index;
}

/** The same for names that differ in white space or composition only: `covers` decides, the key must not. */
function keyOf(rule: string, subject: string | undefined, client: string | undefined): string {
  return JSON.stringify([rule, subject, client?.normalize('NFC').replace(/\s+/gu, ' ').trim()]);
}

/** Whether a waiver is for this demand, on this question or area, in this engagement. */
function covers(
  { rule, question, area, engagement: only }: WaiverShape,
  { demand, subject }: About,
  engagement: Engagement | undefined,
): boolean {
  if (rule !== demand) return false;
  if (question !== undefined && subject !== question) return false;
  if (area !== undefined && subject !== area && !subject?.startsWith(`${area}/`)) return false;
  return NAMES.every((key) => only?.[key] === undefined || isSameName(only[key], engagement?.[key]));
}

/** A waiver that is needed and ends within so many days is worth a warning: two weeks, to mend it or agree on a day. */
const SOON_DAYS = 14;

/** What is to be said of the waivers themselves: expired, soon to expire, or of no use. `subjects` are all questions and areas. */
export function findWaivers(
  policy: Policy,
  asOf: string,
  used: ReadonlySet<WaiverShape>,
  subjects: ReadonlySet<string>,
): readonly CheckEntry<Say>[] {
  return policy.waivers.flatMap((waiver, index): readonly CheckEntry<Say>[] => {
    const { rule, question, area, until } = waiver;
    const subject = question ?? area;
    const find = (demand: string, key: readonly string[], message: Say, hint: Say): readonly CheckEntry<Say>[] => {
      const location = placeInPolicy(policy, ['waivers', index, ...key]);
      if (location === undefined) return [];
      const found = { demand, status: 'warn' as const, expected: until, actual: asOf, message, hint, location };
      return [subject === undefined ? found : { ...found, subject }];
    };
    const what: Say = ({ check }) => check.waiverOf(rule, subject);
    if (until < asOf) {
      const message: Say = (wording) => wording.check.waiverExpired(what(wording), until, asOf);
      return find('waiver-expired', ['until'], message, ({ check }) => check.renew);
    }
    if (!used.has(waiver)) {
      const isKnown = subject === undefined || subjects.has(subject);
      const meant = isKnown ? undefined : meantBy(subject, [...subjects]);
      const message: Say = (wording) => wording.check.waiverUnused(what(wording));
      return find('waiver-unused', [], message, meant ?? (({ check }) => check.remove));
    }
    const left = daysBetween(asOf, until);
    if (left > SOON_DAYS) return [];
    const message: Say = (wording) => wording.check.waiverSoon(what(wording), until, left);
    return find('waiver-soon', ['until'], message, ({ check }) => check.mend);
  });
}
