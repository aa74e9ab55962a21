import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { inline, link, paragraph, table } from '../../src/document/nodes.ts';
import { visible } from '../../src/text/display.ts';
import {
  BENIGN,
  catalogueWith,
  FRAGMENTS,
  hostile,
  interviewsWith,
  TEXTS,
  type Texts,
  textsOf,
} from '../kit/hostile.ts';
import { runs } from '../kit/runs.ts';
import { interviewBy, markdownOf, nodesOf, parseBack, seen, squeeze } from './reading.ts';

function write(texts: Texts): string {
  return markdownOf(catalogueWith(texts), interviewsWith(texts), 'internal');
}

/** Everything but the words: what the blocks are and how they nest. */
function shape(markdown: string): readonly string[] {
  return parseBack(markdown).children.map(outline);
}

const INLINE = ['text', 'strong', 'emphasis', 'inlineCode', 'link', 'break'];

function outline(node: Nodes): string {
  const children = 'children' in node ? node.children.filter(({ type }) => !INLINE.includes(type)) : [];
  const name = node.type === 'heading' ? `heading ${node.depth}` : node.type;
  return children.length === 0 ? name : `${name}(${children.map(outline).join(' ')})`;
}

const FOREIGN = [
  'html',
  'image',
  'imageReference',
  'linkReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  'code',
  'delete',
  'blockquote',
  'thematicBreak',
];

describe('hostile text', () => {
  const benign = shape(write(BENIGN));

  function expectHarmless(texts: Texts): void {
    const markdown = write(texts);
    const root = parseBack(markdown);
    const nodes = nodesOf(root);
    expect(nodes.map(({ type }) => type).filter((type) => FOREIGN.includes(type))).toEqual([]);
    expect(nodes.flatMap((node) => (node.type === 'link' && node.url !== texts.ref ? [node.url] : []))).toEqual([]);
    expect(shape(markdown)).toEqual(benign);
    const text = seen(root);
    expect(TEXTS.filter((key) => !text.includes(squeeze(visible(texts[key]))))).toEqual([]);
  }

  it('comes out as the same visible text and never as structure', () => {
    const texts = fc.tuple(...TEXTS.map(() => hostile)).map((all) => textsOf((_, index) => all[index] ?? 'word'));
    fc.assert(fc.property(texts, expectHarmless), runs(40));
  }, 60_000);

  it('keeps control characters out of the file', () => {
    fc.assert(
      fc.property(hostile, (note) => {
        const markdown = write({ ...BENIGN, note, scope: note, ref: note });
        expect(visible(markdown, { keepLines: true })).toBe(markdown);
      }),
    );
  });

  it.each([...FRAGMENTS, '<a@b.co><script>alert(1)</script>'].filter((text) => /\S/.test(text)))(
    '%j on its own',
    (text) => {
      expectHarmless(textsOf(() => text));
    },
  );
});

describe('renderMarkdown', () => {
  it('keeps the lines of a note', () => {
    const markdown = write({ ...BENIGN, note: 'First.\n\n# Second\r\nThird.' });
    expect(markdown).toContain('First.\\\n  \\\n  # Second\\\n  Third.'.replace('# S', '\\# S'));
  });

  it('makes a link of a web address given as evidence, and of nothing else', () => {
    const markdown = write({ ...BENIGN, ref: 'https://x.example/a?b=1', note: 'see https://y.example' });
    expect(markdown).toContain('<https://x.example/a?b=1> (named, valid until 30 June 2027)');
    expect(markdown).toContain('see `https://y.example`');
    for (const ref of [
      'javascript:alert(1)',
      'https://x.example/a b',
      'ftp://x.example',
      'https://x\u202e.example',
      'https://',
    ]) {
      const links = nodesOf(parseBack(write({ ...BENIGN, ref }))).filter(({ type }) => type === 'link');
      expect(links, ref).toEqual([]);
    }
  });

  it('lines narrow tables up by the width that is seen, and leaves wide ones alone', () => {
    const of = (cell: string): string =>
      renderMarkdown({
        type: 'root',
        children: [table([{ title: 'A' }, { title: 'B', align: 'right' }], [[['日本'], [cell]]])],
      });
    expect(of('1')).toBe('| A    |  B |\n| ---- | -: |\n| 日本 |  1 |\n');
    expect(of('x'.repeat(120))).toMatch(/^\| A \| B \|\n\| - \| -: \|\n/);
  });

  it('ends with one newline and does not change the tree', () => {
    const root = {
      type: 'root' as const,
      children: [
        paragraph('see www.x.example'),
        { type: 'paragraph' as const, children: inline([link('https://x.example')]) },
      ],
    };
    const before = structuredClone(root);
    expect(renderMarkdown(root)).toBe('see `www.x.example`\n\n<https://x.example>\n');
    expect(root).toEqual(before);
  });

  it('stays quick on a long run of punctuation', () => {
    const long = `a://${'.'.repeat(200_000)}b`;
    expect(seen(parseBack(renderMarkdown({ type: 'root', children: [paragraph(long)] })))).toBe(long);
  });
});

it('writes the same bytes whatever the order of the interviews', () => {
  const catalogue = catalogueWith(BENIGN);
  const interviews = [
    ...interviewsWith(BENIGN),
    interviewBy({ side: 'client', role: 'legal', name: 'Zoe' }, { 'a/one': 67, 'a/two': 100 }),
    interviewBy({ side: 'client', role: 'legal', name: 'Abe' }, { 'a/one': { unknown: true }, 'a/two': 0 }),
  ].map((interview) => ({ ...interview, engagement: { client: 'Acme', scope: 'Analytics' } }));
  for (const audience of ['client', 'internal'] as const) {
    const expected = markdownOf(catalogue, interviews, audience);
    fc.assert(
      fc.property(fc.shuffledSubarray(interviews, { minLength: interviews.length }), (shuffled) => {
        expect(markdownOf(catalogue, shuffled.map(reversed), audience)).toBe(expected);
      }),
      runs(24),
    );
  }
});

function reversed(interview: Interview): Interview {
  return { ...interview, answers: new Map([...interview.answers].reverse()) };
}
