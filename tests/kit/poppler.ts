import { spawnSync } from 'node:child_process';

export const HAS_POPPLER = spawnSync('pdftotext', ['-v']).status === 0;

/**
 * What is read of a PDF: its text in the order of reading, without what stands above and below the pages; `asSet` keeps
 * the blanks between words and before lines.
 */
export function textOf(file: string, { asSet = false }: { readonly asSet?: boolean } = {}): string {
  // A4 in points, without the margins.
  const body = ['-x', '0', '-y', '66', '-W', '596', '-H', '716', '-nopgbrk', ...(asSet ? ['-layout'] : [])];
  return poppler('pdftotext', [...body, file, '-']).toString('utf8');
}

export function propertiesOf(file: string): string {
  return poppler('pdfinfo', [file]).toString('utf8');
}

/** What stands at the foot of a page. */
export function footOf(file: string, page: number): string {
  const place = ['-f', `${page}`, '-l', `${page}`, '-x', '0', '-y', '782', '-W', '596', '-H', '60'];
  return poppler('pdftotext', [...place, '-layout', '-nopgbrk', file, '-'])
    .toString('utf8')
    .trim();
}

/** The names of the fonts that a PDF holds, without the marks of what is left of them. */
export function fontsOf(file: string): readonly string[] {
  const all = poppler('pdffonts', [file]).toString('utf8');
  return [...all.matchAll(/^[A-Z]{6}\+(\S+) .* yes yes yes /gm)].map(([, name = '']) => name);
}

/** A page as a picture in greys: 0 is black, 255 is white. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Every page as a picture, at so many dots an inch. */
export function picturesOf(file: string, dots: number): readonly GreyPage[] {
  const all = poppler('pdftoppm', ['-gray', '-r', String(dots), file]);
  const pages: GreyPage[] = [];
  let at = 0;
  while (at < all.length) {
    const [head = '', width = 0, height = 0] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(all.toString('latin1', at, at + 40)) ?? [];
    if (head === '') throw new Error('pdftoppm wrote what is no picture');
    const [start, size] = [at + head.length, Number(width) * Number(height)];
    pages.push({ width: Number(width), height: Number(height), pixels: all.subarray(start, start + size) });
    at = start + size;
  }
  return pages;
}

function poppler(command: string, args: readonly string[]): Buffer {
  const { status, stdout, error } = spawnSync(command, args, { maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${command} failed`, { cause: error });
  return stdout;
}
