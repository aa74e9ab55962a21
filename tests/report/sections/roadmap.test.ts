import { expect, test } from 'vitest';
import { roadmapSection } from '../../../src/report/sections/roadmap.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('steps are numbered through the stages, with what each takes, wins and waits for', () => {
  const poor = { 'a/must': { unknown: true }, 'a/two': 33, 'b/list': { items: ['i1'] } };
  expect(said(roadmapSection, reportOn(poor))).toBe(`## Roadmap

Three steps, 4–10 person-days in all. One of them starts with finding something out, which may take 1–2 person-days more.

### Before signing: 1–4 person-days

1. **list (b)**: Do it. _Both sides, 1–2 person-days, worth 25.0 points._
2. **must (a)**: _Find out first; then, if needed:_ Do it. _Both sides, 1–2 person-days if needed._

### Within 30 days: 3–8 person-days

3. **two (a)**: Do it. _Both sides, 3–8 person-days, worth 9.6 points, after step 2._
`);
});

test('a stage of what must be found out first takes up to so many days', () => {
  expect(said(roadmapSection, reportOn({ 'a/must': { unknown: true } }))).toMatch(
    /### Before signing: up to 2 person-days/,
  );
});

test('a client is told that steps may be missing', () => {
  const model = reportOn({ 'a/two': 33, 'b/three': { option: 's0', confidential: true } });
  expect(said(roadmapSection, model)).toContain(model.language.report.roadmap.notListed);
  expect(said(roadmapSection, reportOn({ 'a/two': 33 }))).not.toContain(model.language.report.roadmap.notListed);
});

test('where there is nothing to do, or nothing is scored, there is none', () => {
  for (const model of [reportOn({}), emptyReport(), emptyReport(1)]) expect(said(roadmapSection, model)).toBe('');
});
