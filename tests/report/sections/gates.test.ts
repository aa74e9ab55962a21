import { expect, test } from 'vitest';
import { buildReport } from '../../../src/model/build-report.ts';
import { blockersSection, conditionsSection } from '../../../src/report/sections/gates.ts';
import { verdictSection } from '../../../src/report/sections/verdict.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { modelOf } from '../reading.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('a blocker says what was answered, why it matters, what to do and who does it', () => {
  const model = reportOn({ 'a/stop': { option: 's0', evidence: [{ ref: 'Minutes', seen: '2026-11-22' }] } });
  expect(said(blockersSection, model)).toBe(`## Blockers

One point blocks the work. No strength elsewhere makes up for this.

### stop (a)

- **Answer:** “s0”. It scores 0 of 100. The client says so, and evidence was seen.
- **Evidence:** Minutes (seen on 22 November 2026).
- **Why it matters:** Because of stop.
- **What to do:** Do it.
- **Who and by when:** Both sides, before signing, 1–2 person-days.
`);
  expect(said(conditionsSection, model)).toBe('');
});

test('where nothing was shown, a blocker and a condition say so', () => {
  const model = reportOn({ 'a/stop': 's0', 'a/must': { option: 's33', evidence: [] } });
  for (const section of [blockersSection, conditionsSection]) {
    expect(said(section, model)).toContain('The client says so, and nothing was shown.\n');
    expect(said(section, model)).not.toContain('**Evidence:**');
  }
});

test('what is only taken on trust asks to be shown, and says what there is', () => {
  const expired = { option: 's100', evidence: [{ ref: 'E', until: '2026-11-21' }], answered: '2026-11-22' };
  expect(said(conditionsSection, demanded({ 'a/one': expired, 'a/exit': 's100' }))).toContain(
    `- **one (a)**: Ask to see: A document. Evidence: E (named, expired on 21 November 2026).
- **exit (a)**: Ask to see: A document.
`,
  );
});

test('a condition without an answer takes a line, and says whom to ask', () => {
  const text = said(conditionsSection, reportOn({ 'a/stop': { unknown: true }, 'a/must': undefined }));
  expect(text).toContain('### Critical questions without an answer');
  expect(text).toContain('- **must (a)**: Find out first (sponsor, client): must?');
  expect(text).toContain('- **stop (a)**: Nobody knew. Find out first (sponsor, client): stop?');
});

test('what could block is told with what it depends on', () => {
  const open = said(blockersSection, reportOn({ 'a/stop': { unknown: true } }));
  expect(open).toContain('### Could become a blocker');
  expect(open).toContain('- **stop (a)**: Nobody knew. Find out first (sponsor, client): stop?');
  const disputed = said(blockersSection, reportOn({}, { provider: { 'a/stop': 0 } }));
  expect(disputed).toContain('“s0”');
});

test('what was told in confidence is counted, and not told', () => {
  const model = reportOn({ 'a/stop': { option: 's0', confidential: true } });
  const text = said(blockersSection, model);
  expect(text).toContain('## Blockers');
  expect(text).not.toContain('stop');
  const [gate] = model.gates.blockers;
  if (gate === undefined) throw new Error('there is no blocker');
  const two = { ...model, gates: { ...model.gates, blockers: [gate, gate] } };
  expect(said(blockersSection, two).match(/^### .*$/gm)).toEqual(['### Two points told in confidence']);
});

test('without a verdict, or with nothing that holds it down, there is neither', () => {
  for (const model of [emptyReport(), emptyReport(1), reportOn({})]) {
    expect(said(blockersSection, model)).toBe('');
    expect(said(conditionsSection, model)).toBe('');
  }
});

const demanding = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'exit', criticality: 'high', criticalWhen: { question: 'context/function', is: ['critical'] } },
      ],
    },
  ],
  [
    { id: 'stage', options: ['deciding', 'contracting', 'transition', 'running', 'ending'], notApplicable: false },
    { id: 'function', options: ['minor', 'critical'] },
  ],
  [],
  { evidence: 'named' },
);
const FACTS = { 'context/stage': 'contracting', 'context/function': 'critical' };
const demanded = (answers: Readonly<Record<string, unknown>>) =>
  modelOf(demanding, [interviewOf({ ...FACTS, ...answers })]);

test('what has to be shown is one condition with what to ask to see, and the verdict is ready once it is shown', () => {
  const model = demanded({ 'a/one': 100, 'a/exit': 100 });
  expect(said(conditionsSection, model)).toBe(`## Conditions

One condition has to be met before the verdict can be a plain “ready”.

### Critical answers taken on trust

Good answers to critical questions lack the evidence that the profile asks for: at least three quarters of them, and every one that must not fail, have to be shown.

- **one (a)**: Ask to see: A document.
- **exit (a)**: Ask to see: A document.
- **What to do:** Ask to see the evidence, and note where it is kept.
`);
  const text = said(verdictSection, model);
  expect(text).toContain('**100, ready to sign once it is shown; critical answers still rest on somebody’s word.**');
  expect(text).toContain(
    'The contract can be signed once evidence is named for the answers below; nothing else stands in the way.',
  );
  expect(text).toContain('1. Ask to see the evidence, and note where it is kept.');
  expect(model.unknown.unproven).toEqual([]);
});

test('the same in Spanish', () => {
  const interviews = [interviewOf({ ...FACTS, 'a/one': 100, 'a/exit': 100 })];
  const assessment = scoreInterviews(demanding, interviews);
  const model = buildReport(demanding, interviews, assessment, { audience: 'client', language: SPANISH });
  expect(said(verdictSection, model)).toContain('preparada para firmar en cuanto se muestre la evidencia');
});

test('who set a critical question aside, and why, is told where it is a condition', () => {
  const text = said(conditionsSection, demanded({ 'a/one': { notApplicable: 'The provider stays' }, 'a/exit': 100 }));
  expect(text).toContain('- **Answer:** Not applicable. Set aside by one person of the client.');
  expect(text).toContain('- **Interviewee, client:** The provider stays.');
  expect(text).toContain('- **What to do:** Have a second person confirm that it does not apply');
});

test('a question that the context makes critical says so', () => {
  const text = said(conditionsSection, demanded({ 'a/one': 100, 'a/exit': 33 }));
  expect(text).toContain('- **Why it matters:** Because of exit. Made critical by the context.');
  expect(said(conditionsSection, demanded({ 'a/one': 33, 'a/exit': 100 }))).toContain(
    '- **Why it matters:** Because of one.\n',
  );
});

test('the side that a gate goes by is not told where something was told in confidence', () => {
  const secret = interviewOf({ 'a/one': { option: 's0', confidential: true } }, { side: 'provider', file: 'b.yaml' });
  const open = interviewOf({ ...FACTS, 'a/one': 33, 'a/exit': 100 });
  expect(said(conditionsSection, modelOf(demanding, [open, secret], 'client'))).toMatch(
    /“s33”\. It scores 33 of 100\.\n/,
  );
  expect(said(conditionsSection, modelOf(demanding, [open, secret], 'internal'))).toContain(
    'The provider says so, and nothing was shown.',
  );
});

test.each([
  ['deciding', 'No provider should be chosen until'],
  ['contracting', 'Nothing should be signed until'],
  ['transition', 'The work should not be handed over until'],
  ['running', 'The work should not go on as it is until'],
  ['ending', 'The work should not be taken back or moved until'],
])('what must not be done at the stage %s', (stage, text) => {
  expect(said(verdictSection, demanded({ 'context/stage': stage, 'a/one': 0, 'a/exit': 0 }))).toContain(text);
});
