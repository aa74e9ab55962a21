import { readFileSync, readlinkSync } from 'node:fs';

/** Whether a process of this machine runs. One that we may not signal does. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The start of the machine, as its kernel names it; `undefined` where the system does not give it. */
export function bootOf(): string | undefined {
  return readOrNone(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
}

/** The space in which process numbers count: a container has its own. */
export function spaceOf(): string | undefined {
  return readOrNone(() => readlinkSync('/proc/self/ns/pid'));
}

/** When a process began, in ticks since the machine did: the 22nd field of its line, the second in brackets. */
export function birthOf(pid: number): string | undefined {
  const line = readOrNone(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '';
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
}

function readOrNone(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
