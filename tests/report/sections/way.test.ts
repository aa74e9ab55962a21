import { expect, test } from 'vitest';
import { waySection } from '../../../src/report/sections/way.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('lists the steps with their place in the roadmap, and the verdict that they lead to', () => {
  const text = said(waySection, reportOn({ 'a/stop': 0, 'a/must': { unknown: true } }));
  expect(text).toMatch(/^## The shortest way to “ready with conditions”\n\n/);
  expect(text).toContain('**stop (a)**: _Both sides, before signing, 1–2 person-days; step 1 of the roadmap._');
  expect(text).toMatch(/With (?:this|these) done, the verdict would be: \d+ .*, ready with conditions/);
});

test('a step that is not on the roadmap says what to do, and one that may fall away says so', () => {
  const model = reportOn({ 'a/stop': 0 });
  const [step] = model.way?.steps ?? [];
  if (model.way === undefined || step === undefined) throw new Error('there is no step');
  const { number: _, ...elsewhere } = step;
  const way = { ...model.way, steps: [{ ...elsewhere, isFindOutFirst: true }] };
  expect(said(waySection, { ...model, way })).toContain(
    '1. **stop (a)**: Do it. _Both sides, before signing, 1–2 person-days; find out first._',
  );
});

test('lists what has to be shown and what would show it, with steps and without', () => {
  const model = reportOn({ 'a/stop': 0 });
  const question = model.areas[0]?.questions[1];
  if (model.way === undefined || question === undefined) throw new Error('there is no way');
  const way = { ...model.way, toShow: [question], demand: 'named' as const };
  const text = said(waySection, { ...model, way });
  expect(text).toContain(
    'Besides, evidence has to be named for this answer; no effort is counted for that:\n\n- **must (a)**: A document.\n',
  );
  const seen = said(waySection, { ...model, way: { ...way, steps: [], demand: 'seen', toShowInConfidence: 2 } });
  expect(seen).toContain('No step is needed, but the interviewer has to see the evidence for this answer');
  expect(seen).toContain('Evidence has to be shown for two more answers that rest on what was told in confidence.');
  expect(seen).toContain('With that shown, the verdict would be: ');
  expect(seen).not.toContain('1. ');
});

test('names the questions that have to be taken up again', () => {
  const model = reportOn({ 'a/stop': 0 });
  const toTakeUp = model.areas[0]?.questions.slice(0, 1);
  if (model.way === undefined || toTakeUp === undefined) throw new Error('there is no way');
  const text = said(waySection, { ...model, way: { ...model.way, isReachable: false, toTakeUp } });
  expect(text).toContain('while this critical question is set aside as not applicable by fewer than two people');
  expect(text).toContain('- **stop (a)**: stop?');
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
