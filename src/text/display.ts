import { columnsOf, wrap } from './width.ts';

// Text made fit to be shown: wrapped and lined up, coloured by an argument, and nothing in it that acts on a reader.

/** Wraps a text to a number of columns by words, each line indented; widths are those of a terminal (CJK counts two). */
export function wrapIndented(text: string, columns: number, indent = 0): string {
  const pad = ' '.repeat(indent);
  return wrap(text, Math.max(8, columns - indent))
    .map((line) => pad + line)
    .join('\n');
}

/** Pads with spaces to a number of columns. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Pads or cuts, with an ellipsis, to exactly a number of columns. */
export function fitEnd(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return padEnd(text, columns);
  let kept = '';
  for (const segment of clustersOf(text)) {
    if (columnsOf(kept + segment) > columns - 1) break;
    kept += segment;
  }
  return padEnd(`${kept}…`, columns);
}

type Paint = (text: string) => string;

/** Colours as an argument: the terminal passes real ones, pipes and tests the plain ones. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly fair: Paint;
  readonly bad: Paint;
  /** Heads, and the names of things. */
  readonly accent: Paint;
  /** The line that the next key acts on. */
  readonly focus: Paint;
}

const same: Paint = (text) => text;

export const PLAIN: Palette = {
  bold: same,
  dim: same,
  good: same,
  fair: same,
  bad: same,
  accent: same,
  focus: same,
};

/** Pads with spaces before the text, so that numbers stand to the right. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}

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

/** Made when it is first asked for: its tables take longer to load than all else of a start. */
let segmenter: Intl.Segmenter | undefined;

/** How much of a text is looked at in one go, in UTF-16 units: for each cluster the engine goes over all that it is given. */
const WINDOW = 512;

/** The characters of a text as readers count them: letters with the marks on them, flags, families. */
export function* clustersOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let size = WINDOW;
  for (let at = 0; at < text.length; ) {
    const isCut = isHighSurrogate(text.charCodeAt(at + size - 1));
    const window = text.slice(at, at + size + (isCut ? 1 : 0));
    const clusters = Array.from(segmenter.segment(window), ({ segment }) => segment);
    // The last one may go on after the window.
    if (at + window.length < text.length) clusters.pop();
    size = clusters.length === 0 ? 2 * size : WINDOW;
    for (const cluster of clusters) {
      yield cluster;
      at += cluster.length;
    }
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
