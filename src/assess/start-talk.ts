import { type Engagement, type Interview, isSameEngagement, type Respondent } from '../answers/interview.ts';
import { storable } from '../text/clean-text.ts';
import { visible } from '../text/visible.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';
import type { Head } from './interview-headers.ts';
import type { AssessOptions } from './options.ts';
import type { Known } from './setup.ts';

/** An engagement that has interviews already, and the heads of these. */
export interface Offer {
  readonly engagement: Engagement;
  readonly profile: string;
  readonly heads: readonly Head[];
}

export interface AreaChoice {
  readonly id: string;
  readonly title: string;
}

/** How a new file's head is asked for: on the screen, or line by line. */
export interface StartTalk {
  /** Offers a further interview of an engagement. Gives the offer taken, or what was said of the client instead. */
  readonly choose: (offers: readonly Offer[]) => Promise<{ readonly offer?: Offer; readonly client?: string }>;
  /** Asks what is not known; `learn` hears of each reply at once. */
  readonly ask: (known: Known, areas: readonly AreaChoice[], learn: (known: Known) => void) => Promise<Known>;
  readonly target: (proposal: string, obstacleTo: (file: string) => Promise<string | undefined>) => Promise<string>;
  readonly tell: (text: string) => void;
}

/** Thrown by a talk when its input ends before all is asked. */
export class InputEnded extends Error {}

/** What the command line says of the head. */
export function knownFrom(options: AssessOptions): Known {
  const { client, provider, scope, side, respondent, respondentRole, area } = options;
  for (const [flag, text] of [
    ['--client', client],
    ['--scope', scope],
  ] as const) {
    if (text !== undefined && storable(text) === '') throw new UserError(`${flag} needs a text`);
  }
  return {
    client: client && storable(client),
    provider: provider && storable(provider),
    scope: scope && storable(scope),
    side,
    name: respondent && storable(respondent),
    role: respondentRole === 'another' ? '' : respondentRole,
    areas: area.length === 0 ? undefined : [...new Set(area)],
  };
}

/** The command line that says what is known, so that none of it is asked again. */
export function withKnown(options: AssessOptions, known: Known): AssessOptions {
  const { client, provider, scope, side, name, role, areas } = known;
  const isTaken = options.engagementOf !== undefined;
  return {
    ...options,
    ...(isTaken || client === undefined ? {} : { client }),
    ...(isTaken || provider === undefined ? {} : { provider }),
    ...(isTaken || scope === undefined ? {} : { scope }),
    ...(side === undefined ? {} : { side }),
    ...(name === undefined ? {} : { respondent: name }),
    ...(role === undefined ? {} : { respondentRole: role === '' ? 'another' : role }),
    ...(isTaken || areas === undefined ? {} : { area: areas }),
  };
}

/** The engagement and the respondent, as soon as enough is known of them. */
export function headOf(known: Known): Pick<Interview, 'engagement' | 'respondent'> | undefined {
  const { client, provider = '', scope, side, name = '', role = '' } = known;
  if (client === undefined || scope === undefined || side === undefined) return undefined;
  return {
    engagement: { client, ...(provider === '' ? {} : { provider }), scope },
    respondent: { ...(name === '' ? {} : { name }), side, ...(role === '' ? {} : { role }) },
  };
}

/** An engagement on one line, with the number of its interviews. */
export function offerText({ engagement: { client, provider, scope }, heads }: Offer, { interview }: Language): string {
  const about = [client, ...(provider === undefined ? [] : [provider]), scope].map((part) => visible(part)).join(' · ');
  return interview.start.offer(about, heads.length);
}

/** The engagements among some heads, each with all its interviews; in the heads' order. */
export function offersFrom(heads: readonly Head[], profile: string | undefined): readonly Offer[] {
  const offers: Offer[] = [];
  for (const head of heads) {
    if (profile !== undefined && head.profile !== profile) continue;
    const index = offers.findIndex(
      (offer) => offer.profile === head.profile && isSameEngagement(offer.engagement, head.engagement),
    );
    const offer = offers[index];
    if (offer === undefined) offers.push({ engagement: head.engagement, profile: head.profile, heads: [head] });
    else offers[index] = { ...offer, heads: [...offer.heads, head] };
  }
  return offers;
}

/** The areas that interviews were about: all of the profile's (`undefined`) as soon as one was. */
export function areasOf(heads: readonly Head[]): readonly string[] | undefined {
  const named = heads.flatMap(({ areas }) => areas ?? []);
  return heads.some(({ areas }) => areas === undefined) ? undefined : [...new Set(named)];
}

/** The interview with the very same respondent, which could not stand in one assessment with this one. */
export function sameRespondent(
  heads: readonly Head[],
  engagement: Engagement,
  respondent: Respondent,
): Head | undefined {
  const { side, name, role } = respondent;
  return heads.find(
    (head) =>
      isSameEngagement(head.engagement, engagement) &&
      head.respondent.side === side &&
      head.respondent.name === name &&
      head.respondent.role === role,
  );
}
