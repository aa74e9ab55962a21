import { describe, expect, test } from 'vitest';
import { parseSources } from '../../src/questionnaires/sources.ts';
import { brief, must } from '../kit/catalogue.ts';

const TEXT = `format: outready/sources/1
articles:
  - id: S0
    title: First
    publisher: Somebody
    date: "2015-05-26"
    claims:
      - { id: S0.1, text: One }
      - { id: S0.2, text: Two }
  - id: S1
    description: An article without a title
    claims:
      - { id: S1.1, text: Three, judged: partly, because: It asks half }
references:
  - { id: R1, text: A book, seen: primary }
  - { id: R2, text: A paper }
  - { id: R3, authors: Ann and Ben, title: On papers, in: Journal 1(2), year: 2004, doi: 10.1287/x.1, seen: abstract }
  - { id: R4, title: A law, url: "https://law.example/1", asOf: 2026-11-30 }
`;

const parse = (text: string) => parseSources({ text, file: 'sources.yaml', name: 'sources', digest: 'd' });

test('claims and references, in the file’s order', () => {
  expect(must(parse(TEXT))).toEqual([
    { kind: 'claim', id: 'S0.1', text: 'One', article: 'First (Somebody, 2015)', articleId: 'S0' },
    { kind: 'claim', id: 'S0.2', text: 'Two', article: 'First (Somebody, 2015)', articleId: 'S0' },
    {
      kind: 'claim',
      id: 'S1.1',
      text: 'Three',
      judged: 'partly',
      because: 'It asks half',
      article: 'An article without a title',
      articleId: 'S1',
    },
    { kind: 'reference', id: 'R1', text: 'A book', seen: 'primary' },
    { kind: 'reference', id: 'R2', text: 'A paper' },
    {
      kind: 'reference',
      id: 'R3',
      text: 'Ann and Ben: On papers, Journal 1(2), 2004, doi 10.1287/x.1',
      seen: 'abstract',
    },
    { kind: 'reference', id: 'R4', text: 'A law, https://law.example/1' },
  ]);
});

test('both lists may be missing', () => {
  expect(must(parse('format: outready/sources/1'))).toEqual([]);
});

describe('what does not fit', () => {
  test.each([
    ['a claim twice', 'id: S1.1', 'id: S0.1', ['13:15 duplicate-id']],
    ['a reference twice', 'id: R2', 'id: R1', ['16:11 duplicate-id']],
    ['a reference that is a claim’s', 'id: R2', 'id: S0.2', ['16:11 duplicate-id']],
    ['a date that is none', '2015-05-26', '2015-02-30', ['6:11 wrong-value']],
    ['an id with spaces', 'id: R2', 'id: R 2', ['16:11 wrong-value']],
    ['an article without claims', /claims:\n {6}- \{ id: S1.*\n/, 'claims: []\n', ['12:13 wrong-value']],
    ['an unknown key', 'seen: primary', 'saw: primary', ['15:29 unknown-key']],
    ['a way of seeing that is none', 'seen: primary', 'seen: never', ['15:35 wrong-value']],
    ['another format', 'sources/1', 'sources/2', ['1:9 wrong-value']],
    ['an article without a name', / {4}description.*\n/, '', ['10:5 missing-key']],
    ['a work without a name', 'title: A law, ', '', ['18:5 missing-key']],
    ['a DOI that is none', '10.1287/x.1', '1.x', ['17:90 wrong-value']],
    ['an address that is none', 'https://law', 'law', ['18:34 wrong-value']],
    ['syntax', 'title: First', 'title: @First', ['4:12 syntax']],
  ])('%s', (_, from, to, expected) => {
    const { value, diagnostics } = parse(TEXT.replace(from, to));
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief)).toEqual(expected);
  });
});
