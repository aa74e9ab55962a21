import { type Diagnostic, FIRST, Lines, type Span } from '../yaml/diagnostic.ts';
import { findManyCells, tablesOf } from './table-sizes.ts';

/** In UTF-16 units: as much as a long annex. */
const LONGEST = 120_000;

export const TOO_DEEP = 'this is nested too deep for a page';

/** A limit on what stands in a section: where it is passed first, if anywhere. */
interface Limit {
  readonly code: Diagnostic['code'];
  readonly message: string;
  readonly hint?: string;
  readonly find: (text: string) => number | undefined;
}

/**
 * What the parser takes minutes or gigabytes for. Each limit is far beyond what anybody writes, is found in time that
 * grows with the text, and leaves the parser a second or two of work, whatever the text is; `npm run bench` shows it.
 */
const LIMITS: readonly Limit[] = [
  {
    code: 'too-large',
    message: `too long for a section: at most ${LONGEST.toLocaleString('en')} characters are read`,
    find: (text) => (text.length > LONGEST ? 0 : undefined),
  },
  {
    code: 'too-large',
    message: 'too long for a section: at most 5,000 lines are read',
    find: (text) => past(5000, /\n/g, text),
  },
  { code: 'wrong-value', message: TOO_DEEP, hint: 'say it with fewer levels', find: findDeepLine },
  {
    code: 'wrong-value',
    message: 'too many characters stand here without a blank',
    find: (text) => firstOf(text.matchAll(/[!-~]+/g), ([word]) => isEndless(word)),
  },
  {
    code: 'wrong-value',
    message: 'too many marks (*, _, ~, `, [, ], <, &, !, \\) stand here without an empty line between them',
    hint: 'put empty lines between its parts, or say it in plainer words',
    find: findCrowd,
  },
  {
    code: 'wrong-value',
    message: 'more than 5,000 addresses (www., ://, @) stand in this section',
    find: (text) => past(5000, /www\.|:\/\/|@/gi, text),
  },
  {
    code: 'wrong-value',
    message: 'more than 500 quotations, tables, rules and underlined headings stand in this section',
    find: (text) => past(500, /^(?:[ \t]*>.*(?:\r?\n[ \t]*>.*)*|[ \t>]*[-=*_|:][-=*_|: \t]*\r?)$/gm, text),
  },
  {
    code: 'wrong-value',
    message: 'this table is too wide for a page: it has more than 40 columns',
    hint: 'divide it into several tables',
    find: (text) => tablesOf(text).find(({ columns }) => columns > 40)?.at,
  },
  {
    code: 'wrong-value',
    message: 'the tables of this section have more than 10,000 cells',
    hint: 'a report is no place for so many: put them into an annex',
    find: findManyCells,
  },
];

/** What of a section is too much for a parser of Markdown, found before it tries. */
export function findOverload(text: string, file: string): Diagnostic | undefined {
  for (const { code, message, hint, find } of LIMITS) {
    const at = find(text);
    if (at === undefined) continue;
    const span = at === 0 ? FIRST : new Lines(text).span(at);
    return { code, severity: 'error', message, file, span, ...(hint === undefined ? {} : { hint }) };
  }
  return undefined;
}

export function tooDeep(file: string, span: Span = FIRST): Diagnostic {
  return { code: 'wrong-value', severity: 'error', message: TOO_DEEP, file, span };
}

/**
 * A word in which an address can begin at many places, each of which is looked at to the end of the word: one of 2,000
 * letters where it has what addresses begin with, one of 12,000 where any of its letters may be part of one.
 */
function isEndless(word: string): boolean {
  if (word.length <= 2000) return false;
  return word.length > 12_000 || past(20, /www\.|:\/\/|@/gi, word) !== undefined;
}

/** A line that begins with the marks of hundreds of quotations and lists, one in the other; dashes alone are a rule. */
function findDeepLine(text: string): number | undefined {
  const deep = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){500}.*/gm;
  return firstOf(text.matchAll(deep), ([line]) => !/^[-*\s]+$/.test(line));
}

/** The most marks in one paragraph. They are matched with each other: what they take grows with their square. */
const MOST_MARKS = 6000;

/** Where a paragraph begins with which the marks of a section become too many, the squares of all added up. */
function findCrowd(text: string): number | undefined {
  let [at, effort] = [0, 0];
  for (const paragraph of text.split(/(\n[ \t\r>]*\n)/)) {
    effort += paragraph.replaceAll(/[^*_~`[\]<&!\\]+/g, '').length ** 2;
    if (effort > MOST_MARKS ** 2) return at;
    at += paragraph.length;
  }
  return undefined;
}

function firstOf(
  matches: Iterable<RegExpExecArray>,
  isMeant: (match: RegExpExecArray, count: number) => boolean,
): number | undefined {
  let count = 0;
  for (const match of matches) {
    count += 1;
    if (isMeant(match, count)) return match.index;
  }
  return undefined;
}

function past(most: number, pattern: RegExp, text: string): number | undefined {
  return firstOf(text.matchAll(pattern), (_, count) => count > most);
}
