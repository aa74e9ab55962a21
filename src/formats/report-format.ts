import { digestOf } from '../files/digest.ts';
import type { Standing } from '../files/write-output.ts';
import { UserError } from '../yaml/diagnostic.ts';

/** The formats that a report is written in; each is chosen by the ending of its name. */
export const FORMATS = ['md', 'html', 'docx', 'pdf', 'csv', 'json'] as const;

export type Format = (typeof FORMATS)[number];

/** The kinds of pictures that stand next to a report. */
export type Picture = 'svg' | 'png';

const SEAL_START = '<!-- outready/report/1';

/** The last line of every page and picture, perhaps with a digest of what stands before it. */
const SEAL = /<!-- outready\/report\/1(?: (sha256:[0-9a-f]{64}))? -->\n$/;

/** A page or picture with its last line: by it a file is known as ours, and as left as it was. */
export function seal(text: string): string {
  return `${text}${SEAL_START} ${digestOf(text)} -->\n`;
}

/** Stands unpacked in every Word document that outready writes; a program that saves the document anew packs it. */
export const DOCX_MARK = 'outready/report/1';

/** How a CSV begins that outready wrote: a byte order mark, for spreadsheets, and the first columns. */
export const CSV_START = '\ufeff"question","area","topic","text","criticality","weight","status"';

/** How a JSON begins that outready wrote. */
export const JSON_START = '{\n  "format": "outready/report/1"';

/** Among the keywords of a PDF that outready wrote. */
export const PDF_MARK = 'outready/report/1';

/** The format goes by the ending of a file's name. Known before anything is asked or computed. */
export function formatOf(file: string): Format {
  const format = FORMATS.find((ending) => file.toLowerCase().endsWith(`.${ending}`));
  if (format !== undefined) return format;
  throw new UserError(`the report cannot be written to ${file}: outready writes no such format`, {
    hint: `end the name in ${FORMATS.slice(0, -1)
      .map((ending) => `.${ending}`)
      .join(', ')} or .${FORMATS.at(-1)}`,
  });
}

/** Whether a file that lies where a report is to go was written by outready, so that it may be written again. */
export function standingOf(text: string, format: Format | Picture): Standing {
  switch (format) {
    case 'md':
    case 'html':
    case 'svg':
      return sealOf(text);
    case 'png':
      return 'foreign';
    case 'csv':
      return oursIf(text.startsWith(CSV_START));
    case 'docx':
      return oursIf(text.startsWith('PK') && text.includes(DOCX_MARK));
    case 'json':
      return oursIf(text.startsWith(JSON_START));
    case 'pdf':
      return oursIf(text.startsWith('%PDF-') && text.includes(`/Keywords (${PDF_MARK})`));
    default:
      return format satisfies never;
  }
}

/** Reports of earlier versions have no digest: of them nobody can say whether they were changed. */
function sealOf(text: string): Standing {
  const found = SEAL.exec(text);
  if (found === null) return text.includes(SEAL_START) ? 'edited' : 'foreign';
  const [, digest] = found;
  return digest === undefined || digest === digestOf(text.slice(0, found.index)) ? 'ours' : 'edited';
}

function oursIf(isOurs: boolean): Standing {
  return isOurs ? 'ours' : 'foreign';
}
