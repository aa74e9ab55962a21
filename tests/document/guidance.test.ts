import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { guidanceNodes } from '../../src/document/guidance.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { parseGuidance } from '../../src/document/parse-section.ts';
import { renderTerminal } from '../../src/document/terminal.ts';
import { isPlainProse } from '../../src/text/plain-prose.ts';
import { brief } from '../kit/catalogue.ts';
import { FRAGMENTS } from '../kit/hostile.ts';
import { runs } from '../kit/runs.ts';

const rootOf = (nodes: readonly RootContent[]): Root => ({ type: 'root', children: [...nodes] });
const write = (text: string): string => renderMarkdown(rootOf(guidanceNodes(text)));

describe('a text of a questionnaire', () => {
  test('has paragraphs, lists and links', () => {
    expect(write('Ask **both** sides:\n\n- for the page\n- for [the log](https://x.example)\n\nThen compare.')).toBe(
      'Ask **both** sides:\n\n- for the page\n- for [the log](https://x.example)\n\nThen compare.\n',
    );
  });

  test('on a terminal a list has its marks', () => {
    const shown = renderTerminal(rootOf(guidanceNodes('Ask:\n\n1. first\n2. then')));
    expect(shown).toMatch(/^ +1 +first$/m);
    expect(shown).toMatch(/^ +2 +then$/m);
    expect(renderTerminal(rootOf(guidanceNodes('- a\n  - b')))).toMatch(/^ +• {2}a\n +• {2}b\n$/);
  });

  test('on a terminal a link has its address, unless it is what is read', () => {
    const links = '[the log](https://x.example/a) https://y.example www.z.example <a@b.example>';
    expect(renderTerminal(rootOf(guidanceNodes(links)), { width: 100 })).toBe(
      'the log (https://x.example/a) https://y.example www.z.example a@b.example\n',
    );
  });

  test.each([
    ['# Head\n\ntext', '1:1 wrong-value', 'a heading does not fit into this text'],
    ['text\n\n---\n\nmore', '3:1 wrong-value', 'a rule does not fit into this text'],
    ['text\n\n| a |\n| - |\n| b |', '3:1 wrong-value', 'a table does not fit into this text'],
    ['- # in a list', '1:3 wrong-value', 'a heading does not fit into this text'],
    ['A <b>mark</b>', '1:3 wrong-value, 1:10 wrong-value', 'HTML is not carried into a report'],
    ['![a](b.png)', '1:1 wrong-value', 'pictures are not carried into a report'],
    ['[a](javascript:x)', '1:1 wrong-value', 'a report cannot link to javascript:x'],
  ])('what does not fit is told with its place, and shown as it was written: %j', (text, places, message) => {
    const { diagnostics } = parseGuidance(text, 'file');
    expect(diagnostics.map(brief).join(', ')).toBe(places);
    expect(diagnostics[0]?.message).toBe(message);
    const shown = renderTerminal(rootOf(guidanceNodes(text)))
      .replaceAll(/\s+/g, ' ')
      .trim();
    expect(shown).toBe(text.replaceAll(/\s+/g, ' '));
  });

  test.each([
    ['Ask one person on each side for the hours, separately, and compare.', true],
    ['See www.x.example', false],
    ['See https://x.example', false],
    ['- a', false],
    ['a\nb', false],
    ['a  ', false],
    ['a * b', false],
    ['a <b>', false],
  ])('%j is plain: %j', (text, expected) => {
    expect(isPlainProse(text)).toBe(expected);
  });

  test('a plain text is the same with and without the parser; nothing makes it fail', () => {
    const part = fc.oneof(
      fc.constantFrom(...FRAGMENTS),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('a', ' ', '. ', '1. ', '- '),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const nodes = guidanceNodes(text);
        if (isPlainProse(text)) expect(nodes).toEqual(parseGuidance(text, '').value);
        else expect(nodes.length).toBeGreaterThan(0);
      }),
      runs(300),
    );
  });
});
