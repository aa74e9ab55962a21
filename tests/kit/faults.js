// Makes one call of the file system fail. Used inside a test, or loaded before the program (node --import) with the
// fault in OUTREADY_FAULT; then the calls that were made are written to the file that it names.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Every call by which a file or a folder is changed, or made sure of. */
const CALLS = [
  'accessSync',
  'openSync',
  'fstatSync',
  'fchownSync',
  'fchmodSync',
  'writeSync',
  'ftruncateSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'renameSync',
  'unlinkSync',
  'mkdirSync',
  'rmdirSync',
];

function failure(code, name) {
  return Object.assign(new Error(`${code}: made to fail, ${name}`), { code });
}

export function withFault({ folder, at, fault, isLasting = false, denied }, action) {
  const calls = [];
  const own = Object.fromEntries(CALLS.map((name) => [name, fs[name]]));
  // Within a test nothing has to outlive a power failure, and flushing takes most of the time.
  const original = action === undefined ? own : { ...own, fsyncSync: () => undefined };
  const opened = new Set();
  const isMeant = (given) => (typeof given === 'number' ? opened.has(given) : String(given).startsWith(folder));
  for (const name of CALLS) {
    fs[name] = (...given) => {
      if (!isMeant(given[0])) return original[name](...given);
      const number = calls.push(name);
      if (name === denied) throw failure('EPERM', name);
      const isHit = number === at || (isLasting && number > at);
      // A descriptor is gone even when its closing tells of an error.
      if (name === 'closeSync') {
        original[name](...given);
        opened.delete(given[0]);
      }
      if (isHit) {
        if (fault === 'kill') process.kill(process.pid, 'SIGKILL');
        if (fault === 'nothing' && name === 'writeSync') return 0;
        if (fault === 'short' && name === 'writeSync') {
          const [fd, bytes, offset] = given;
          return original.writeSync(fd, bytes, offset, Math.ceil((bytes.length - offset) / 2));
        }
        if (/^E[A-Z]+$/.test(fault)) throw failure(fault, name);
      }
      if (name === 'closeSync') return undefined;
      const result = original[name](...given);
      if (name === 'openSync') opened.add(result);
      return result;
    };
  }
  syncBuiltinESMExports();
  const restore = () => {
    Object.assign(fs, own);
    syncBuiltinESMExports();
  };
  try {
    return { calls, result: action?.() };
  } finally {
    if (action !== undefined) restore();
  }
}

const wanted = process.env.OUTREADY_FAULT;
if (wanted !== undefined) {
  const { log, ...fault } = JSON.parse(wanted);
  const { calls } = withFault(fault);
  process.on('exit', () => fs.writeFileSync(log, JSON.stringify(calls)));
}
