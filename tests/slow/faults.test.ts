import { describe, expect, test } from 'vitest';
import { CODES, FaultyCommand, WRITINGS, type WritingName } from '../kit/faulty-commands.ts';
import { isProvingAll } from '../kit/proofs.ts';

const NAMES = Object.keys(WRITINGS) as readonly WritingName[];

/** All of them take most of an hour. */
const HOURS = 2 * 60 * 60 * 1000;

// Each call of each command that writes, with each fault; in a slice every fifth of them, others for each command.
describe.skipIf(process.platform === 'win32')(
  'whatever call fails or is the last, it is whole or did not happen',
  () => {
    test.each(NAMES.map((name, index) => [name, index] as const))('%s', { timeout: HOURS }, (name, offset) => {
      const command = new FaultyCommand(WRITINGS[name]);
      const tried = [...CODES, 'kill'].flatMap((fault) => command.calls.map((_, index) => ({ at: index + 1, fault })));
      const slice = tried.filter((_, index) => isProvingAll || index % 5 === offset % 5);
      const ends = { old: 0, new: 0, killed: 0 };
      for (const { at, fault } of slice) {
        if (fault === 'kill') {
          command.expectWholeAfterKill(at);
          ends.killed += 1;
        } else ends[command.expectWhole(at, fault)] += 1;
      }
      command.close();
      expect(ends.old).toBeGreaterThan(0);
      expect(ends.killed).toBeGreaterThan(0);
      process.stdout.write(`${name}: ${command.calls.length} calls; ${JSON.stringify(ends)}\n`);
    });
  },
);
