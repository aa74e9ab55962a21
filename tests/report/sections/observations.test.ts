import { expect, test } from 'vitest';
import { observationsSection } from '../../../src/report/sections/observations.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('each has its title, what it means, what to do, and the questions that it rests on', () => {
  const model = reportOn({});
  const questions = model.areas.flatMap((area) => area.questions).slice(0, 2);
  const observation = { title: 'T', explanation: 'E', remedy: 'R', questions };
  expect(said(observationsSection, { ...model, observations: [observation, { ...observation, questions: [] }] })).toBe(
    `## Also worth knowing

- **T**: E. R. ${model.language.report.observations.concerns(['stop (a)', 'must (a)'])}
- **T**: E. R.
`,
  );
});

test('is not there where there is none', () => {
  for (const model of [reportOn({}), emptyReport()]) expect(said(observationsSection, model)).toBe('');
});
