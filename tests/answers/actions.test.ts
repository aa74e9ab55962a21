import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Action, agreedActions, dueBy, isOverdue, standingActions } from '../../src/answers/actions.ts';
import { editActions } from '../../src/answers/edit.ts';
import type { Interview } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { confidentialLines, withoutConfidences } from '../../src/yaml/confidential-lines.ts';
import { brief, must } from '../kit/catalogue.ts';
import { runs } from '../kit/runs.ts';

const HEAD = [
  'format: outready/answers/1',
  'engagement: { client: Acme, scope: Analytics }',
  'respondent: { side: client }',
  'profile: core',
].join('\n');

function fileWith(actions: string, answers = '{}'): string {
  return `${HEAD}\nanswers: ${answers}\nactions: ${actions}\n`;
}

describe('reading', () => {
  test.each<[string, readonly string[]]>([
    ['[{ text: Send draft 5 }]', []],
    [
      '[{ text: Send it, owner: Ann Other, due: 2026-12-05, question: a/one, done: 2026-12-01, confidential: true }]',
      [],
    ],
    ['[]', []],
    ['[{ owner: Ann }]', ['6:11 missing-key']],
    ['[{ text: "" }]', ['6:19 wrong-value']],
    ['[{ text: x, due: soon }]', ['6:27 wrong-value']],
    ['[{ text: x, due: 2026-02-30 }]', ['6:27 wrong-value']],
    ['[{ text: x, question: one }]', ['6:32 wrong-value']],
    ['[{ text: x, woner: Ann }]', ['6:22 unknown-key']],
    ['Send it', ['6:10 wrong-type']],
  ])('%s', (actions, expected) => {
    const { diagnostics } = parseInterview(fileWith(actions), 'a.yaml');
    expect(diagnostics.map(({ span, code }) => `${span.line}:${span.column} ${code}`)).toEqual(expected);
  });
});

/** `1 Send it > Ann`: of a file of the first day, by Ann; `+` says that it is done, `-` in place of the day that it has none. */
function interview(line: string): Interview {
  const [head = '', ...actions] = line.split(' | ');
  const [day = '', file = `${day}.yaml`] = head.split(' ');
  const listed = actions.map((each) => {
    const [, text = '', owner, done] = /^([^>+]+?)(?: > (\w+))?( \+)?$/.exec(each) ?? [];
    return { text, ...(owner && { owner }), ...(done && { done: '2026-12-01' }) };
  });
  const started = day === '-' ? '' : `started: 2026-11-0${day}T09:00:00Z\n`;
  const text = `${HEAD}\n${started}answers: {}\nactions: ${JSON.stringify(listed)}\n`;
  return must(parseInterview(text, file)).interview;
}

const shown = ({ text, owner, done }: Action): string => `${text}${owner ? ` > ${owner}` : ''}${done ? ' +' : ''}`;

describe('what stands', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['one file', ['1 | Send it > Ann | Ask'], ['Send it > Ann', 'Ask']],
    ['of an earlier round', ['1 | Send it > Ann', '2'], ['Send it > Ann']],
    ['the file that started last counts', ['2 | Send it > Bob', '1 | Send it > Ann'], ['Send it > Bob']],
    ['done in a later file', ['1 | Send it', '2 | Send it +'], ['Send it +']],
    ['done in an earlier file only', ['1 | Send it +', '2 | Send it'], ['Send it']],
    ['done in the same file', ['1 | Send it + | Send it'], ['Send it +']],
    ['nobody can tell which is later', ['- a | Send it', '- b | Send it +'], ['Send it +']],
    ['nor the other way round', ['- a | Send it +', '- b | Send it'], ['Send it +']],
    ['without a start comes before', ['- a | Send it +', '1 | Send it'], ['Send it']],
    ['white space is folded', ['1 | Send  it', '2 | Send it +'], ['Send it +']],
    ['case is not', ['1 | Send it', '2 | send it +'], ['Send it', 'send it +']],
  ])('%s', (_, files, expected) => {
    const agreed = agreedActions(files.map(interview));
    expect(agreed.map(shown)).toEqual(expected);
    expect(standingActions(files.map(interview)).map(shown)).toEqual(expected.filter((each) => !each.endsWith('+')));
    expect(agreedActions(files.map(interview).reverse())).toEqual(agreed);
  });

  test('one action at two questions is two', () => {
    const actions = '[{ text: Send it, question: a/one }, { text: Send it, question: a/two }, { text: Send it }]';
    expect(agreedActions([must(parseInterview(fileWith(actions), 'a.yaml')).interview])).toHaveLength(3);
  });

  test('is confidential by itself, or by the answer that it belongs to, in any file', () => {
    const told = fileWith(
      '[{ text: A, question: a/one }, { text: B, confidential: true }]',
      '{ a/one: { option: x, confidential: true } }',
    );
    const open = fileWith('[{ text: A, question: a/one, done: 2026-12-01 }, { text: C, question: a/one }]');
    const agreed = agreedActions(
      [told, open].map((text, index) => must(parseInterview(text, `${index}.yaml`)).interview),
    );
    expect(agreed.map(({ text, isConfidential }) => [text, isConfidential])).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
    ]);
  });

  test('what is due by a day comes earliest first; what is done is not due', () => {
    const actions: readonly Action[] = [
      { text: 'later', due: '2026-12-06' },
      { text: 'on the day', due: '2026-12-05' },
      { text: 'before', due: '2026-12-01' },
      { text: 'done', due: '2026-12-01', done: '2026-12-01' },
      { text: 'some day' },
    ];
    expect(dueBy(actions, '2026-12-05').map(({ text }) => text)).toEqual(['before', 'on the day']);
    expect(actions.filter((each) => isOverdue(each, '2026-12-05')).map(({ text }) => text)).toEqual(['before']);
    expect(isOverdue({ due: '2026-12-01' }, undefined)).toBe(false);
  });
});

const action = fc.record(
  {
    text: fc.constantFrom('Send it', 'Ask: "why"?', '# no comment', 'a\nb', 'ñandú 漢字', '- x'),
    owner: fc.constantFrom('Ann Other', 'true', '2026'),
    due: fc.constantFrom('2026-12-05', '2027-01-01'),
    question: fc.constantFrom('a/one', 'a/two'),
    done: fc.constant('2026-12-01'),
  },
  { requiredKeys: ['text'] },
);

describe('writing', () => {
  test('a list that was there keeps its comments and its layout', () => {
    const before = `${HEAD}\nanswers: {} # none\n\n# ---- agreed ----\nactions:\n  # first\n  - { text: Send it,  owner: 'Ann' } # soon\n  # second\n  - text: Ask # why\n# the end\n`;
    const changed = editActions(before, [
      { text: 'Send it', owner: 'Ann', done: '2026-12-01' },
      { text: 'Ask' },
      { text: 'Call', due: '2026-12-05' },
    ]);
    expect(changed).toBe(
      before
        .replace("owner: 'Ann' }", "owner: 'Ann', done: 2026-12-01 }")
        .replace('Ask # why\n', 'Ask # why\n  - text: Call\n    due: 2026-12-05\n'),
    );
    expect(editActions(before, [{ text: 'Ask' }])).toContain('# second\n  - text: Ask # why\n');
  });

  test('means what was written, and every comment stays', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 4 }), fc.array(action, { maxLength: 4 }), (was, is) => {
        const start = `${HEAD}\nanswers: {}\n# before\n# the end\n`;
        const before = editActions(start, was);
        const after = editActions(before, is);
        expect(parse(after).actions ?? []).toEqual(is);
        for (const comment of ['# before', '# the end']) expect(after).toContain(comment);
        expect(parse(editActions(after, [])).actions).toBeUndefined();
      }),
      runs(1000),
    );
  });
});

test('no message shows a line of what was agreed in confidence', () => {
  const text = `${HEAD}\nanswers:\n  a/one: { option: x, confidential: true }\nactions:\n  - text: Open\n  - text: Hidden by its answer\n    question: a/one\n  - { text: Hidden by itself, confidential: true }\n`;
  const isHidden = confidentialLines(text, 'a.yaml');
  const lines = text.split('\n');
  expect(lines.filter((_, index) => isHidden(index + 1)).map((line) => line.trim())).toEqual([
    'a/one: { option: x, confidential: true }',
    '- text: Hidden by its answer',
    'question: a/one',
    '- { text: Hidden by itself, confidential: true }',
  ]);
  const broken = text.replace('question: a/one', 'question: a/one\n    due: Jane Roe');
  const { diagnostics } = parseInterview(broken, 'a.yaml');
  expect(diagnostics).toHaveLength(1);
  const told = withoutConfidences(diagnostics, new Map([['a.yaml', broken]]));
  expect(told.map(brief).join()).not.toContain('Jane');
});
