import type { Root } from 'mdast';
import type { ReportModel } from '../model/model.ts';
import type { Language } from '../texts/language.ts';
import type { Theme } from '../theme/theme.ts';
import { DOCX_MARK, type Format, PDF_MARK, seal } from './report-format.ts';

/** What a report is written from: the tree for those to read, the model for those who go on with its data. */
export interface Written {
  readonly model: ReportModel;
  readonly root: () => Promise<Root>;
  readonly language: Language;
  readonly theme: Theme;
  /** The address of a picture by the name of its file, where pictures are written beside the report. */
  readonly pictureAddress?: (name: string) => string;
  /** Hears of characters that a format has no letters for, in the order of their first use. */
  readonly onUncovered?: (characters: readonly string[]) => void;
  /** Hears of a font that the theme names, and that a format cannot carry for want of its files. */
  readonly onStandIn?: (fonts: { readonly named: string; readonly used: string }) => void;
}

/** The tree is made when a format asks for it, and once: data alone needs none. */
export function writtenFrom(model: ReportModel, language: Language, theme: Theme): Written {
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

/** A report as what stands in a file: text, or bytes. Each format loads its libraries when it is asked for. */
export async function writeAs(format: Format, written: Written): Promise<string | Uint8Array> {
  const { model, root, language, theme, pictureAddress, onUncovered, onStandIn } = written;
  const options = { language, theme, author: model.branding?.name, date: model.date };
  switch (format) {
    case 'md': {
      const { renderMarkdown } = await import('../document/markdown.ts');
      return seal(renderMarkdown(await root(), pictureAddress === undefined ? {} : { pictureAddress }));
    }
    case 'html': {
      const { renderHtml } = await import('./html.ts');
      return seal(renderHtml(await root(), options));
    }
    case 'docx': {
      const { renderDocx } = await import('./docx/docx.ts');
      return renderDocx(await root(), { ...options, mark: DOCX_MARK });
    }
    case 'pdf': {
      const { renderPdf } = await import('./pdf/pdf.ts');
      const pdf = await renderPdf(await root(), { ...options, mark: PDF_MARK });
      const { bytes, uncovered, standIn } = pdf;
      if (uncovered.length > 0) onUncovered?.(uncovered);
      if (standIn !== undefined) onStandIn?.(standIn);
      return bytes;
    }
    case 'csv': {
      const { renderCsv } = await import('./csv.ts');
      return renderCsv(model);
    }
    case 'json': {
      const { renderReportJson } = await import('./json.ts');
      return renderReportJson(model);
    }
    default:
      return format satisfies never;
  }
}

/** Fails where a format needs what is not installed: before an interview is held for it. */
export async function expectWritable(format: Format): Promise<void> {
  if (format !== 'pdf') return;
  const { loadCompiler } = await import('./pdf/compiler.ts');
  await loadCompiler();
}
