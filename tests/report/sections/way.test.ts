import { expect, test } from 'vitest';
import { waySection } from '../../../src/report/sections/way.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('lists the steps with their place in the roadmap, and the verdict that they lead to', () => {
  const text = said(waySection, reportOn({ 'a/stop': 0, 'a/must': { unknown: true } }));
  expect(text).toMatch(/^## The shortest way to “ready with conditions”\n\n/);
  expect(text).toContain('**stop (a)**: _Both sides, before signing, 1 person-day; step 1 of the roadmap._');
  expect(text).toMatch(/With (?:this|these) done, the verdict would be: \d+ .*, ready with conditions/);
});

test('a step that is not on the roadmap says what to do, and one that may fall away says so', () => {
  const model = reportOn({ 'a/stop': 0 });
  const [step] = model.way?.steps ?? [];
  if (model.way === undefined || step === undefined) throw new Error('there is no step');
  const { number: _, ...elsewhere } = step;
  const way = { ...model.way, steps: [{ ...elsewhere, isFindOutFirst: true }] };
  expect(said(waySection, { ...model, way })).toContain(
    '1. **stop (a)**: Do it. _Both sides, before signing, 1 person-day; find out first._',
  );
});

test('says how many steps may not be told, be it all of them', () => {
  const model = reportOn({ 'a/stop': 0 });
  if (model.way === undefined) throw new Error('there is no way');
  const { way: texts } = model.language.outlook;
  expect(said(waySection, { ...model, way: { ...model.way, inConfidence: 2 } })).toContain(texts.inConfidence(2, true));
  const none = said(waySection, { ...model, way: { ...model.way, steps: [], inConfidence: 2 } });
  expect(none).toContain(texts.inConfidence(2, false));
  expect(none).not.toContain('1. ');
});

test('says where no step leads there, and is not there without a way', () => {
  const model = reportOn({ 'a/stop': 0 });
  if (model.way === undefined) throw new Error('there is no way');
  expect(said(waySection, { ...model, way: { ...model.way, isReachable: false } })).toContain(
    'Even with every answer at its best',
  );
  for (const empty of [reportOn({}), emptyReport()]) expect(said(waySection, empty)).toBe('');
});
