import { describe, expect, test } from 'vitest';
import { brief, expectMarked, fileOf, lintIn, lintOf, questionOf, type Wording } from '../../kit/wording.ts';

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
      'How is a clearly defined list kept?',
      'What is [[clearly]] better than a list?',
      'Who earned the CII Best Practices badge?',
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
      'Which steps has the team [[failed]] at?',
      'What is the mean time to recover from failure?',
      'How does fault reporting make a fail-safe switch?',
      'Who keeps the American Fuzzy Lop of the Canadian Government?',
      'What does a test that fails show?',
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
      'Who is there 24 x 7 x 365?',
      'Who keeps §508, guideline 1.4.3 and version 2.1?',
      'What is more than 1 warning per 100 lines?',
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
    [
      'criticality',
      { criticality: 'critical\n    knockOut: true\n    knockOutWhen: { question: context/kind, is: [work] }' },
      ['14 error: the question is a knock-out everywhere, so "knockOutWhen" decides nothing'],
    ],
    ['criticality', { context: ['Yes', 'No'] }, []],
    ['scale-ends', { context: ['Yes', 'No'] }, []],
    [
      'balance',
      { labels: ['a b c d', 'b c d e', words(11), 'c d e f'] },
      ['16 warning: 11 words here and 4 in the shortest option: a longer one looks like the right one'],
    ],
    ['balance', { labels: ['a b c d', 'b c d e', words(10), 'c d e f'] }, []],
    // What is best is told as that, and a bare grade as such.
    ['balance', { labels: ['a b c d', 'b c d e', 'c d e f', words(11)] }, []],
    ['balance', { labels: ['a b', 'b c d', 'c d e f g h', 'd e f'] }, []],
    ['balance', { labels: ['A list.', 'No list', 'a LIST', 'The list'] }, ['16 error: another option says the same']],
    [
      'balance',
      { labels: ['1-3 lists', '3–5 lists', '6 to 9 lists', 'More lists'] },
      ['15 error: 3 to 5 overlaps with 1 to 3'],
    ],
    [
      'balance',
      { labels: ['1-3 lists', '5–6 lists', '7 to 9 lists', 'More lists'] },
      ['15 error: 4 fits no option between 1 to 3 and 5 to 6'],
    ],
    ['balance', { labels: ['7 to 9 lists', '4 to 6 lists', '1 to 3 lists', 'No list'] }, []],
    ['balance', { labels: ['1 to 3 days', '2 to 3 weeks', '5 to 9 months', 'More than that'] }, []],
    [
      'longest-best',
      {
        labels: [
          'It is on no list at all',
          'It is on some list',
          'It is on one list',
          `It is on ${'a list '.repeat(4)}`,
        ],
      },
      ['17 warning: the best option has 36 characters, and the next longest 23: it can be picked unread'],
    ],
    [
      'longest-best',
      { labels: ['It is on no list at all', 'b c d', 'c d e', `It is on ${'a list '.repeat(3)}here`] },
      [],
    ],
    ['longest-best', { labels: ['No', 'A bit', 'A lot', 'Yes, it is'] }, []],
    ['longest-best', { labels: ['b c d', 'c d e', `It is on ${'a list '.repeat(4)}`, 'd e f'] }, []],
    [
      'longest-best',
      { labels: ['b c d', `It is on ${'a list '.repeat(4)}`, 'd e f', 'e f g'], scores: [0, 100, 100, 67] },
      ['15 warning: the best option has 36 characters, and the next longest 5: it can be picked unread'],
    ],
    ['longest-best', { labels: ['b c d', `It is on ${'a list '.repeat(4)}`], scores: [100, 100] }, []],
    [
      'no-owner',
      { recommendation: '{ text: Write., effort: S, horizon: 30-days }' },
      ['19 warning: nothing says which side acts on the recommendation'],
    ],
    [
      'no-owner',
      { recommendation: '{ text: Write., effort: S, horizon: 30-days, owner: both }' },
      ['19 warning: nothing says who on that side acts'],
    ],
    ['advice', { advice: ['{ text: Go. }', '{ text: Go. }', '{ text: Go. }'] }, []],
    [
      'advice',
      { advice: ['{ text: Go. }', '', '{ text: Go. }'] },
      ['15 error: the others say what to do from there, and "o1" does not'],
    ],
    [
      'advice',
      { advice: ['', '', '', '{ text: Go. }'] },
      ['17 error: "o3" is the best answer, so that its advice is never shown'],
    ],
    ['advice', { scores: [0, 100, 67, 33], advice: ['{ text: Go. }', '', '{ text: Go. }', '{ text: Go. }'] }, []],
    ['weak-source', { criticality: 'critical' }, ['20 warning: a critical question that rests on articles alone']],
    [
      'weak-source',
      { criticality: 'critical\n    knockOut: true' },
      ['21 error: a knock-out that rests on articles alone'],
    ],
    [
      'weak-source',
      { criticality: 'high\n    knockOutWhen: { question: context/kind, is: [work] }' },
      ['21 error: a knock-out that rests on articles alone'],
    ],
    [
      'weak-source',
      { criticality: 'high\n    criticalWhen: { question: context/kind, is: [work] }' },
      ['21 warning: a critical question that rests on articles alone'],
    ],
    ['weak-source', { criticality: 'critical', sources: '[S0.1, R1]' }, []],
    ['weak-source', { criticality: 'high' }, []],
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

/** Rules that ask what stages there are: a wording of a questionnaire, and the places that are marked. */
describe('at a stage', () => {
  const STAGES = ['deciding', 'contracting', 'transition', 'running', 'ending'];
  const at = (...stages: readonly string[]): string => `{ question: context/stage, is: [${stages.join(', ')}] }`;
  const told = (rule: string, wording: Wording, stages = STAGES): readonly string[] =>
    lintIn({ stages }, fileOf([questionOf(wording)]))
      .findings.filter(({ code }) => code === rule)
      .map(({ message }) => message.slice(1, message.indexOf('"', 1)));
  const labels = ['a b c', 'c d e', 'd e f', 'e f g'];

  test.each<readonly [string, readonly string[]]>([
    ['How do the two sides list their goals?', ['the two sides']],
    ['What have both sides signed?', ['both sides']],
    ['What does each side know?', ['each side']],
    ['What has neither party signed?', ['neither party']],
    ['What does the other side know?', ['the other side']],
    ['What does the provider know?', ['does the provider']],
    ['What have the provider’s people seen?', ['have the provider’s people']],
    ['How often has it been said that the provider has a plan?', ['the provider has']],
    ['What shows that the provider’s staff knows it?', ['the provider’s staff knows']],
    ['What would the provider have to know?', []],
    ['How could the provider’s people have known?', []],
    ['Which provider has the best list?', []],
    ['What is asked of the provider?', []],
    ['How would a provider’s people be told?', []],
    ['Which sides of the work are listed?', []],
  ])('stage-subject: %s', (text, expected) => {
    expect(told('stage-subject', { text, labels })).toEqual(expected);
  });

  test('stage-subject: in an option, and only where the question can be asked before a provider is chosen', () => {
    const wording = { text: 'What is on the list?', labels: ['a b c', 'Both sides sign', 'd e f', 'e f g'] };
    expect(told('stage-subject', wording)).toEqual(['Both sides']);
    expect(told('stage-subject', { ...wording, when: at('deciding', 'running') })).toEqual(['Both sides']);
    expect(told('stage-subject', { ...wording, when: '{ question: context/kind, is: [work] }' })).toEqual([
      'Both sides',
    ]);
    expect(told('stage-subject', { ...wording, when: at('running') })).toEqual([]);
    expect(told('stage-subject', { ...wording, when: `{ not: ${at('deciding')} }` })).toEqual([]);
    expect(told('stage-subject', { ...wording, ask: '[provider]' })).toEqual([]);
    expect(told('stage-subject', wording, [])).toEqual([]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['Write a clause on audits.', '30-days', ['Write a clause']],
    ['Put the price into the contract.', 'ongoing', ['Put the price into the contract']],
    ['Put the price into the contract.', 'before-signing', []],
    ['Compare the price with the one in the contract.', '30-days', []],
  ])('clause-horizon: %s %s', (text, horizon, expected) => {
    const recommendation = `{ text: "${text}", effort: S, horizon: ${horizon}, owner: client, role: legal }`;
    expect(told('clause-horizon', { recommendation })).toEqual(expected);
    expect(told('clause-horizon', { recommendation, when: at('running') })).toEqual([]);
    expect(told('clause-horizon', { recommendation }, [])).toEqual([]);
  });

  test('clause-horizon: of an option, by its own horizon or the recommendation’s', () => {
    const advice = (more: string): Wording => ({
      advice: [`{ text: "Add a clause."${more} }`, '{ text: Go. }', '{ text: Go. }'],
    });
    expect(told('clause-horizon', advice(''))).toEqual(['Add a clause']);
    expect(told('clause-horizon', advice(', horizon: before-signing'))).toEqual([]);
  });
});

describe('of a questionnaire as a whole', () => {
  const told = (rule: string, questions: readonly string[], known: Parameters<typeof lintIn>[0] = {}) =>
    lintIn(known, fileOf(questions))
      .findings.filter(({ code }) => code === rule)
      .map(({ span, message }) => `${span.line} ${message}`);
  const several = (count: number, wording: (index: number) => Wording): readonly string[] =>
    Array.from({ length: count }, (_, index) => questionOf(wording(index), `q${index}`));
  const owned = (owner: string): Wording => ({
    recommendation: `{ text: Write., effort: S, horizon: 30-days, owner: ${owner}, role: sponsor }`,
  });
  const rising = ['It is on no list', 'It is on a list now', 'It is on a list of ours', 'It is on a list of us both'];

  test('length-cue: all three of its measures, from five questions on', () => {
    expect(
      told(
        'length-cue',
        several(4, () => ({ labels: rising })),
      ),
    ).toEqual([]);
    expect(
      told(
        'length-cue',
        several(5, () => ({ labels: rising })),
      ),
    ).toEqual([
      '4 length and score go together: a mean rank correlation of 1.00 over 5 questions',
      '4 the best option is the longest in 100 percent of 5 questions',
      '4 whoever picks the longest option unread scores 100 of 100',
    ]);
    expect(
      told(
        'length-cue',
        several(5, () => ({ labels: rising.toReversed() })),
      ),
    ).toEqual(['4 length and score go together: a mean rank correlation of -1.00 over 5 questions']);
    const mixed = several(6, (index) => ({ labels: index % 2 === 0 ? rising : rising.toReversed() }));
    expect(told('length-cue', mixed)).toEqual(['4 the best option is the longest in 50 percent of 6 questions']);
  });

  test('shared-owner: more than a third of five or more', () => {
    const owners = (...list: readonly string[]) => list.map((owner, index) => questionOf(owned(owner), `q${index}`));
    expect(told('shared-owner', owners('both', 'both', 'client', 'client', 'client', 'provider'))).toEqual([]);
    expect(told('shared-owner', owners('both', 'both', 'client', 'client', 'provider'))).toEqual([
      '4 2 of 5 recommendations belong to both sides: what two own, nobody begins',
    ]);
    expect(told('shared-owner', owners('both', 'both', 'both', 'client'))).toEqual([]);
  });

  test('no-stage: where the context of the same folder asks for the stage', () => {
    const own = { stages: ['deciding'], isOwnContext: true };
    const when = '{ question: context/stage, is: [deciding] }';
    const message = '4 none of the 5 questions depends on the stage, so that each is asked at every one';
    expect(
      told(
        'no-stage',
        several(5, () => ({})),
        own,
      ),
    ).toEqual([message]);
    expect(
      told(
        'no-stage',
        several(4, () => ({})),
        own,
      ),
    ).toEqual([]);
    expect(
      told(
        'no-stage',
        several(5, (index) => (index === 3 ? { when } : {})),
        own,
      ),
    ).toEqual([]);
    expect(
      told(
        'no-stage',
        several(5, () => ({})),
        { ...own, isOwnContext: false },
      ),
    ).toEqual([]);
    expect(
      told(
        'no-stage',
        several(5, () => ({})),
        { ...own, stages: [] },
      ),
    ).toEqual([]);
  });

  test('same-topic: where both can be asked at one stage', () => {
    const pair = (one: string | undefined, other: string | undefined): readonly string[] =>
      [one, other].map((stage, index) =>
        questionOf(
          { topic: 'Exit', ...(stage ? { when: `{ question: context/stage, is: [${stage}] }` } : {}) },
          `q${index}`,
        ),
      );
    const found = expect.stringMatching(/^\d+ "q0" has this topic, too, and a summary shows no more than the topic$/);
    expect(told('same-topic', pair(undefined, undefined))).toEqual([found]);
    expect(told('same-topic', pair('deciding', undefined))).toEqual([found]);
    expect(told('same-topic', pair('deciding, running', 'running'))).toEqual([found]);
    expect(told('same-topic', pair('deciding', 'running'))).toEqual([]);
    const not = pair('deciding', undefined);
    expect(
      told('same-topic', [
        ...not.slice(0, 1),
        questionOf({ topic: ' exit', when: '{ not: { question: context/stage, is: [deciding] } }' }, 'q1'),
      ]),
    ).toEqual([]);
  });

  test('a waiver of a questionnaire’s rule stands at its top, or in the question that it is told of', () => {
    const lint = '[{ allow: same-topic, reason: r }]';
    const twins = [questionOf({ topic: 'Exit' }, 'q0'), questionOf({ topic: 'Exit', lint }, 'q1')];
    expect(told('same-topic', twins)).toEqual([]);
    expect(told('waiver', twins)).toEqual([]);
    const cue = several(5, (index) => ({
      labels: rising,
      ...(index === 0 ? { lint: '[{ allow: length-cue, reason: r }]' } : {}),
    }));
    expect(told('length-cue', cue)).toHaveLength(3);
    expect(told('waiver', cue)).toHaveLength(1);
    const atTop = fileOf(
      several(5, () => ({ labels: rising })),
      { lint: '[{ allow: length-cue, reason: r }]' },
    );
    expect(lintOf(atTop).findings.filter(({ code }) => code === 'length-cue' || code === 'waiver')).toEqual([]);
  });
});

describe('in another language', () => {
  const faulty = questionOf({ text: 'Which of the lists is not always kept and read?' });
  const codes = (text: string): readonly string[] => lintOf(text).findings.map(({ code }) => code);

  test('the rules that know English words are silent', () => {
    expect(codes(fileOf([faulty]))).toEqual(['negation', 'absolute', 'double-barrelled']);
    expect(codes(fileOf([faulty], { language: 'en-GB' }))).toEqual(['negation', 'absolute', 'double-barrelled']);
    expect(codes(fileOf([faulty], { language: 'fr' }))).toEqual([]);
  });

  test('a French question is not measured by English readability, and may be a fifth longer', () => {
    const text =
      'Comment les responsabilités organisationnelles sont-elles consignées dans la documentation contractuelle ?';
    const long = `${'mot '.repeat(29)}mot ?`;
    expect(codes(fileOf([questionOf({ text })], { language: 'fr' }))).toEqual([]);
    expect(codes(fileOf([questionOf({ text: long })], { language: 'fr' }))).toEqual([]);
    expect(codes(fileOf([questionOf({ text: `mot ${long}` })], { language: 'fr' }))).toEqual(['length']);
  });

  test('what holds in every language is told', () => {
    const labels = ['Un deux trois', 'Deux trois quatre', 'Trois quatre cinq', 'Un deux trois'];
    expect(codes(fileOf([questionOf({ labels, why: 'Pas assez.' })], { language: 'fr' }))).toEqual(['why', 'balance']);
  });
});
