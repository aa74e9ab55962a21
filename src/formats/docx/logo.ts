import { type FileChild, ImageRun, Paragraph } from 'docx';
import type { Logo } from '../../theme/logo.ts';
import { legalText } from './legal-text.ts';
import { STYLE } from './styles.ts';

/** The most that a logo takes of the first page, in millimetres. */
const MOST = { width: 52, height: 18 } as const;
const MILLIMETRES_PER_INCH = 25.4;
/** Word's own unit for pictures: 96 to an inch. */
const PIXELS_PER_INCH = 96;
/** Enough for print, and no burden for mail. */
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
      : new ImageRun({ type, data, fallback: { type: 'png', data: await drawn(data, scale * width) }, ...shape });
  return new Paragraph({ style: STYLE.logo, children: [picture] });
}

async function drawn(svg: Uint8Array, inches: number): Promise<Uint8Array> {
  const { drawPng } = await import('./draw-png.ts');
  return drawPng(svg, Math.max(1, Math.round(inches * PRINTED_PER_INCH)));
}
