import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintQuestionnaires } from '../../../src/questionnaires/lint/lint.ts';
import { parseYaml } from '../../../src/yaml/yaml-source.ts';
import { must } from '../../kit/catalogue.ts';
import { expectLinear } from '../../kit/growth.ts';
import { brief, fileOf, KNOWN, lintOf, questionOf, type Wording } from '../../kit/wording.ts';

const NEGATIVE: Wording = { text: 'Which goals are not on the list?' };

/** Findings as `line code: message (hint)`. */
function told(...texts: readonly string[]): readonly string[] {
  return lintOf(...texts).findings.map(
    ({ span, code, message, hint }) => `${span.line} ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

describe('waivers', () => {
  const waive = (lint: string): string => fileOf([questionOf({ ...NEGATIVE, lint })]);

  test('one with a reason lets all findings of its rule pass in its question, and keeps them for the record', () => {
    const lint = '[{ allow: negation, reason: The gap is what counts. }]';
    const { findings, waived } = lintOf(fileOf([questionOf({ text: 'Is this not on no list?', lint })]));
    expect(findings).toEqual([]);
    expect(waived.map(({ finding, reason }) => `${brief(finding)} ${reason}`)).toEqual([
      '9:20+3 warning negation The gap is what counts.',
      '9:27+2 error negation The gap is what counts.',
    ]);
  });

  test('not in another question, and not of another rule', () => {
    const lint = '[{ allow: negation, reason: r }, { allow: absolute, reason: r }]';
    const questions = [
      questionOf({ text: 'Are all not on it?', lint }),
      questionOf({ text: 'Is that not the sum?' }, 'two'),
    ];
    expect(lintOf(fileOf(questions)).findings.map(brief)).toEqual(['24:20+3 warning negation']);
  });

  test('at the top, for the whole questionnaire', () => {
    const questions = [questionOf(NEGATIVE), questionOf({ text: 'Who is not here by now?' }, 'two')];
    const { findings, waived } = lintOf(fileOf(questions, { lint: '[{ allow: negation, reason: r }]' }));
    expect([findings, waived.length]).toEqual([[], 2]);
  });

  test('but not for another questionnaire', () => {
    const first = fileOf([questionOf(NEGATIVE)], { lint: '[{ allow: negation, reason: r }]' });
    const second = fileOf([questionOf({ text: 'Who is not here by now?' })], { id: 'other' });
    expect(lintOf(first, second).findings.map(({ file }) => file)).toEqual(['f1.yaml']);
  });

  test.each([
    [
      'no reason',
      '[{ allow: negation }]',
      ['21 waiver: the waiver of "negation" gives no reason (add reason: why the wording is right as it stands)'],
    ],
    [
      'no such rule',
      '[{ allow: negatoin, reason: r }]',
      [
        '9 negation: "not" turns the question round (ask for what is there)',
        '21 waiver: there is no lint rule "negatoin" (did you mean "negation"?)',
      ],
    ],
    [
      'nothing to waive',
      '[{ allow: negation, reason: r }, { allow: jargon, reason: r }]',
      ['21 waiver: the waiver of "jargon" lets nothing pass (remove it)'],
    ],
    [
      'twice',
      '[{ allow: negation, reason: r }, { allow: negation, reason: s }]',
      ['21 waiver: the waiver of "negation" lets nothing pass (remove it)'],
    ],
    [
      'itself',
      '[{ allow: negation, reason: r }, { allow: waiver, reason: r }]',
      ['21 waiver: a faulty waiver cannot be waived'],
    ],
  ])('%s', (_, lint, expected) => {
    expect(told(waive(lint))).toEqual(expected.map((line) => expect.stringContaining(line)));
  });

  test('a rule that is far from any lists them all', () => {
    expect(told(waive('[{ allow: negation, reason: r }, { allow: zzzzzz, reason: r }]'))[0]).toContain(
      '(possible: double-barrelled, negation, absolute,',
    );
  });
});

describe('near-duplicates', () => {
  test('are told at the later one, across questionnaires', () => {
    const first = fileOf([questionOf({ text: 'How do both of the teams keep the list of goals?' }, 'a')]);
    const second = fileOf([questionOf({ text: 'How do both of the teams keep their list of goals?' }, 'b')], {
      id: 'other',
    });
    expect(lintOf(first, second).findings).toMatchObject([
      { code: 'near-duplicate', file: 'f1.yaml', message: 'nearly the same words as area/a' },
    ]);
    expect(lintOf(second, first).findings).toMatchObject([{ message: 'nearly the same words as other/b' }]);
  });

  test.each([
    ['How do the teams plan the work?', 'How do the teams plan the budget?', 0],
    ['How do the teams plan the work?', 'how do the teams plan, the work', 1],
    ['Who? What? Where?', 'Where? What? Who?', 1],
    ['Who is it?', '?', 0],
    ['?', '!', 0],
  ])('%s – %s', (one, two, count) => {
    const { findings } = lintOf(fileOf([questionOf({ text: one }, 'a'), questionOf({ text: two }, 'b')]));
    expect(findings.filter(({ code }) => code === 'near-duplicate')).toHaveLength(count);
  });

  test('no pair above 80 percent is missed, and none below is told', () => {
    const word = fc.constantFrom(...'alpha beta gamma delta epsilon zeta eta theta iota kappa'.split(' '));
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(words, words, (one, two) => {
        const both = one.filter((each) => two.includes(each)).length;
        const expected = both / (one.length + two.length - both) > 0.8;
        const file = fileOf([questionOf({ text: one.join(' ') }, 'a'), questionOf({ text: two.join(' ') }, 'b')]);
        expect(lintOf(file).findings.some(({ code }) => code === 'near-duplicate')).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list of sources', () => {
  const SOURCES = `format: outready/sources/1
articles:
  - { id: A, title: T, claims: [{ id: S0.1, text: One. }, { id: S0.9, text: Two. }] }
references: [{ id: R1, text: Work. }]
`;

  test('a claim that no question cites is told where it stands; a work need not be cited', () => {
    const input = { ...KNOWN, source: must(parseYaml(fileOf([questionOf()]), 'f.yaml')) };
    const { findings } = lintQuestionnaires([input], [must(parseYaml(SOURCES, 'sources.yaml'))]);
    expect(findings.map((each) => `${each.file} ${brief(each)} ${each.message}`)).toEqual([
      'sources.yaml 3:65+4 error source no question cites the claim "S0.9"',
    ]);
  });
});

describe('what does not fit', () => {
  test('a question that breaks the schema does not keep the others from being read', () => {
    const broken = questionOf({ text: 'Is it not broken?' }, 'bad').replace('criticality: high', 'criticality: huge');
    expect(lintOf(fileOf([broken, questionOf(NEGATIVE, 'two')])).findings.map(brief)).toEqual([
      '23:28+3 warning negation',
    ]);
  });

  test.each(['a', '[]', 'questions: 1', 'questions: [1, a, {}, null]', 'lint: 1', 'questions: { a: b }'])(
    '%s',
    (text) => {
      expect(lintOf(text)).toEqual({ findings: [], waived: [] });
    },
  );
});

test('hostile texts: nothing is thrown, every place lies in the file', () => {
  const bit = fc.constantFrom(
    'not',
    'and',
    'ABC',
    '"',
    "'",
    '\n',
    '\n\n',
    '  ',
    ' ',
    '\t',
    '\u202e',
    '\u001b[31m',
    '😀',
    '’',
    '?',
    '<b>',
    '%0A',
    '66%',
    '…',
    '/',
    'é',
  );
  const text = fc.array(bit, { minLength: 1, maxLength: 12 }).map((bits) => `x${bits.join('')}`);
  fc.assert(
    fc.property(text, text, (stem, label) => {
      const file = fileOf([questionOf({ text: stem, help: label, labels: ['a b c', label, 'c d e', stem] })]);
      const lines = file.split('\n');
      for (const { span } of lintOf(file).findings) {
        const line = lines[span.line - 1];
        expect(span.column - 1 + span.length).toBeLessThanOrEqual(Math.max(1, line?.length ?? 0));
      }
    }),
    { numRuns: 100 },
  );
});

test('of a monstrous text the start is enough', () => {
  const monstrous = (size: number) => fileOf([questionOf({ text: `${'always and not '.repeat(size)}?` })]);
  expect(lintOf(monstrous(60_000)).findings.length).toBeLessThan(2000);
  expectLinear((size) => {
    const file = monstrous(size);
    return () => lintOf(file);
  }, 2_500);
});
