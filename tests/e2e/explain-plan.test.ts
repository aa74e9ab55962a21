import { describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const FILES = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];

describe('outready plan', () => {
  test('names the steps, their effort and where they lead', async () => {
    const { stdout, stderr, status } = await run(['plan', ...FILES, '--target', 'ready-with-conditions']);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "The least effort to ready with conditions, whatever the open answers turn out to
      be: three steps, 5–12 person-days. Up to 10 person-days of that may turn out to
      be done already.

      Before signing: 5–12 person-days
       1  Criticality rating (Dependence on the provider)
          Find out first. Ask the process owner to estimate the harm of a day, a week
          and a month of stoppage. Have the sponsor approve an outage limit in a
          one-page impact analysis.
          Client · 1–2 person-days if needed · 4.0 points (2.0 a day)
       2  Ownership of results (Intellectual property)
          Have counsel draft a clause, or an amendment to a contract in force, that
          assigns deliverables, adapted versions and by-products, with a schedule of
          the formal steps local law asks for. Hold back signature until it is in the
          contract.
          Client · 1–2 person-days · 4.0 points (2.0 a day)
       3  Customer and personal data (Intellectual property)
          Find out first. Sit down with the owner of each system and draw where its
          customer data goes, up to the provider’s subcontractors. Give the map to
          counsel, who signs a record of why each transfer is lawful and what limits
          apply.
          Client · 3–8 person-days if needed · 4.0 points (0.5 a day)

      Then: 68 (60–76), ready to sign, with conditions; open answers and disagreements
      cannot change the verdict; 26 answered, 1 set aside as not applicable.
      "
    `);
  });

  test('--budget and --json: what is promised is what scoring says of the result', async () => {
    const { stdout } = await run(['plan', ...FILES, '--budget', '12', '--json']);
    const plan = JSON.parse(stdout);
    expect(plan).toMatchObject({ format: 'outready/plan/2', target: 'ready-with-conditions', budget: 12 });
    expect(plan.effort[1]).toBeLessThanOrEqual(12);
    expect(plan.result.level.low).toBe('ready-with-conditions');
  });

  test.each([
    [
      ['--target', 'redy'],
      /^error: --target takes ready-with-conditions, ready, not "redy"\nhint: did you mean "ready"\?\n$/,
    ],
    [['--budget', 'some'], /--budget takes a number of person-days, not "some"/],
    [['--budget', '-1'], /--budget takes a number of person-days, not "-1"/],
    [['--budget', '1', '--target', 'ready'], /a target or a budget, not both/],
  ])('%j is refused', async (options, message) => {
    const { stderr, stdout, status } = await run(['plan', ...FILES, ...options]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(message);
  });
});

describe('outready explain', () => {
  test('--area and --set: the terms of an area, and what another answer would change', async () => {
    const set = ['--set', 'dependence/exit-plan=plan-rehearsed'];
    const { stdout, stderr, status } = await run(['explain', ...FILES, '--area', 'dependence', ...set]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "+3.3 points, level unchanged (not ready); the condition on “Exit plan” is
      cleared; the blocker on “Ownership of results” remains; 5 conditions remain.
      60 (48–72) → 63 (51–75)

      63.4 of 100, what is open left out: not ready to sign.

      The overall score is a mean of all questions, each by its weight, in whichever
      area it stands.

      Dependence on the provider: 29.6% of the whole × 58.3 = 17.28
        Criticality rating: left out, nobody knew
        Substitutes: critical, 16.7% of the area, 4.9% of the whole × 67.0 = 3.31;
          evidence named
        Provider viability: high, 12.5% of the area, 3.7% of the whole × 33.0 = 1.22
        Retained know-how: critical, 16.7% of the area, 4.9% of the whole × 33.0 =
          1.63; nothing shown
        Exit plan: critical, 16.7% of the area, 4.9% of the whole × 100.0 = 4.94;
          evidence seen
        Continuity cover: high, 12.5% of the area, 3.7% of the whole × 67.0 = 2.48
        Subcontractor chain: high, 12.5% of the area, 3.7% of the whole × 33.0 =
          1.22
        Portability: left out, not applicable
        Scaling or taking back: left out, not answered yet
        Balance of control: high, 12.5% of the area, 3.7% of the whole × 67.0 = 2.48

      What caps the level
        Retained know-how: critical question below half caps at ready with
          conditions. The client says so, and nothing was shown. Lifted by “Several
          employees who are staying can do it, from memory”, or better.
        Criticality rating: critical question open caps at ready with conditions.
          Lifted by “A written rating states how much harm a stoppage would do”, or
          better.
      "
    `);
  });

  test.each(['low', 'point', 'high'])('--json: the terms add up in the %s scenario', async (scenario) => {
    const explained = JSON.parse((await run(['explain', ...FILES, '--scenario', scenario, '--json'])).stdout);
    const scored = JSON.parse((await run(['score', ...FILES, '--json'])).stdout);
    const terms: readonly { readonly points: number }[] = explained.areas.flatMap(
      (area: { questions: readonly { points: number }[] }) => area.questions,
    );
    expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(scored.score[scenario], 9);
    expect(explained.level).toBe(scored.level[scenario]);
  });

  test.each([
    [['--set', 'dependence/exit-plan'], /says no answer[\s\S]*as in --set/],
    [['--set', 'dependence/exitplan=x'], /did you mean "dependence\/exit-plan"/],
    [['--set', 'dependence/exit-plan=plan-rehearse'], /did you mean "plan-rehearsed"/],
    [['--area', 'dependance'], /no area dependance[\s\S]*did you mean "dependence"/],
    [['--question', 'nothing'], /no question nothing/],
  ])('%j is refused', async (options, message) => {
    const { stderr, stdout, status } = await run(['explain', ...FILES, ...options]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(message);
  });
});
