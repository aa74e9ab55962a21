import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/answers/check.ts';
import { isOutdated } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { brief, catalogueOf, must } from '../kit/catalogue.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'one',
      version: '2.1.0',
      questions: [{ id: 'first' }, { id: 'second', changed: '2.0.0' }, { id: 'list', points: [1, 2, 3] }],
    },
    { id: 'two', questions: [{ id: 'third' }] },
  ],
  [{ id: 'kind', options: ['work', 'play'] }],
);

/** Reads answers asked with a version of `one` (none: the file does not say); their first line is line 7. */
function read(answers: string, asked?: string, more = '') {
  const text = `format: outready/answers/1
engagement: { client: Acme, scope: Analytics }
respondent: { side: client }
profile: test
asked: {${asked === undefined ? '' : ` one: { version: ${asked} } `}}
answers:
  ${answers}
${more}`;
  return must(parseInterview(text, 'acme.yaml'));
}

const problems = (answers: string, asked?: string, more?: string): readonly string[] =>
  checkAnswers(read(answers, asked, more), catalogue).map((each) => {
    expect(each.file).toBe('acme.yaml');
    return `${each.severity} ${brief(each)}: ${each.message}${each.hint === undefined ? '' : ` (${each.hint})`}`;
  });

const statusOf = (id: string, answers: string, asked?: string) => {
  const { questions } = scoreInterviews(catalogue, [read(answers, asked).interview]);
  const question = questions.find((each) => each.id === id);
  return [question?.status, question?.score.point];
};

describe('answers that fit', () => {
  test.each([
    ['an option', 'one/first: s33'],
    ['items', 'one/list: { items: [i0, i2] }'],
    ['no items', 'one/list: { items: [] }'],
    ['unknown to either kind', 'one/first: { unknown: true }'],
    ['not applicable to a checklist', 'one/list: { notApplicable: No }'],
    ['a note on a checklist', 'one/list: { note: Later }'],
    ['a context question', 'context/kind: play'],
    ['nothing', '{}'],
  ])('%s', (_, answers) => {
    for (const asked of [undefined, '2.1.0', '2.0.5']) expect(problems(answers, asked)).toEqual([]);
  });
});

const update = '(update outready or the questionnaires)';
const newer = `warning 5:26 newer-version: asked with one 2.2.0; here is 2.1.0 ${update}`;
const older = '1.9.0';

describe('a question that cannot be set aside', () => {
  const told = (id: string, asked?: string, change: object = {}): readonly string[] => {
    const question = catalogue.questions.get(id);
    if (question === undefined) throw new Error(id);
    const questions = new Map([...catalogue.questions, [id, { ...question, notApplicable: false, ...change }]]);
    return checkAnswers(read(`${id}: { notApplicable: We do not }`, asked), { ...catalogue, questions }).map(
      ({ severity, hint, ...each }) => `${severity} ${brief({ severity, hint, ...each })}: ${each.message} (${hint})`,
    );
  };
  const always = 'it always applies: answer it, or write { unknown: true }';

  test.each<[string, string | undefined]>([
    ['one/first', undefined],
    ['one/first', '2.1.0'],
    ['one/list', undefined],
    ['context/kind', undefined],
  ])('%s, asked with %s: an error', (id, asked) => {
    const column = `  ${id}: { notApplicable: `.length + 1;
    expect(told(id, asked)).toEqual([
      `error 7:${column} wrong-value: "${id}" cannot be set aside as not applicable (${always})`,
    ]);
  });

  test('its condition says when it applies', () => {
    const [found] = told('one/first', undefined, { when: { question: 'context/kind', is: ['work'] } });
    expect(found).toContain(
      '(its "when" says when it applies: answer it, write { unknown: true }, or correct what the context says)',
    );
  });

  test('asked with an older version: a warning, and it counts as unanswered', () => {
    expect(told('one/first', '2.0.0')).toEqual([
      'warning 7:31 wrong-value: "one/first" can no longer be set aside as not applicable; the answer stays in the file and counts as unanswered (ask it again)',
    ]);
  });

  test.each(['one/first: { unknown: true }', 'one/first: s33'])('%s is fine', (answers) => {
    const question = catalogue.questions.get('one/first');
    if (question === undefined) throw new Error('one/first');
    const questions = new Map([...catalogue.questions, ['one/first', { ...question, notApplicable: false }] as const]);
    expect(checkAnswers(read(answers), { ...catalogue, questions })).toEqual([]);
  });
});

describe('a question that there is not', () => {
  const error = 'error 7:3 unknown-question: there is no question "one/frist" (did you mean "one/first"?)';

  test.each<[string, string | undefined, readonly string[]]>([
    ['asked with no version', undefined, [error]],
    ['asked with this version', '2.1.0', [error]],
    ['asked with a newer one', '2.2.0', [newer, error]],
    [
      'asked with an older one',
      '2.0.9',
      ['warning 7:3 unknown-question: "one/frist" is no longer asked; its answer stays in the file'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(problems('one/frist: s0', asked)).toEqual(expected);
  });

  test('and is no longer asked counts for nothing', () => {
    const { questions } = scoreInterviews(catalogue, [read('one/gone: s100', older).interview]);
    expect(questions.map(({ status }) => status)).toEqual(['unanswered', 'unanswered', 'unanswered', 'unanswered']);
  });

  test('in an area that the profile has not', () => {
    expect(problems('twp/third: s0')).toEqual([
      'error 7:3 unknown-question: the profile "test" has no area "twp" (did you mean "two"?)',
    ]);
  });

  test('in the context', () => {
    expect(problems('context/kidn: work')).toEqual([
      'error 7:3 unknown-question: there is no question "context/kidn" (did you mean "context/kind"?)',
    ]);
  });
});

describe('an option that the question has not', () => {
  const error = 'error 7:14 unknown-option: "s34" is not an option of one/first (did you mean "s33"?)';
  const warning =
    'warning 7:14 unknown-option: "s34" is no longer an option of one/first; it stays in the file and counts as unanswered (ask it again)';

  test.each<[string, string | undefined, readonly string[]]>([
    ['asked with no version', undefined, [error]],
    ['asked with this version', '2.1.0', [error]],
    ['asked with a newer one', '2.2.0', [newer, error]],
    ['asked with an older patch', '2.0.9', [warning]],
    ['asked with an older major version', older, [warning]],
  ])('%s', (_, asked, expected) => {
    expect(problems('one/first: s34', asked)).toEqual(expected);
  });

  test('versions are compared as numbers, not as texts', () => {
    const asked = (version: string) =>
      checkAnswers(read('one/first: s34', version), catalogue).map(({ severity, code }) => `${severity} ${code}`);
    expect(asked('2.0.10')).toEqual(['warning unknown-option']);
    expect(asked('2.10.0')).toEqual(['warning newer-version', 'error unknown-option']);
    expect(asked('10.0.0')).toEqual(['warning newer-version', 'error unknown-option']);
  });

  test('the version of another area changes nothing', () => {
    const { value, diagnostics } = parseInterview(
      'format: outready/answers/1\nengagement: { client: A, scope: S }\nrespondent: { side: client }\nprofile: test\n' +
        'asked: { two: { version: 0.1.0 } }\nanswers: { one/first: s34 }\n',
      'f',
    );
    expect(diagnostics).toEqual([]);
    expect(value && checkAnswers(value, catalogue).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('counts as unanswered when an older version explains it', () => {
    expect(statusOf('one/first', 'one/first: s34', older)).toEqual(['unanswered', null]);
    expect(statusOf('one/first', 'one/first: s33', older)).toEqual(['answered', 33]);
  });

  test('an older item makes the whole list unanswered', () => {
    const answers = 'one/list: { items: [i0, gone] }';
    expect(problems(answers, older)).toEqual([
      'warning 7:27 unknown-option: "gone" is no longer an item of one/list; it stays in the file and counts as unanswered (ask it again)',
    ]);
    expect(statusOf('one/list', answers, older)).toEqual(['unanswered', null]);
    expect(statusOf('one/list', 'one/list: { items: [i0, i1] }', older)).toEqual(['answered', 50]);
  });

  test('the long form is marked at the option', () => {
    expect(problems('one/first: { note: x, option: s34 }')).toEqual([
      'error 7:33 unknown-option: "s34" is not an option of one/first (did you mean "s33"?)',
    ]);
  });

  test.each([
    [
      'unknown',
      'error 7:14 unknown-option: "unknown" is not an option of one/first (for "asked, but nobody knew" write { unknown: true })',
    ],
    ['verbal', 'error 7:14 unknown-option: "verbal" is not an option of one/first (possible: s0, s33, s67, s100)'],
    [
      'constructor',
      'error 7:14 unknown-option: "constructor" is not an option of one/first (possible: s0, s33, s67, s100)',
    ],
  ])('%s', (option, expected) => {
    expect(problems(`one/first: ${option}`)).toEqual([expected]);
  });

  test('of a context question', () => {
    expect(problems('context/kind: wrok')).toEqual([
      'error 7:17 unknown-option: "wrok" is not an option of context/kind (did you mean "work"?)',
    ]);
  });
});

describe('the wrong form', () => {
  test.each([
    [
      'an option of a checklist',
      'one/list: i0',
      'error 7:13 wrong-type: "one/list" is a checklist (list what applies: { items: [a, b] }; none: { items: [] })',
    ],
    [
      'items of a choice',
      'one/first: { items: [s0] }',
      'error 7:23 wrong-type: "one/first" takes one option (write { option: … })',
    ],
    [
      'items of a context question',
      'context/kind: { items: [work] }',
      'error 7:26 wrong-type: "context/kind" takes one option (write { option: … })',
    ],
    ['an item twice', 'one/list: { items: [i0, i1, i0] }', 'error 7:31 duplicate-id: "i0" is listed twice'],
    [
      'an item that there is not',
      'one/list: { items: [i0, i7] }',
      'error 7:27 unknown-option: "i7" is not an item of one/list (did you mean "i0"?)',
    ],
  ])('%s', (_, answers, expected) => {
    expect(problems(answers)).toEqual([expected]);
    expect(problems(answers, '2.1.0')).toEqual([expected]);
  });

  test.each([
    ['one/list', 'one/list: i0', '7:13'],
    ['one/first', 'one/first: { items: [s0] }', '7:14'],
  ])('of %s is forgiven when an older version was asked, and counts as unanswered', (id, answers, place) => {
    expect(problems(answers, older)).toEqual([
      `warning ${place} wrong-type: "${id}" was another kind of question; the answer stays in the file and counts as unanswered (ask it again)`,
    ]);
    expect(statusOf(id, answers, older)).toEqual(['unanswered', null]);
  });
});

describe('an answer to a question that changed its meaning', () => {
  const warning =
    'warning 7:3 outdated-answer: "one/second" changed its meaning in version 2.0.0, after it was asked (ask it again)';

  test.each<[string, string | undefined, readonly string[]]>([
    ['asked before the change', '1.9.9', [warning]],
    ['asked with the change', '2.0.0', []],
    ['asked after the change', '2.1.0', []],
    ['the file does not say', undefined, []],
  ])('%s', (_, asked, expected) => {
    expect(problems('one/second: s67', asked)).toEqual(expected);
    const question = catalogue.questions.get('one/second') ?? expect.fail();
    expect(isOutdated(question, read('{}', asked).interview)).toBe(expected.length > 0);
  });

  test('still counts, and is told as a finding', () => {
    expect(statusOf('one/second', 'one/second: s67', '1.9.9')).toEqual(['answered', 67]);
    const { findings } = scoreInterviews(catalogue, [read('one/second: s67', '1.9.9').interview]);
    expect(findings).toContainEqual({ rule: 'outdated-answer', questions: ['one/second'] });
  });
});

describe('the head against the profile', () => {
  test('areas that the profile has not', () => {
    expect(problems('{}', undefined, 'areas: [two, onee, context]')).toEqual([
      'error 8:14 dangling-reference: the profile "test" has no area "onee" (did you mean "one"?)',
      'error 8:20 dangling-reference: the profile "test" has no area "context" (possible: one, two)',
    ]);
  });

  test('a newer version is a warning even when every answer fits', () => {
    expect(problems('one/first: s33', '2.2.0')).toEqual([newer]);
  });
});
