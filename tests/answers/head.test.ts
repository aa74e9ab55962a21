import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASKED, DETAILS, type Detail, detailEntry, flagOf, type HeadTexts, isShared } from '../../src/answers/head.ts';
import { AnswersSchema } from '../../src/answers/schema.ts';
import { knownFrom, withKnown } from '../../src/assess/known-head.ts';
import { assessLine } from '../../src/assess/options.ts';
import { headFrom, keptDetail, problemWith } from '../../src/interview/session/details.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';

const NONE = { area: [], report: true, questionnaires: [] };

test('what decides on the questions is asked first of its group, and comes last where one corrects', () => {
  const rankAsked = (detail: Detail): number => (isShared(detail) ? 0 : detailEntry(detail).decides ? 1 : 2);
  expect(ASKED.map(rankAsked)).toEqual(ASKED.map(rankAsked).sort());
  const rankShown = (detail: Detail): number => (detailEntry(detail).decides ? 1 : 0);
  expect(DETAILS.map(rankShown)).toEqual(DETAILS.map(rankShown).sort());
  expect([...ASKED].sort()).toEqual([...DETAILS].sort());
});

test.each<[Detail, string]>([
  ['client', '--client'],
  ['respondent', '--respondent'],
  ['role', '--respondent-role'],
])('the option for %s is %s', (detail, flag) => {
  expect(flagOf(detail)).toBe(flag);
});

test('the answers file has each detail where the table says, and requires those that are not optional', () => {
  const base = { format: 'outready/answers/1', profile: 'core', answers: {} };
  const head = { engagement: { client: 'A', scope: 'B' }, respondent: { side: 'client' } };
  expect(AnswersSchema.safeParse({ ...base, ...head }).success).toBe(true);
  for (const detail of DETAILS) {
    const { group, key, isOptional, words } = detailEntry(detail);
    const set: Readonly<Record<string, string>> = { ...head[group], [key]: words?.[0] ?? 'X' };
    expect(AnswersSchema.safeParse({ ...base, ...head, [group]: set }).success, detail).toBe(true);
    const { [key]: _, ...without } = set;
    expect(AnswersSchema.safeParse({ ...base, ...head, [group]: without }).success, detail).toBe(isOptional);
    if (words === undefined) continue;
    const wrong = { ...set, [key]: 'nobody' };
    expect(AnswersSchema.safeParse({ ...base, ...head, [group]: wrong }).success, detail).toBe(false);
  }
});

/** What can be known of a head: what is asked still, what was left open, and what was said. */
const heads: fc.Arbitrary<HeadTexts> = fc.record(
  Object.fromEntries(
    DETAILS.map((detail) => {
      const { words, isOptional } = detailEntry(detail);
      const said = words === undefined ? fc.constantFrom('Acme', 'a b', "it's") : fc.constantFrom(...words);
      return [detail, fc.option(isOptional ? fc.oneof(said, fc.constant('')) : said, { nil: undefined })];
    }),
  ),
);

test('the options that say what is known are read back as what is known', () => {
  fc.assert(
    fc.property(heads, (known) => {
      const options = withKnown(NONE, known);
      expect({ ...knownFrom(options) }).toEqual({ ...known });
      for (const detail of DETAILS) {
        expect(assessLine(undefined, options).split(' ').includes(flagOf(detail)), detail).toBe(
          known[detail] !== undefined,
        );
      }
    }),
  );
});

test('a head is made as soon as all is known that it needs, and holds what was said', () => {
  fc.assert(
    fc.property(heads, (known) => {
      const isEnough = DETAILS.every((detail) => detailEntry(detail).isOptional || known[detail] !== undefined);
      const head = headFrom(known);
      expect(head !== undefined).toBe(isEnough);
      if (head === undefined) return;
      for (const detail of DETAILS) expect(keptDetail(head, detail)).toBe(known[detail] || undefined);
    }),
  );
});

describe.each([ENGLISH, SPANISH])('in the language $locale', (language) => {
  test.each(DETAILS)('%s can be empty where it is optional, and else says what it needs', (detail) => {
    const { isOptional, words } = detailEntry(detail);
    expect(problemWith(detail, '', language) === undefined).toBe(isOptional);
    expect(problemWith(detail, 'nobody', language) === undefined).toBe(words === undefined);
    for (const word of words ?? []) expect(problemWith(detail, word.toUpperCase(), language)).toBeUndefined();
  });

  test('no two details have one name', () => {
    const { names, articled, prompts } = language.interview.details;
    for (const texts of [names, articled, prompts]) expect(new Set(Object.values(texts)).size).toBe(DETAILS.length);
  });
});
