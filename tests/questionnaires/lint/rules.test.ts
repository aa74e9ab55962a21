import { describe, expect, test } from 'vitest';
import { brief, expectMarked, fileOf, lintOf, questionOf, type Wording } from '../../kit/wording.ts';

test('the question that the tables start from has nothing to mend', () => {
  expect(lintOf(fileOf([questionOf()])).findings).toEqual([]);
});

/** Per rule: wordings with the very words marked that it must find; none marked means that it must not fire. */
type Table = readonly (readonly [severity: 'error' | 'warning', wording: Wording])[];

const TEXT: Readonly<Record<string, Readonly<Record<'error' | 'warning', readonly string[]>>>> = {
  'double-barrelled': {
    error: [
      'How do you plan [[and]] check the work?',
      'How is the plan written [[or]] changed?',
      'Who sets goals [[as well as]] budgets?',
      'Who runs the plan[[/]]budget meeting?',
      'Who signs the plan [[and/or]] the budget?',
      'Who reads the plan [[&]] the log?',
      'Who writes it? Who reads it[[?]]',
      'How do Smith [[and]] others check it?',
      'How is it split between us, [[and]] who pays?',
      'How do the two sides talk?',
      'How is the work split between the client and the provider?',
      'Who at Smith and Jones signs the plan?',
      'Who signs the terms and conditions?',
      'Which of these two or more lists is used?',
      'How does a brand in a handbook for sand ordering look?',
      'Is there cover 24/7?',
    ],
    warning: [],
  },
  leading: {
    error: [
      '[[Surely]] there is a plan?',
      'How do you follow [[best practice]] here?',
      '[[Don’t you]] keep a list?',
      "[[Wouldn't it]] help to keep a list?",
      'What has, [[unfortunately]], been left out?',
      'How do you not follow the crowd?',
    ],
    warning: [],
  },
  negation: {
    error: [],
    warning: [
      'Which goals are [[not]] on the list?',
      'Which goals have [[no]] owner?',
      'Which goals stand [[without]] an owner?',
      'Which goals [[aren’t]] on the list?',
      'Which goals are [[untested]]?',
      'Which goals are [[unclear]]?',
      'Which goals are [[unpaid]]?',
      'Which goals leave people [[unhappy]]?',
      'Until when does the unit of the union understand the unique, uniform undertaking?',
      'Who writes notes about knots?',
    ],
  },
  absolute: {
    error: [],
    warning: [
      'Are [[all]] goals on the list?',
      'Who [[always]] keeps the list?',
      'Is [[every]] goal on the list?',
      'Is the list [[fully]] kept?',
      'Is it the [[only]] list?',
      'Does only one side list, and not only once?',
      'Are [[none]] of the goals listed?',
      'Who reads the list every month, every two weeks or after all?',
      'Who is at all times at the call of the small hall?',
    ],
  },
  'vague-amount': {
    error: [],
    warning: [
      'Is the list [[regularly]] kept?',
      'Is the list [[often]] kept?',
      'How is [[adequate]] cover shown?',
      'Who gives [[timely]] notice?',
      'Is the cover [[insufficient]]?',
      'How often was it kept in the last year?',
    ],
  },
  'agree-disagree': {
    error: [
      'Do you [[agree]] that the list is kept?',
      'To what extent do people [[disagree]] with the list?',
      'How have the two sides agreed the list?',
      'What did the two sides put into the agreement?',
    ],
    warning: [],
  },
  'reference-period': {
    error: [],
    warning: [
      '[[How often]] is the list kept?',
      '[[How many times]] was the list changed?',
      '[[How many lists were]] changed?',
      'What was [[recently]] changed?',
      'How often was the list changed in the last six months?',
      'How often a year is the list changed?',
      'How often has it been changed since 2025?',
      'How many lists are there?',
    ],
  },
  jargon: {
    error: [],
    warning: [
      'Who keeps the [[SLA]] list, the SLA of old?',
      'Who keeps the [[RACIs]]?',
      'Who in IT keeps the list of the UK?',
      'Who keeps the service level agreement (SLA), where each SLA is listed?',
      'Who keeps the SLA (a promise of service)?',
      'Who is A at B?',
    ],
  },
  blame: {
    error: [],
    warning: [
      'Whose [[fault]] is a missing goal?',
      'Who is to [[blame]] for it?',
      'Who [[failed]] to keep the list?',
      'How do the [[Indian]] people talk?',
      'What does each [[nationality]] do?',
      'What happens after a failed check?',
      'Who knows Dutch law, or writes in German?',
      'Who will polish the default list?',
    ],
  },
  figure: {
    error: [
      'Why do [[40]] percent of goals fall?',
      'Why do [[3]] in [[10]] goals fall?',
      'Why do 66 percent of goals stay?',
      'What changed in the last 12 months or 6-week cycles?',
      'Who keeps ISO 27001, article 28 and step 2?',
      'Who keeps ISO-9001 and section 4?',
    ],
    warning: [],
  },
};

const MORE: Readonly<Record<string, Table>> = {
  negation: [
    ['warning', { items: ['Each goal is [[not]] too long', 'Each goal has an owner'] }],
    ['warning', { labels: ['No list', 'Nothing is not there', 'Neither side has none', 'Not a list'] }],
  ],
  absolute: [
    ['warning', { labels: ['None of it', 'It is [[never]] kept', 'It is kept by them', '[[All]] of it is kept'] }],
  ],
  'vague-amount': [['warning', { items: ['It is [[usually]] kept', 'It is kept each week'] }]],
  leading: [['error', { help: '[[Obviously]], a list is meant.' }]],
  'agree-disagree': [
    ['error', { labels: ['[[Strongly disagree]]', '[[Disagree]]', '[[Agree]]', '[[Strongly agree]]'] }],
    ['error', { labels: ['Both sides agreed it in talk', 'Agreed in writing by one', 'c d e', 'd e f'] }],
  ],
  'reference-period': [['warning', { text: 'How often is it kept?', help: 'Count the last three months.' }]],
  presumption: [
    ['error', { text: 'Who wrote [[your exit plan]]?', labels: ['The boss', 'A clerk', 'A team', 'Both of them'] }],
    ['error', { text: 'Who reads the [[client’s plan]]?', labels: ['The boss', 'A clerk', 'A team', 'Both of them'] }],
    ['error', { text: 'How often is [[the exit plan]] read?', labels: ['Once', 'Twice', 'Thrice', 'Daily'] }],
    ['error', { text: 'Who wrote your exit plan?', labels: ['Nobody yet', 'A clerk', 'A team', 'Both of them'] }],
    ['error', { text: 'Who wrote your exit plan?', labels: ['There isn’t one', 'A clerk', 'A team', 'Both'] }],
    ['error', { text: 'What exit plan is there?', labels: ['A sketch', 'A note', 'A page', 'A book'] }],
    ['error', { text: 'Who wrote your plan?', items: ['The boss did', 'A clerk did'] }],
  ],
  jargon: [
    ['warning', { topic: '[[NDA]]', help: 'An NDA is a promise.', evidence: 'A signed NDA' }],
    ['warning', { topic: 'NDA', help: 'A non-disclosure agreement (NDA) is a promise.' }],
  ],
  anchors: [
    ['error', { context: ['Yes', 'No'] }],
    ['error', { items: ['Yes', 'No'] }],
  ],
  balance: [
    [
      'error',
      { labels: ['There is no list', 'People [[do not know]] it', '[[Don’t know]] it yet', 'There is a list'] },
    ],
    ['error', { labels: ['From 1 to 3 lists', 'From 4 to 6 lists', 'From 7 to 9 lists', 'More than 9 lists'] }],
    ['error', { context: ['Yes, the work goes on for a very long time in many of the places', 'No'] }],
  ],
  why: [['error', { why: 'Goals that only live in someone’s head get lost.' }]],
  'no-role': [
    ['error', { ask: '[client]', roles: '[sponsor, provider-lead]' }],
    ['error', { ask: '[client, provider]', roles: '[provider-lead]' }],
  ],
  source: [
    ['error', { sources: '[S0.1, S0.2, [[S0.1]]]' }],
    ['error', { sources: '[S0.1, S0.2]' }],
  ],
  figure: [
    ['error', { why: 'One study of [[2004]] says that goals are lost now.', help: 'In [[1,000]] cases of 66.' }],
    ['error', { why: 'A study of 2005 says that goals are lost now.' }],
  ],
};

describe.each(Object.entries(TEXT))('%s in the question', (rule, bySeverity) => {
  const rows = Object.entries(bySeverity).flatMap(([severity, texts]) =>
    texts.map((text) => [text, severity] as const),
  );
  test.each(rows)('%s', (text, severity) => expectMarked(rule, severity, { text }));
});

describe.each(Object.entries(MORE))('%s elsewhere', (rule, rows) => {
  test.each(rows)('as %s: %j', (severity, wording) => expectMarked(rule, severity, wording));
});

/** Findings that are about a whole text or list: their line tells it, and their words. */
describe('about the whole', () => {
  const shown = (wording: Wording, rule: string): readonly string[] =>
    lintOf(fileOf([questionOf(wording)]))
      .findings.filter(({ code }) => code === rule)
      .map(({ span, severity, message }) => `${span.line} ${severity}: ${message}`);
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

  test.each<readonly [string, Wording, readonly string[]]>([
    ['length', { text: `${words(26)}?` }, ['9 warning: the question has 26 words; up to 25 can be kept in mind']],
    ['length', { text: `${words(25)}?` }, []],
    ['length', { text: 'This is a list. Who keeps it?' }, ['9 warning: the question has 2 sentences']],
    [
      'length',
      { labels: ['a b', words(21), words(20), 'c d'] },
      ['15 warning: the option has 21 words; keep it to 20'],
    ],
    [
      'readability',
      { text: 'Which organisational accountability considerations characterise interdependencies?' },
      ['9 warning: reads at grade 41.8 (Flesch-Kincaid); up to 12 can be followed by ear'],
    ],
    [
      'no-role',
      { ask: '[client]', roles: '[provider-lead]' },
      ['12 error: only the client is asked, and nobody there has this role'],
    ],
    ['no-role', { roles: '' }, ['7 error: nothing says who would know the answer to "one"']],
    [
      'anchors',
      { labels: ['It is poor', 'It is fair', 'It is good'], scores: [0, 50, 100] },
      ['14 error: a scale of 3 options; four can be told apart and compared'],
    ],
    [
      'anchors',
      { scores: [0, 67, 33, 100] },
      ['16 error: a score of 33 behind one of 67; options run from worst to best'],
    ],
    [
      'anchors',
      { scores: [0, 50, 50, 100] },
      ['16 error: a score of 50 behind one of 50; options run from worst to best'],
    ],
    [
      'anchors',
      { labels: ['Poor', 'Very good', 'It is on a list', 'It is on a signed list'] },
      [
        '14 error: "Poor" names no act or document that one could see',
        '15 error: "Very good" names no act or document that one could see',
      ],
    ],
    [
      'scale-ends',
      { scores: [20, 33, 67, 80] },
      [
        '14 error: no option scores 0: the worst answer still gets 20',
        '14 error: no option scores 100: the best answer gets 80',
      ],
    ],
    [
      'scale-ends',
      { scores: [50, 50, 50, 50] },
      ['14 error: every option scores 50, so no answer counts more than another'],
    ],
    ['scale-ends', { scores: [0, 0, 100, 100] }, []],
    ['scale-ends', { items: ['Yes', 'No'] }, []],
    [
      'criticality',
      { criticality: 'high\n    knockOut: true' },
      ['12 error: a knock-out counts as critical, and this says high'],
    ],
    ['criticality', { criticality: 'critical\n    knockOut: true' }, []],
    [
      'criticality',
      { criticality: 'critical\n    criticalWhen: { question: context/kind, is: [work] }' },
      ['13 error: the question is critical everywhere, so "criticalWhen" raises nothing'],
    ],
    ['criticality', { criticality: 'high\n    criticalWhen: { question: context/kind, is: [work] }' }, []],
    ['criticality', { criticality: 'high\n    knockOutWhen: { question: context/kind, is: [work] }' }, []],
    ['criticality', { context: ['Yes', 'No'] }, []],
    ['scale-ends', { context: ['Yes', 'No'] }, []],
    [
      'balance',
      { labels: ['a b c d', 'b c d e', 'c d e f', words(11)] },
      ['17 warning: 11 words here and 4 in the shortest option: a longer one looks like the right one'],
    ],
    ['balance', { labels: ['a b c d', 'b c d e', 'c d e f', words(10)] }, []],
    ['balance', { labels: ['A list.', 'No list', 'a LIST', 'The list'] }, ['16 error: another option says the same']],
    [
      'balance',
      { labels: ['1-3 lists', '3–5 lists', '6 to 9 lists', 'More lists'] },
      ['15 error: 3 to 5 overlaps with 1 to 3'],
    ],
    ['why', { why: 'It matters.' }, ['10 error: 2 words say too little of what is at stake']],
    [
      'why',
      { why: 'Because the two sides need to list their goals.' },
      ['10 error: this says the question over again'],
    ],
    ['why', { context: ['Yes', 'No'], why: 'It matters.' }, []],
  ])('%s %j', (rule, wording, expected) => {
    expect(shown(wording, rule)).toEqual(expected);
  });
});

test('a second negative is an error', () => {
  const { findings } = lintOf(fileOf([questionOf({ text: 'Which goals are not without an owner?' })]));
  expect(findings.map(brief)).toEqual(['9:28+3 warning negation', '9:32+7 error negation']);
});
