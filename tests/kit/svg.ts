import stringWidth from 'fast-string-width';

/** A screen as tmux gives it, with the escape sequences of its colours, and how long it is to be seen. */
export interface Shot {
  readonly screen: string;
  readonly seconds: number;
  /** Where the cursor stands; left out, there is none. */
  readonly cursor?: { readonly column: number; readonly line: number };
}

export interface Film {
  readonly title: string;
  readonly description: string;
  readonly columns: number;
  readonly rows: number;
  readonly shots: readonly Shot[];
}

interface Style {
  readonly colour: string;
  readonly isBold: boolean;
  readonly isDim: boolean;
}

interface Run extends Style {
  readonly text: string;
  readonly column: number;
}

const CELL = { width: 8.4, height: 19 } as const;
const EDGE = 18;
const PLAIN: Style = { colour: 'plain', isBold: false, isDim: false };

/** The colours that the program uses, by their numbers in escape sequences. */
const COLOURS: Readonly<Record<number, string>> = { 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan', 39: 'plain' };

const CSS = `
  text { font: 14px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d8dee9; }
  .red { fill: #ff7b85; } .green { fill: #9ece8a; } .yellow { fill: #f0c674; } .cyan { fill: #7fd4e4; }
  .bold { font-weight: bold; } .dim { fill-opacity: .72; }
  .shot { visibility: hidden; } .shot-0 { visibility: visible; }`;

/** Draws screens, one after another and then from the start, as one moving picture whose text is text. */
export function renderFilm({ title, description, columns, rows, shots }: Film): string {
  const width = Math.ceil(columns * CELL.width) + 2 * EDGE;
  const height = rows * CELL.height + 2 * EDGE;
  const total = shots.reduce((sum, { seconds }) => sum + seconds, 0);
  let start = 0;
  const timings = shots.map(({ seconds }, index) => {
    const [from, to] = [percent(start / total), percent((start + seconds) / total)];
    start += seconds;
    const frames = [
      `0% { visibility: ${index === 0 ? 'visible' : 'hidden'}; }`,
      ...(index === 0 ? [] : [`${from} { visibility: visible; }`]),
      `${to} { visibility: ${index === shots.length - 1 ? 'visible' : 'hidden'}; }`,
    ];
    return `  .shot-${index} { animation: shot-${index} ${total}s step-end infinite; }
  @keyframes shot-${index} { ${frames.join(' ')} }`;
  });
  // Where things are not to move, and where CSS does not move them, the first screen stands.
  const still = '  @media (prefers-reduced-motion: reduce) { .shot { animation: none; } }';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    `<style>${CSS}\n${timings.join('\n')}\n${still}\n</style>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1b2029"/>`,
    ...shots.map((shot, index) => `<g class="shot shot-${index}">\n${renderShot(shot)}\n</g>`),
    '</svg>\n',
  ].join('\n');
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(3))}%`;
}

function renderShot({ screen, cursor }: Shot): string {
  let style = PLAIN;
  const lines = screen.split('\n').flatMap((line, index) => {
    const [runs, last] = runsOf(line, style);
    style = last;
    return runs.map((run) => renderRun(run, index));
  });
  return [...(cursor === undefined ? [] : [renderCursor(cursor)]), ...lines].join('\n');
}

function renderCursor({ column, line }: { readonly column: number; readonly line: number }): string {
  return `<rect x="${coordinate(EDGE + column * CELL.width)}" y="${EDGE + line * CELL.height}" width="${CELL.width}" height="${CELL.height}" fill="#7fd4e4" fill-opacity=".7"/>`;
}

/** `textLength` holds the columns together whatever the reader's font is. */
function renderRun({ text, column, colour, isBold, isDim }: Run, line: number): string {
  const names = [colour === 'plain' ? '' : colour, isBold ? 'bold' : '', isDim ? 'dim' : ''].filter(Boolean).join(' ');
  const x = coordinate(EDGE + column * CELL.width);
  const y = EDGE + line * CELL.height + 14;
  const length = coordinate(stringWidth(text) * CELL.width);
  return `<text x="${x}" y="${y}"${names === '' ? '' : ` class="${names}"`} textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}

function coordinate(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** Takes a line apart where its style changes. */
function runsOf(line: string, first: Style): readonly [readonly Run[], Style] {
  let style = first;
  let column = 0;
  const runs: Run[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes !== undefined) {
      style = codes.split(';').map(Number).reduce(styled, style);
    } else if (part !== '') {
      // Not all that show SVG keep several blanks, so what stands behind them has a place of its own.
      for (const words of part.split(/( {2,}|^ | $)/)) {
        if (words.trim() !== '') runs.push({ text: words, column, ...style });
        column += stringWidth(words);
      }
    }
  }
  return [runs, style];
}

function styled(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, isBold: true };
  if (code === 2) return { ...style, isDim: true };
  if (code === 22) return { ...style, isBold: false, isDim: false };
  const colour = COLOURS[code];
  return colour === undefined ? style : { ...style, colour };
}

/** Text for XML; what XML cannot hold at all does not come from a screen. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
