import { type Engagement, isSameName, NAMES } from '../answers/interview.ts';
import type { CheckEntry } from './check-result.ts';
import type { Counted, Judgement, Offender, Single } from './judgement.ts';
import type { DemandId, WaiverShape } from './schema.ts';
import { countMessage } from './wording.ts';

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
 * Turns what demands came to into entries. A failure that a waiver covers is listed as suppressed. Where so many are
 * allowed, each one that is waived does not count; while no more are there than are allowed, no waiver is needed.
 */
export function applyWaivers(judgements: readonly Judgement[], waiving: Waiving): readonly CheckEntry[] {
  const { engagement } = waiving;
  return judgements
    .flatMap((each) => (each.kind === 'single' ? [settleSingle(each, waiving)] : settleCounted(each, waiving)))
    .map((entry) => (engagement === undefined ? entry : { engagement, ...entry }));
}

function settleSingle({ kind: _, isMet, warns, ...found }: Single, waiving: Waiving): CheckEntry {
  if (isMet) return { ...found, status: warns ? 'warn' : 'pass' };
  const waiver = activeWaiver(found, waiving);
  return waiver === undefined ? failed(found, waiving) : { ...found, ...suppressedBy(waiver) };
}

function settleCounted(judgement: Counted, waiving: Waiving): readonly CheckEntry[] {
  const { demand, limit, offenders, location } = judgement;
  const expected = judgement.expected ?? limit;
  const passed = (actual: number, waived: number): CheckEntry => {
    return { demand, status: 'pass', expected, actual, message: countMessage(demand, actual, limit, waived), location };
  };
  if (offenders.length <= limit) return [passed(offenders.length, 0)];
  const all = offenders.map((offender) => ({
    offender,
    waiver: activeWaiver({ demand, subject: offender.subject }, waiving),
  }));
  const rest = all.filter(({ waiver }) => waiver === undefined).length;
  const found = ({ actual = rest, ...offender }: Offender) => ({ ...offender, demand, expected, actual });
  const tally = limit === 0 ? '' : `; ${countMessage(demand, rest, limit)}`;
  const entries = all.flatMap(({ offender, waiver }): readonly CheckEntry[] => {
    if (waiver !== undefined) return [{ ...found(offender), ...suppressedBy(waiver) }];
    if (rest <= limit) return [];
    return [failed({ ...found(offender), message: offender.message + tally }, waiving)];
  });
  return rest <= limit ? [...entries, passed(rest, all.length - rest)] : entries;
}

function suppressedBy({ reason, owner, until }: WaiverShape): Pick<CheckEntry, 'status' | 'waiver'> {
  return { status: 'suppressed', waiver: { reason, owner, until } };
}

interface About {
  readonly demand: DemandId;
  readonly subject?: string | undefined;
}

/** A failure; when a waiver covered it until lately, that is the hint. */
function failed(found: Omit<CheckEntry, 'status'> & About, waiving: Waiving): CheckEntry {
  const last = latest(coveringWaivers(found, waiving));
  if (last === undefined) return { ...found, status: 'fail' };
  const hint = `the waiver for this held until ${last.until}, that day included (UTC)`;
  return { ...found, status: 'fail', hint };
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
