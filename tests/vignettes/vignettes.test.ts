import { beforeAll, describe, expect, test } from 'vitest';
import { mergeInterviews } from '../../src/answers/parse.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { DECISIONS } from '../../src/scoring/assessment.ts';
import { circumstancesNow } from '../../src/scoring/context.ts';
import { FINDERS, RULES, RULES_ACROSS } from '../../src/scoring/rules.ts';
import { must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';
import { outcomeOf } from './outcome.ts';
import { interviewsOf, peopleIn, readVignettes, type Vignette } from './vignette.ts';

const VIGNETTES = readVignettes();
const catalogues = new Map<string, Catalogue>();

beforeAll(async () => {
  for (const profile of new Set(VIGNETTES.map((each) => each.profile)))
    catalogues.set(profile, must(await loadCatalogue(profile, { folders: ['questionnaires'], cwd: process.cwd() })));
});

function catalogueFor({ profile }: Vignette): Catalogue {
  const catalogue = catalogues.get(profile);
  if (catalogue === undefined) throw new Error(`no profile "${profile}"`);
  return catalogue;
}

describe('the verdict that an expert would give', () => {
  test.each(VIGNETTES.filter(({ waits }) => waits === undefined).map((each) => [each.name, each] as const))(
    '%s',
    (name, vignette) => {
      const { expected, came } = outcomeOf(vignette, catalogueFor(vignette));
      expect(came, `${name}: ${vignette.why}`).toEqual(expected);
    },
  );
});

describe('the verdict that an expert would give and the program does not give yet', () => {
  test.each(
    VIGNETTES.flatMap(({ waits, ...each }) => (waits === undefined ? [] : [[each.name, each, waits] as const])),
  )('%s', (name, vignette, { today, for: part }) => {
    const { expected, came } = outcomeOf(vignette, catalogueFor(vignette));
    expect(came, `${name}: the ${part} agree by now, so it waits no longer`).not.toEqual(expected);
    expect(came.level, `${name}: ${vignette.why}`).toBe(today);
  });
});

describe('the table', () => {
  test('no two vignettes have one name, and each reason is one sentence', () => {
    expect(new Set(VIGNETTES.map(({ name }) => name)).size).toBe(VIGNETTES.length);
    expect(VIGNETTES.filter(({ why }) => !/^[A-Z][^.]*\.$/u.test(why)).map(({ name }) => name)).toEqual([]);
  });

  test('waits only where the level is another one today', () => {
    const waiting = VIGNETTES.filter(({ waits, expect: { level } }) => waits !== undefined && waits.today === level);
    expect(waiting.map(({ name }) => name)).toEqual([]);
  });

  test('names questions and context that there are', () => {
    const unknown = VIGNETTES.flatMap((vignette) => {
      const { questions } = catalogueFor(vignette);
      const { context, says, told, others, expect: wanted } = vignette;
      const named = [
        ...Object.keys(context).map((id) => `context/${id}`),
        ...[says, ...others.map((each) => each.says)].flatMap((each) => Object.keys(each)),
        ...(told === 'all' ? [] : told),
        ...(wanted.outweighs ?? []).flat(),
        ...[wanted.gates, wanted.lowGates, wanted.findings].flatMap((list) =>
          (list ?? []).flatMap((each) => each.split(' ').slice(1)),
        ),
      ];
      return named.filter((id) => !questions.has(id)).map((id) => `${vignette.name}: ${id}`);
    });
    expect(unknown).toEqual([]);
  });

  // What is not asked cannot change a verdict, so a question that moves to another stage would make its vignettes idle.
  test('says nothing on what is not asked, but where that is the point', () => {
    const idle = VIGNETTES.filter((vignette) => {
      const catalogue = catalogueFor(vignette);
      const interviews = mergeInterviews(interviewsOf(vignette, catalogue)).value ?? [];
      const { hidden } = circumstancesNow(catalogue, interviews);
      const said = [vignette.says, ...vignette.others.map((each) => each.says)].flatMap((says) => Object.entries(says));
      return said.some(([id, answer]) => answer !== null && hidden.has(id));
    });
    expect(idle.map(({ name }) => name)).toEqual([
      'F3: no provider yet, and what has no subject was answered at its worst',
      'a transfer plan of long ago, when the provider does the work',
      'no continuity arrangement for work that can wait, seen through the critical questions alone',
    ]);
  });

  test.each(Object.keys(DECISIONS))('shows the stage %s', (stage) => {
    expect(VIGNETTES.some(({ context }) => (context.stage ?? 'running') === stage)).toBe(true);
  });

  test.each(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'])('shows the objection %s', (objection) => {
    expect(VIGNETTES.some(({ name }) => name.startsWith(`${objection}: `))).toBe(true);
  });

  test.each([...RULES.keys(), ...Object.keys(RULES_ACROSS), ...Object.keys(FINDERS)])(
    'shows where %s stands and, one answer from there, where it just does not',
    (rule) => {
      const stands = VIGNETTES.filter(({ expect: { gates = [], within = [], findings = [] } }) =>
        (rule in FINDERS ? findings : [...gates, ...within]).some((each) => each.split(' ', 1)[0] === rule),
      );
      const standsNot = VIGNETTES.filter(({ expect: { not = [], noFindings = [] } }) =>
        [...not, ...noFindings].includes(rule),
      );
      const isPair = stands.some((one) => standsNot.some((other) => differences(one, other) === 1));
      expect(isPair).toBe(true);
    },
  );
});

/** In how many answers two vignettes differ; infinitely many where they are of different profiles. */
function differences(one: Vignette, other: Vignette): number {
  if (one.profile !== other.profile) return Number.POSITIVE_INFINITY;
  const [a, b] = [one, other].map((each) => flat(each));
  const keys = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
  return [...keys].filter((key) => a?.get(key) !== b?.get(key)).length;
}

function flat(vignette: Vignette): ReadonlyMap<string, string> {
  return new Map(
    peopleIn(vignette, catalogueFor(vignette)).flatMap(({ side, name, answers }) =>
      [...answers].map(([id, said]) => [`${side} ${name} ${id}`, JSON.stringify(said)] as const),
    ),
  );
}
