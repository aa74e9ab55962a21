import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { array, call, content, literal, value } from '../../../src/formats/pdf/code.ts';

const HOSTILE = [
  '"',
  '\\',
  '\\"',
  '") #panic("x',
  '\\u{22}',
  '#import "@preview/tablex:0.0.8": *',
  '#read("/etc/passwd")',
  '#eval("1")',
  '$x^2$',
  '*a* _b_ `c` = d\n- e\n+ f\n/ g: h',
  '@reference <label>',
  '// gone',
  '/* gone */',
  '#{ let x = 1 }',
  '];#panic();[',
  '~ -- --- ... \'"',
  'https://x.example',
  '\u0000\u0007\u001b[31m\r\n\t',
  '\u2028\u2029\u202e\u200f\ufeff\u00ad',
  '😀 日本 e\u0301 שלום',
  '\ue000\u{10ffff}',
];

/** Any code points at all, the first ones more often. */
const anything = fc
  .array(fc.oneof(fc.nat({ max: 0x2ff }), fc.nat({ max: 0x10ffff })))
  .map((points) => String.fromCodePoint(...points).toWellFormed());

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  anything,
  fc.array(fc.constantFrom(...HOSTILE)).map((parts) => parts.join('')),
);

/** What Typst makes of an expression. A compiler is used once: a second source that shares bytes of a character with the first is misread. */
function read(source: string): unknown {
  const compiler = NodeCompiler.create();
  return compiler.query({ mainFileContent: `#metadata(${source}) <said>` }, { selector: '<said>', field: 'value' });
}

describe('what Typst reads', () => {
  const texts = fc.array(text, { minLength: 150, maxLength: 250 });
  const FEW = { numRuns: 4, endOnFailure: true };

  test('is each text as it was, and nothing else', () => {
    const law = fc.property(texts, (given) => {
      expect(read(array(given.map(literal)))).toEqual([given]);
    });
    fc.assert(law, { ...FEW, examples: [[HOSTILE]] });
  });

  test('is each text in a content, whatever stands beside it', () => {
    const law = fc.property(texts, (given) => {
      const [said] = read(content(given.map((each) => call('text', {}, literal(each))))) as readonly Said[];
      expect((said?.children ?? []).map((each) => each.text)).toEqual(given);
    });
    fc.assert(law, { ...FEW, examples: [[HOSTILE]] });
  });
});

interface Said {
  readonly children?: readonly { readonly text: string }[];
}

test('a literal has nothing in it that is not seen, and no quotation mark that ends it', () => {
  const law = fc.property(text, (given) => {
    const written = literal(given);
    expect(written).not.toMatch(/\p{C}/u);
    expect(written.slice(1, -1).replaceAll(/\\["\\]/g, '')).not.toContain('"');
  });
  fc.assert(law, { examples: HOSTILE.map((each) => [each]) });
});

test('numbers carry their units', () => {
  expect(call('chart', { width: value(118.456, 'mm') }, literal('x'))).toBe('chart(width: 118.46mm, "x")');
  expect([value(null), value(true), value(3)]).toEqual(['none', 'true', '3']);
});
