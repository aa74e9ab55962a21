import { hostname } from 'node:os';
import { birthOf, bootOf, isRunning, spaceOf } from '../files/processes.ts';

export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** The start of the machine, its process numbers' space and the process's own start, where the system has them. */
  readonly boot?: string;
  readonly space?: string;
  readonly born?: string;
}

/** This process, told apart from every other one, also from one with its number before or after it. */
export function ownHolder(now: Date): Holder {
  const [boot, space, born] = [bootOf(), spaceOf(), birthOf(process.pid)];
  return {
    pid: process.pid,
    host: hostname(),
    since: now.toISOString(),
    ...(boot === undefined ? {} : { boot }),
    ...(space === undefined ? {} : { space }),
    ...(born === undefined ? {} : { born }),
  };
}

/** What a lock says; `undefined` where it says nothing that can be made out. */
export function parseHolder(text: string): Holder | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { pid, host, since, boot, space, born } = read as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(pid) || typeof pid !== 'number' || pid < 1 || typeof host !== 'string') return undefined;
  return {
    pid,
    host,
    since: String(since),
    ...(typeof boot === 'string' ? { boot } : {}),
    ...(typeof space === 'string' ? { space } : {}),
    ...(typeof born === 'string' ? { born } : {}),
  };
}

/**
 * What can be known of a holder from here. `nearby`: it runs, if it does, under this system, but its process cannot be
 * looked up (another container); `elsewhere`: under another one.
 */
export type Whereabouts = 'running' | 'gone' | 'nearby' | 'elsewhere';

/** Looks a holder up. A process of the same number is another one where it began at another time. */
export function lookUp(holder: Holder, own: Holder): Whereabouts {
  const isBootKnown = holder.boot !== undefined && own.boot !== undefined;
  // Of the same name: the machine was started again since; or, seldom, two machines have one name.
  if (isBootKnown && holder.boot !== own.boot) return holder.host === own.host ? 'nearby' : 'elsewhere';
  if (isBootKnown && holder.space !== own.space) return 'nearby';
  // Without a start of the machine to compare, its name must do.
  if (!isBootKnown && holder.host !== own.host) return 'elsewhere';
  // Where starts are not known, one of this very number is an earlier process: this one takes a lock only once.
  if (holder.pid === own.pid) return holder.born !== undefined && holder.born === own.born ? 'running' : 'gone';
  if (!isRunning(holder.pid)) return 'gone';
  const born = birthOf(holder.pid);
  return holder.born !== undefined && born !== undefined && holder.born !== born ? 'gone' : 'running';
}
