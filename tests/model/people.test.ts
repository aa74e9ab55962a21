import { describe, expect, test } from 'vitest';
import type { Interview, Respondent } from '../../src/answers/interview.ts';
import { isAmong, wordsIn } from '../../src/model/common-words.ts';
import { introduce, peopleIn, roleLabel } from '../../src/model/people.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { interviewBy } from '../report/reading.ts';

const { words } = ENGLISH;
const labels = (audience: 'client' | 'internal', ...people: readonly Respondent[]): readonly string[] =>
  introduce(
    people.map((each) => interviewBy(each, {})),
    audience,
    words,
  ).map(({ label }) => label);

describe('a respondent', () => {
  const ann = { side: 'client', role: 'delivery', name: 'Ann' } as const;
  const bob = { side: 'client', role: 'delivery', name: 'Bob' } as const;
  const eve = { side: 'provider', role: 'provider-lead', name: 'Eve' } as const;

  test('appears by role to a client, and by name in an internal copy', () => {
    expect(labels('client', ann, eve)).toEqual(['Delivery lead, client', 'Provider’s lead']);
    expect(labels('internal', ann, eve)).toEqual(['Ann (delivery lead, client)', 'Eve (provider’s lead)']);
    expect(labels('internal', { side: 'client', role: 'delivery' })).toEqual(['Delivery lead, client']);
  });

  test('has a number where two share a side and a role, whatever the order of the files', () => {
    expect(labels('client', bob, eve, ann)).toEqual([
      'Delivery lead 1, client',
      'Delivery lead 2, client',
      'Provider’s lead',
    ]);
    expect(labels('internal', bob, ann)).toEqual(['Ann (delivery lead, client)', 'Bob (delivery lead, client)']);
    expect(labels('client', { side: 'client' }, { side: 'client' })).toEqual([
      'Interviewee 1, client',
      'Interviewee 2, client',
    ]);
  });

  test('stands by side, then role, then name, then file', () => {
    const people: readonly Respondent[] = [
      { side: 'provider', role: 'delivery' },
      { side: 'client', role: 'sponsor' },
      { side: 'client', role: 'legal' },
      { side: 'client' },
    ];
    for (const order of [people, [...people].reverse()])
      expect(labels('client', ...order)).toEqual([
        'Interviewee, client',
        'Legal counsel, client',
        'Sponsor, client',
        'Delivery lead, provider',
      ]);
    const nameless: Respondent = { side: 'client', role: 'delivery' };
    for (const order of [
      [ann, nameless],
      [nameless, ann],
    ])
      expect(labels('internal', ...order)).toEqual(['Delivery lead 1, client', 'Ann (delivery lead, client)']);
    const files = ['b.yaml', 'a.yaml'].map((file) => ({ ...interviewBy({ side: 'client' }, {}), file }));
    expect(introduce(files, 'client', words).map(({ interview }) => interview.file)).toEqual(['a.yaml', 'b.yaml']);
  });

  test('whose role names the side does not name it twice', () => {
    expect(roleLabel(words, 'provider-lead', 'provider')).toBe('Provider’s lead');
    expect(roleLabel(words, 'provider-lead', 'client')).toBe('Provider’s lead, client');
    expect(roleLabel(words, undefined, 'client', 3)).toBe('Interviewee 3, client');
  });
});

describe('whom files name', () => {
  const of = (name: string | undefined, people: Interview['people']): readonly string[] => {
    const interview = interviewBy({ side: 'client', ...(name === undefined ? {} : { name }) }, {});
    const participants = [{ label: 'L', interview: { ...interview, ...(people === undefined ? {} : { people }) } }];
    return peopleIn(participants, words).map((each) => `${each.name}: ${each.label}`);
  };

  test('are the respondents and those who are spoken of, by what they are called', () => {
    expect(of('Ann', [{ name: 'Max Power', role: 'The auditor' }])).toEqual(['Ann: L', 'Max Power: The auditor']);
    expect(of(undefined, undefined)).toEqual([]);
  });

  test('are somebody where that is not known, or has a name in it', () => {
    expect(of('Ann', [{ name: 'Max' }])).toEqual(['Ann: L', `Max: ${words.somebody}`]);
    expect(of('Ann', [{ name: 'Max', role: 'Assistant of ANN' }])).toEqual(['Ann: L', `Max: ${words.somebody}`]);
    expect(of('Ann', [{ name: 'Max', role: 'Max’s double' }])).toEqual(['Ann: L', `Max: ${words.somebody}`]);
    // A single letter is no name.
    expect(of('A', [{ name: 'Max', role: 'A friend' }])).toEqual(['A: L', 'Max: A friend']);
  });
});

test('words are found wherever data has texts, in small letters, and in their other forms', () => {
  const found = wordsIn({ a: ['Mark the END', 7, null], b: new Map([['key', 'will']]) });
  expect([...found]).toEqual(['mark', 'the', 'end', 'will']);
  const forms = new Set(['mark', 'ends', 'used', 'walked', 'seeing']);
  expect(['Mark', 'end', 'use', 'walk', 'see', 'key', 'ks'].map((word) => isAmong(word, forms))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
