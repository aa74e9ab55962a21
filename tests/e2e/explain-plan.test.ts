import { describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const FILES = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];

describe('outready plan', () => {
  test('names the steps, their effort and where they lead', async () => {
    const { stdout, stderr, status } = await run(['plan', ...FILES, '--target', 'ready-with-conditions']);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "The least effort to ready with conditions, whatever the open answers turn out to
      be: eight steps, 17–40 person-days. Up to 10 person-days of that may turn out to
      be done already.

      Before signing: 17–40 person-days
       1  Criticality rating (Dependence on the provider)
          Find out first. Ask the process owner to estimate the harm of a day, a week
          and a month of stoppage. Have the sponsor approve an outage limit in a
          one-page impact analysis, and look at it again when the work changes.
          Client’s sponsor · 1–2 person-days if needed · 3.3 points (1.6 a day)
       2  Substitutes (Dependence on the provider)
          Work out with the able candidate how many weeks and how much money a switch
          would take, and put both into the options paper.
          Client’s sponsor · 1–2 person-days · 1.1 points (0.5 a day)
       3  Agreed quality standard (Quality control)
          Have two people judge the same pieces by the standard, apart from each
          other, and rewrite each measure on which they differ.
          Client’s delivery lead · 1–2 person-days · 1.1 points (0.5 a day)
       4  Monitoring from the first day (Quality control)
          Give the named person hours each month to draw a sample of finished work,
          and write down its size and how it is drawn. Then: Have the named person
          draw and judge a first sample from trial work or today’s work, and correct
          the way of drawing it.
          Client’s delivery lead · 2–4 person-days · 2.2 points (0.5 a day)
       5  Customer and personal data (Intellectual property)
          Find out first. Draw the map with the owner of each system, have counsel
          record a conclusion for each flow, and sign the processing terms before any
          data moves.
          Client’s legal counsel · 3–8 person-days if needed · 3.3 points (0.4 a day)
       6  The client’s own deciders (Cultural fit)
          Approve the table with one decider, one deputy and a time limit for each
          kind of decision, and ask the same people again.
          Client’s sponsor · 1–2 person-days · 0.8 points (0.4 a day)
       7  Demands on reach (Communication)
          Note which questions stop the client’s own work, derive from them the
          language, the hours and the reply time that are needed, and write these into
          the request or the draft.
          Client’s delivery lead · 1–2 person-days · 0.4 points (0.2 a day)
       8  Ownership of results (Intellectual property)
          Hold back a signature that is still due, and have counsel note what the law
          gives each side for the kinds of result that this work makes. Then: Have
          counsel draft a clause that assigns the listed deliverables, and agree it
          with the provider; allow it three weeks. Then: Negotiate that the clause
          also covers adapted versions and by-products, and sign what local law asks
          for; allow two weeks.
          Client’s legal counsel · 7–18 person-days · 3.3 points (0.2 a day)

      Then: 66 (60–76), ready to sign, with conditions; open answers and disagreements
      cannot change the verdict; 35 answered, 1 set aside as not applicable.
      "
    `);
  });

  test('--budget and --json: what is promised is what scoring says of the result', async () => {
    const { stdout } = await run(['plan', ...FILES, '--budget', '50', '--json']);
    const plan = JSON.parse(stdout);
    expect(plan).toMatchObject({ format: 'outready/plan/2', target: 'ready-with-conditions', budget: 50 });
    expect(plan.effort[1]).toBeLessThanOrEqual(50);
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
    const set = ['--set', 'dependence/exit-plan=plan-walked'];
    const { stdout, stderr, status } = await run(['explain', ...FILES, '--area', 'dependence', ...set]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "+2.6 points, level unchanged (not ready); the condition on “Exit plan” is
      cleared; the blocker on “Ownership of results” remains; 5 conditions remain.
      53 (44–67) → 55 (47–69)

      55.5 of 100, what is open left out: not ready to sign.

      The overall score is a mean of all questions, each by its weight, in whichever
      area it stands.

      Dependence on the provider: 26.0% of the whole × 55.4 = 14.38
        Criticality rating: left out, nobody knew
        Substitutes: critical, 14.8% of the area, 3.8% of the whole × 67.0 = 2.58;
          evidence named
        Concentration in the house: high, 11.1% of the area, 2.9% of the whole ×
          100.0 = 2.88
        Provider viability: high, 11.1% of the area, 2.9% of the whole × 33.0 = 0.95
        Retained know-how: critical, 14.8% of the area, 3.8% of the whole × 33.0 =
          1.27; nothing shown
        Exit plan: critical, 14.8% of the area, 3.8% of the whole × 100.0 = 3.85;
          evidence seen
        Continuity cover: high, 11.1% of the area, 2.9% of the whole × 33.0 = 0.95
        Subcontractor chain: high, 11.1% of the area, 2.9% of the whole × 33.0 =
          0.95
        Terms passed down: high, 11.1% of the area, 2.9% of the whole × 33.0 = 0.95
        Portability: left out, not applicable
        Scaling or taking back: left out, nobody knew

        7 more questions do not apply here.

      What caps the level
        Retained know-how: critical question below 50, so no better than ready with
          conditions. The client says so, and nothing was shown. Lifted by “Two or
          more who are staying, from memory or by written steps that lay unused for a
          year”, or better.
        Criticality rating: critical question open, so no better than ready with
          conditions. Lifted by “It names an outage limit that the sponsor has yet to
          approve for the work as it is today”, or better.
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
    [['--set', 'dependence/exit-plan=plan-walkd'], /did you mean "plan-walked"/],
    [['--area', 'dependance'], /no area dependance[\s\S]*did you mean "dependence"/],
    [['--question', 'nothing'], /no question nothing/],
  ])('%j is refused', async (options, message) => {
    const { stderr, stdout, status } = await run(['explain', ...FILES, ...options]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(message);
  });
});
