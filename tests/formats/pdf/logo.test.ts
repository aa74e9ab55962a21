import { expect, test } from 'vitest';
import { logoOf } from '../../../src/formats/pdf/logo.ts';
import type { Logo } from '../../../src/theme/theme.ts';

const data = new TextEncoder().encode('<svg/>');

test.each<readonly [Logo['type'], number, number, string]>([
  ['svg', 220, 60, 'width: 52mm, height: 14.18mm'],
  ['svg', 1, 1, 'width: 18mm, height: 18mm'],
  ['svg', 1, 20, 'width: 0.9mm, height: 18mm'],
  ['png', 4000, 1000, 'width: 52mm, height: 13mm'],
  ['png', 60, 20, 'width: 15.88mm, height: 5.29mm'],
])('a logo in %s of %d by %d takes what there is room for', (type, width, height, size) => {
  expect(logoOf({ type, width, height, data, alt: 'Acme' })).toContain(size);
});

test('its bytes stand in the source, where nothing in them means anything', () => {
  expect(logoOf({ type: 'png', width: 1, height: 1, data: Uint8Array.of(0, 34, 255), alt: '"\u202e' })).toBe(
    'logo(format: "png", alt: "\\"<U+202E>", width: 0.26mm, height: 0.26mm, bytes((0,34,255,)))',
  );
  expect(logoOf({ type: 'svg', width: 1, height: 1, data, alt: 'Acme' })).toContain('bytes("<svg/>")');
});
