import { titleOf } from '../answers/identity.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { visible } from '../text/display.ts';
import type { Language } from '../texts/language.ts';
import type { InterviewHeader, Offer } from './interview-headers.ts';
import type { KnownHead } from './known-head.ts';

/** What is settled before an interview, and what that takes. */
export interface StartForm {
  readonly known: KnownHead;
  /** The part of it that was named or taken over, and is not to be changed. */
  readonly settled: KnownHead;
  readonly file: string | undefined;
  /** The profiles where none is chosen. */
  readonly usual: { readonly withProvider: string; readonly withoutProvider: string };
  /** The profiles that can be chosen. */
  readonly profiles: () => Promise<readonly Catalogue[]>;
  readonly proposal: string;
  /** Hears of each reply at once. Gives the file proposed for it. */
  readonly learn: (known: KnownHead) => string;
  readonly obstacleTo: (file: string) => Promise<string | undefined>;
}

export interface StartTalk {
  /** Offers a further interview of an engagement. Gives the offer taken, or what was said of the client instead. */
  readonly choose: (offers: readonly Offer[]) => Promise<{ readonly offer?: Offer; readonly client?: string }>;
  /** Settles what is to be known before the first question; the file, too, unless it is asked for on its own. */
  readonly settle: (form: StartForm) => Promise<{ readonly known: KnownHead; readonly file?: string }>;
  /** Asks what is to happen with somebody who has an interview already, among some ways to go on. */
  readonly askSame: (same: InterviewHeader, profile: string, ways: readonly SameWay[]) => Promise<SameWay>;
  /** Asks for the file; `about` says what is going to begin. */
  readonly target: (
    proposal: string,
    obstacleTo: (file: string) => Promise<string | undefined>,
    about: readonly string[],
  ) => Promise<string>;
}

/** With the interview that is there, in a new round of its own, or as somebody else. */
export type SameWay = 'go-on' | 'round' | 'another';

/** Thrown by a talk when its input ends before all is asked. */
export class InputEnded extends Error {}

/** An offer in a line: the engagement, and how many interviews it has. */
export function offerText({ engagement, headers }: Offer, { interview }: Language): string {
  return interview.start.offer(visible(titleOf(engagement)), headers.length);
}
