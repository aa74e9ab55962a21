import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { runs } from '../kit/runs.ts';
import { writeWorld } from './files.ts';
import { worlds } from './worlds.ts';

it('the files of a world say what the world says', () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const { folder, interviews } = writeWorld(world);
      const read = (name: string) => parse(folder.get(name) ?? '', { maxAliasCount: 0 });
      expect(read('profiles/world.yaml')).toMatchObject({ levels: world.levels, rules: world.rules });
      expect(read('context.yaml').questions).toHaveLength(world.context.length);
      for (const area of world.areas) {
        const questions = read(`${area.id}.yaml`).questions;
        for (const [index, { id, ...rest }] of area.questions.entries()) {
          expect(questions[index]).toMatchObject({ ...rest, id: id.slice(area.id.length + 1) });
        }
      }
      expect([...interviews.values()].map((text) => parse(text).answers)).toEqual(
        world.interviews.map(({ answers }) => answers),
      );
    }),
    runs(200),
  );
});
