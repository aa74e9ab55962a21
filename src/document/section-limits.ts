import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { FIRST, Lines, type Span } from '../diagnostics/span.ts';

/** In UTF-16 units: as much as a long annex. */
const LONGEST = 120_000;

/** The most marks of emphasis in a paragraph: more than anybody writes, and what they take grows with their square. */
const MOST_MARKS = 4000;

export const TOO_DEEP = 'this is nested too deep for a page';

/** A line that begins with the marks of hundreds of quotations and lists, one in the other; dashes alone are a rule. */
const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){500}.*/gm;

/** What of a section a parser of Markdown would take minutes for, or not come to an end with; found before it tries. */
export function findOverload(text: string, file: string): Diagnostic | undefined {
  const refused = (code: Diagnostic['code'], message: string, span: Span): Diagnostic => ({
    ...{ code, severity: 'error', message, file, span },
  });
  if (text.length > LONGEST) {
    return refused('too-large', 'too long for a section: at most 120,000 characters are read', FIRST);
  }
  const crowded = crowdedAt(text);
  if (crowded !== undefined) {
    const message = `more than ${MOST_MARKS} marks of emphasis (*, _, ~) stand in this paragraph`;
    return refused('wrong-value', message, new Lines(text).span(crowded));
  }
  const deep = [...text.matchAll(MARKERS)].find(([line]) => !/^[-*\s]+$/.test(line));
  return deep === undefined ? undefined : tooDeep(file, new Lines(text).span(deep.index));
}

export function tooDeep(file: string, span = FIRST): Diagnostic {
  return { code: 'wrong-value', severity: 'error', message: TOO_DEEP, file, span };
}

/** Where a paragraph begins that has too many marks of emphasis. */
function crowdedAt(text: string): number | undefined {
  let at = 0;
  for (const paragraph of text.split(/(\n[ \t\r]*\n)/)) {
    if (paragraph.replaceAll(/[^*_~]+/g, '').length > MOST_MARKS) return at;
    at += paragraph.length;
  }
  return undefined;
}
