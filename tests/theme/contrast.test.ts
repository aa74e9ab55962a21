import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf, shadeOf } from '../../src/theme/contrast.ts';
import { blend, DAY, NIGHT } from '../../src/theme/theme.ts';

describe('contrast', () => {
  const COLOUR = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

  test('outready’s own colours are as readable as those that it demands of others', () => {
    for (const name of ['accent', 'second', 'headings'] as const) {
      expect(contrastOf(DAY[name], 'light')).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(NIGHT[name], 'dark')).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the shade that is offered can be read, and is the colour itself where that can', () => {
    fc.assert(
      fc.property(COLOUR, fc.constantFrom('light', 'dark'), fc.constantFrom(3, 4.5, 7), (colour, ground, least) => {
        const shade = shadeOf(colour, ground, least);
        expect(shade).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrastOf(shade, ground)).toBeGreaterThanOrEqual(least);
        if (contrastOf(colour, ground) >= least) expect(shade).toBe(colour);
      }),
      { numRuns: 200 },
    );
  });

  test('the ratio is that of WCAG', () => {
    // Black and white are 21 to 1; the page is not quite white.
    expect(contrastOf('#000000', 'light')).toBeCloseTo(18.63, 1);
    expect(blend('#000000', '#ffffff', 0.25)).toBe('#bfbfbf');
  });
});
