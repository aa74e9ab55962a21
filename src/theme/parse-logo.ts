import { type Diagnostic, FIRST, failed, type Parsed, parsed } from '../yaml/diagnostic.ts';
import { parsePngLogo } from './png-logo.ts';
import { parseSvgLogo } from './svg-logo.ts';
import type { LogoImage } from './theme.ts';

/** The largest file that is taken for a logo. 1 MiB. */
const MAX_LOGO_BYTES = 1_048_576;

/** A wider or higher logo would be a line. */
const MOST_UNEVEN = 20;

/** Makes a logo of a PNG or SVG file; which of the two it is goes by what is in it. */
export function parseLogo(bytes: Uint8Array, file: string): Parsed<LogoImage> {
  if (bytes.length > MAX_LOGO_BYTES) {
    return failed([problem(file, 'too-large', 'too large for a logo: at most 1 MiB is read')]);
  }
  const { value, diagnostics } = isPng(bytes) ? parsePngLogo(bytes, file) : parseSvgLogo(bytes, file);
  if (value === undefined) return failed(diagnostics);
  const uneven = Math.max(value.width / value.height, value.height / value.width) > MOST_UNEVEN;
  const shape = `its sides differ by more than ${MOST_UNEVEN} to 1, which would make it a line`;
  return parsed(value, [...diagnostics, ...(uneven ? [problem(file, 'wrong-value', shape)] : [])]);
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

function problem(file: string, code: Diagnostic['code'], message: string): Diagnostic {
  return { code, severity: 'error', message, file, span: FIRST };
}
