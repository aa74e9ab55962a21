import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFrom, edit, insert, type TextDraft } from '../../../src/interview/screen/draft.ts';
import { cellsOf, placeAt, rowAt, rowsOf } from '../../../src/interview/screen/draft-rows.ts';
import type { EditKey } from '../../../src/interview/screen/edit-keys.ts';
import { visible } from '../../../src/text/display.ts';

/** A draft with its cursor drawn in: `ab|c`. */
function drawn({ text, at }: TextDraft): string {
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

function from(text: string): TextDraft {
  const at = text.indexOf('|');
  return { text: text.replace('|', ''), at };
}

/** A key such as `ctrl+left`. */
function keyOf(name: string): EditKey {
  const parts = name.split('+');
  return { name: parts.at(-1) ?? '', ctrl: parts.includes('ctrl'), alt: parts.includes('alt') };
}

describe('an editing key', () => {
  test.each<[string, string, string]>([
    ['left', 'ab|c', 'a|bc'],
    ['left', '|abc', '|abc'],
    ['left', 'a👩‍👩‍👧|b', 'a|👩‍👩‍👧b'],
    ['left', 'e\u0301|', '|e\u0301'],
    ['left', 'a\n|b', 'a|\nb'],
    ['right', 'a|b', 'ab|'],
    ['right', 'ab|', 'ab|'],
    ['right', '|👍🏽!', '👍🏽|!'],
    ['ctrl+left', 'one two|', 'one |two'],
    ['ctrl+left', 'one, |two', '|one, two'],
    ['alt+b', 'one tw|o', 'one |two'],
    ['ctrl+right', 'one| two', 'one two|'],
    ['alt+f', '|one two', 'one| two'],
    ['ctrl+b', 'ab|', 'a|b'],
    ['ctrl+f', '|ab', 'a|b'],
    ['home', 'one\ntwo|', 'one\n|two'],
    ['ctrl+a', 'one\ntwo|', 'one\n|two'],
    ['ctrl+home', 'one\ntwo|', '|one\ntwo'],
    ['end', 'o|ne\ntwo', 'one|\ntwo'],
    ['ctrl+e', 'o|ne', 'one|'],
    ['ctrl+end', 'o|ne\ntwo', 'one\ntwo|'],
    ['up', 'one\ntw|o', 'on|e\ntwo'],
    ['up', 'on|e\ntwo', '|one\ntwo'],
    ['down', 'one|\nfour', 'one\nfou|r'],
    ['down', 'one|\n日本', 'one\n日|本'],
    ['down', 'one\ntw|o', 'one\ntwo|'],
    ['ctrl+p', 'one\ntw|o', 'on|e\ntwo'],
    ['ctrl+n', 'o|ne\ntwo', 'one\nt|wo'],
    ['backspace', 'ab|c', 'a|c'],
    ['backspace', 'a\n|b', 'a|b'],
    ['backspace', 'a🇩🇪|', 'a|'],
    ['backspace', '|a', '|a'],
    ['ctrl+h', 'ab|', 'a|'],
    ['ctrl+w', 'one two|', 'one |'],
    ['alt+backspace', 'one two|', 'one |'],
    ['delete', '|ab', '|b'],
    ['delete', 'a|\nb', 'a|b'],
    ['ctrl+d', '|ab', '|b'],
    ['alt+d', '|one two', '| two'],
    ['ctrl+u', 'one\ntw|o', 'one\n|o'],
    ['ctrl+k', 'o|ne\ntwo', 'o|\ntwo'],
    ['tab', 'a|b', 'a|b'],
    ['f1', 'a|b', 'a|b'],
    ['ctrl+x', 'a|b', 'a|b'],
    ['constructor', 'a|b', 'a|b'],
    ['ctrl+constructor', 'a|b', 'a|b'],
  ])('%s: %j → %j', (key, before, after) => {
    expect(drawn(edit(from(before), keyOf(key), 40))).toBe(after);
  });

  test('up and down go by the lines of the screen, and keep to their column', () => {
    const start = from('twelve cells and more words|');
    expect(rowsOf(start.text, 12)).toHaveLength(3);
    const up = edit(start, keyOf('up'), 12);
    const first = edit(up, keyOf('up'), 12);
    expect(rowAt(rowsOf(first.text, 12), first.at)).toBe(0);
    expect(drawn(edit(edit(first, keyOf('down'), 12), keyOf('down'), 12))).toBe(drawn(start));
  });
});

const PIECES = [
  'word',
  ' ',
  '\n',
  '漢字',
  '👩‍👩‍👧',
  '🇩🇪',
  'e\u0301',
  'שלום',
  '\u202e',
  '\u202eab\u202c',
  '\t',
  'नमस्ते',
  'x'.repeat(30),
  'a\u0301'.repeat(9),
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 })
  .map((pieces) => pieces.join('').replaceAll(/[\r\v\f\u0085]/g, ''));
const columns = fc.integer({ min: 17, max: 100 });
const keys = fc.constantFrom(
  ...[
    'left',
    'right',
    'up',
    'down',
    'home',
    'end',
    'backspace',
    'delete',
    'ctrl+left',
    'ctrl+right',
    'ctrl+w',
    'alt+d',
  ],
  ...['ctrl+u', 'ctrl+k'],
);

test('rows hold the whole text, and none is wider than the screen', () => {
  fc.assert(
    fc.property(text, columns, (written, width) => {
      const rows = rowsOf(written, width);
      let end = 0;
      for (const { from: start, to } of rows) {
        expect(written.slice(end, start)).toMatch(/^\n?$/);
        expect(to).toBeGreaterThanOrEqual(start);
        const shown = visible(written.slice(start, to));
        expect(shown.length).toBeLessThanOrEqual(width);
        expect(cellsOf(written.slice(start, to))).toBeLessThanOrEqual(width);
        end = to;
      }
      expect(end).toBe(written.length);
    }),
  );
});

test('words are kept whole where a row has room for them', () => {
  const rows = rowsOf('some words that wrap, and averyveryverylongword', 17);
  expect(rows.map(({ from: start, to }) => 'some words that wrap, and averyveryverylongword'.slice(start, to))).toEqual(
    ['some words that ', 'wrap, and ', 'averyveryverylong', 'word'],
  );
});

test('whatever is pressed, the cursor stands between two characters, and on the screen', () => {
  const segmenter = new Intl.Segmenter();
  fc.assert(
    fc.property(
      text,
      fc.array(
        fc.oneof(
          keys,
          text.map((each) => `+${each}`),
        ),
        { maxLength: 20 },
      ),
      columns,
      (start, typed, width) => {
        let draft = draftFrom(start);
        for (const each of typed) {
          draft = each.startsWith('+') ? insert(draft, each.slice(1)) : edit(draft, keyOf(each), width);
          const edges = [...segmenter.segment(draft.text)].map(({ index }) => index);
          expect([...edges, draft.text.length]).toContain(draft.at);
          const rows = rowsOf(draft.text, width);
          const row = rows[rowAt(rows, draft.at)];
          expect(cellsOf(draft.text.slice(row?.from, draft.at))).toBeLessThanOrEqual(width);
        }
      },
    ),
  );
});

test('what is typed can be taken back, and left undoes right', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('a', '漢', '👩‍👩‍👧'), (before, typed) => {
      const draft = draftFrom(`${before} `);
      expect(edit(insert(draft, typed), keyOf('backspace'), 40)).toEqual(draft);
      const home = edit(draft, keyOf('ctrl+home'), 40);
      expect(edit(edit(home, keyOf('right'), 40), keyOf('left'), 40)).toEqual(home);
    }),
  );
});

test('every place of a row is found by its column', () => {
  fc.assert(
    fc.property(text, columns, fc.nat(120), (written, width, column) => {
      const rows = rowsOf(written, width);
      for (const [index, { from: start }] of rows.entries()) {
        const place = placeAt(written, rows, index, column);
        expect(rowAt(rows, place)).toBe(index);
        expect(cellsOf(written.slice(start, place))).toBeLessThanOrEqual(column);
      }
    }),
  );
});
