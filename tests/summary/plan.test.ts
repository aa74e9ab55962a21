import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { type Plan, planFor, planWithin } from '../../src/scoring/plan/plan.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { planSection } from '../../src/summary/plan.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        {
          id: 'stop',
          knockOut: true,
          effort: 'M',
          advice: { 0: { text: 'Begin with counsel.', effort: 'L', owner: 'client', role: 'legal' } },
        },
        { id: 'other', criticality: 'low' },
      ],
    },
  ],
  [],
  [],
  { evidence: 'named' },
);
const shown = { option: 's100', evidence: ['minutes.pdf'] };

function text(answers: object, of: (interviews: Parameters<typeof planFor>[1]) => Plan, language = ENGLISH): string {
  const interviews = [interviewOf({ 'a/stop': 100, 'a/other': 100, ...answers })];
  const plan = of(interviews);
  const nodes = planSection(catalogue, plan, verdictFacts(catalogue, interviews, plan.result), language);
  return renderMarkdown({ type: 'root', children: [...nodes] }).replaceAll(/\s+/g, ' ');
}

const toReady = (interviews: Parameters<typeof planFor>[1]): Plan => planFor(catalogue, interviews, 'ready');

test('a step says what the answer’s own advice says, who acts, and from how much to how much it takes', () => {
  const said = text({ 'a/stop': 0 }, toReady);
  expect(said).toContain('one step, 10–40 person-days.');
  expect(said).toContain('### Before signing: 10–40 person-days');
  expect(said).toMatch(/Begin with counsel\.\S* _Client’s legal counsel · 10–40 person-days · \d/);
  expect(said).toContain('### To be shown');
  expect(said).toContain('Besides, evidence has to be named for this answer; no effort is counted for that:');
  expect(said).toContain('**stop (a)**: A document');
  expect(text({ 'a/stop': 0 }, toReady, SPANISH)).toMatch(/_Asesor jurídico del cliente · 10–40 días-persona/);
});

test('a step goes all the way to the best answer, and its effort with it', () => {
  const advice = { 0: { text: 'Begin.', effort: 'S' }, 33: { text: 'Go on.', effort: 'M' } };
  const steep = catalogueOf([{ id: 'a', questions: [{ id: 'q', criticality: 'critical', advice }] }]);
  const interviews = [interviewOf({ 'a/q': 0 })];
  const plan = planFor(steep, interviews, 'ready');
  expect(plan.steps).toMatchObject([{ from: 's0', to: 's100', effort: [4, 10] }]);
  const nodes = planSection(steep, plan, verdictFacts(steep, interviews, plan.result), ENGLISH);
  expect(renderMarkdown({ type: 'root', children: [...nodes] })).toMatch(
    /Begin\. Then: Go on\.\S*\s+_Both sides · 4–10 /,
  );
});

test('where nothing is to be done but to show something, it says so', () => {
  const said = text({}, toReady);
  expect(said).toMatch(
    /^### To be shown No step is needed, but evidence has to be named for this answer; .*Then: 100, ready/,
  );
  expect(text({}, (interviews) => planWithin(catalogue, interviews, 5))).toBe(said);
  expect(text({}, toReady, SPANISH)).toContain('No hace falta ningún paso, pero hay que aportar evidencia de esta');
});

test('where nothing is missing, there is nothing to show', () => {
  expect(text({ 'a/stop': shown }, toReady)).toBe(
    '**No step is needed for ready: it holds whatever the open answers turn out to be.** ',
  );
});

test('what was set aside by too few people has to be taken up again', () => {
  const said = text({ 'a/stop': { notApplicable: 'No' } }, toReady);
  expect(said).toMatch(/^\*\*No plan reaches ready\. .* fewer than two people, or by nobody at the client\./);
  expect(said).toContain('- stop (a)');
});
