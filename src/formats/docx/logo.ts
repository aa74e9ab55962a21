import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type FileChild, ImageRun, Paragraph } from 'docx';
import type { Logo } from '../../theme/theme.ts';
import { UserError } from '../../yaml/user-error.ts';
import { legalText, STYLE } from './styles.ts';

/** The most that a logo takes of the first page, in millimetres. */
const MOST = { width: 52, height: 18 } as const;
const MILLIMETRES_PER_INCH = 25.4;
/** Word's own unit for pictures: 96 to an inch. */
const PIXELS_PER_INCH = 96;
/** Enough for print, and small enough for mail. */
const PRINTED_PER_INCH = 400;

/** A logo as a paragraph of its own; a drawn one comes with a picture of it for programs that show no drawings. */
export async function logoOf({ type, data, width, height, alt }: Logo): Promise<FileChild> {
  const scale = Math.min(MOST.width / width, MOST.height / height) / MILLIMETRES_PER_INCH;
  const shape = {
    transformation: { width: scale * width * PIXELS_PER_INCH, height: scale * height * PIXELS_PER_INCH },
    altText: { name: 'logo', title: '', description: legalText(alt) },
  };
  const picture =
    type === 'png'
      ? new ImageRun({ type, data, ...shape })
      : new ImageRun({
          type,
          data,
          fallback: {
            type: 'png',
            data: await drawPng(data, Math.max(1, Math.round(scale * width * PRINTED_PER_INCH))),
          },
          ...shape,
        });
  return new Paragraph({ style: STYLE.logo, children: [picture] });
}

type Engine = typeof import('@resvg/resvg-wasm');

const AS_PNG = 'give the logo as a .png file';

/** The engine takes its program once a process, and refuses it the second time. */
let engine: Promise<Engine> | undefined;

/**
 * Draws an SVG as a PNG so many pixels wide: the same bytes on every machine, with no fonts and nothing loaded. A
 * UserError where the optional package is missing that this needs, or where the drawing is too much for it.
 */
export async function drawPng(svg: Uint8Array, width: number): Promise<Uint8Array> {
  engine ??= loadEngine();
  const { Resvg } = await engine;
  try {
    const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
    return drawing.render().asPng();
  } catch (cause) {
    throw new UserError('the logo of the theme is too elaborate for a report as .docx', { hint: AS_PNG, cause });
  }
}

async function loadEngine(): Promise<Engine> {
  try {
    const loaded = await import('@resvg/resvg-wasm');
    const { resolve } = createRequire(import.meta.url);
    await loaded.initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return loaded;
  } catch (cause) {
    throw new UserError(
      'a logo as .svg needs an optional package in a report as .docx, and it is not installed or does not run here',
      { hint: `install outready with --include=optional, or ${AS_PNG}`, cause },
    );
  }
}
