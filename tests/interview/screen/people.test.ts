import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import type { Screen } from '../../../src/interview/screen/screen.ts';
import { askSpread } from '../../../src/interview/screen/spread.ts';
import type { Seat } from '../../../src/interview/session/table.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { fileOf, press, readFile, screenOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf([{ id: 'a', questions: [{ id: 'one' }, { id: 'list', points: [50, 50] }] }]);

function seat(name: string, answers: object = {}, isHere = false): Seat {
  const { interview } = readFile(fileOf(answers, { side: 'provider' }));
  return { file: `${name}.yaml`, interview: { ...interview, respondent: { name, side: 'provider' } }, isHere };
}

const seated = (seats: readonly Seat[], answers: object = {}): Screen => ({ ...screenOf(CATALOGUE, answers), seats });
const drawn = (screen: Screen): string => renderScreen(screen).content;

describe('p', () => {
  test('goes to the one other person at once', () => {
    expect(press(seated([seat('Bob')]), 'p')).toMatchObject({
      mode: 'choose',
      wish: { kind: 'person', file: 'Bob.yaml' },
    });
  });

  const several = seated([seat('Bob', { 'a/one': 's0' }), seat('Cy')]);
  test.each<[string, readonly string[], object]>([
    ['the first with Enter', ['return'], { wish: { file: 'Bob.yaml' } }],
    ['another with the arrows', ['down', 'return'], { wish: { file: 'Cy.yaml' } }],
    ['another by number', ['2'], { wish: { file: 'Cy.yaml' } }],
    ['someone new, the last line', ['3'], { outcome: 'next' }],
    ['someone new, upwards', ['up', 'return'], { outcome: 'next' }],
    ['a number that is none', ['4'], { mode: 'people', message: 'That key does nothing here.' }],
    ['nobody, with Esc', ['escape'], { mode: 'choose' }],
    ['the end, with q', ['q'], { outcome: 'quit' }],
  ])('of several it asks whom: %s', (_, keys, expected) => {
    expect(press(several, 'p', ...keys)).toMatchObject(expected);
  });

  test('the list says who, and how far they are, and nothing that they said', () => {
    expect(drawn(press(several, 'p'))).toMatchInlineSnapshot(`
      "Acme · client
      Whose interview?

      ❯ 1 Bob, provider · 1 of 2
        2 Cy, provider · 0 of 2
        3 Someone new

      1-3 choose · ↑↓ move · Enter goes there · Esc stays where you were · q quit"
    `);
  });

  test('without anybody else it offers someone new, and starts nothing by itself', () => {
    const asked = press(seated([]), 'p');
    expect(asked).toMatchObject({ mode: 'people' });
    expect(asked.outcome).toBeUndefined();
    expect(press(asked, 'return').outcome).toBe('next');
  });

  test('in the review it asks, also with one other; alone it goes on with the next person', () => {
    expect(press(seated([seat('Bob')]), 'r', 'p').mode).toBe('people');
    expect(press(seated([]), 'r', 'p').outcome).toBe('next');
  });

  test('is told at the question where there are others, and = where they are here', () => {
    expect(drawn(seated([]))).not.toMatch(/p other person|= side/);
    expect(drawn(seated([seat('Bob')]))).toMatch(/r review ·\sp other person · \? help/);
    expect(drawn(seated([seat('Bob', {}, true)]))).toMatch(/p other person ·\s= side by side/);
  });
});

describe('=', () => {
  test.each<[string, readonly Seat[], object, string]>([
    ['nobody is here', [seat('Bob', { 'a/one': 's0' })], { 'a/one': 's0' }, 'Nobody else is at this table yet'],
    ['not both have answered', [seat('Bob', {}, true)], { 'a/one': 's0' }, 'They have not both answered yet.'],
  ])('shows nothing where %s', (_, seats, answers, message) => {
    const screen = press(seated(seats, answers), 'b', '=');
    expect(screen).toMatchObject({ mode: 'choose' });
    expect(screen.message).toContain(message);
  });

  test('shows who said what, without notes and scores; any key goes back, q too', () => {
    const seats = [seat('Bob', { 'a/one': { option: 's100', note: 'SECRET' } }, true)];
    const screen = press(seated(seats, { 'a/one': { option: 's0', note: 'SECRET' } }), 'b', '=');
    expect(drawn(screen)).toMatchInlineSnapshot(`
      "Acme · client
      a · one

      one?

      client
        s0

      Bob, provider
        s100

      The answers differ.

      any key goes back to the question"
    `);
    for (const key of ['x', 'q', 'return', '1']) {
      const back = press(screen, key);
      expect(back).toMatchObject({ mode: 'choose' });
      expect(back.outcome).toBeUndefined();
      expect(back.session).toBe(screen.session);
    }
  });

  test('says of ticks who alone has them', () => {
    const seats = [seat('Bob', { 'a/list': { items: ['i0'] } }, true)];
    const screen = press(seated(seats, { 'a/one': 's0', 'a/list': { items: ['i0', 'i1'] } }), 'b', '=');
    expect(drawn(screen)).toContain('The answers differ.\n  Only client: i1\n');
  });
});

describe('a correction that concerns other files', () => {
  const spread = { files: ['a.yaml', 'b.yaml'], details: ['client'] } as const;
  const asked = askSpread({ ...seated([]), mode: 'details', message: 'Client: Acme Ltd.' }, spread);
  test.each<[string, object]>([
    ['y', { mode: 'details', wish: { kind: 'spread', spread: { files: ['a.yaml', 'b.yaml'] } } }],
    ['n', { mode: 'details', message: 'a.yaml and b.yaml stay as before.' }],
    ['escape', { mode: 'details', message: 'a.yaml and b.yaml stay as before.' }],
    ['return', { mode: 'spread' }],
    ['s', { mode: 'spread', message: 'That key does nothing here.' }],
  ])('%s', (key, expected) => {
    expect(press(asked, key)).toMatchObject(expected);
  });

  test('is asked about in full', () => {
    expect(drawn(asked)).toMatchInlineSnapshot(`
      "Acme · client
      Client: Acme Ltd.

      Also in 2 other files: a.yaml, b.yaml? What has another client cannot be scored
      together with this.

      y yes · n leave it"
    `);
  });
});

test('whatever people are called, at any size and in either language, nothing is too wide or steers the terminal', () => {
  const name = fc.string({ unit: fc.constantFrom(...'a B,漢\u001b\u202e\n👍é'), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 5, max: 60 }),
      fc.constantFrom(ENGLISH, SPANISH),
      (names, width, rows, language) => {
        const answers = { 'a/one': 's0', 'a/list': { items: ['i0'] } };
        const seats = names.map((each) => seat(each, answers, true));
        const own = seated(seats, answers);
        const screen: Screen = { ...own, session: { ...own.session, language, at: 'a/list' } };
        const asked = askSpread(screen, { files: names, details: ['client', 'scope'] });
        for (const each of [screen, { ...screen, mode: 'people' as const }, press(screen, '='), asked]) {
          const { content, bottom } = renderScreen(each, { width, rows });
          for (const line of [content, bottom].join('\n').split('\n')) {
            expect(stringWidth(line), line).toBeLessThan(width);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: what would steer a terminal
            expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
