import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disarmAnywhere, disarmCommands, jsonText, visible } from '../../src/text/display.ts';
import { hostile } from '../kit/hostile.ts';
import { obeyed } from '../kit/runner.ts';

test.each([
  ['::error::x', '\\::error::x'],
  ['a\n \u00a0\t::set-output name=a::b', 'a\n \u00a0\t\\::set-output name=a::b'],
  ['a ::error::x', 'a ::error::x'],
  ['x ##[error]y', 'x #\\#[error]y'],
  ['####[x]', '###\\#[x]'],
  ['##vso[task.complete]', '#\\#vso[task.complete]'],
  ["##TeamCity[x 'y']", "#\\#TeamCity[x 'y']"],
  ['## [x] #[x] ##x', '## [x] #[x] ##x'],
  ['\u001b[1m::error::x', '\u001b[1m\\::error::x'],
])('%j is shown as %j', (text, shown) => {
  expect(disarmCommands(text)).toBe(shown);
  expect(disarmCommands(shown)).toBe(shown);
});

test('nothing is left that a runner obeys', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = disarmCommands(visible(text, { keepLines: true }));
      expect(obeyed(shown)).toEqual([]);
      expect(obeyed(disarmAnywhere(`x${visible(text)}`))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('JSON says what it said, in characters that nobody acts on', () => {
  fc.assert(
    fc.property(fc.dictionary(hostile, hostile), (data) => {
      const text = jsonText(data);
      expect(JSON.parse(text)).toEqual(data);
      expect(visible(text, { keepLines: true })).toBe(text);
      expect(obeyed(text)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
