import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gatherReferable } from '../../../src/questionnaires/catalogue.ts';
import { parseFramework } from '../../../src/questionnaires/framework.ts';
import { lintQuestionnaires } from '../../../src/questionnaires/lint/lint.ts';
import { parseQuestionnaire } from '../../../src/questionnaires/parse.ts';
import { checkReferences } from '../../../src/questionnaires/references.ts';
import { parseSources } from '../../../src/questionnaires/sources.ts';
import { LINT_RULE_IDS } from '../../../src/texts/en/lint-texts.ts';
import { parseYaml } from '../../../src/yaml/yaml-source.ts';
import { must } from '../../kit/catalogue.ts';

const read = (name: string) => {
  const text = readFileSync(`tests/fixtures/sound/${name}.yaml`, 'utf8');
  return { text, file: `${name}.yaml`, name, digest: '' };
};
const CONTEXT = must(parseQuestionnaire(read('context'))).questionnaire;
const SOURCES = must(parseSources(read('sources')));
const HOUSE = must(parseFramework({ ...read('frameworks/house'), name: 'house' })).framework;
const SOUND = read('handover');

/** All that is wrong with the questionnaire, as `outready questionnaire lint` looks at it: each rule or code once. */
function codesOf(text: string): readonly string[] {
  const { value: parsed, diagnostics } = parseQuestionnaire({ ...SOUND, text });
  const own = parsed === undefined ? [] : [parsed.questionnaire];
  const referable = gatherReferable([CONTEXT, ...own], SOURCES, [HOUSE]);
  const references = parsed === undefined ? [] : checkReferences(parsed, referable, ['handover']);
  const { findings } = lintQuestionnaires([
    {
      source: must(parseYaml(text, SOUND.file)),
      citable: referable.sources,
      stages: ['deciding', 'contracting', 'transition', 'running', 'ending'],
      isOwnContext: true,
      translations: [],
    },
  ]);
  return [...new Set([...diagnostics, ...references, ...findings].map(({ code }) => code))];
}

/** One fault each: what stands in the sound text, what takes its place, and the one rule that has to see it. */
type Mutation = readonly [fault: string, rule: string, from: string, to: string, ...more: string[]];

const TRIAL = 'What did the last trial of the handover show?';
const REQUEST = 'What does the request for offers say about notes on the work?';
const NOTES = 'How were the notes on the work last tested?';
const PEOPLE = 'Who could do this work tomorrow if its lead fell ill?';
const RETURN = 'What does the contract say about help with taking the work back?';
const KEPT = 'Which of these does the client keep for itself?';

const MUTATIONS: readonly Mutation[] = [
  // What it answers to.
  ['a framework that there is not', 'dangling-reference', 'framework: house', 'framework: horse'],
  ['a clause that there is not', 'dangling-reference', 'ref: "8.3"', 'ref: "8.4"'],
  // What is asked.
  ['two things in one', 'double-barrelled', TRIAL, 'What did the last trial and the last audit show?'],
  ['two questions in one', 'double-barrelled', PEOPLE, 'Who could do this work? Who else could learn it?'],
  ['a negative', 'negation', NOTES, 'Which of the notes on the work have not been tested?'],
  ['an absolute', 'absolute', KEPT, 'Which of these does the client always keep for itself?'],
  ['a vague adverb', 'vague-amount', NOTES, 'How are the notes on the work usually tested?'],
  [
    'a vague amount in an option',
    'vague-amount',
    'went through within the planned days',
    'went through in a timely way',
  ],
  ['a leading word', 'leading', NOTES, 'How were the notes on the work tested, of course?'],
  ['best practice', 'leading', 'A test is somebody doing', 'It is best practice to see somebody doing'],
  ['agreement', 'agree-disagree', NOTES, 'How far do people agree that the notes work?'],
  [
    'an over-long stem',
    'length',
    PEOPLE,
    'Who could do this work tomorrow if its lead fell ill today or had to go away for a week at short notice to help with the work of a friend?'.replace(
      ' or had to go',
      ', so that the lead had to go',
    ),
  ],
  [
    'hard words',
    'readability',
    RETURN,
    'What contractual obligations characterise organisational accountability considerations regarding reintegration?',
  ],
  ['no period', 'reference-period', NOTES, 'How often were the notes on the work tested?'],
  [
    'something taken for granted',
    'presumption',
    NOTES,
    'Who tests the client’s register of notes?',
    'There are no notes, or they sit with one person and have had no test so far',
    'Whoever has time, be it the author or a colleague from the same office',
  ],
  ['an unexplained abbreviation', 'jargon', 'The dated record of the trial', 'The dated RAID record of the trial'],
  ['blame', 'blame', PEOPLE, 'Who failed to learn this work so far?'],
  ['a people', 'blame', 'from the notes while the author', 'from the notes while the German author'],
  // At which stage.
  [
    'two sides while there is one',
    'stage-subject',
    REQUEST,
    'What have the two sides written about notes on the work?',
  ],
  [
    'the provider while there is none',
    'stage-subject',
    'It asks for notes that belong',
    'The provider has notes that belong',
  ],
  // What can be answered.
  [
    'options from best to worst',
    'anchors',
    'with no price and no hours", score: 33',
    'with no price and no hours", score: 90',
  ],
  ['a bare grade', 'anchors', '"It asks for notes that belong to the client"', '"Quite good"'],
  [
    'no option for nothing',
    'scale-ends',
    'Nobody could, as far as is known", score: 0',
    'Nobody could, as far as is known", score: 20',
  ],
  ['none for the best', 'scale-ends', 'done so this year", score: 100', 'done so this year", score: 90'],
  [
    'the best stands out',
    'longest-best',
    'Two colleagues could, and have done so this year',
    'Two colleagues could, and have demonstrably done so throughout this year, unaccompanied, following documented procedures',
  ],
  [
    'one option far longer than another',
    'balance',
    '"It promises help, with no price and no hours"',
    '"It promises help"',
  ],
  [
    'an option twice',
    'balance',
    'It names the price, the hours and the months',
    'It promises help, with no price and no hours',
  ],
  ['ranges that overlap', 'balance', '"4 to 10 questions', '"4 to 12 questions'],
  ['a gap between ranges', 'balance', '"4 to 10 questions', '"4 to 8 questions'],
  ['don’t know as a step', 'balance', '"Nobody could, as far as is known"', '"Nobody could, or we don’t know"'],
  // What is said of it.
  [
    'a reason too short',
    'why',
    'Notes that only their author can follow are lost on the day the author leaves.',
    'Notes get lost.',
  ],
  [
    'the question as its reason',
    'why',
    'Work that one head holds stops when that head is away.',
    'Who could do this work tomorrow if its lead fell ill is important.',
  ],
  ['nobody to ask', 'no-role', '    roles: [delivery]\n', ''],
  ['the wrong people', 'no-role', '    roles: [delivery]\n', '    roles: [provider-lead]\n'],
  [
    'a knock-out that says high',
    'criticality',
    '    when: { question: context/stage, is: [contracting, running] }\n    roles: [legal]\n    criticality: high',
    '    when: { question: context/stage, is: [contracting, running] }\n    roles: [legal]\n    criticality: high\n    knockOut: true',
  ],
  // What is to be done.
  ['no owner', 'no-owner', 'horizon: 90-days, owner: provider, role', 'horizon: 90-days, role'],
  ['no role', 'no-owner', 'owner: client, role: delivery', 'owner: client'],
  [
    'advice on the best',
    'advice',
    'planned days", score: 100',
    'planned days", score: 100, advice: { text: "Go on." }',
  ],
  ['no advice where others have it', 'advice', ', advice: { text: "Repeat the trial once the steps are mended." }', ''],
  [
    'a clause after the signature',
    'clause-horizon',
    'help into the contract.", effort: S, horizon: before-signing',
    'help into the contract.", effort: S, horizon: 30-days',
  ],
  // What it rests on.
  ['a must on an article alone', 'weak-source', 'sources: [A.1, R1]', 'sources: [A.1]'],
  ['a source twice', 'source', 'sources: [A.2, R1]', 'sources: [A.2, R1, A.2]'],
  ['an unknown source', 'dangling-reference', 'sources: [A.2, R1]', 'sources: [A.2, R7]'],
  ['a figure from nowhere', 'figure', 'In 40 percent of cases', 'In 60 percent of cases'],
  ['no evidence', 'missing-key', '    evidence: A list of what is kept, with a date\n', ''],
  [
    'no source',
    'missing-key',
    '    evidence: The page of the contract\n    recommendation: { text: "Write the price and the hours of help into the contract.", effort: S, horizon: before-signing, owner: client, role: legal }\n    sources: [R1]\n',
    '    evidence: The page of the contract\n    recommendation: { text: "Write the price and the hours of help into the contract.", effort: S, horizon: before-signing, owner: client, role: legal }\n',
  ],
  ['an unknown stage', 'dangling-reference', 'is: [contracting, running]', 'is: [contracting, runing]'],
  ['a changed version that is still to come', 'wrong-value', 'changed: 1.0.0', 'changed: 2.0.0'],
  ['an option id twice', 'duplicate-id', '{ id: dated,', '{ id: owned,'],
  // Two questions.
  ['a question over again', 'near-duplicate', NOTES, 'What did the request for offers say about notes on the work?'],
  ['one topic for two', 'same-topic', 'topic: Way back', 'topic: Notes on the work'],
  [
    'a waiver for nothing',
    'waiver',
    'changed: 1.0.0',
    'changed: 1.0.0\n    lint: [{ allow: jargon, reason: It is known to each of them. }]',
  ],
];
/** What only shows over several questions. */
const THROUGHOUT: readonly (readonly [fault: string, rule: string, change: (text: string) => string])[] = [
  ['longer where better', 'length-cue', longerWhereBetter],
  ['owned by both', 'shared-owner', (text) => text.replaceAll('owner: provider', 'owner: both')],
  ['asked at every stage', 'no-stage', (text) => text.replaceAll(/^ {4}when: .*\n/gm, '')],
];

/** Each option gets a tail that is a little longer the better it is. */
function longerWhereBetter(text: string): string {
  return text.replaceAll(/label: "([^"]*)", score: (\d+)/g, (_, label: string, score: string) => {
    const tail = 'seen and signed on the day by a person'.slice(0, Number(score) / 5);
    return `label: "${label.slice(0, 25)} ${tail}", score: ${score}`;
  });
}

test('the sound text has nothing to mend', () => {
  expect(codesOf(SOUND.text)).toEqual([]);
});

describe('each fault is caught by its rule, and by no other', () => {
  test.each(MUTATIONS)('%s: %s', (_, rule, ...edits) => {
    let { text } = SOUND;
    for (let index = 0; index < edits.length; index += 2) {
      const [from = '', to = ''] = edits.slice(index);
      expect(text.split(from), `«${from}» stands once in the sound text`).toHaveLength(2);
      text = text.replace(from, () => to);
    }
    expect(codesOf(text)).toEqual([rule]);
  });

  test.each(THROUGHOUT)('%s: %s', (_, rule, change) => {
    expect(codesOf(change(SOUND.text))).toEqual([rule]);
  });

  test('every rule is tried', () => {
    const tried = [...MUTATIONS, ...THROUGHOUT].map(([, rule]) => rule);
    expect(LINT_RULE_IDS.filter((id) => !tried.includes(id))).toEqual([]);
  });
});
