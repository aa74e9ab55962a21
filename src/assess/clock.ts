import { clockText } from '../files/local-time.ts';
import type { Host } from '../host.ts';
import { minutesLeft, paceAfter, timeBoxText, USUAL_PACE } from '../interview/session/pace.ts';
import type { Session } from '../interview/session/session.ts';

const MINUTE = 60_000;

/** The clock of one interview, from the moment it is made: its pace, and how the time that there is goes. */
export class Clock {
  readonly #host: Pick<Host, 'now'>;
  readonly #minutes: number | undefined;
  readonly #began: number;
  #pace = USUAL_PACE;

  /** `minutes` that the interview may take; as many as it likes where undefined. */
  constructor(host: Pick<Host, 'now'>, minutes: number | undefined) {
    this.#host = host;
    this.#minutes = minutes;
    this.#began = host.now().getTime();
  }

  /** Takes note of a step that was saved. */
  step(before: Session, after: Session): void {
    this.#pace = paceAfter(this.#pace, before, after, this.#elapsed());
  }

  minutesLeft(session: Session): number {
    return minutesLeft(session, this.#pace);
  }

  /** How the time goes, in a sentence; nothing where there is no end to it. */
  timeBox(session: Session): string | undefined {
    if (this.#minutes === undefined) return undefined;
    const until = clockText(new Date(this.#began + this.#minutes * MINUTE));
    return timeBoxText(session, this.#pace, { minutes: this.#minutes, elapsed: this.#elapsed(), until });
  }

  #elapsed(): number {
    return (this.#host.now().getTime() - this.#began) / MINUTE;
  }
}
