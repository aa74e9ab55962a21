import { afterAll, describe, expect, test } from 'vitest';
import { CODES, FaultyCommand, WRITINGS } from '../kit/faulty-commands.ts';

// Every third call, each with one of the faults in turn: all calls with all faults are in tests/slow, and those of the
// writer itself in tests/files/write-faults.test.ts.
describe.skipIf(process.platform === 'win32').each(['save', 'report'] as const)('%s', (name) => {
  const command = new FaultyCommand(WRITINGS[name]);
  afterAll(() => command.close());

  test('is whole or did not happen, and says which, whatever call fails', { timeout: 120_000 }, () => {
    const ends = command.calls.flatMap((_, index) =>
      index % 3 === 0 ? [command.expectWhole(index + 1, CODES[(index / 3) % CODES.length] ?? 'EIO')] : [],
    );
    expect(ends).toContain('old');
  });
});
