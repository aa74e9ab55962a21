import { expect, test } from 'vitest';
import { assessLine, forNextPerson, goingOn, scopeOf } from '../../src/assess/options.ts';

const NONE = { area: [], report: true, questionnaires: [] };

test('--until-decided reaches the interview, and the line that goes on with it', () => {
  expect(scopeOf({ ...NONE, untilDecided: true })).toEqual({ untilDecided: true });
  expect(scopeOf(NONE)).toEqual({});
  expect(assessLine('a.yaml', { ...NONE, untilDecided: true })).toBe('outready assess a.yaml --until-decided');
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
