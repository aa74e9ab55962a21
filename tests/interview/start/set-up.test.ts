import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../src/interview/screen/modes.ts';
import {
  choicesIn,
  knownIn,
  pasteInSetUp,
  pressInSetUp,
  type SetUp,
  startSetUp,
  withProblem,
} from '../../../src/interview/start/set-up.ts';
import { renderSetUp } from '../../../src/interview/start/set-up-screen.ts';
import { columnsOf } from '../../../src/text/width.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { must } from '../../kit/catalogue.ts';
import { loadCatalogue } from '../../kit/library.ts';

const SHIPPED = { folders: ['questionnaires'], cwd: '.' };
const PROFILES = [must(await loadCatalogue('core', SHIPPED)), must(await loadCatalogue('decide', SHIPPED))];

const startOf = (given: Partial<Parameters<typeof startSetUp>[0]> = {}): SetUp =>
  startSetUp({
    language: ENGLISH,
    profiles: PROFILES,
    fixed: new Set(),
    details: { side: 'client' },
    passed: new Set(),
    only: undefined,
    profile: undefined,
    usual: { withProvider: 'core', withoutProvider: 'decide' },
    areas: [],
    file: undefined,
    proposal: 'acme-client.yaml',
    ...given,
  });

/** Presses keys by their names, and types all else. */
const press = (setUp: SetUp, ...keys: readonly string[]): SetUp =>
  keys.reduce((now, key) => {
    const isName = /^(return|up|down|left|right|tab|backspace|escape)$/.test(key);
    const pressed = isName ? [{ char: '', name: key }] : [...key].map((char) => ({ char, name: char }));
    return pressed.reduce((before, each) => pressInSetUp(before, each, 77), now);
  }, setUp);
const shown = (setUp: SetUp, width = 80, rows = 24): string => {
  const { content, bottom } = renderSetUp(setUp, frameOf({ width, rows }));
  return bottom === '' ? content : `${content}\n${bottom}`;
};

const TO_SCOPE = ['Acme', 'return', 'Globex', 'return', 'Payroll', 'return'];
const TO_ROLE = [...TO_SCOPE, 'return', 'Jane', 'return'];
const TO_LEGAL = [...TO_ROLE, '3', 'return'];

describe('the set-up on one screen', () => {
  test.each([
    ['the beginning', []],
    ['a role', [...TO_ROLE, '3']],
    ['whose questions', [...TO_LEGAL, 'right']],
    ['the profile', [...TO_LEGAL, 'return']],
    ['the areas', [...TO_LEGAL, 'return', 'return', 'right', ' ']],
    ['the end', [...TO_LEGAL, 'return', 'return', 'return', 'return']],
  ])('as it stands on the screen: %s', (_, keys) => {
    for (const language of [ENGLISH, SPANISH]) {
      expect(shown(press(startOf({ language }), ...keys))).toMatchSnapshot();
    }
  });

  test('what is settled becomes the interview', () => {
    const begun = press(startOf(), ...TO_LEGAL, 'right', 'return', 'return', 'return', 'return', 'return');
    expect(begun.outcome).toBe('begin');
    expect(choicesIn(begun)).toEqual({
      client: 'Acme',
      provider: 'Globex',
      scope: 'Payroll',
      respondent: 'Jane',
      side: 'client',
      role: 'legal',
      only: 'legal',
      profile: 'core',
      areas: [],
      file: 'acme-client.yaml',
    });
  });

  test.each([
    ['without a provider', [], 'decide'],
    ['with one', ['down', 'Globex'], 'core'],
    ['with one that was taken out again', ['down', 'G', 'backspace'], 'decide'],
  ])('the profile follows from the provider: %s', (_, keys, profile) => {
    expect(choicesIn(press(startOf(), ...keys)).profile).toBe(profile);
  });

  test.each([
    ['no client', ['return'], 'client', 'The client needs a name'],
    ['no scope, seen at the end', ['Acme', 'up', 'return'], 'scope', 'The scope needs a name'],
    [
      'a provider’s side without its name',
      ['Acme', 'down', 'down', 'Payroll', 'down', '2', 'up', 'up', 'up', 'up', 'return'],
      'provider',
      'Who speaks for the provider has one',
    ],
  ])('what is wrong is said at its field: %s', (_, keys, field, message) => {
    const now = press(startOf(), ...keys);
    expect(now).toMatchObject({ at: field, message: expect.stringContaining(message) });
    expect(now.outcome).toBeUndefined();
  });

  test('a file that cannot be made is said at the file, and taken out gives the proposal back', () => {
    const now = withProblem(startOf({ file: 'x' }), 'file', 'Please choose another name: it exists already.');
    expect(now).toMatchObject({ at: 'file', draft: { text: 'x' } });
    expect(shown(now)).toContain('it exists already');
    expect(choicesIn(press(now, 'backspace')).file).toBe('acme-client.yaml');
  });

  test('on the provider’s side its lead comes first', () => {
    const now = press(startOf(), ...TO_SCOPE, '2', 'return', 'return', '1');
    expect(choicesIn(now)).toMatchObject({ side: 'provider', role: 'provider-lead' });
  });

  test('what a role alone would know follows another role', () => {
    const now = press(startOf(), ...TO_LEGAL, 'right', 'up');
    expect(press(now, '1').only).toBe('sponsor');
    expect(press(now, '6').only).toBeUndefined();
  });

  test('at least one area stays', () => {
    const { areas } = PROFILES[1] ?? { areas: [] };
    const toAreas = press(startOf(), 'up', 'up', 'up');
    const now = areas.reduce((before) => press(before, ' ', 'right'), toAreas);
    expect(choicesIn(now).areas).toHaveLength(1);
    expect(press(toAreas, ...areas.slice(1).flatMap(() => [' ', 'right']), ' ').message).not.toBe('');
  });

  test('what was named is shown, and not gone to', () => {
    const now = startOf({
      details: { client: 'Acme', side: 'client' },
      fixed: new Set(['client', 'profile'] as const),
    });
    expect(now.at).toBe('provider');
    expect(press(now, 'up').at).toBe('begin');
    expect(shown(now)).toContain('Client      Acme');
  });

  test('only what was said or gone on from is known', () => {
    expect(knownIn(press(startOf(), 'Acme'))).toEqual({ client: 'Acme' });
    expect(knownIn(press(startOf(), 'Acme', 'return', 'return'))).toEqual({ client: 'Acme', provider: '' });
    expect(knownIn(press(startOf(), ...TO_SCOPE, 'return'))).toMatchObject({ side: 'client' });
  });

  test('a paste is one line', () => {
    expect(knownIn(pasteInSetUp(startOf(), 'Acme\nLtd')).client).toBe('Acme Ltd');
  });

  test('whatever is pressed and however large the terminal: nothing is wider or higher than it', () => {
    const key = fc.constantFrom('return', 'up', 'down', 'left', 'right', 'tab', ' ', '2', 'Ñandú 漢字 ', '\u202e');
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 40 }),
        fc.integer({ min: 40, max: 120 }),
        fc.integer({ min: 15, max: 50 }),
        fc.constantFrom(ENGLISH, SPANISH),
        (keys, width, rows, language) => {
          const now = press(startOf({ language }), ...keys);
          const lines = shown(now, width, rows).split('\n');
          expect(lines.length).toBeLessThanOrEqual(rows);
          for (const line of lines) expect(columnsOf(line)).toBeLessThan(width);
          expect(lines.some((line) => line.startsWith('❯'))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
