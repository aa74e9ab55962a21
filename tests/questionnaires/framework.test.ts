import { describe, expect, test } from 'vitest';
import { parseFramework } from '../../src/questionnaires/framework.ts';
import { checkFramework, clauseProblem } from '../../src/questionnaires/framework-references.ts';
import { brief, catalogueOf, must } from '../kit/catalogue.ts';

const TEXT = `format: outready/framework/1
id: law
title: The law
url: https://example.org/law
asOf: 2026-11-30
clauses:
  - { ref: "1(a)", title: One, seen: text }
  - { ref: "1(b)", title: Two, seen: heading, when: { question: context/kind, is: [work] } }
  - { ref: annex, title: Three, seen: text, outside: It asks for nothing. }
`;

const parse = (text: string) => parseFramework({ text, file: 'law.yaml', name: 'law', digest: 'd' });

test('a framework and its clauses, in the file’s order', () => {
  expect(must(parse(TEXT)).framework).toEqual({
    id: 'law',
    title: 'The law',
    url: 'https://example.org/law',
    asOf: '2026-11-30',
    clauses: [
      { ref: '1(a)', title: 'One', seen: 'text' },
      { ref: '1(b)', title: 'Two', seen: 'heading', when: { question: 'context/kind', is: ['work'] } },
      { ref: 'annex', title: 'Three', seen: 'text', outside: 'It asks for nothing.' },
    ],
    file: 'law.yaml',
    digest: 'd',
  });
});

describe('what does not fit', () => {
  test.each([
    ['an id that is not the file’s', 'id: law', 'id: laws', ['2:5 wrong-value']],
    ['a clause twice', 'ref: annex', 'ref: "1(a)"', ['9:12 duplicate-id']],
    ['a clause without a title', 'title: Two, ', '', ['8:5 missing-key']],
    ['a title that is blank', 'title: Two', 'title: " "', ['8:27 wrong-value']],
    ['a way of seeing that is none', 'seen: heading', 'seen: memory', ['8:38 wrong-value']],
    ['no word on how it was seen', ', seen: heading', '', ['8:5 missing-key']],
    ['a reason that is blank', 'It asks for nothing.', '""', ['9:54 wrong-value']],
    ['a day that is none', '2026-11-30', '2026-11-31', ['5:7 wrong-value']],
    ['an address that is none', 'https://example.org/law', 'javascript:alert(1)', ['4:6 wrong-value']],
    ['no clause', /clauses:[\s\S]*/, 'clauses: []\n', ['6:10 wrong-value']],
    ['an unknown key', 'asOf:', 'asof:', ['1:1 missing-key', '5:1 unknown-key']],
    ['another format', 'framework/1', 'framework/2', ['1:9 wrong-value']],
  ])('%s', (_, from, to, expected) => {
    const { value, diagnostics } = parse(TEXT.replace(from, to));
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief)).toEqual(expected);
  });

  test('the word that stands for all frameworks is the id of none', () => {
    const { diagnostics } = parseFramework({
      text: TEXT.replace('id: law', 'id: all'),
      file: 'all.yaml',
      name: 'all',
      digest: 'd',
    });
    expect(diagnostics.map(brief)).toEqual(['2:5 wrong-value']);
  });
});

describe('conditions', () => {
  const { context } = catalogueOf(
    [{ id: 'one', questions: [{ id: 'a' }] }],
    [{ id: 'kind', options: ['work', 'play'] }],
  );
  const found = (text: string): readonly string[] =>
    checkFramework(must(parse(text)), { context }).map((each) => `${brief(each)}: ${each.message}`);

  test.each([
    ['one that can hold', 'work', 'work', []],
    [
      'an option that there is not',
      '[work]',
      '[wrk]',
      ['8:84 dangling-reference: "wrk" is not an option of context/kind'],
    ],
    [
      'a question that there is not',
      'context/kind',
      'context/kin',
      ['8:65 dangling-reference: "context/kin" is not a context question'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(found(TEXT.replace(from, to))).toEqual(expected);
  });
});

test.each([
  ['law', '1(b)', undefined],
  ['laws', '1(b)', ['framework', 'there is no framework "laws"', 'did you mean "law"?']],
  ['law', '1(c)', ['ref', 'the framework "law" has no clause "1(c)"', 'did you mean "1(a)"?']],
  ['law', 'elsewhere', ['ref', 'the framework "law" has no clause "elsewhere"', 'possible: 1(a), 1(b), annex']],
])('the reference to %s, %s', (framework, ref, expected) => {
  const known = must(parse(TEXT)).framework;
  const problem = clauseProblem({ framework, ref }, new Map([[known.id, known]]));
  expect(problem && [problem.key, problem.message, problem.hint]).toEqual(expected);
});

test('without any framework, the hint says where they are named', () => {
  expect(clauseProblem({ framework: 'law', ref: '1' }, new Map())?.hint).toBe(
    'outready questionnaire list names the frameworks',
  );
});
