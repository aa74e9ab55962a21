import { UserError } from '../diagnostics/user-error.ts';

/** The formats that a report is written in; each is chosen by the ending of its name. */
export const FORMATS = ['md', 'html', 'docx', 'pdf', 'csv', 'json'] as const;

export type Format = (typeof FORMATS)[number];

/** Stands at the end of every page and picture; by it a file is known as ours. */
export const MARK = '<!-- outready/report/1 -->\n';

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

/** Whether a file that lies where a report is to go was written by outready, so that it may be written anew. */
export function isOurs(text: string, format: Format | 'svg' | 'png'): boolean {
  switch (format) {
    case 'md':
    case 'html':
    case 'svg':
      return text.endsWith(MARK);
    case 'png':
      return false;
    case 'csv':
      return text.startsWith(CSV_START);
    case 'docx':
      return text.startsWith('PK') && text.includes(DOCX_MARK);
    case 'json':
      return text.startsWith(JSON_START);
    case 'pdf':
      return text.startsWith('%PDF-') && text.includes(`/Keywords (${PDF_MARK})`);
    default:
      return format satisfies never;
  }
}
