import { disarmCommands, type Palette, PLAIN, visible } from '../text/display.ts';
import { columnsOf } from '../text/width.ts';
import { confidentialLines, type IsConfidential, withoutConfidences } from './confidential-lines.ts';
import { type Diagnostic, Lines, type Span, sortDiagnostics } from './diagnostic.ts';

/** More than anybody mends in one go; a hostile file has hundreds of thousands. */
const MAX_SHOWN = 200;

/**
 * All diagnostics as text: `file:line:column severity code: message`, the line it stands on with the place marked,
 * and the hint; past 200 of them the number of the others. `texts` holds the files' contents by name; a file that is not in it is shown without its line.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  palette: Palette = PLAIN,
): string {
  const lines = new Map<string, FramedLines>();
  for (const { file } of diagnostics) {
    const text = texts.get(file);
    if (text !== undefined && !lines.has(file)) lines.set(file, framedLines(text, file));
  }
  const sorted = sortDiagnostics(withoutConfidences(diagnostics, texts));
  const rest = sorted.length - MAX_SHOWN;
  const blocks = [
    ...sorted
      .slice(0, MAX_SHOWN)
      .map((diagnostic) => renderDiagnostic(diagnostic, lines.get(diagnostic.file), palette)),
    ...(rest > 0 ? [`… and ${rest} more\n`] : []),
  ];
  return disarmCommands(blocks.join('\n'));
}

function renderDiagnostic(diagnostic: Diagnostic, lines: FramedLines | undefined, palette: Palette): string {
  const { file, span, severity, code, message, hint } = diagnostic;
  const paint = severity === 'error' ? palette.bad : palette.fair;
  const place = palette.bold(`${visible(file)}:${span.line}:${span.column}`);
  const head = `${place} ${paint(severity)} ${code}: ${visible(message)}\n`;
  const frame = lines === undefined ? '' : renderFrame(lines.shown(span.line), span, paint, palette);
  return head + frame + (hint === undefined ? '' : `  ${palette.accent('hint:')} ${visible(hint)}\n`);
}

/** The lines of a file for frames. */
export interface FramedLines {
  /** A line as it may be shown; '' for one that is marked confidential, which gets no frame. */
  readonly shown: (line: number) => string;
}

/** Reads a file's lines so that none of what is marked confidential can get into a frame. */
export function framedLines(text: string, file: string): FramedLines {
  const lines = new Lines(text);
  let isConfidential: IsConfidential | undefined;
  return {
    shown: (line) => {
      isConfidential ??= confidentialLines(text, file);
      return isConfidential(line) ? '' : lines.line(line);
    },
  };
}

const WIDTH = 100;

/** One line of the file with a mark under the place, cut to a window around it so that a huge line stays readable. */
export function renderFrame(line: string, span: Span, paint: (text: string) => string, palette: Palette): string {
  if (line.trim() === '') return '';
  const from = Math.max(0, Math.min(span.column - 1 - WIDTH / 2, line.length - WIDTH));
  const shown = line.slice(from, from + WIDTH);
  const start = span.column - 1 - from;
  const before = visible(shown.slice(0, start));
  const marked = visible(shown.slice(start, start + span.length));
  const number = String(span.line);
  const gutter = palette.dim(`  ${number} | `);
  const blank = palette.dim(`  ${' '.repeat(number.length)} | `);
  const mark = paint('^'.repeat(Math.max(1, columnsOf(marked))));
  return `${gutter}${visible(shown)}\n${blank}${' '.repeat(columnsOf(before))}${mark}\n`;
}
