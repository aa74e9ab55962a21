import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { mergeInterviews, parseInterview } from '../../src/answers/parse.ts';
import { assembleCatalogue, type Catalogue } from '../../src/questionnaires/catalogue.ts';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import { parseProfile } from '../../src/questionnaires/parse-profile.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { must } from '../kit/catalogue.ts';
import { runs } from '../kit/runs.ts';
import { calculate } from './calculator.ts';
import { compareWith } from './compare.ts';
import { type WorldFiles, writeWorld } from './files.ts';
import type { World } from './world.ts';
import { DAY, worlds } from './worlds.ts';

/** The files of a world as the program reads them. */
function readWorld({ folder, interviews }: WorldFiles): {
  readonly catalogue: Catalogue;
  readonly interviews: readonly Interview[];
} {
  const textOf = (path: string) => {
    const name = path.replace(/^profiles\//, '').replace(/\.yaml$/, '');
    return { text: folder.get(path) ?? '', file: path, name, digest: 'sha256:world' };
  };
  const { profile } = must(parseProfile(textOf('profiles/world.yaml')));
  const questionnaires = [...folder.keys()]
    .filter((path) => !path.startsWith('profiles/'))
    .map((path) => must(parseQuestionnaire(textOf(path))).questionnaire);
  const sourced = [...interviews].map(([file, text]) => must(parseInterview(text, file)));
  return { catalogue: assembleCatalogue(profile, questionnaires, []), interviews: must(mergeInterviews(sourced)) };
}

function differencesIn(world: World): readonly string[] {
  const { catalogue, interviews } = readWorld(writeWorld(world));
  const assessment = scoreInterviews(catalogue, interviews, { day: DAY });
  return compareWith(calculate(world), JSON.parse(JSON.stringify(assessment)));
}

test('the program and the independent calculation agree on scores, levels, gates and shares, to 1e-9', () => {
  let compared = 0;
  fc.assert(
    fc.property(worlds({ ends: false }), (world) => {
      if (world.interviews.length === 0) return;
      compared += 1;
      expect(differencesIn(world)).toEqual([]);
    }),
    { ...runs(550), endOnFailure: true },
  );
  expect(compared).toBeGreaterThanOrEqual(0.9 * runs(550).numRuns);
});
