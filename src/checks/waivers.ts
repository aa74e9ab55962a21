import { type Engagement, isSameName, NAMES } from '../answers/interview.ts';
import { hintFor } from '../text/did-you-mean.ts';
import { count } from '../texts/words.ts';
import type { CheckEntry } from './check-result.ts';
import { daysBetween } from './days.ts';
import type { Counted, Judgement, Offender, Single } from './demand.ts';
import { placeInPolicy } from './places.ts';
import type { DemandId, Policy, WaiverShape } from './policy.ts';
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

/** A waiver that is needed and ends within so many days is worth a warning. */
const SOON_DAYS = 14;

/** What is to be said of the waivers themselves: expired, soon to expire, or of no use. `subjects` are all questions and areas. */
export function findWaivers(
  policy: Policy,
  asOf: string,
  used: ReadonlySet<WaiverShape>,
  subjects: ReadonlySet<string>,
): readonly CheckEntry[] {
  return policy.waivers.flatMap((waiver, index): readonly CheckEntry[] => {
    const { rule, question, area, until } = waiver;
    const subject = question ?? area;
    const find = (demand: string, key: readonly string[], message: string, hint: string): readonly CheckEntry[] => {
      const location = placeInPolicy(policy, ['waivers', index, ...key]);
      if (location === undefined) return [];
      const found = { demand, status: 'warn' as const, expected: until, actual: asOf, message, hint, location };
      return [subject === undefined ? found : { ...found, subject }];
    };
    const what = `the waiver of ${rule}${subject === undefined ? '' : ` for ${subject}`}`;
    const held = `until ${until}, that day included (UTC)`;
    if (until < asOf) {
      const hint = 'remove it, or renew it with a reason that still holds';
      return find('waiver-expired', ['until'], `${what} held ${held}, and the check is for ${asOf}`, hint);
    }
    if (!used.has(waiver)) {
      const meant = subject === undefined || subjects.has(subject) ? undefined : hintFor(subject, [...subjects]);
      const message = `${what} is not needed: nothing that was checked fails without it`;
      return find('waiver-unused', [], message, meant ?? 'remove it');
    }
    const left = daysBetween(asOf, until);
    if (left > SOON_DAYS) return [];
    const when = left === 0 ? 'today is its last day' : `${count(left, 'day')} left`;
    return find(
      'waiver-soon',
      ['until'],
      `${what} holds ${held}: ${when}`,
      'mend what it is for, or agree on a new date',
    );
  });
}
