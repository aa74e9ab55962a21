import { visible } from '../../text/display.ts';
import type { Logo } from '../../theme/theme.ts';
import { array, type Code, call, literal, value } from './code.ts';

/** The most that a logo takes of the first page, in millimetres. */
const ROOM = { width: 52, height: 18 };

/** A pixel at 96 to the inch: drawn larger, a picture of pixels shows them. */
const PIXEL = 25.4 / 96;

export function logoOf(logo: Logo): Code {
  const { type, width, height, alt } = logo;
  const fitting = Math.min(ROOM.width / width, ROOM.height / height);
  const scale = type === 'png' ? Math.min(fitting, PIXEL) : fitting;
  const size = { width: value(scale * width, 'mm'), height: value(scale * height, 'mm') };
  return call('logo', { format: literal(type), alt: literal(visible(alt)), ...size }, bytesOf(logo));
}

/** The bytes themselves stand in the source: no file is read, and none is named. */
function bytesOf({ type, data }: Logo): Code {
  if (type === 'svg') return call('bytes', {}, literal(new TextDecoder().decode(data)));
  return call('bytes', {}, array(Array.from(data, (byte) => value(byte))));
}
