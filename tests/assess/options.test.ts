import { expect, test } from 'vitest';
import { assessLine, forNextPerson, goingOn, scopeOf, seedFor } from '../../src/assess/options.ts';

const NONE = { area: [], report: true, questionnaires: [] };

test('--until-decided reaches the interview, and the line that goes on with it', () => {
  expect(scopeOf({ ...NONE, untilDecided: true })).toEqual({ untilDecided: true });
  expect(scopeOf(NONE)).toEqual({});
  expect(assessLine('a.yaml', { ...NONE, untilDecided: true })).toBe('outready assess a.yaml --until-decided');
});

test('--shuffle, --seed and --blind stay through every way into an interview', () => {
  const options = { ...NONE, shuffle: true, seed: 'two words', blind: true };
  expect(scopeOf(options)).toEqual({ blind: true });
  for (const line of [
    assessLine('a.yaml', options),
    assessLine('a.yaml', goingOn(options)),
    assessLine(undefined, forNextPerson(options, 'a.yaml')),
  ]) {
    expect(line).toMatch(/ --shuffle --seed 'two words' --blind$/);
  }
});

test.each<readonly [object, string | undefined]>([
  [{}, undefined],
  [{ shuffle: false, blind: false }, undefined],
  [{ shuffle: true }, '["Acme","Analytics"]'],
  [{ blind: true }, '["Acme","Analytics"]'],
  [{ seed: 'x' }, 'x'],
  [{ seed: '', blind: true }, ''],
])('%j shuffles by %j', (options, seed) => {
  expect(seedFor({ client: 'Acme ', provider: 'Globex', scope: 'Analytics' }, { ...NONE, ...options })).toBe(seed);
});

test('an engagement with an id is shuffled by that, whatever it is called', () => {
  const options = { ...NONE, shuffle: true };
  expect(seedFor({ id: 'e1', client: 'Acme', scope: 'A' }, options)).toBe(
    seedFor({ id: 'e1', client: 'Acme Ltd', scope: 'B' }, options),
  );
});

test('the language stays through every way into an interview', () => {
  const started = {
    ...NONE,
    client: 'Acme',
    side: 'client',
    role: 'legal',
    lang: 'es',
    questionnaires: ['own'],
  } as const;
  const lines = [
    assessLine(undefined, started),
    assessLine('b.yaml', { ...started, from: 'a.yaml' }),
    assessLine('a.yaml', goingOn(started)),
    assessLine(undefined, forNextPerson(started, 'a.yaml')),
  ];
  expect(lines).toEqual([
    'outready assess --client Acme --side client --role legal --lang es --questionnaires own',
    'outready assess b.yaml --from a.yaml --client Acme --side client --role legal --lang es --questionnaires own',
    'outready assess a.yaml --role legal --lang es --questionnaires own',
    'outready assess --engagement-of a.yaml --lang es --questionnaires own',
  ]);
});
