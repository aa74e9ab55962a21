import { describe, expect, test } from 'vitest';
import { isAmong, wordsIn } from '../../src/model/common-words.ts';
import { hideNames } from '../../src/model/hide-names.ts';

const COMMON = wordsIn({
  a: 'What is marked, and who will head it?',
  b: ['the delivery', new Map([['x', 'of work']])],
});
const isCommon = (word: string): boolean => isAmong(word, COMMON);

const PEOPLE = Object.entries({
  A: 'Zoé  Ashdown',
  B: 'Marta Kowalska',
  C: 'Mark Will',
  D: 'Head of delivery',
  E: 'Aiko Tanaka (田中 愛子)',
  F: 'Ludwig van Öz-Łąka',
  G: '김 철수',
  H: 'عمر الفاروق',
  I: 'jan nowak',
  J: 'Pat Kowalska',
  K: '\u200b',
  L: 'O’Brien',
  M: "Jean-Luc D'Arc",
  N: 'Jörg Łącki-Straßer',
  O: '王小明',
  P: '김민수',
  Q: 'Rosé',
  R: 'Ana - María Gil',
  S: '\uff9e',
}).map(([label, name]) => ({ label, name }));

function shown(text: string, isAddress?: boolean): string {
  return hideNames(PEOPLE, isCommon)(text, isAddress);
}

/** The same where one other person is named. */
function without(name: string, text: string, isAddress?: boolean): string {
  return hideNames([{ name, label: 'X' }], isCommon)(text, isAddress);
}

describe('a whole name', () => {
  test.each([
    ['Zoé Ashdown', '[A]'],
    ['by Zoé\n  Ashdown’s hand', 'by [A]’s hand'],
    ['Zoé\u00a0Ashdown, ZOÉ ASHDOWN', '[A]'],
    ['Zoe\u0301 Ashdown', '[A]'],
    ['Zo\u00adé \u200bAsh\u2060down', '[A]'],
    ['zoé ashdown and MARK WILL', '[A] and [C]'],
    ['says the head of delivery', 'says the [D]'],
    ['Aiko Tanaka (田中 愛子) nods', '[E] nods'],
    ['jan nowak, Jan Nowak', '[I]'],
    ['Zoé Ashdownson', '[A] Ashdownson'],
    ['Ask عمر الفاروق about it', 'Ask [H] about it'],
    ['jean‑luc d’arc, Jean Luc D´Arc, JEAN–LUC D\u02bcARC', '[M]'],
    ['joerg lacki-strasser, JÖRG  ŁĄCKI STRASSER; jorg łącki–straßer', '[N]; [N]'],
    ['a zoe ashdown of ＺＯＥ Ashdown', 'a [A] of [A]'],
    ['王小明说', '[O]说'],
    ['ana-maria  gil', '[R]'],
    ['rosé, ROSÉ and a rose', '[Q] and a rose'],
    ['by zoé\n  ashdown', 'by [A]'],
    ['aiko tanaka nods', '[E] nods'],
    ['김철수', '[G]'],
    ['xzoé ashdown', 'xzoé ashdown'],
    ['\u{10400}zoé ashdown', '\u{10400}zoé ashdown'],
    ['zoé ashdown\u{10400}', 'zoé ashdown\u{10400}'],
    ['王小明田中', '[O][E]'],
  ])('%j is shown as %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('a part of a name', () => {
  test.each([
    ['Ms Ashdown and Zoé', 'Ms [A] and [A]'],
    ['Kowalska, Marta', '[B / J], [B]'],
    ['Ashdown, Zoé: yes', '[A]: yes'],
    ['Z. Ashdown; Z Ashdown; X. Ashdown', '[A]; [A]; X. [A]'],
    ['ASHDOWN Zoé', '[A]'],
    ['Marta and Ashdown, Zoé', '[B] and [A]'],
    ['XZ. Ashdown', 'XZ. [A]'],
    ['Jan said, and NOWAK', '[I] said, and [I]'],
    ['ashdown', 'ashdown'],
    ['Ashdowns, Zoés', 'Ashdowns, Zoés'],
    ['Tanaka-san', '[E]-san'],
    ['田中さんと愛子', '[E]さんと[E]'],
    ['철수가 말했다', '[G]가 말했다'],
    ['김', '김'],
    ['小明 said, 王 too', '[O] said, 王 too'],
    ['민수 씨', '[P] 씨'],
    ['O’Brien said', '[L] said'],
    ['Mark may mark it, says Will, MARK', 'Mark may mark it, says Will, MARK'],
    ['Head of delivery work', '[D] work'],
    ['Delivery heads of', 'Delivery heads of'],
    ['the van of Łąka', 'the van of [F]'],
    ['Ａｓｈｄｏｗｎ', '[A]'],
    ['İ, ZOÉ ASHDOWN', 'İ, [A]'],
  ])('%j is shown as %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('within an address, a link or the name of a file', () => {
  test.each([
    ['write to zoe.ashdown@example.org.', 'write to [A]@example.org.'],
    ['ashdown_zoe@example.org', '[A]@example.org'],
    ['zashdown@example.org, ashdownz@x.example, zoeashdown@x.example', '[A]@example.org, [A]@x.example, [A]@x.example'],
    ['mail/ashdown-zoe-2026.eml', 'mail/[A]-2026.eml'],
    ['https://x.example/people/Zo%C3%A9', 'https://x.example/people/[A]'],
    ['(see notes-of-mark.docx)', '(see notes-of-[C].docx)'],
    ['www.x.example/will', 'www.x.example/[C]'],
    ['drashdown@x.example', '[A]@x.example'],
    ['laka.oez@x.example', '[F]@x.example'],
    ['and/or, will/shall', 'and/or, will/shall'],
    ['田中愛子.pdf', '[E].pdf'],
    ['delivery-plan.pdf', 'delivery-plan.pdf'],
    ['Zoé wrote to zoe@x.example', '[A] wrote to [A]@x.example'],
    ['Zoé Ashdown.pdf', '[A] [A].pdf'],
    ['to (zoe@x.example)', 'to ([A]@x.example)'],
    ['see www.x.example/zoe.', 'see www.x.example/[A].'],
    ['//zoe', '//[A]'],
    ['a/b/zoe', 'a/b/[A]'],
    ['mail/ashdown-zoe-2026', 'mail/[A]-2026'],
    ['drmarta@x.example', '[B]@x.example'],
    ['willing.pdf', 'willing.pdf'],
    ['资料王小明.pdf', '[O].pdf'],
    ['https://x.example/a%20b', 'https://x.example/a%20b'],
    ['50%_zoe', '50%_[A]'],
  ])('%j is shown as %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('all of a text can be one, blanks and all', () => {
    expect(shown('Minutes Mark 2026.pdf', true)).toBe('Minutes [C] 2026.pdf');
  });
});

test('a text that names nobody stays as it is, and every text where there is nobody to name', () => {
  for (const text of ['Cafe\u0301 so\u00adft', 'so\u00adft, x.pdf']) expect(shown(text)).toBe(text);
  expect(shown('so\u00adft.pdf', true)).toBe('so\u00adft.pdf');
  expect(hideNames([], isCommon)('Mark')).toBe('Mark');
  expect(hideNames([{ name: '\u200b', label: 'X' }], isCommon)('Mark')).toBe('Mark');
});

test.each([
  ['Will', 'I will, says Will', 'I will, says Will'],
  ['J Smith', 'Plan J by J. Smith', 'Plan J by [X]'],
  ['Bo Li', 'Bo, BO and bo', '[X], BO and bo'],
  ['Ann McCoy', 'McCoy or MCCOY; Mccoy', '[X] or [X]; Mccoy'],
  ['MAX POWER', 'Max; max', '[X]; max'],
  ['佐々木 小次郎', '小次郎さん', '[X]さん'],
  ['林 太郎左衛門', '林さん', '林さん'],
  ['Oezil Mert', 'özil@x.example', '[X]@x.example'],
  ['Ed Roe', 'ROE and roe', '[X] and roe'],
  ['Ed Roe', 'edroe@x, roeed@x, eroe@x, roee@x, ed@x', '[X]@x, [X]@x, [X]@x, [X]@x, [X]@x'],
  ['Ed Roe', 'roeroe@x, e@x, erroe@x', 'roeroe@x, e@x, erroe@x'],
  ['Bo Li', 'boli@x, libo@x, bli@x, lib@x', '[X]@x, [X]@x, bli@x, lib@x'],
  ['Ab Cd Ef Gh Ij Kl Mn', 'kl@x, mn@x', '[X]@x, mn@x'],
  ['田中愛子', '愛子さんと田中さん、中愛', '[X]さんと[X]さん、中愛'],
  ['佐々木太郎', '佐々木さん', '佐々木さん'],
  ['佐々木 太郎', '太郎さん', '[X]さん'],
  ['林', '林さん', '林さん'],
  ['林明', '林明さん', '[X]さん'],
  ['李 (Li)', '李さん, Li', '李さん, [X]'],
])('of %j, %j shows as %j', (name, text, expected) => {
  expect(without(name, text)).toBe(expected);
});

test('of letters alone, only the whole name is one', () => {
  expect(without('Q Z (R V)', 'By Q Z (R V) or Q Z.pdf', true)).toBe('By [X] or [X].pdf');
  expect(without('Q Z', 'Q.pdf', true)).toBe('Q.pdf');
});

test('a part that people share stands for each label once', () => {
  const people = ['Ed Roe', 'Max Roe', 'Pat Roe'].map((name, at) => ({ name, label: at === 1 ? 'Two' : 'One' }));
  expect(hideNames(people, isCommon)('Roe said')).toBe('[One / Two] said');
});

test('of two names that begin alike, the longer is meant', () => {
  const people = ['Ana Gil', 'Ana Gil Paz'].map((name) => ({ name, label: name.toUpperCase() }));
  expect(hideNames(people, isCommon)('ana gil paz, ana gil')).toBe('[ANA GIL PAZ], [ANA GIL]');
});

test('what a house calls a role is no pattern', () => {
  expect(hideNames([{ name: 'a+ (b', label: '$&' }], isCommon)('x a+ (b x')).toBe('x [$&] x');
});

test('a name as long as a file may be', () => {
  const long = hideNames([{ name: 'N'.repeat(500_000), label: 'L' }], isCommon);
  expect(long(`${'N'.repeat(500_000)} said`)).toBe('[L] said');
});
