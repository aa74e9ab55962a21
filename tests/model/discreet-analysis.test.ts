import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { confidentialIn } from '../../src/model/confidence.ts';
import { discreetAnalysis } from '../../src/model/discreet-analysis.ts';
import type { Analysis } from '../../src/scoring/analysis.ts';
import { measureRobustness } from '../../src/scoring/robustness/draw.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [{ id: 'one', criticality: 'critical' }, { id: 'two', criticality: 'critical' }, { id: 'three' }],
    },
  ],
  [{ id: 'kind', options: ['x', 'y'] }],
);
const secret = (option: string) => ({ option, confidential: true });
const by = (answers: Readonly<Record<string, unknown>>, file = 'a.yaml'): Interview =>
  interviewOf(answers, { file, side: file === 'a.yaml' ? 'client' : 'provider' });

describe('an analysis for a client', () => {
  const driver = (id: string) => ({ kind: 'answer', question: id, share: 1 });
  const context = { kind: 'context', share: 1 };
  const other = { kind: 'aggregation', share: 1 };
  const of = (interviews: readonly Interview[], flip: unknown = null) => {
    const measured = measureRobustness(catalogue, interviews, { seed: 1, draws: 10 });
    const robustness = { ...measured, drivers: [driver('a/one'), driver('a/two'), context, other], flip };
    const next = ['a/one', 'a/two'].map((question) => ({ question }));
    const given = { nextQuestions: next, robustness, kept: 'as it is' } as unknown as Analysis;
    return discreetAnalysis(given, confidentialIn(interviews));
  };
  const names = ({ robustness }: ReturnType<typeof of>) =>
    robustness.drivers.map((each) => ('question' in each ? each.question : each.kind));

  test('is whole where nothing was told in confidence', () => {
    const analysis = of([by({ 'a/one': 33 })]);
    expect(names(analysis)).toEqual(['a/one', 'a/two', 'context', 'aggregation']);
    expect(analysis.nextQuestions).toHaveLength(2);
    expect(analysis).toMatchObject({ kept: 'as it is', robustness: { flip: null } });
  });

  test('names no question with an answer in confidence, nor the context where that is one', () => {
    const analysis = of([by({ 'a/one': secret('s33') })]);
    expect(names(analysis)).toEqual(['a/two', 'context', 'aggregation']);
    expect(analysis.nextQuestions.map(({ question }) => question)).toEqual(['a/two']);
    expect(names(of([by({ 'context/kind': secret('x') })]))).toEqual(['a/one', 'a/two', 'aggregation']);
  });

  test('does not say that the weight of such a question flips the verdict', () => {
    const marked = [by({ 'a/one': secret('s33') })];
    const flips = (kind: string, id: string) => of(marked, { kind, id, factor: 2, level: 'ready' }).robustness.flip;
    expect(flips('question-weight', 'a/one')).toBeUndefined();
    expect(flips('question-weight', 'a/two')).toMatchObject({ id: 'a/two' });
    expect(flips('area-weight', 'a/one')).toMatchObject({ id: 'a/one' });
  });
});
