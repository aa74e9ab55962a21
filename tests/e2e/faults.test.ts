import { describe, expect, test } from 'vitest';
import { CODES, FaultyCommand, WRITINGS } from '../kit/faulty-commands.ts';

// Every third call, each with one of the faults in turn: all calls with all faults are in tests/slow, and those of the
// writer itself in tests/files/write-faults.test.ts.
describe.skipIf(process.platform === 'win32')(
  'whatever call fails, it is whole or did not happen, and says which',
  () => {
    test.each(['save', 'report'] as const)('%s', { timeout: 120_000 }, (name) => {
      const command = new FaultyCommand(WRITINGS[name]);
      const ends = command.calls.flatMap((_, index) =>
        index % 3 === 0 ? [command.expectWhole(index + 1, CODES[(index / 3) % CODES.length] ?? 'EIO')] : [],
      );
      command.close();
      expect(ends).toContain('old');
    });
  },
);
