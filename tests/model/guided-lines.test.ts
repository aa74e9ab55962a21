import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { emphasis, strong } from '../../src/document/nodes.ts';
import { guidedBrief, guidedItem, guidedLines } from '../../src/model/guided-lines.ts';

const write = (...children: readonly RootContent[]): string =>
  renderMarkdown({ type: 'root', children: [...children] });
const LEAD = [strong('What to do:'), ' '];
const TAIL = [' ', emphasis('Client.')];

test.each([
  ['words', 'Write the plan', '**What to do:** Write the plan. _Client._\n'],
  ['a line', 'Use [the guide](https://x.example)', '**What to do:** Use [the guide](https://x.example). _Client._\n'],
  ['a line with its mark', 'Use *this* now!', '**What to do:** Use _this_ now! _Client._\n'],
  ['paragraphs', 'One.\n\nTwo.', '**What to do:** One.\n\nTwo.\n\n_Client._\n'],
  ['a list after words', 'Do:\n\n- a\n- b', '**What to do:** Do:\n\n- a\n- b\n\n_Client._\n'],
  ['a list alone', '- a\n- b', '**What to do:**\n\n- a\n- b\n\n_Client._\n'],
])('%s', (_, text, expected) => {
  expect(write(...guidedLines(LEAD, text, TAIL))).toBe(expected);
});

test('an entry of a list holds all of it', () => {
  const list = {
    type: 'list',
    ordered: false,
    spread: false,
    children: [guidedItem(LEAD, 'Do:\n\n- a', TAIL)],
  } as const;
  expect(write({ ...list, children: [...list.children] })).toBe('- **What to do:** Do:\n  - a\n\n  _Client._\n');
});

test.each([
  ['Write the plan', 'Write the plan.'],
  ['Use *the* [guide](https://x.example).\n\nThen try it.', 'Use the guide.'],
  ['- first `a`\n- then', 'first a.'],
])('%j in brief', (text, expected) => {
  expect(guidedBrief(text)).toBe(expected);
});
