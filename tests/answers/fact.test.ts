import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/answers/check.ts';
import { editAnswer } from '../../src/answers/edit.ts';
import { factText } from '../../src/answers/fact.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { brief, must } from '../kit/catalogue.ts';
import { FACTS, factAt } from '../kit/facts.ts';

/** What is wrong with an answer, which stands on line 6. */
function problems(answer: string): readonly string[] {
  const text = `format: outready/answers/1
engagement: { client: Acme, scope: Analytics }
respondent: { side: client }
profile: test
answers:
  ${answer}
`;
  const read = parseInterview(text, 'acme.yaml');
  const found = read.value === undefined ? [] : checkAnswers(read.value, FACTS);
  return [...read.diagnostics, ...found].map((each) => `${brief(each)}: ${each.message} (${each.hint ?? ''})`);
}

test.each([
  'a/text: { value: English law }',
  "a/text: { value: '12' }",
  'a/number: { value: -2.5 }',
  'a/date: { value: 2027-06-30 }',
  'a/list: { value: [] }',
  'a/list: { value: [Poland, Poland] }',
  'a/ticks: { value: [y] }',
  'a/ticks: { value: [] }',
  'a/text: { unknown: true, note: Ask Jo }',
  'a/text: { notApplicable: There is none }',
])('%s fits', (answer) => {
  expect(problems(answer)).toEqual([]);
});

test.each([
  [
    'a/text: { value: 12 }',
    `6:20 wrong-type: "a/text" is a fact whose value is a text (write { value: '…' }: in quotation marks, also where it looks like a number)`,
  ],
  [
    'a/number: { value: many }',
    '6:22 wrong-type: "a/number" is a fact whose value is a number (write { value: 1500 }: digits, with a point before decimals)',
  ],
  [
    'a/date: { value: 2027-02-30 }',
    '6:20 wrong-type: "a/date" is a fact whose value is a day (write { value: 2026-11-22 })',
  ],
  [
    'a/list: { value: Poland }',
    '6:20 wrong-type: "a/list" is a fact whose value is a list (write { value: [one, another] }; where there is none: { value: [] })',
  ],
  ['a/ticks: { value: [y, z] }', '6:25 unknown-option: "z" is not an option of a/ticks (possible: x, y)'],
  ['a/ticks: { value: [y, y] }', '6:25 duplicate-id: "y" is listed twice ()'],
  [
    'a/ticks: y',
    '6:12 wrong-type: "a/ticks" is a fact, whose answer is a value (write { value: [a, b] }; where none applies: { value: [] })',
  ],
  [
    'a/ticks: { items: [y] }',
    '6:21 wrong-type: "a/ticks" is a fact, whose answer is a value (write { value: [a, b] }; where none applies: { value: [] })',
  ],
  ['a/one: { value: s0 }', '6:12 wrong-type: "a/one" takes one option (write { option: … })'],
  [
    'a/text: { value: true }',
    '6:20 wrong-type: expected a text or a number or a list, found the truth value true (write "yes" where that is meant; a text that reads true needs quotes)',
  ],
  ["a/text: { value: ' ' }", `6:20 wrong-value: the text " " is blank ()`],
  [
    'a/text: { value: x, unknown: true }',
    '6:23 contradiction: "a/text" has both value and unknown; an answer is one of option, items, value, unknown, notApplicable ()',
  ],
])('%s does not', (answer, problem) => {
  expect(problems(answer)).toEqual([problem]);
});

describe('in the file', () => {
  const text = `answers:
  a/text: # of the annex
    # by hand
    value: English law # in clause 3
    note: keep
  a/list:
    value:
      # the first
      - Poland # since May
      - India
`;
  const answer = { evidence: [], confidential: false } as const;

  test('another value takes the place of the one before, and what people wrote stays', () => {
    const changed = editAnswer(
      text,
      'a/text',
      { ...answer, reply: { kind: 'value', value: 'Irish law' }, note: 'keep' },
      [],
    );
    expect(changed).toBe(text.replace('English', 'Irish'));
    const listed = editAnswer(text, 'a/list', { ...answer, reply: { kind: 'value', value: ['Poland', 'Chile'] } }, []);
    expect(listed).toBe(text.replace('India', 'Chile'));
  });

  test('what looks like something else is quoted', () => {
    const value = (given: string | number) =>
      editAnswer('answers: {}\n', 'a/text', { ...answer, reply: { kind: 'value', value: given } }, []);
    expect(value('12')).toContain('value: "12"');
    expect(value('true')).toContain('value: "true"');
    expect(value(12)).toContain('value: 12\n');
    expect(value('2027-06-30')).toContain('value: 2027-06-30\n');
  });
});

test.each([
  ['text', 'English law', 'English law', 'English law'],
  ['number', 2027, '2027', '2027'],
  ['number', -1_234_567.25, '-1,234,567.25', '-1\u202f234\u202f567,25'],
  ['date', '2027-06-30', '30 June 2027', '30 de junio de 2027'],
  ['list', ['a', 'b'], 'a, b', 'a, b'],
  ['list', ['a, b', 'c'], 'a, b; c', 'a, b; c'],
  ['list', [], 'none', 'ninguno'],
  ['ticks', ['x', 'gone'], 'x, gone', 'x, gone'],
] as const)('%s %j reads as %j', (id, value, english, spanish) => {
  expect(factText(factAt(id), value, ENGLISH.words)).toBe(english);
  expect(factText(factAt(id), value, SPANISH.words)).toBe(spanish);
});

test('a file that holds one is read', () => {
  const text =
    'format: outready/answers/1\nengagement: { client: A, scope: B }\nrespondent: { side: client }\nprofile: test\nanswers: { a/number: { value: 3 } }\n';
  expect(must(parseInterview(text, 'a.yaml')).interview.answers.get('a/number')?.reply).toEqual({
    kind: 'value',
    value: 3,
  });
});
