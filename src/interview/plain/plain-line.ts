import { visible, wrapIndented } from '../../text/display.ts';

/** Where lines of the plain interview end: a line of 80 columns without its last, which some terminals wrap at. */
export const PLAIN_COLUMNS = 79;

/** One paragraph, wrapped by words; what a terminal would obey is made visible. */
export function plainLine(text: string, indent = 0): string {
  return wrapIndented(visible(text), PLAIN_COLUMNS, indent);
}

/** After a lead such as a number; further lines stand below the text. */
export function hanging(lead: string, text: string): string {
  return lead + plainLine(text, lead.length).slice(lead.length);
}

/** The same for a text of several lines, such as a note, with its line breaks. */
export function hangingLines(lead: string, text: string): string {
  const [first = '', ...rest] = text.split('\n');
  return [hanging(lead, first), ...rest.map((line) => plainLine(line, lead.length).trimEnd())].join('\n');
}
