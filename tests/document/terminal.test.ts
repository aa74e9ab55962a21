import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  bullets,
  callout,
  emphasis,
  figure,
  heading,
  type Inline,
  item,
  lineBreak,
  link,
  numbered,
  paragraph,
  strong,
  table,
} from '../../src/document/nodes.ts';
import { renderTerminal } from '../../src/document/terminal.ts';
import type { Palette } from '../../src/text/display.ts';
import { TEXTS } from '../kit/hostile.ts';
import { shown } from '../kit/shown.ts';

const MARKS: Palette = {
  bold: (text) => `*${text}*`,
  dim: (text) => `_${text}_`,
  accent: (text) => `#${text}#`,
  focus: (text) => text,
  good: (text) => `+${text}+`,
  fair: (text) => `~${text}~`,
  bad: (text) => `!${text}!`,
};

function painted(...children: readonly RootContent[]): string {
  return renderTerminal({ children }, { palette: MARKS });
}

/** Words of a text that is too long for a line of 40 columns. */
const LONG = 'one two three four five six seven eight nine ten';

describe('blocks', () => {
  test.each<[string, readonly RootContent[], readonly string[]]>([
    ['a paragraph is wrapped', [paragraph(LONG)], ['one two three four five six seven eight', 'nine ten']],
    ['paragraphs stand apart', [paragraph('a'), paragraph('b')], ['a', '', 'b']],
    ['a break is kept', [paragraph('a', lineBreak(), 'b')], ['a', 'b']],
    ['what is under a heading is indented', [heading(2, 'H'), paragraph('a')], ['H', '  a']],
    ['so is what follows', [heading(3, 'H'), paragraph('a'), paragraph('b')], ['H', '  a', '', '  b']],
    ['nothing is indented under a title', [heading(1, 'T'), paragraph('a')], ['T', '', 'a']],
    ['a callout ends what is under a heading', [heading(3, 'H'), callout('bad', [paragraph('a')])], ['H', 'a']],
    ['a heading in a callout', [callout('bad', [heading(3, 'H')]), paragraph('a')], ['H', '  a']],
    ['headings stand apart', [heading(3, 'H'), paragraph('a'), heading(3, 'I')], ['H', '  a', '', 'I']],
    ['but those of depth 4', [heading(3, 'H'), paragraph('a'), heading(4, 'I')], ['H', '  a', 'I']],
    [
      'entries hang',
      [bullets([item([LONG]), item(['b'])])],
      ['  one two three four five six seven', '    eight nine ten', '  b'],
    ],
    [
      'numbers stand to the right',
      [numbered([item(['a'], paragraph('b')), item([LONG])], 9)],
      [' 9  a', '    b', '10  one two three four five six seven', '    eight nine ten'],
    ],
    ['a list follows its lead at once', [paragraph('a:'), bullets([item(['b'])])], ['a:', '  b']],
    ['lists in lists', [bullets([item(['a'], bullets([item(['b'])]))])], ['  a', '    b']],
    ['pictures are left out', [paragraph('a'), ...figure(undefined), { type: 'pageFooter', text: 'x' }], ['a']],
    ['an address is shown once', [paragraph(link('https://example.com/a'))], ['https://example.com/a']],
    ['a quotation', [{ type: 'blockquote', children: [paragraph('a')] }], ['  a']],
    ['code', [{ type: 'code', value: 'a\n  b' }], ['  a', '    b']],
    ['a rule', [{ type: 'thematicBreak' }], ['─'.repeat(40)]],
    ['swatches and bars', [paragraph({ type: 'swatch', part: 'open' }, ' ', bar(30, 62))], ['▒ ███▒▒▒▒···']],
  ])('%s', (_, nodes, lines) => {
    expect(shown(nodes, 40)).toBe(`${lines.join('\n')}\n`);
  });

  test('are painted', () => {
    expect(painted(heading(1, 'T'), heading(2, 'H'), paragraph(strong('a'), ' ', emphasis('b')))).toBe(
      '*T*\n\n#H#\n  *a* _b_\n',
    );
    expect(painted(callout('bad', [heading(3, 'H'), paragraph(strong('a'), ' b')]))).toBe('!H!\n  *!a!* b\n');
    expect(painted(callout('warning', [paragraph(strong('a'))]))).toBe('*~a~*\n');
    expect(painted(callout('neutral', [paragraph(strong('a'))]))).toBe('*a*\n');
    // A bar says it by its length, in the colour of the letters.
    expect(painted(paragraph(bar(100, 100, 'good')))).toBe(`${'█'.repeat(10)}\n`);
  });
});

function bar(low: number, high: number, tone?: 'good'): Inline {
  return { type: 'scoreBar', score: { low, point: low, high }, words: '', ...(tone === undefined ? {} : { tone }) };
}

const AREAS = [
  [['Communication'], [bar(20, 50)], ['20 (20–50)']],
  [['Fit'], [bar(100, 100)], ['100']],
];
const COLUMNS = [{ title: 'Area' }, { title: 'Bar' }, { title: 'Score', align: 'right' as const }];

describe('tables', () => {
  test.each<[string, number, readonly string[]]>([
    [
      'have long bars where there is room',
      60,
      [
        'Area           Bar                        Score',
        'Communication  ████▒▒▒▒▒▒··········  20 (20–50)',
        'Fit            ████████████████████         100',
      ],
    ],
    [
      'short ones where there is less',
      40,
      [
        'Area           Bar              Score',
        'Communication  ██▒▒▒·····  20 (20–50)',
        'Fit            ██████████         100',
      ],
    ],
  ])('%s', (_, width, lines) => {
    expect(shown([table(COLUMNS, AREAS)], width)).toBe(`${lines.join('\n')}\n`);
  });

  test('leave bars out where there is room for none', () => {
    const rows = AREAS.map(([area = [], ...rest]) => [[...area, ' and all the rest'], ...rest]);
    expect(shown([table(COLUMNS, rows)], 40)).toBe(
      [
        'Area                               Score',
        'Communication and all the     20 (20–50)',
        'rest',
        'Fit and all the rest                 100',
        '',
      ].join('\n'),
    );
  });

  test('without titles have no line of titles, and stand under their heading', () => {
    const rows = [
      [['1.5'], ['a', lineBreak(), 'b']],
      [['10.5'], ['c']],
    ];
    const columns = [{ title: '', align: 'right' as const }, { title: '' }];
    expect(shown([heading(3, 'H'), table(columns, rows)])).toBe('H\n   1.5  a\n        b\n  10.5  c\n');
  });

  test('share the room, and words stay whole', () => {
    const rows = [[['incomprehensibilities and more of it'], [LONG]]];
    expect(shown([table([{ title: 'A' }, { title: 'B' }], rows)], 40)).toBe(
      [
        'A                        B',
        'incomprehensibilities    one two three',
        'and more of it           four five six',
        '                         seven eight',
        '                         nine ten',
        '',
      ].join('\n'),
    );
  });

  test('become entries where columns have no room', () => {
    const titles = ['A', 'B', 'C', 'D', 'E'];
    const rows = [titles.map((title) => [`${title} ${LONG}`])];
    const text = shown(
      [
        table(
          titles.map((title) => ({ title })),
          rows,
        ),
      ],
      40,
    );
    expect(text).toMatch(/^A\nA one two three four five six seven\neight nine ten\n {2}B: B one/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('nine ten · C: C one');
  });
});

test('law: no line is wider than the terminal, and no word of a table is lost', () => {
  const cell = fc.array(fc.constantFrom('1', '23', '4567', '890123456', '準備'), { maxLength: 9 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.nat(80),
      (rows, extra) => {
        const width = 40 + extra;
        const columns = ['One', 'Two', 'Three', 'Four'].map((title) => ({ title }));
        const text = shown(
          [
            heading(3, 'H'),
            table(
              columns,
              rows.map((row) => row.map((words) => [words.join(' ')])),
            ),
          ],
          width,
        );
        expect(text.split('\n').filter((line) => stringWidth(line) > Math.min(width, 100))).toEqual([]);
        const figures = (of: string): readonly string[] => [...of.replaceAll(/[A-Za-z\s·:]/g, '')].sort();
        expect(figures(text)).toEqual(figures(rows.flat(2).join('')));
      },
    ),
    { numRuns: 200 },
  );
});

test('hostile text comes out as words', () => {
  for (const text of TEXTS) {
    const nodes = [
      heading(2, text),
      paragraph(text, strong(text)),
      bullets([item([text])]),
      table([{ title: text }], [[[text]]]),
      { type: 'html' as const, value: text },
      { type: 'code' as const, value: text },
    ];
    expect(shown(nodes).replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  }
});
