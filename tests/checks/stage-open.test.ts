import { describe, expect, test } from 'vitest';
import { findOpenStage } from '../../src/checks/stage-open.ts';
import { viewFor } from '../../src/model/view.ts';
import { DECISIONS } from '../../src/scoring/assessment.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { answersText, type ContextSpec, catalogueOf } from '../kit/catalogue.ts';
import { checkOf, engagedOf, inShort, policyOf } from '../kit/engaged.ts';

const STAGES = Object.keys(DECISIONS);
const AREAS = [{ id: 'a', questions: [{ id: 'one' }] }];
const withContext = (context: readonly ContextSpec[]) => catalogueOf(AREAS, context);
const CATALOGUE = withContext([{ id: 'stage', options: STAGES }]);
const STAGE = 'context/stage';

/** One file for each answer on the stage: an option, something else, or none. */
function engaged(stages: readonly unknown[], catalogue = CATALOGUE) {
  const files = stages.map((stage, index) => {
    const respondent = { name: `P${index}`, side: 'client' };
    const answers = stage === undefined ? { 'a/one': 's100' } : { 'a/one': 's100', [STAGE]: stage };
    return [`${index}.yaml`, answersText(answers, { respondent })];
  });
  return engagedOf(catalogue, Object.fromEntries(files));
}

const POLICY = policyOf('require: { score: 10 }');
const warningsOf = (stages: readonly unknown[], catalogue = CATALOGUE) =>
  checkOf([engaged(stages, catalogue)], POLICY).results.filter(({ demand }) => demand === 'stage-open');

describe('a stage that is open or disputed', () => {
  test.each<[string, readonly unknown[], string, string]>([
    [
      'nobody said it: where the answers begin',
      [undefined, undefined],
      '0.yaml answers',
      'nobody has said at which stage the deal is, so the verdict is for no decision in particular, and no question is left out by stage',
    ],
    [
      'nobody knew',
      [undefined, { unknown: true }],
      '1.yaml true',
      'nobody knew at which stage the deal is, so the verdict is for no decision in particular, and no question is left out by stage',
    ],
    [
      'they differ: at the first that differs',
      [undefined, 'running', 'running', 'ending'],
      '3.yaml ending',
      'the interviews differ on the stage of the deal (running, ending), so the verdict is for no decision in particular',
    ],
  ])('%s', (_, stages, place, message) => {
    const [warning, ...others] = warningsOf(stages);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ status: 'warn', message, subject: STAGE, engagement: { client: 'Acme' } });
    const { file, span } = warning?.location ?? expect.fail('there is no warning');
    const { source } = engaged(stages).sourced.find((each) => each.source.file === file) ?? expect.fail(file);
    const line = source.lines.line(span.line);
    expect(`${file} ${line.slice(span.column - 1, span.column - 1 + span.length)}`).toBe(place);
  });

  test('it never fails a check by itself', () => {
    expect(inShort(checkOf([engaged([undefined])], POLICY).results)).toEqual([
      'pass score',
      'warn stage-open context/stage',
    ]);
  });

  test('set aside is open: there is no deal without a stage', () => {
    expect(warningsOf([{ notApplicable: 'None' }])).toHaveLength(1);
  });

  test('told in confidence, a client is not shown who said what', () => {
    const open = engaged(['running', { option: 'ending', confidential: true }]);
    const view = viewFor(open.catalogue, open.interviews, { audience: 'client', language: ENGLISH });
    const [warning] = checkOf([{ ...open, view }], POLICY).results.filter(({ demand }) => demand === 'stage-open');
    expect(warning).toMatchObject({ message: 'a point told in confidence', actual: null });
    expect(JSON.stringify(warning)).not.toMatch(/running|ending/);
  });
});

describe('no warning', () => {
  test.each([
    ['all say the same', ['running', 'running']],
    ['one says it', [undefined, 'deciding']],
  ])('%s', (_, stages) => {
    expect(warningsOf(stages)).toEqual([]);
  });

  test.each<[string, readonly ContextSpec[]]>([
    ['a house whose context has no stage', [{ id: 'other', options: ['yes', 'no'] }]],
    ['one that means something else by it', [{ id: 'stage', options: ['early', 'late'] }]],
    ['one without a context', []],
  ])('%s', (_, context) => {
    expect(findOpenStage(engaged([undefined], withContext(context)))).toEqual([]);
  });
});
