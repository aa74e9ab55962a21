// How long a run of Node takes and the most memory that it ever holds.
import { spawnSync } from 'node:child_process';

// Writes to descriptor 3, so that it does not mix with what the program says. Linux counts a parent's memory into what
// the kernel reports of its child; the high-water mark is the child's own.
const PEAK = `
import { readFileSync, writeSync } from 'node:fs';
const peak = () => {
  try {
    return /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, [peak(), (user + system) / 1000].join(' '));
});
`;
const MEASURE = ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`];

/** Runs Node: `time` and the processor's `cpu` in milliseconds, `memory` in MiB. Throws where the exit status is none of those expected. */
export function measure(args, expected = [0], options = {}) {
  const start = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, [...MEASURE, ...args], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (!expected.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}: ${output[2]}`);
  const [memory, cpu] = output[3].split(' ').map(Number);
  return { time: Number(process.hrtime.bigint() - start) / 1e6, cpu, memory: memory / 1024 };
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
