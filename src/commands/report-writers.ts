import type { Root } from 'mdast';
import { DOCX_MARK, type Format, MARK } from '../files/report-format.ts';
import type { Language } from '../language/language.ts';
import type { ReportModel } from '../report/model.ts';

/** What a report is written from: the tree for those to read, the model for those who go on with its data. */
export interface Written {
  readonly model: ReportModel;
  readonly root: Root;
  readonly language: Language;
  /** The address of a chart's picture by its id, where pictures are written beside the report. */
  readonly chartAddress?: (id: string) => string;
}

/** A report as the content of a file. Each format loads its libraries when it is asked for. */
export async function writeAs(
  format: Format,
  { model, root, language, chartAddress }: Written,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'md': {
      const { renderMarkdown } = await import('../document/markdown.ts');
      return renderMarkdown(root, chartAddress === undefined ? {} : { chartAddress }) + MARK;
    }
    case 'html': {
      const { renderHtml } = await import('../report/html.ts');
      return renderHtml(root, language) + MARK;
    }
    case 'docx': {
      const { renderDocx } = await import('../export/docx/docx.ts');
      return renderDocx(root, { language, date: model.date, mark: DOCX_MARK });
    }
    case 'csv': {
      const { renderCsv } = await import('../report/csv.ts');
      return renderCsv(model, language);
    }
    case 'json': {
      const { renderReportJson } = await import('../report/json.ts');
      return renderReportJson(model);
    }
    default:
      return format satisfies never;
  }
}
