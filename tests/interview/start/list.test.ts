import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../src/interview/screen/modes.ts';
import {
  type ListedEngagement,
  type ListScreen,
  pressInList,
  renderList,
  unfinishedFirst,
} from '../../../src/interview/start/list.ts';
import { columnsOf } from '../../../src/text/width.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';

const ACME: ListedEngagement = {
  engagement: { client: 'Acme', provider: 'Globex', scope: 'Analytics' },
  profile: 'core',
  round: 2,
  interviews: [
    {
      file: 'jane.yaml',
      respondent: { name: 'Jane', side: 'client', role: 'sponsor' },
      progress: { replied: 97, total: 97 },
      day: '2026-11-30',
    },
    {
      file: 'bob.yaml',
      respondent: { side: 'provider' },
      progress: { replied: 12, total: 97 },
      day: undefined,
    },
  ],
};

const BANCO: ListedEngagement = {
  engagement: { client: 'Banco\u001b[31m', scope: 'Payroll' },
  profile: 'decide',
  round: 1,
  interviews: [
    { file: 'm.yaml', respondent: { name: 'María Ríos', side: 'client' }, progress: undefined, day: '2026-11-30' },
  ],
};

const HERE = unfinishedFirst([BANCO, ACME]);
const screenOf = (engagements = HERE, language = ENGLISH): ListScreen => ({ engagements, language, at: 0 });
const press = (screen: ListScreen, ...keys: readonly string[]): ListScreen =>
  keys.reduce(
    (now, key) => pressInList(now, key.length === 1 ? { char: key, name: key } : { char: '', name: key }),
    screen,
  );

describe('what is here to go on with', () => {
  test.each([
    ['en', ENGLISH],
    ['es', SPANISH],
  ])('as it stands on the screen: %s', (_, language) => {
    expect(renderList(screenOf(HERE, language), frameOf())).toMatchSnapshot();
  });

  test('what is unfinished comes first', () => {
    expect(HERE.flatMap(({ interviews }) => interviews.map(({ file }) => file))).toEqual([
      'bob.yaml',
      'jane.yaml',
      'm.yaml',
    ]);
  });

  test.each([
    ['Enter goes on', ['return'], { kind: 'go-on', file: 'bob.yaml' }],
    ['with the one the cursor is at', ['down', 'down', 'return'], { kind: 'go-on', file: 'm.yaml' }],
    ['the last line begins anew', ['up', 'return'], { kind: 'new' }],
    ['home and end', ['end', 'home', 'return'], { kind: 'go-on', file: 'bob.yaml' }],
    ['another person', ['down', 'n'], { kind: 'next', engagement: HERE[0] }],
    ['the report', ['end', 'up', 'r'], { kind: 'report', engagement: HERE[1] }],
    ['q leaves', ['q'], { kind: 'leave' }],
    ['Escape leaves', ['escape'], { kind: 'leave' }],
  ])('%s', (_, keys, choice) => {
    expect(press(screenOf(), ...keys).choice).toEqual(choice);
  });

  test.each([['n'], ['r'], ['x']])('on the line for a new engagement %s does nothing', (key) => {
    expect(press(screenOf(), 'end', key).choice).toBeUndefined();
  });

  test('of a long list the line with the cursor is always shown, and what is hidden is counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 12, max: 60 }),
        fc.constantFrom(ENGLISH, SPANISH),
        (amount, at, width, rows, language) => {
          const many = Array.from({ length: amount }, (_, index) => (index % 3 === 0 ? BANCO : ACME)).map((each) => ({
            ...each,
          }));
          const last = many.reduce((sum, { interviews }) => sum + interviews.length, 0);
          const text = renderList({ engagements: many, language, at: Math.min(at, last) }, frameOf({ width, rows }));
          const lines = text.split('\n');
          expect(lines.length).toBeLessThanOrEqual(rows);
          expect(lines.filter((line) => columnsOf(line) >= width)).toEqual([]);
          expect(lines.filter((line) => line.startsWith('❯'))).toHaveLength(1);
          expect(text).not.toContain('\u001b');
          const hidden = [...text.matchAll(/[↑↓] (\d+)/g)].reduce((sum, [, number]) => sum + Number(number), 0);
          const shown = lines.filter((line) => /^[❯ ] {3}\S/.test(line) && !/^ {4}[↑↓]/.test(line)).length;
          expect(hidden + shown).toBeGreaterThanOrEqual(last);
        },
      ),
    );
  });
});
