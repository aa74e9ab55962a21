export interface Fault {
  /** Calls count that are about something in this folder. */
  readonly folder: string;
  /** Which call fails, from 1; none for 0. */
  readonly at: number;
  /** A code of the system; `short`: half is written; `nothing`: nothing is; `kill`: the process ends before the call. */
  readonly fault: string;
  /** Whether all calls after it fail as well. */
  readonly isLasting?: boolean;
  /** A call that is never permitted. */
  readonly denied?: string;
}

/** Runs a synchronous action, one of whose calls fails. Gives the calls that it made. */
export function withFault<T>(fault: Fault, action: () => T): { readonly calls: readonly string[]; readonly result: T };
