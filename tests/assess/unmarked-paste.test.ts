import { expect, test } from 'vitest';
import { isUnmarkedPaste } from '../../src/assess/unmarked-paste.ts';

test.each<[string, boolean, boolean]>([
  // The read, whether it is a paste at a question, and while a text is written.
  ['1', false, false],
  ['12d4', false, false],
  ['\r\r\r\r\r\r', false, false],
  ['1\r2\r', false, false],
  ['Ask Jo', false, false],
  ['Ask Jo\r', false, false],
  ['12d4xnot ours\r\r', false, false],
  ['from the minutes of last March\r', true, false],
  ['\r\rone', false, false],
  ['\r\rfour', true, true],
  ['one\r\n', false, false],
  ['ones\r\n', false, false],
  ['one\rtwo', true, true],
  ['one\ntwo\n', true, true],
  ['\u001b[B\u001b[B\r', false, false],
  ['\u001bOA\u001bOA\u001b\r\r', false, false],
  ['\u001b[200~one\rtwo\u001b[201~', false, false],
  ['first\u001b\rthird', false, false],
  ['x'.repeat(63), false, false],
  ['x'.repeat(64), true, true],
  ['', false, false],
])('%j: %s at a question, %s in a text', (read, atQuestion, inText) => {
  expect([isUnmarkedPaste(read, false), isUnmarkedPaste(read, true)]).toEqual([atQuestion, inText]);
});
