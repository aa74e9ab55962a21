import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadEngagements } from '../../src/inputs/load-interviews.ts';
import { answersText, folderWith, newRoot } from '../kit/check.ts';
import { hostIn } from '../kit/host.ts';

const ROOT = newRoot();
afterAll(() => rmSync(ROOT, { recursive: true }));

async function load(files: Readonly<Record<string, string>>, folders: readonly string[] = []) {
  const cwd = folderWith(ROOT, files);
  const { host } = hostIn(cwd);
  const loaded = await loadEngagements({ ...host, paths: Object.keys(files), folders });
  return {
    ...loaded,
    groups: loaded.engagements.map(({ sourced }) => sourced.map(({ source }) => source.file).join(' ')),
    told: loaded.problems.map(({ file, severity, code }) => `${file} ${severity} ${code}`),
  };
}

describe('which interviews belong together', () => {
  test('those of one client, provider, scope and profile, whatever the order', async () => {
    const { groups, told } = await load({
      'z.yaml': answersText({ side: 'provider' }),
      'b.yaml': answersText({ client: 'Beta' }),
      'a.yaml': answersText(),
      'p.yaml': answersText({ provider: 'Globex' }),
      's.yaml': answersText({ profile: 'single', answers: '  beta/only: s90\n' }),
    });
    expect([groups, told]).toEqual([['a.yaml z.yaml', 'b.yaml', 'p.yaml', 's.yaml'], []]);
  });

  test('an id is a name of its own and parts nothing', async () => {
    const { groups } = await load({
      'a.yaml': answersText().replace('{ client', '{ id: one, client'),
      'b.yaml': answersText({ side: 'provider' }),
    });
    expect(groups).toEqual(['a.yaml b.yaml']);
  });
});

describe('what cannot be used', () => {
  test('is left out with its engagement; the others are there', async () => {
    const { groups, told, owners } = await load({
      'a.yaml': answersText(),
      'b.yaml': answersText({ side: 'provider', answers: '  alpha/first: nothing\n' }),
      'c.yaml': answersText({ client: 'Beta' }),
      'd.yaml': 'a: [',
      'e.yaml': answersText({ client: 'Gamma' }).replace('profile: small', 'profile: smal'),
      'f.yaml': answersText({ client: 'Delta' }).replace('[questions]', '[nowhere]'),
    });
    expect(groups).toEqual(['c.yaml']);
    expect(told).toEqual([
      'd.yaml error syntax',
      'b.yaml error unknown-option',
      'e.yaml error dangling-reference',
      'f.yaml error dangling-reference',
      'f.yaml error dangling-reference',
    ]);
    expect(owners.get('b.yaml')?.client).toBe('Acme');
  });

  test('one profile that is not there is told in each file that names it', async () => {
    const wrong = (client: string) => answersText({ client }).replace('profile: small', 'profile: smal');
    expect((await load({ 'a.yaml': wrong('A'), 'b.yaml': wrong('B') })).told).toEqual([
      'a.yaml error dangling-reference',
      'b.yaml error dangling-reference',
    ]);
  });
});

test('a catalogue is loaded once for all engagements that ask for the same', async () => {
  const { engagements } = await load({ 'a.yaml': answersText(), 'b.yaml': answersText({ client: 'Beta' }) });
  const [one, other] = engagements.map(({ catalogue }) => catalogue);
  expect(one).toBe(other);
});

test('paths start where the check runs', async () => {
  const { files } = await load({ [path.join('in', 'a.yaml')]: answersText().replace('[questions]', '[../questions]') });
  expect(files).toEqual(['in/a.yaml']);
});
