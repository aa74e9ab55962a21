import type { CheckEntry, Location } from './check-result.ts';
import type { DemandId } from './schema.ts';

/** One demand on one thing: met or not. */
export interface Single
  extends Pick<CheckEntry, 'expected' | 'actual' | 'message' | 'hint' | 'location' | 'subject' | 'questions'> {
  readonly kind: 'single';
  readonly demand: DemandId;
  readonly isMet: boolean;
  /** Met, but worth a warning. */
  readonly warns?: true;
}

/** One of the things that there may be only so many of. */
export interface Offender {
  /** A clause that says what it is; it does not say how many there are. */
  readonly message: string;
  readonly hint?: string;
  readonly location: Location;
  readonly subject?: string;
  readonly questions?: readonly string[];
  /** What there is, where it is more telling than the number of offenders. */
  readonly actual?: string | number;
}

/** A demand that there be no more than so many of something; a waiver takes one of them out of the count. */
export interface Counted {
  readonly kind: 'counted';
  readonly demand: DemandId;
  readonly limit: number;
  /** What the demand asks for, where it is not the limit. */
  readonly expected?: string | number;
  readonly offenders: readonly Offender[];
  /** Where the demand points when it is met. */
  readonly location: Location;
}

/** What a demand comes to for one engagement, before waivers. */
export type Judgement = Single | Counted;
