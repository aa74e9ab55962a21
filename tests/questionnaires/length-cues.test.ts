import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthCues, outstandingBest, type Step, stepsIn } from '../../src/questionnaires/length-cues.ts';
import { subjectsOf } from '../../src/questionnaires/lint/subject.ts';
import { parseYaml } from '../../src/yaml/yaml-source.ts';
import { must } from '../kit/catalogue.ts';
import { fileOf, questionOf } from '../kit/wording.ts';

/** Options of given lengths, in the order of their scores 0, 33, 67 and 100. */
function optionsOf(...lengths: readonly number[]): readonly Step[] {
  return lengths.map((length, index) => ({ label: 'x'.repeat(length), score: [0, 33, 67, 100][index] ?? 0 }));
}

describe('the cues in lengths', () => {
  test.each<readonly [string, readonly (readonly Step[])[], object]>([
    ['rising', [optionsOf(20, 30, 40, 50)], { correlation: 1, longestBest: 1, picked: 100 }],
    ['falling', [optionsOf(50, 40, 30, 20)], { correlation: -1, longestBest: 0, picked: 0 }],
    [
      'one of each',
      [optionsOf(20, 30, 40, 50), optionsOf(50, 40, 30, 20)],
      { correlation: 0, longestBest: 0.5, picked: 50 },
    ],
    ['all alike', [optionsOf(30, 30, 30, 30)], { correlation: 0, longestBest: 0.25, picked: 50 }],
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 × 5).
    ['a tie in the middle', [optionsOf(20, 30, 30, 40)], { correlation: Math.sqrt(0.9), longestBest: 1, picked: 100 }],
    // Ranks 2, 1, 3, 4: 1 − 6 × 2 / (4 × 15).
    ['two changed places', [optionsOf(30, 20, 40, 50)], { correlation: 0.8, longestBest: 1, picked: 100 }],
    ['the longest shared with the worst', [optionsOf(40, 20, 30, 40)], { longestBest: 0.5, picked: 50 }],
  ])('%s', (_, questions, expected) => {
    const cues = lengthCues(questions);
    expect(cues).toMatchObject({ questions: questions.length });
    for (const [key, value] of Object.entries(expected)) {
      expect(Object(cues)[key], key).toBeCloseTo(value, 12);
    }
  });

  test('bare words and questions without merit tell nothing', () => {
    const bare = [
      { label: 'No', score: 0 },
      { label: 'Yes', score: 100 },
    ];
    const same = optionsOf(20, 30).map((step) => ({ ...step, score: 50 }));
    expect(lengthCues([bare, same])).toBeUndefined();
    expect(lengthCues([])).toBeUndefined();
    expect(lengthCues([bare, optionsOf(50, 20)])).toMatchObject({ questions: 1, picked: 0 });
  });

  test('lengths are counted in characters, not in the units of a machine', () => {
    const steps = [
      { label: '😀'.repeat(16), score: 0 },
      { label: 'x'.repeat(20), score: 100 },
    ];
    expect(lengthCues([steps])).toMatchObject({ correlation: 1, longestBest: 1 });
  });

  const steps = fc
    .uniqueArray(fc.integer({ min: 15, max: 90 }), { minLength: 2, maxLength: 7 })
    .map((lengths) => lengths.map((length, index) => ({ label: 'x'.repeat(length), score: index })));
  const questions = fc.array(steps, { minLength: 1, maxLength: 8 });

  test('within their bounds, whatever the order of questions and options', () => {
    fc.assert(
      fc.property(questions, (each) => {
        const cues = lengthCues(each);
        const turned = lengthCues(each.toReversed().map((steps) => steps.toReversed()));
        expect(Math.abs(cues?.correlation ?? 9)).toBeLessThanOrEqual(1 + 1e-9);
        for (const key of ['correlation', 'longestBest', 'picked'] as const) {
          expect(turned?.[key]).toBeCloseTo(cues?.[key] ?? Number.NaN, 9);
        }
      }),
    );
  });

  test('scores turned round turn the correlation round', () => {
    fc.assert(
      fc.property(questions, (each) => {
        const turned = each.map((steps) => steps.map(({ label, score }) => ({ label, score: -score })));
        expect(lengthCues(turned)?.correlation).toBeCloseTo(-(lengthCues(each)?.correlation ?? Number.NaN), 9);
      }),
    );
  });

  test('labels that all grow by as much change nothing', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 9 }), (each, more) => {
        const longer = each.map((steps) =>
          steps.map(({ label, score }) => ({ label: label + 'y'.repeat(more), score })),
        );
        expect(lengthCues(longer)).toEqual(lengthCues(each));
      }),
    );
  });
});

describe('a best option that stands out', () => {
  test.each<readonly [readonly number[], object | undefined]>([
    [[20, 20, 20, 30], { index: 3, length: 30, next: 20 }],
    [[20, 20, 20, 29], undefined],
    [[20, 20, 30, 20], undefined],
    [[1, 2, 3, 10], undefined],
    [[1, 2, 3, 15], { index: 3, length: 15, next: 3 }],
  ])('%j', (lengths, expected) => {
    expect(outstandingBest(optionsOf(...lengths))).toEqual(expected);
  });
});

test('only choices have options to compare', () => {
  const read = (text: string) => subjectsOf(must(parseYaml(fileOf([text]), 'f.yaml'))).map(({ question }) => question);
  const [choice, checklist, context] = [
    questionOf(),
    questionOf({ items: ['a', 'b'] }),
    questionOf({ context: ['a', 'b'] }),
  ];
  expect(stepsIn([choice, checklist, context].flatMap(read))).toEqual([
    expect.arrayContaining([expect.objectContaining({ id: 'o0', score: 0 })]),
  ]);
});
