import { disarmCommands } from './runner-commands.ts';
import { HIDDEN } from './visible.ts';

/**
 * Data as the text of a JSON document, indented, with a line break at its end. Characters that a terminal or a reader
 * would act on, and what a CI runner would take for a command, are escaped: a parser gives them back as they were.
 */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, null, 2).replaceAll(HIDDEN, escapeHidden);
  return `${disarmCommands(text, { hash: escaped('#'), colon: escaped(':') })}\n`;
}

function escapeHidden(character: string): string {
  // Within a JSON text, line breaks only stand between the values.
  return character === '\n' ? character : escaped(character);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
