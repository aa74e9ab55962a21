import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview, Reply } from '../../src/answers/interview.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../../src/questionnaires/questionnaire.ts';
import type { Level } from '../../src/questionnaires/vocabulary.ts';
import { type ScoringOptions, scoreScenarios } from '../../src/scoring/scenarios.ts';
import { withReplies } from '../../src/scoring/scores.ts';
import { boundsAfterAnswer, boundsOf, type VerdictBounds } from '../../src/scoring/verdict-bounds.ts';
import { type AreaSpec, catalogueOf, interviewOf, type ProfileSpec } from '../kit/catalogue.ts';
import { smallAssessments } from '../kit/plan.ts';

type Answers = Readonly<Record<string, unknown>>;

const OPEN = { unknown: true };
const yes = { question: 'context/x', is: ['yes'] };
const CONTEXT = [{ id: 'x', options: ['yes', 'no'] }];
const critical = (id: string, spec: object = {}) => ({ id, criticality: 'critical' as const, ...spec });

/** The score and the level, low and high: `20 80 not-ready ready`. */
function told({ score, level }: VerdictBounds): string {
  return [score.low, score.high, level.low, level.high]
    .map((each) => (typeof each === 'number' ? Number(each.toFixed(4)) : (each ?? 'none')))
    .join(' ');
}

function scenariosOf(areas: readonly AreaSpec[], answers: Answers, profile: ProfileSpec = {}) {
  return scoreScenarios(catalogueOf(areas, CONTEXT, [], profile), [interviewOf(answers)]);
}

describe('the bounds of the verdict', () => {
  const two: readonly AreaSpec[] = [{ id: 'a', questions: [{ id: 'p' }, { id: 'q', when: yes }] }];
  test.each<[string, readonly AreaSpec[], Answers, string]>([
    ['answered', two, { 'a/p': 67, 'a/q': 100, 'context/x': 'yes' }, '83.5 83.5 ready ready'],
    ['open', two, { 'a/p': OPEN, 'a/q': 100, 'context/x': 'yes' }, '50 100 not-ready ready'],
    ['there or not', two, { 'a/p': 0, 'a/q': 100 }, '0 50 not-ready not-ready'],
    [
      'the worst and the best level of all, in whatever order',
      [{ id: 'a', questions: [{ id: 'p', criticality: 'low' }, critical('q', { when: yes })] }],
      { 'a/p': 0, 'a/q': 100 },
      '0 80 not-ready ready',
    ],
    ['nothing scored', two, { 'a/p': { notApplicable: 'No' }, 'context/x': 'no' }, 'none none none none'],
    [
      'scored only where it applies',
      two,
      { 'a/p': { notApplicable: 'No' }, 'a/q': 67 },
      '67 67 ready-with-conditions ready-with-conditions',
    ],
    // Left out, the open one does more than answered at its best, or its worst.
    [
      'the point above',
      [{ id: 'a', questions: [{ id: 'p' }, { id: 'q', scores: [0, 60] }] }],
      { 'a/p': 100 },
      '50 100 not-ready ready',
    ],
    [
      'the point below',
      [{ id: 'a', questions: [{ id: 'p' }, { id: 'q', scores: [60, 100] }] }],
      { 'a/p': 0 },
      '0 50 not-ready not-ready',
    ],
  ])('%s', (_, areas, answers, expected) => {
    expect(told(boundsOf(scenariosOf(areas, answers)))).toBe(expected);
  });
});

describe('once one question is settled', () => {
  const THREE: readonly AreaSpec[] = [
    { id: 'a', questions: [critical('p'), { id: 'q', criticality: 'low' }] },
    { id: 'b', weight: 3, questions: [{ id: 'r' }, { id: 's', when: yes }] },
  ];
  const given: Answers = { 'a/p': OPEN, 'a/q': OPEN, 'b/r': 100, 'b/s': 0 };
  const shown = { option: 's100', evidence: ['minutes.pdf'] };
  test.each<[string, readonly AreaSpec[], Answers, string, number, string, ProfileSpec?]>([
    // Before: low (0 + 3 × 50) / 4, high (100 + 3 × 100) / 4; `p` holds four fifths of a quarter.
    ['at its best', THREE, given, 'a/p', 100, '57.5 100 not-ready ready'],
    ['a critical one at 0', THREE, given, 'a/p', 0, '37.5 80 not-ready ready-with-conditions'],
    ['one of little weight', THREE, given, 'a/q', 100, '42.5 100 not-ready ready'],
    // Of 1 × 0 .. 100 and 3 × 0 or 3 × 50: where it does not apply nothing changes.
    ['one that may not apply', THREE, given, 'b/s', 100, '75 100 ready-with-conditions ready'],
    ['one that applies in any case', THREE, given, 'b/r', 0, '0 25 not-ready not-ready'],
    [
      'one that does not apply changes nothing',
      THREE,
      { ...given, 'context/x': 'no' },
      'b/s',
      0,
      '75 100 ready-with-conditions ready',
    ],
    [
      'all else as it stands',
      [{ id: 'a', questions: [critical('p'), critical('q'), critical('r'), critical('s')] }],
      { 'a/p': OPEN, 'a/q': shown, 'a/r': shown, 'a/s': shown },
      'a/p',
      100,
      // Three of four are shown: that is enough.
      '100 100 ready ready',
      { evidence: 'named' },
    ],
    [
      'what is then on trust',
      [{ id: 'a', questions: [critical('p'), critical('q'), critical('r')] }],
      { 'a/p': OPEN, 'a/q': shown, 'a/r': shown },
      'a/p',
      100,
      '100 100 ready-with-conditions ready-with-conditions',
      { evidence: 'named' },
    ],
    [
      'what was on trust no more, once enough is shown',
      [{ id: 'a', questions: [critical('p'), critical('q'), critical('r'), critical('s')] }],
      { 'a/p': { option: 's0', evidence: ['plan.pdf'] }, 'a/q': 100, 'a/r': shown, 'a/s': shown },
      'a/p',
      100,
      '100 100 ready ready',
      { evidence: 'named' },
    ],
    [
      'a good answer on trust that is taken back',
      [{ id: 'a', questions: [critical('p'), critical('q'), critical('r'), { id: 'rest', criticality: 'critical' }] }],
      { 'a/p': 100, 'a/q': shown, 'a/r': shown, 'a/rest': shown },
      'a/p',
      49,
      '87.25 87.25 ready-with-conditions ready-with-conditions',
      { evidence: 'named' },
    ],
    [
      'a knock-out at its worst',
      [{ id: 'a', questions: [{ id: 'p', criticality: 'low', knockOut: true }, critical('q')] }],
      { 'a/p': OPEN, 'a/q': 100 },
      'a/p',
      0,
      '50 50 not-ready not-ready',
      { weights: { critical: 4, low: 4 } },
    ],
    [
      'a gate that rests on it falls, one that does not stays',
      [
        {
          id: 'a',
          weight: 1,
          questions: [{ id: 'p', criticality: 'high' }, { id: 'q', criticality: 'high' }, critical('r')],
        },
      ],
      { 'a/p': 0, 'a/q': 0, 'a/r': 100 },
      'a/p',
      100,
      '70 70 ready-with-conditions ready-with-conditions',
    ],
    [
      'all gates fall',
      [{ id: 'a', questions: [{ id: 'p', criticality: 'high' }, critical('r'), critical('s')] }],
      { 'a/p': 0, 'a/r': 100, 'a/s': 100 },
      'a/p',
      100,
      '100 100 ready ready',
    ],
    [
      'an area without anything scored stays so',
      [
        { id: 'a', questions: [{ id: 'p' }] },
        { id: 'b', questions: [{ id: 'r' }] },
      ],
      { 'a/p': OPEN, 'b/r': { notApplicable: 'No' } },
      'a/p',
      67,
      '67 67 ready-with-conditions ready-with-conditions',
    ],
    // Of the point that lies below: the other open one is left out, of 60 and 0 a half.
    [
      'the point, where another open one can do more left out',
      [{ id: 'a', questions: [{ id: 'p', scores: [60, 100] }, { id: 'q', scores: [60, 100] }, { id: 'r' }] }],
      { 'a/r': 0 },
      'a/p',
      60,
      '30 53.3333 not-ready not-ready',
    ],
    [
      'the point, where what is settled is another one',
      [{ id: 'a', questions: [{ id: 'p', scores: [60, 100] }, { id: 'r' }] }],
      { 'a/r': 67 },
      'a/r',
      0,
      '0 50 not-ready not-ready',
    ],
    // Settled, nothing else is left out: the point is no more than what is answered.
    [
      'the point, where none is left',
      [{ id: 'a', questions: [{ id: 'p', scores: [60, 100] }, { id: 'r' }] }],
      { 'a/r': 0 },
      'a/p',
      100,
      '50 50 not-ready not-ready',
    ],
  ])('%s', (_, areas, answers, id, score, expected, profile = {}) => {
    const scenarios = scenariosOf(areas, answers, profile);
    const question = scenarios.questions.find((each) => each.id === id);
    if (question === undefined) throw new Error(`no ${id}`);
    expect(told(boundsAfterAnswer(scenarios)(question, score))).toBe(expected);
  });
});

interface Way {
  readonly question: ScoredQuestion;
  readonly score: number;
  readonly reply: Reply;
}

/** Each way to answer each question that somebody could be asked to settle. */
function waysOf(catalogue: Catalogue, interviews: readonly Interview[], options: ScoringOptions): readonly Way[] {
  const { questions, responses } = scoreScenarios(catalogue, interviews, options);
  return questions.flatMap((question) => {
    if (question.kind !== 'choice' || responses.get(question.id)?.status === 'notApplicable') return [];
    return question.options.map(({ id, score }) => ({
      question,
      score,
      reply: { kind: 'option', option: id } as const,
    }));
  });
}

test.each<[string, ScoringOptions, number]>([
  ['looking at every outcome', {}, 6],
  ['bounded from outside', { limit: 0 }, 6],
])('law: the bounds after an answer are those of the interviews with it, %s', (_, options, numRuns) => {
  const levels = new Set<Level | null>();
  fc.assert(
    fc.property(smallAssessments, ({ catalogue, interviews }) => {
      const settle = boundsAfterAnswer(scoreScenarios(catalogue, interviews, options));
      for (const { question, score, reply } of waysOf(catalogue, interviews, options)) {
        const changed = withReplies(interviews, new Map([[question.id, reply]]));
        const expected = boundsOf(scoreScenarios(catalogue, changed, options));
        const bounds = settle(question, score);
        expect(told(bounds)).toBe(told(expected));
        levels.add(bounds.level.low);
      }
    }),
    { numRuns },
  );
  expect(levels.size).toBeGreaterThan(1);
});
