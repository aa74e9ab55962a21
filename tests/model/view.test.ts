import { describe, expect, test } from 'vitest';
import { confidentialIn } from '../../src/model/confidence.ts';
import { discreetAnalysis } from '../../src/model/discreet-analysis.ts';
import { explainDiscreetly } from '../../src/model/discreet-explanation.ts';
import { scoredFor, viewFor } from '../../src/model/view.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { interviewBy } from '../report/reading.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical', knockOut: true },
        { id: 'two', criticality: 'critical' },
        { id: 'three', when: { question: 'context/x', is: ['yes'] } },
      ],
    },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
  [{ rule: 'lock-in', substitutes: 'a/one', knowHow: 'a/two' }],
);

const secret = (option: string) => ({ option, confidential: true });
const forClient = { audience: 'client', language: ENGLISH } as const;

test('a rule across questions is not told by one that was answered openly', () => {
  const { assessment } = viewFor(catalogue, [interviewOf({ 'a/one': secret('s0'), 'a/two': 's0' })], forClient);
  const point = assessment.gates.filter(({ scenario }) => scenario === 'point');
  expect(point.map(({ rule, questions }) => [rule, ...questions].join(' '))).toEqual([
    'told-in-confidence',
    'critical-below-half a/two',
    'told-in-confidence',
  ]);
});

test('what only a confidence makes a gate of is a point told in confidence, though the question is told', () => {
  const open = interviewOf({ 'a/one': 's100' });
  const other = interviewOf({ 'a/one': secret('s0') }, { side: 'provider', file: 'b.yaml' });
  const { assessment } = viewFor(catalogue, [open, other], forClient);
  expect(assessment.questions.find(({ id }) => id === 'a/one')?.score.low).toBe(100);
  expect(assessment.gates.filter(({ questions }) => questions.includes('a/one'))).toEqual([]);
  expect(assessment.gates.map(({ rule }) => rule)).toContain('told-in-confidence');
});

test('a context answered in confidence decides what applies, and is told nowhere', () => {
  const view = viewFor(catalogue, [interviewOf({ 'context/x': secret('no'), 'a/one': 's67' })], forClient);
  expect([...view.hidden]).toEqual(['a/three']);
  expect(view.catalogue.context).toEqual([]);
  expect(view.assessment.questions.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'a/one answered',
    'a/two unanswered',
    'a/three hidden',
  ]);
});

test('that nobody knew, told in confidence, leaves a question open', () => {
  const view = viewFor(catalogue, [interviewOf({ 'a/one': { unknown: true, confidential: true } })], forClient);
  expect(view.assessment.questions[0]).toMatchObject({ id: 'a/one', status: 'unanswered' });
  expect(view.withheld.answers).toBe(1);
});

test('without confidences, a client’s figures are all there are', () => {
  const interviews = [interviewOf({ 'a/one': 's33', 'a/two': { notApplicable: 'No' } })];
  const assessment = scoreInterviews(catalogue, interviews);
  const client = viewFor(catalogue, interviews, forClient);
  expect(client).toMatchObject({ counting: 'count', assessment });
  expect(client.catalogue).toBe(catalogue);
  expect(viewFor(catalogue, interviews, { ...forClient, audience: 'internal' }).assessment).toEqual(assessment);
});

test('an explanation and an analysis name no question that was answered in confidence', () => {
  const interviews = [
    interviewOf({ 'a/one': secret('s0'), 'a/two': 's67', 'context/x': 'yes' }),
    interviewOf({ 'a/one': secret('s67'), 'a/two': 's0' }, { side: 'provider', file: 'b.yaml' }),
  ];
  for (const scenario of ['low', 'point', 'high'] as const) {
    const explanation = explainDiscreetly(catalogue, interviews, scenario);
    expect(JSON.stringify(explanation)).not.toContain('a/one');
    expect(explanation.score).toBe(scoreInterviews(catalogue, interviews).score[scenario]);
  }
  const analysis = analyse(catalogue, interviews, 1);
  expect(JSON.stringify(analysis)).toContain('a/one');
  expect(JSON.stringify(discreetAnalysis(analysis, confidentialIn(interviews)))).not.toContain('a/one');
});

describe('what a client’s view is made of', () => {
  const respondent = { side: 'client', role: 'legal', name: 'Nora Quist' } as const;
  const told = interviewBy(respondent, {
    'a/one': {
      option: 's33',
      note: 'Nora Quist said so.',
      keyFact: true,
      evidence: ['/home/nora/plan.pdf', 'see Nora Quist', 'https://x.example/nora-quist'],
    },
    'a/two': { notApplicable: 'as Nora Quist says', note: 'the interviewer’s own' },
    'a/three': secret('s0'),
    'context/x': 'yes',
  });
  const withPeople = { ...told, people: [{ name: 'Max' }] };
  const view = viewFor(catalogue, [withPeople], forClient);

  test('has no name, no folder and no note of the interviewer’s own', () => {
    const [interview] = view.interviews;
    expect(interview).not.toHaveProperty('people');
    expect(interview?.answers.get('a/one')).toMatchObject({ note: '[Legal counsel, client] said so.', keyFact: true });
    expect(interview?.answers.get('a/one')?.evidence.map(({ ref }) => ref)).toEqual([
      'plan.pdf',
      'see [Legal counsel, client]',
      'https://x.example/[Legal counsel, client]',
    ]);
    expect(interview?.answers.get('a/two')).toMatchObject({ reply: { reason: 'as [Legal counsel, client] says' } });
    expect(interview?.answers.get('a/two')).not.toHaveProperty('note');
    expect(view.participants).toEqual([{ label: 'Legal counsel, client', interview }]);
    expect(view.withheld).toEqual({ answers: 1, notes: 1, names: 1 });
  });

  test('has no question of which all was told in confidence, nor one that is sealed for another reason', () => {
    expect([...view.catalogue.questions.keys()]).not.toContain('a/three');
    expect(view.catalogue.areas[0]?.questions.map(({ id }) => id)).toEqual(['a/one', 'a/two']);
    const sealed = viewFor(catalogue, [told], { ...forClient, sealed: new Set(['a/one', 'context/x']) });
    expect(sealed.catalogue.areas[0]?.questions.map(({ id }) => id)).toEqual(['a/two']);
    expect(sealed.catalogue.context).toEqual([]);
    expect([...(sealed.interviews[0]?.answers.keys() ?? [])]).toEqual(['a/two']);
    expect(sealed.assessment.questions.map(({ id }) => id)).toEqual(['a/two']);
  });

  test('counts a note told in confidence without an answer, and no note that is quoted', () => {
    const withheld = (answer: object) => viewFor(catalogue, [interviewOf({ 'a/one': answer })], forClient).withheld;
    expect(withheld({ note: 'n', confidential: true })).toEqual({ answers: 0, notes: 1, names: 0 });
    expect(withheld({ option: 's0', note: 'n', keyFact: true })).toEqual({ answers: 0, notes: 0, names: 0 });
    expect(withheld({ option: 's0', note: 'n' })).toEqual({ answers: 0, notes: 1, names: 0 });
  });

  test('has names hidden in a path as in an address, also where they are common words', () => {
    const refs = ['C:\\minutes\\Mark of May.pdf', 'www.x.example/mark', 'Minutes of Mark'];
    const by = interviewBy(
      { side: 'client', role: 'legal', name: 'Mark Quist' },
      { 'a/one': { option: 's33', evidence: refs } },
    );
    const [interview] = viewFor(catalogue, [by], { ...forClient, commonWords: new Set(['mark']) }).interviews;
    expect(interview?.answers.get('a/one')?.evidence.map(({ ref }) => ref)).toEqual([
      '[Legal counsel, client] of May.pdf',
      'www.x.example/[Legal counsel, client]',
      'Minutes of Mark',
    ]);
  });

  test('has people of other interviews hidden as well, unless their name is a common word', () => {
    const others = [interviewBy({ side: 'provider', role: 'provider-lead', name: 'Ivo Brand' }, {})];
    const speaking = interviewBy(respondent, {
      'a/one': { option: 's33', note: 'Ask Ivo, Open or Zoe.', keyFact: true },
    });
    const noteOf = (options: object): string | undefined =>
      viewFor(catalogue, [speaking], { ...forClient, ...options }).interviews[0]?.answers.get('a/one')?.note;
    expect(noteOf({})).toBe('Ask Ivo, Open or Zoe.');
    expect(noteOf({ others })).toBe('Ask [Provider’s lead], Open or Zoe.');
    const open = [interviewBy({ side: 'provider', role: 'provider-lead', name: 'Open Zoe' }, {})];
    expect(noteOf({ others: open })).toBe('Ask Ivo, Open or [Provider’s lead].');
    expect(noteOf({ others: open, commonWords: new Set(['zoe']) })).toBe('Ask Ivo, Open or Zoe.');
  });

  test('counts what was told in confidence, unless it is to be left out', () => {
    const point = (counting: 'count' | 'leave-out') =>
      viewFor(catalogue, [told], { ...forClient, counting }).assessment.score.point;
    expect(point('count')).toBeLessThan(33);
    expect(point('leave-out')).toBe(33);
    expect(scoredFor([told], { audience: 'internal', counting: 'leave-out' })).toEqual([told]);
    expect(scoredFor([told], { audience: 'client' })).toEqual([told]);
    expect([
      ...(scoredFor([told], { audience: 'client', counting: 'leave-out' })[0]?.answers.keys() ?? []),
    ]).not.toContain('a/three');
  });

  test('takes an assessment that is there already for what it is', () => {
    const assessment = { ...scoreInterviews(catalogue, [told]), date: '1999-01-01' };
    const internal = { ...forClient, audience: 'internal' } as const;
    expect(viewFor(catalogue, [told], { ...internal, assessment }).assessment.date).toBe('1999-01-01');
    // It was made of more than may count here.
    expect(viewFor(catalogue, [told], { ...forClient, counting: 'leave-out', assessment }).assessment.date).not.toBe(
      '1999-01-01',
    );
  });

  test('an internal one has everything as it is', () => {
    const internal = viewFor(catalogue, [withPeople], { ...forClient, audience: 'internal' });
    expect(internal.interviews).toEqual([withPeople]);
    expect(internal.catalogue).toBe(catalogue);
    expect(internal.shown('Nora Quist')).toBe('Nora Quist');
    expect(view.shown('Nora Quist')).toBe('[Legal counsel, client]');
    expect([...internal.hidden]).toEqual([]);
    expect(internal.facts).toEqual(view.facts);
  });
});
