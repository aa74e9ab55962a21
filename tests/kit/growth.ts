/**
 * How many times longer twice as much takes: 2 where time grows with the size, 4 where it grows with its square. The
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
  const rounds = [1, 2, 3].map(() => ({ once: time(size), twice: time(2 * size) }));
  return Math.min(...rounds.map(({ twice }) => twice)) / Math.min(...rounds.map(({ once }) => once));
}
