import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { UserError } from '../../yaml/diagnostic.ts';

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
