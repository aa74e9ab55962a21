import { expect, test } from 'vitest';
import { localeChain } from '../../src/texts/locale.ts';

test.each([
  ['es', ['es']],
  ['es-MX', ['es-MX', 'es']],
  ['es_mx', ['es-MX', 'es']],
  ['ES', ['es']],
  ['es-419', ['es-419', 'es']],
  ['zh-hant-tw', ['zh-Hant-TW', 'zh-Hant', 'zh']],
  ['', []],
  ['../es', []],
  ['es-/../..', []],
  ['Spanish please', []],
])('%s', (wanted, chain) => {
  expect(localeChain(wanted)).toEqual(chain);
});
