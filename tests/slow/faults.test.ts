import { afterAll, describe, expect, test } from 'vitest';
import { CODES, FaultyCommand, WRITINGS, type WritingName } from '../kit/faulty-commands.ts';
import { isProvingAll } from '../kit/proofs.ts';

// Each call of each command that writes, each fault; in a slice every fifth of them, another one for each command.
describe
  .skipIf(process.platform === 'win32')
  .each(Object.keys(WRITINGS).map((name, index) => [name as WritingName, index] as const))('%s', (name, offset) => {
  const command = new FaultyCommand(WRITINGS[name]);
  afterAll(() => command.close());
  const tried = [...CODES, 'kill'].flatMap((fault) => command.calls.map((_, index) => ({ at: index + 1, fault })));
  const slice = tried.filter((_, index) => isProvingAll || index % 5 === offset % 5);

  test('is whole or did not happen, whatever call fails or is the last', () => {
    const ends = { old: 0, new: 0, killed: 0 };
    for (const { at, fault } of slice) {
      if (fault === 'kill') {
        command.expectWholeAfterKill(at);
        ends.killed += 1;
      } else ends[command.expectWhole(at, fault)] += 1;
    }
    expect(ends.old).toBeGreaterThan(0);
    expect(ends.killed).toBeGreaterThan(0);
    process.stdout.write(`${name}: ${command.calls.length} calls; ${JSON.stringify(ends)}\n`);
  });
});
