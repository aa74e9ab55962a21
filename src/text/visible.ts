/**
 * Makes control and direction-changing characters harmless for a terminal: each becomes its Unicode picture (␛)
 * or, where there is none, its code point. Line breaks and tabs become one space unless `keepLines` is set.
 */
export function visible(text: string, { keepLines = false }: { readonly keepLines?: boolean } = {}): string {
  return text.toWellFormed().replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (keepLines && character === '\n') return character;
    if (character === '\n' || character === '\t' || character === '\r') return ' ';
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `<${codePoint(character)}>`;
  });
}

/** The name of a character's code point: `U+200E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * C0, DEL and C1 controls; line and paragraph separators; bidirectional marks, embeddings, overrides and isolates, and
 * the deprecated controls after them; BOM and noncharacters, which XML forbids.
 */
export const HIDDEN = /\p{Cc}|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufffe\uffff]/gu;

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

/** How a format spells the character that keeps a command from being one; its reader gives the same character back. */
export interface Spelling {
  readonly hash: string;
  readonly colon: string;
}

/** For people: a backslash stands before the character. Markdown takes it away again, a terminal shows it. */
const WITH_BACKSLASH: Spelling = { hash: '\\#', colon: '\\:' };

/**
 * Makes sure that no CI runner takes a part of a text for a command, whoever wrote it: `::name::` where a line begins
 * (blanks before it are skipped), `##[name]`, `##vso[…]` and `##teamcity[…]` anywhere in a line. Sources: actions/runner,
 * ActionCommand.cs (TryParseV2, TryParse); microsoft/azure-pipelines-agent, Command.cs; TeamCity, «Service messages».
 * GitLab's `section_start:` needs a carriage return, which `visible` lets nobody write.
 */
export function disarmCommands(text: string, { hash, colon }: Spelling = WITH_BACKSLASH): string {
  return disarmAnywhere(text, hash).replaceAll(AT_START, `$1${colon}:`);
}

/** The same for the commands that may stand anywhere in a line: for lines that are themselves commands of a runner. */
export function disarmAnywhere(text: string, hash: string = WITH_BACKSLASH.hash): string {
  return text.replaceAll(ANYWHERE, `#${hash}`);
}

const ANYWHERE = /##(?=(?:vso|teamcity)?\[)/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour before a command is no letter either
const AT_START = /^((?:[^\S\n]|\u001b\[[\d;]*m)*)::/gm;
