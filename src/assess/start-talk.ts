import { visible } from '../text/visible.ts';
import type { Language } from '../texts/language.ts';
import type { Offer } from './interview-headers.ts';
import type { Known } from './options.ts';

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

/** An engagement on one line, with the number of its interviews. */
export function offerText({ engagement: { client, provider, scope }, heads }: Offer, { interview }: Language): string {
  const about = [client, ...(provider === undefined ? [] : [provider]), scope].map((part) => visible(part)).join(' · ');
  return interview.start.offer(about, heads.length);
}
