import { type FontTable, tableOf, viewOf } from './font-tables.ts';

/** The `name` table’s numbers for a font’s names (OpenType 1.9, «name — Naming Table», «Name IDs»). */
const NAME = { family: 1, full: 4, postScript: 6, typographicFamily: 16 } as const;

const ASKED: readonly number[] = [NAME.family, NAME.postScript, NAME.typographicFamily];

interface FontName {
  readonly id: number;
  readonly text: string;
}

/** The names of the families that a face says it belongs to, each once. Throws where the font is broken. */
export function familiesIn(font: Uint8Array): readonly string[] {
  const ours: readonly number[] = [NAME.typographicFamily, NAME.family];
  const names = namesIn(font).filter(({ id, text }) => ours.includes(id) && text.trim() !== '');
  return [...new Set(names.map(({ text }) => text.trim()))];
}

/** What a face is to be to the compiler. */
export interface FaceRole {
  readonly family: string;
  readonly weight: number;
  readonly isItalic: boolean;
}

/**
 * A face that has a name, weight and slant of our choosing, and is drawn as before. Whatever the font calls itself and
 * whichever of its weights it is, it is found by that name; no font of the machine can be taken for it.
 * Throws where the font is broken.
 */
export function renamed(font: Uint8Array, { family, weight, isItalic }: FaceRole): Uint8Array {
  const postScript = (namesIn(font).find(({ id }) => id === NAME.postScript)?.text ?? '').replaceAll(/[^\w-]/g, '');
  const names = nameTable([
    { id: NAME.family, text: family },
    { id: NAME.full, text: isItalic ? `${family} italic` : family },
    { id: NAME.postScript, text: postScript === '' ? family.replaceAll(' ', '') : postScript.slice(0, 63) },
  ]);
  const start = Math.ceil(font.length / 4) * 4;
  const whole = new Uint8Array(start + names.length);
  whole.set(font);
  whole.set(names, start);
  const view = viewOf(whole);
  const { record } = tableOf(font, 'name');
  view.setUint32(record + 8, start);
  view.setUint32(record + 12, names.length);
  setVariant(view, tableOf(font, 'OS/2'), weight, isItalic);
  return whole;
}

/** Weight, width and slant (OpenType 1.9, «OS/2 and Windows Metrics»). */
function setVariant(view: DataView, { offset }: FontTable, weight: number, isItalic: boolean): void {
  const [WEIGHT, WIDTH, SELECTION] = [4, 6, 62];
  const [ITALIC, OBLIQUE, NORMAL_WIDTH] = [1 << 0, 1 << 9, 5];
  view.setUint16(offset + WEIGHT, weight);
  view.setUint16(offset + WIDTH, NORMAL_WIDTH);
  const upright = view.getUint16(offset + SELECTION) & ~(ITALIC | OBLIQUE);
  view.setUint16(offset + SELECTION, isItalic ? upright | ITALIC : upright);
}

/** More than any font has, and few enough for one that is damaged. */
const MOST = { names: 256, bytes: 512 };

function namesIn(font: Uint8Array): readonly FontName[] {
  const view = viewOf(font);
  const { offset } = tableOf(font, 'name');
  const [count, storage] = [view.getUint16(offset + 2), offset + view.getUint16(offset + 4)];
  const names: FontName[] = [];
  for (let index = 0; index < count && names.length < MOST.names; index += 1) {
    const record = offset + 6 + index * 12;
    const id = view.getUint16(record + 6);
    if (!ASKED.includes(id)) continue;
    const start = storage + view.getUint16(record + 10);
    const bytes = font.subarray(start, start + Math.min(view.getUint16(record + 8), MOST.bytes));
    names.push({ id, text: view.getUint16(record) === MACINTOSH ? oneByteEach(bytes) : twoBytesEach(bytes) });
  }
  return names;
}

const MACINTOSH = 1;

function oneByteEach(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function twoBytesEach(bytes: Uint8Array): string {
  const view = viewOf(bytes);
  const pairs = Array.from({ length: bytes.length >> 1 }, (_, index) => view.getUint16(2 * index));
  return pairs.map((unit) => String.fromCharCode(unit)).join('');
}

/** A `name` table of names in plain letters, as Windows reads them in American English. */
function nameTable(names: readonly FontName[]): Uint8Array {
  const [WINDOWS, UNICODE, AMERICAN] = [3, 1, 0x409];
  const head = [0, names.length, 6 + 12 * names.length];
  const records = names.flatMap(({ id, text }, index) => {
    const before = names.slice(0, index).reduce((sum, name) => sum + name.text.length, 0);
    return [WINDOWS, UNICODE, AMERICAN, id, 2 * text.length, 2 * before];
  });
  const letters = names.flatMap(({ text }) => Array.from(text, (letter) => letter.charCodeAt(0)));
  return Uint8Array.from([...head, ...records, ...letters].flatMap((unit) => [unit >> 8, unit & 0xff]));
}
