import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heading, paragraph } from '../../../src/document/nodes.ts';
import { placed } from '../../../src/formats/pdf/headings.ts';
import { runs } from '../../kit/runs.ts';

type Depth = 1 | 2 | 3 | 4 | 5 | 6;

const levelsOf = (depths: readonly Depth[]): readonly number[] =>
  placed(depths.map((depth) => heading(depth, 'x'))).map(({ level }) => level);

describe('the levels of headings', () => {
  test.each<readonly [readonly Depth[], readonly number[]]>([
    [
      [2, 3, 4, 2],
      [1, 2, 3, 1],
    ],
    [
      [2, 4, 4, 3, 4],
      [1, 2, 2, 2, 3],
    ],
    [
      [3, 2, 3],
      [1, 1, 2],
    ],
  ])('%j stand at %j', (depths, levels) => {
    expect(levelsOf(depths)).toEqual(levels);
  });

  test('start at one, skip none on the way down, and keep what is beside and below', () => {
    const law = fc.property(fc.array(fc.constantFrom<Depth>(1, 2, 3, 4, 5, 6)), (depths) => {
      const levels = levelsOf(depths);
      for (const [index, level] of levels.entries()) {
        const [before, depth, depthBefore] = [levels[index - 1] ?? 0, depths[index] ?? 0, depths[index - 1] ?? 0];
        expect(level).toBeLessThanOrEqual(before + 1);
        expect(level).toBeGreaterThanOrEqual(1);
        if (depth === depthBefore) expect(level).toBe(before);
        if (depth > depthBefore) expect(level).toBe(before + 1);
      }
    });
    fc.assert(law, runs(100));
  });

  test('are those of headings alone', () => {
    expect(placed([paragraph('x'), heading(2, 'y')]).map(({ level }) => level)).toEqual([0, 1]);
  });
});
