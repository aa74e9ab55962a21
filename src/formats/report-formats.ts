import type { Root } from 'mdast';
import { digestOf } from '../files/digest.ts';
import type { Standing } from '../files/write-output.ts';
import type { ReportModel } from '../model/model.ts';
import type { Language } from '../texts/language.ts';
import type { Theme } from '../theme/theme.ts';
import { UserError } from '../yaml/user-error.ts';

/** What a report is written from: the tree for those to read, the model for those who go on with its data. */
export interface ReportSource {
  readonly model: ReportModel;
  readonly root: () => Promise<Root>;
  readonly language: Language;
  readonly theme: Theme;
  /** The address of a picture by the name of its file, where pictures are written next to the report. */
  readonly pictureAddress?: (name: string) => string;
}

export interface ReportFile {
  readonly content: string | Uint8Array;
  /** Characters that the format has no letters for, in the order of their first use. */
  readonly uncovered?: readonly string[];
  /** A font that the theme names, and that the format cannot carry without its files. */
  readonly standIn?: { readonly named: string; readonly used: string };
}

interface Entry {
  /** Loads the libraries of the format, and writes. */
  readonly write: (source: ReportSource) => Promise<ReportFile>;
  /** Whether a file that is where a report is to go was written by outready, so that it may be written again. */
  readonly standingOf: (text: string) => Standing;
}

/** Stands unpacked in every Word document that outready writes; a program that saves the document again packs it. */
const DOCX_MARK = 'outready/report/1';

/** Among the keywords of a PDF that outready wrote. */
const PDF_MARK = 'outready/report/1';

/** How the table of an auditor begins. */
export const CLAUSES_CSV_START = '\ufeff"framework","clause","title","seen"';

/** How a CSV begins that outready wrote: a byte order mark, for spreadsheets, and the first columns. */
export const CSV_START = '\ufeff"question","area","topic","text","criticality","weight","status"';

export const JSON_START = '{\n  "format": "outready/report/1"';

export const REPORT_FORMATS = {
  md: {
    write: async ({ root, pictureAddress }) => {
      const { renderMarkdown } = await import('../document/markdown.ts');
      const options = pictureAddress === undefined ? {} : { pictureAddress };
      return { content: seal(renderMarkdown(await root(), options)) };
    },
    standingOf: standingOfSealed,
  },
  html: {
    write: async (source) => {
      const { renderHtml } = await import('./html.ts');
      return { content: seal(renderHtml(await source.root(), looksOf(source))) };
    },
    standingOf: standingOfSealed,
  },
  docx: {
    write: async (source) => {
      const { renderDocx } = await import('./docx/docx.ts');
      return { content: await renderDocx(await source.root(), { ...looksOf(source), mark: DOCX_MARK }) };
    },
    standingOf: oursIf((text) => text.startsWith('PK') && text.includes(DOCX_MARK)),
  },
  pdf: {
    write: async (source) => {
      const { renderPdf } = await import('./pdf/pdf.ts');
      const { bytes, ...rest } = await renderPdf(await source.root(), { ...looksOf(source), mark: PDF_MARK });
      return { content: bytes, ...rest };
    },
    standingOf: oursIf((text) => text.startsWith('%PDF-') && text.includes(`/Keywords (${PDF_MARK})`)),
  },
  csv: {
    write: async ({ model }) => {
      if (model.frameworks !== undefined) {
        const { renderClausesCsv } = await import('./clauses-csv.ts');
        return { content: renderClausesCsv(model, model.frameworks) };
      }
      const { renderCsv } = await import('./csv.ts');
      return { content: renderCsv(model) };
    },
    standingOf: oursIf((text) => text.startsWith(CSV_START) || text.startsWith(CLAUSES_CSV_START)),
  },
  json: {
    write: async ({ model }) => {
      const { renderReportJson } = await import('./json.ts');
      return { content: renderReportJson(model) };
    },
    standingOf: oursIf((text) => text.startsWith(JSON_START)),
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

const ENDINGS = Object.keys(REPORT_FORMATS).map((format) => `.${format}`);

/** The endings in words: `.md, .html or .pdf`. */
export const ENDINGS_TEXT = `${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1)}`;

/** The format goes by the ending of a file's name. Known before anything is asked or computed. */
export function formatOf(file: string): ReportFormat {
  const format = Object.keys(REPORT_FORMATS).find((ending) => file.toLowerCase().endsWith(`.${ending}`));
  if (isReportFormat(format)) return format;
  throw new UserError(`the report cannot be written to ${file}: outready writes no such format`, {
    hint: `end the name in ${ENDINGS_TEXT}`,
  });
}

function isReportFormat(name: string | undefined): name is ReportFormat {
  return name !== undefined && Object.hasOwn(REPORT_FORMATS, name);
}

/** Fails where a format needs what is not installed: before an interview is held for it. */
export async function expectWritable(format: ReportFormat): Promise<void> {
  if (format !== 'pdf') return;
  const { loadCompiler } = await import('./pdf/compiler.ts');
  await loadCompiler();
}

/** The tree is made when a format asks for it, and once: data alone needs none. */
export function reportSource(model: ReportModel, language: Language, theme: Theme): ReportSource {
  let root: Promise<Root> | undefined;
  const makeRoot = async (): Promise<Root> => {
    const { renderDocument } = await import('../report/document.ts');
    return renderDocument(model);
  };
  return {
    model,
    language,
    theme,
    root: () => {
      root ??= makeRoot();
      return root;
    },
  };
}

function looksOf({ model, language, theme }: ReportSource) {
  return { language, theme, author: model.branding?.name ?? model.branding?.preparedBy, date: model.date };
}

const SEAL_START = '<!-- outready/report/1';

/** The last line of every page and picture, perhaps with a digest of what stands before it. */
const SEAL = /<!-- outready\/report\/1(?: (sha256:[0-9a-f]{64}))? -->\n$/;

/** A page or picture with its last line: by it a file is known as ours, and as left as it was. */
export function seal(text: string): string {
  return `${text}${SEAL_START} ${digestOf(text)} -->\n`;
}

/** Reports of earlier versions have no digest: of them nobody can say whether they were changed. */
export function standingOfSealed(text: string): Standing {
  const found = SEAL.exec(text);
  if (found === null) return text.includes(SEAL_START) ? 'edited' : 'foreign';
  const [, digest] = found;
  return digest === undefined || digest === digestOf(text.slice(0, found.index)) ? 'ours' : 'edited';
}

function oursIf(isOurs: (text: string) => boolean): (text: string) => Standing {
  return (text) => (isOurs(text) ? 'ours' : 'foreign');
}
