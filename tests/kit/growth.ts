/** Of `growthOf`: above what time as the size ever comes to, noise included, and far below time as its square. */
export const LINEAR = 9;

/**
 * How many times longer four times as much takes: 4 where time grows with the size, 16 where it grows with its square. The
 * shortest of several runs each, of the process's own time, so that what else a machine does takes no part.
 */
export function growthOf(size: number, run: (size: number) => unknown): number {
  const time = (amount: number): number => {
    const start = process.cpuUsage();
    run(amount);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  run(size);
  const rounds = [1, 2, 3].map(() => ({ little: time(size), much: time(4 * size) }));
  return Math.min(...rounds.map(({ much }) => much)) / Math.min(...rounds.map(({ little }) => little));
}
